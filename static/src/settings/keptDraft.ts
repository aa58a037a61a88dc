/** Changes that were not saved yet wait in the browser's own storage, for the person and the project. */
import * as z from 'zod/mini';
import type { TextStore } from '../shared/session/keeper';
import { settingsDraft, type SettingsDraft } from './draft';

const record = z.object({
  v: z.literal(1),
  /** Milliseconds since 1970. */
  at: z.number(),
  /** The property on which the changes were made. */
  found: z.optional(z.unknown()),
  draft: settingsDraft,
});

export interface KeptChanges {
  readonly at: number;
  readonly found?: unknown;
  readonly draft: SettingsDraft;
}

export class DraftKeeper {
  /** @param place names the person and the project */
  constructor(
    private readonly store: TextStore,
    private readonly place: string,
  ) {}

  read(): KeptChanges | undefined {
    try {
      const parsed = record.safeParse(JSON.parse(this.store.get(this.place) ?? 'null'));
      return parsed.success ? parsed.data : undefined;
    } catch {
      return undefined;
    }
  }

  /** @returns false when the browser refused to keep it: the page must then not claim that it is kept */
  keep(changes: KeptChanges | undefined): boolean {
    try {
      if (changes === undefined) this.store.remove(this.place);
      else this.store.set(this.place, JSON.stringify({ v: 1, ...changes }));
      return true;
    } catch {
      return false;
    }
  }
}
