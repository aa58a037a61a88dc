/**
 * Texts while they are being typed. A keystroke costs nothing but a note in the browser's own storage; after two seconds
 * of silence, on Enter or on leaving the field the text becomes one change.
 */
import type { Clock } from '../clock';
import { fingerprint } from '../../../../src/domain/text';

/** Milliseconds without a keystroke. */
const SILENCE = 2000;

export interface Draft {
  readonly base: string;
  readonly text: string;
}

interface DraftsDeps {
  readonly clock: Clock;
  /** Called when a text is ready to become a change. */
  readonly commit: (field: string, draft: Draft) => void;
  /** Called after every keystroke. */
  readonly changed: () => void;
}

export class Drafts {
  private readonly drafts = new Map<string, Draft>();
  private readonly timers = new Map<string, () => void>();
  /** What each writer saw last: the text on opening the field, then each text they sent from it. */
  private readonly seen = new Map<string, string>();

  constructor(private readonly deps: DraftsDeps) {}

  get all(): Readonly<Record<string, Draft>> {
    return Object.fromEntries(this.drafts);
  }

  get size(): number {
    return this.drafts.size;
  }

  /** The writer enters a field and sees this text. */
  open(field: string, text: string): void {
    this.seen.set(field, fingerprint(text));
  }

  type(field: string, text: string): void {
    this.drafts.set(field, { base: this.seen.get(field) ?? fingerprint(''), text });
    this.timers.get(field)?.();
    this.timers.set(
      field,
      this.deps.clock.after(SILENCE, () => this.commit(field)),
    );
    this.deps.changed();
  }

  commit(field: string): void {
    const draft = this.take(field);
    if (draft === undefined) return;
    this.seen.set(field, fingerprint(draft.text.trim()));
    this.deps.commit(field, draft);
  }

  /** The writer leaves: what is typed is sent, and the next visit starts from what is there then. */
  close(field: string): void {
    this.commit(field);
    this.seen.delete(field);
  }

  /** The writer changed their mind. */
  drop(field: string): void {
    this.seen.delete(field);
    if (this.take(field) !== undefined) this.deps.changed();
  }

  commitAll(): void {
    for (const field of [...this.drafts.keys()]) this.commit(field);
  }

  /** Puts back what an earlier page left behind. */
  restore(drafts: Readonly<Record<string, Draft>>): void {
    for (const [field, draft] of Object.entries(drafts)) this.drafts.set(field, draft);
  }

  private take(field: string): Draft | undefined {
    const draft = this.drafts.get(field);
    this.drafts.delete(field);
    this.timers.get(field)?.();
    this.timers.delete(field);
    return draft;
  }
}
