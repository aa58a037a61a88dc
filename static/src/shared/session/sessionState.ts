/** What a screen knows about the review it shows. */
import type { CallError } from '../../../../src/contract/errors';
import type { Review } from '../../../../src/domain/review';
import type { Clock } from '../clock';
import type { Pending } from './pending';

/** A change that the server would not take; it stays until the person decides. */
export interface Problem {
  readonly id: string;
  readonly pending: Pending;
  readonly error: CallError;
}

export type Saved =
  | { readonly state: 'saved' }
  /** Under way for more than a second. */
  | { readonly state: 'saving' }
  /** Tried and failed; it is tried again at `nextTryAt` (milliseconds since 1970). */
  | {
      readonly state: 'waiting';
      readonly error: CallError;
      readonly nextTryAt: number;
      readonly changes: number;
      /** False when this browser keeps nothing: closing the page would lose it. */
      readonly kept: boolean;
    }
  /** Everything is saved, but for a while it has not been known what others do; it is tried again by itself. */
  | { readonly state: 'behind'; readonly error: CallError }
  /** The person may no longer change the review; what they typed is still here. */
  | { readonly state: 'stopped'; readonly error: CallError; readonly changes: number }
  | { readonly state: 'readOnly' };

export interface SessionState {
  /** With everything that is on its way. */
  readonly review: Review;
  readonly problems: readonly Problem[];
  readonly saved: Saved;
  readonly canEdit: boolean;
  /** Account ids of the others who have the review open: what their browsers say, good for a picture and nothing else. */
  readonly here: readonly string[];
}

/** True when a screen would look the same: saves three hundred rows from asking themselves. */
export function sameState(one: SessionState, other: SessionState): boolean {
  return (
    one.review === other.review &&
    one.problems === other.problems &&
    one.canEdit === other.canEdit &&
    one.here === other.here &&
    sameSaved(one.saved, other.saved)
  );
}

function sameSaved(one: Saved, other: Saved): boolean {
  return (
    one.state === other.state &&
    ('nextTryAt' in one ? one.nextTryAt : 0) === ('nextTryAt' in other ? other.nextTryAt : 0) &&
    ('changes' in one ? one.changes : 0) === ('changes' in other ? other.changes : 0)
  );
}

/** "Saving" shows only when it takes longer than this, in milliseconds: most changes are faster than a glance. */
const NOTICEABLE = 1000;

/** Puts the state of saving into one word, and comes back after a second when that word may have changed. */
export class SavedClock {
  private unsavedSince: number | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly again: () => void,
  ) {}

  read(now: {
    readonly canEdit: boolean;
    readonly held: CallError | undefined;
    /** Why it is not known what others do. */
    readonly behind: CallError | undefined;
    readonly paused: { readonly error: CallError; readonly until: number } | undefined;
    /** On their way, or typed and not sent. */
    readonly changes: number;
    readonly kept: boolean;
  }): Saved {
    const { changes, kept } = now;
    if (now.held !== undefined) return { state: 'stopped', error: now.held, changes };
    if (!now.canEdit && now.behind === undefined) return { state: 'readOnly' };
    if (changes === 0 || !now.canEdit) {
      this.unsavedSince = undefined;
      return now.behind === undefined ? { state: 'saved' } : { state: 'behind', error: now.behind };
    }
    if (now.paused !== undefined)
      return { state: 'waiting', error: now.paused.error, nextTryAt: now.paused.until, changes, kept };
    const time = this.clock.now();
    if (this.unsavedSince === undefined) {
      this.unsavedSince = time;
      this.clock.after(NOTICEABLE, this.again);
    }
    return time - this.unsavedSince >= NOTICEABLE ? { state: 'saving' } : { state: 'saved' };
  }
}
