/** The review as the server has it, and how a session keeps up with what others do: by answers, by asking, by loading again. */
import type { News } from '../../../../src/contract/calls';
import type { CallError } from '../../../../src/contract/errors';
import type { LogEntry } from '../../../../src/domain/commands';
import type { DeepReadonly } from '../../../../src/domain/result';
import type { Review } from '../../../../src/domain/review';
import { CatchUp } from './catchUp';
import type { Outbox } from './outbox';
import { pauseBefore } from './retry';
import type { LateRules } from './lateRules';
import type { LoadedReview, SessionDeps } from './sessionDeps';

interface FollowingDeps extends Pick<SessionDeps, 'call' | 'clock' | 'random' | 'isVisible'> {
  readonly outbox: Outbox;
  /** Until they are there, what is new is seen by loading again. */
  readonly rules: Pick<LateRules, 'current'>;
  /** The review, or what the person may do, or whether the server can be reached, is another one now. */
  readonly changed: () => void;
  /** An answer has brought something new, up to this number. */
  readonly answered: (seq: number) => void;
}

/** So often in a row it may fail before the person is told: about half a minute. */
const PATIENCE = 3;

export class Following {
  private review: Review;
  private mayEdit: boolean;
  private readonly catchUp: CatchUp;
  /** Something is missing that only loading again brings. */
  private mustReload = false;
  private failures = 0;
  private lastError: CallError | undefined;

  constructor(
    private readonly deps: FollowingDeps,
    loaded: LoadedReview,
  ) {
    const { clock, isVisible } = deps;
    this.review = loaded.review;
    this.mayEdit = loaded.canEdit;
    this.catchUp = new CatchUp({ clock, isVisible, ask: () => void this.ask() });
  }

  get confirmed(): Review {
    return this.review;
  }

  get canEdit(): boolean {
    return this.mayEdit;
  }

  /** Why it has not been known for a while what others do. */
  get trouble(): CallError | undefined {
    return this.failures < PATIENCE ? undefined : this.lastError;
  }

  /** A channel tells what others do, or does so no longer. */
  setTold(told: boolean): void {
    this.catchUp.setTold(told);
  }

  start(): void {
    this.catchUp.start();
  }

  stop(): void {
    this.catchUp.stop();
  }

  /** The person came back to the tab. */
  shown(): void {
    this.catchUp.shown();
  }

  /** The person does something: others may as well. */
  active(): void {
    this.catchUp.changed();
  }

  /** An answer came, to whatever question. */
  heard(): void {
    this.catchUp.asked();
  }

  /** Takes in what a channel told. @returns false when it does not fit: asking then tells */
  hear(entries: readonly LogEntry[]): boolean {
    const fits = this.takeIn(entries);
    if (fits) this.catchUp.asked();
    return fits;
  }

  /** Asks what others did; while a change is on its way its answer will tell anyway. */
  async ask(): Promise<void> {
    const pause = this.deps.outbox.isBusy ? 0 : await this.askNow();
    if (pause !== undefined) this.catchUp.asked(pause);
  }

  async take(news: DeepReadonly<News>): Promise<void> {
    const { seq } = this.review;
    if (news.reload || !this.takeIn(news.entries)) await this.reload();
    if (this.review.seq > seq) this.deps.answered(this.review.seq);
  }

  /** @returns milliseconds to rest; undefined when asking is over until the person comes back to the tab */
  private async askNow(): Promise<number | undefined> {
    const { outbox } = this.deps;
    const error = this.mustReload ? await this.reload() : await this.askNews();
    if (error === undefined) {
      if (outbox.held !== undefined && isOutOfSight(outbox.held)) outbox.resume();
      return 0;
    }
    if (!isOutOfSight(error)) return pauseBefore(error, this.failures, this.deps.random());
    outbox.hold(error);
    return undefined;
  }

  private async askNews(): Promise<CallError | undefined> {
    const { number, seq: after } = this.review;
    const answer = await this.deps.call('review.since', { number, after });
    if (!answer.ok) return this.failed(answer.error);
    this.reached();
    await this.take(answer.value);
    return this.lastError;
  }

  /** @returns false when something is missing in between */
  private takeIn(entries: readonly LogEntry[]): boolean {
    const folded = this.deps.rules.current?.foldNews(this.review, entries);
    if (folded?.state !== 'ok') return false;
    if (folded.review !== this.review) this.catchUp.changed();
    this.review = folded.review;
    this.deps.outbox.acknowledge(folded.ids);
    this.deps.changed();
    return true;
  }

  /** Until it succeeds, the next question is this one again. */
  private async reload(): Promise<CallError | undefined> {
    this.mustReload = true;
    const answer = await this.deps.call('review.load', { number: this.review.number });
    if (!answer.ok) return this.failed(answer.error);
    this.reached();
    const { review, canEdit, limited } = answer.value;
    if (limited !== undefined) {
      const error: CallError = { code: 'PARTICIPANTS_ONLY' };
      this.deps.outbox.hold(error);
      return error;
    }
    this.mustReload = false;
    this.mayEdit = canEdit;
    if (review?.number !== this.review.number) this.deps.outbox.hold({ code: 'NO_REVIEW' });
    else if (review.seq > this.review.seq) this.review = review;
    this.deps.changed();
    return undefined;
  }

  private failed(error: CallError): CallError {
    this.failures += 1;
    this.lastError = error;
    if (this.failures >= PATIENCE) this.deps.changed();
    return error;
  }

  private reached(): void {
    const wasInTrouble = this.trouble !== undefined;
    this.failures = 0;
    this.lastError = undefined;
    if (wasInTrouble) this.deps.changed();
  }
}

/** The issue, or this review of it, is not for the person's eyes any more; nothing more is asked until they come back. */
function isOutOfSight(error: CallError): boolean {
  return error.code === 'DENIED' || error.code === 'PARTICIPANTS_ONLY';
}
