/** A session's hold on the channel of its review. The code for it is loaded when the session starts, after the first content. */
import type { Following } from './following';
import type { Live } from './live/startLive';
import type { LoadedReview, SessionDeps } from './sessionDeps';

interface LiveLinkDeps extends SessionDeps {
  readonly following: Following;
  /** Milliseconds since 1970, as the server counts them. */
  readonly serverNow: () => number;
  /** The people who are here have changed. */
  readonly changed: () => void;
}

export class LiveLink {
  private live: Live | undefined;
  private others: readonly string[] = [];

  constructor(
    private readonly deps: LiveLinkDeps,
    private readonly loaded: LoadedReview,
  ) {}

  /** Account ids of the others who have the review open. The same list until it changes. */
  get here(): readonly string[] {
    return this.others;
  }

  /** Begins to listen, if there is a channel. @returns how to stop */
  start(): () => void {
    const left = { yet: false };
    // Code that cannot be loaded is no channel: asking goes on.
    this.load(left).catch(() => undefined);
    return () => {
      left.yet = true;
      this.live?.stop();
      this.live = undefined;
      this.deps.following.setTold(false);
    };
  }

  /** The tab was shown or hidden. */
  shown(): void {
    this.live?.shown();
  }

  /** An answer has brought everything up to this number. */
  answered(seq: number): void {
    this.live?.answered(seq);
  }

  private async load(left: { readonly yet: boolean }): Promise<void> {
    const { channels, following, changed } = this.deps;
    const { channel, me, review } = this.loaded;
    if (channel === undefined || channels === undefined) return;
    const { startLive } = await import('./live/startLive');
    if (left.yet) return;
    this.live = startLive({
      ...{ ...this.deps, channels, channel, me },
      ...{ issueId: review.issueId, number: review.number, openedAt: review.opened.at },
      seq: () => following.confirmed.seq,
      receive: (entries) => following.hear(entries),
      ask: () => void following.ask(),
      told: (told) => following.setTold(told),
      here: (others) => {
        this.others = others;
        changed();
      },
    });
  }
}
