/** The browser's storage in memory; shared between sessions it is the same browser. */
import type { TextStore } from '../../static/src/shared/session/keeper';

export class MemoryStore implements TextStore {
  readonly items = new Map<string, string>();
  /** Set to behave like a full or forbidden storage. */
  broken = false;

  readonly get = (key: string): string | null => this.items.get(key) ?? null;
  readonly set = (key: string, value: string): void => {
    if (this.broken) throw new Error('QuotaExceededError');
    this.items.set(key, value);
  };
  readonly remove = (key: string): void => void this.items.delete(key);
  readonly keys = (): readonly string[] => [...this.items.keys()];
}
