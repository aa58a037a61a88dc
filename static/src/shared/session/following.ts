/** The review as the server has it, and how a session keeps up with what others do: by answers, by asking, by loading again. */
import type { News } from '../../../../src/contract/calls';
import type { LogEntry } from '../../../../src/domain/commands';
import type { Review } from '../../../../src/domain/review';
import { CatchUp } from './catchUp';
import { foldNews } from './foldNews';
import type { Outbox } from './outbox';
import { pauseBefore } from './retry';
import type { LoadedReview, SessionDeps } from './sessionDeps';

interface FollowingDeps extends Pick<SessionDeps, 'call' | 'clock' | 'random' | 'isVisible'> {
  readonly outbox: Outbox;
  /** The review, or what the person may do, is another one now. */
  readonly changed: () => void;
}

export class Following {
  private review: Review;
  private mayEdit: boolean;
  private readonly catchUp: CatchUp;

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

  /** Takes in entries that came by another way than an answer. */
  receive(entries: readonly LogEntry[]): void {
    if (!this.takeIn(entries)) void this.reload();
  }

  /** Asks what others did; while a change is on its way its answer will tell anyway. */
  async ask(): Promise<void> {
    const pause = this.deps.outbox.isBusy ? 0 : await this.askNow();
    if (pause !== undefined) this.catchUp.asked(pause);
  }

  async take(news: News): Promise<void> {
    if (news.reload || !this.takeIn(news.entries)) await this.reload();
  }

  /** @returns milliseconds to rest; undefined when asking is over until the person comes back to the tab */
  private async askNow(): Promise<number | undefined> {
    const { outbox, call, random } = this.deps;
    const { number, seq: after } = this.review;
    const answer = await call('review.since', { number, after });
    if (answer.ok) {
      if (outbox.held?.code === 'DENIED') outbox.resume();
      await this.take(answer.value);
      return 0;
    }
    if (answer.error.code !== 'DENIED') return pauseBefore(answer.error, 1, random());
    outbox.hold(answer.error);
    return undefined;
  }

  /** @returns false when something is missing in between */
  private takeIn(entries: readonly LogEntry[]): boolean {
    const folded = foldNews(this.review, entries);
    if (folded.state === 'gap') return false;
    if (folded.review !== this.review) this.catchUp.changed();
    this.review = folded.review;
    this.deps.outbox.acknowledge(folded.ids);
    this.deps.changed();
    return true;
  }

  private async reload(): Promise<void> {
    const answer = await this.deps.call('review.load', {});
    if (!answer.ok) return;
    const { review, canEdit } = answer.value;
    this.mayEdit = canEdit;
    if (review?.number !== this.review.number) this.deps.outbox.hold({ code: 'NO_REVIEW' });
    else if (review.seq > this.review.seq) this.review = review;
    this.deps.changed();
  }
}
