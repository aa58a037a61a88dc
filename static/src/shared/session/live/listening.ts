/**
 * Keeps a subscription to the channel of a review: opens it, gets a new token before the old one runs out, opens it again
 * when it ends or has gone deaf, ever more slowly while that fails. A token is only asked for while somebody looks.
 */
import * as z from 'zod/mini';
import type { Clock } from '../../clock';
import type { Channel, Channels } from '../../host/channels';

/** Milliseconds. */
const FIRST_PAUSE = 2000;
const LONGEST_PAUSE = 300_000;
/** A new token is asked for so long before the old one runs out. */
const AHEAD = 60_000;

interface ListeningDeps {
  readonly channels: Channels;
  readonly clock: Clock;
  /** Milliseconds since 1970 as the server counts them: the browser's own clock may be wrong. */
  readonly serverNow: () => number;
  readonly random: () => number;
  readonly isVisible: () => boolean;
  /** Asks for another token; undefined when there is none to be had now. */
  readonly renew: () => Promise<Channel | undefined>;
  readonly message: (payload: unknown) => void;
  readonly state: (isOpen: boolean) => void;
}

interface Subscription {
  close: () => void;
  isOver: boolean;
}

export class Listening {
  private current: Subscription | undefined;
  private cancel: (() => void) | undefined;
  private opening = false;
  private stopped = false;
  private failures = 0;

  constructor(
    private readonly deps: ListeningDeps,
    private channel: Channel | undefined,
  ) {
    void this.open();
  }

  stop(): void {
    this.stopped = true;
    this.cancel?.();
    this.close();
  }

  /** The person came back to the tab: a token that ran out meanwhile is due now. */
  shown(): void {
    const isDue = this.current === undefined || this.channel === undefined || this.lifeLeft() < AHEAD;
    if (isDue) void this.open();
  }

  /** Something was said that did not arrive here: perhaps on another channel, so the server is asked which one it is. */
  deaf(): void {
    if (this.current === undefined) return;
    this.close();
    this.deps.state(false);
    this.elsewhere();
  }

  /** The channel may have another name now. */
  elsewhere(): void {
    this.channel = undefined;
    void this.open();
  }

  /** Opens a subscription, with a new token if need be, before it lets go of the one there is. */
  private async open(): Promise<void> {
    if (this.opening || this.stopped) return;
    this.cancel?.();
    this.opening = true;
    const opened = await this.tryToOpen();
    this.opening = false;
    if (this.isStopped()) {
      opened?.close();
    } else if (opened === undefined || opened.isOver) {
      this.failures += 1;
      this.again(this.pause());
    } else {
      this.close();
      this.current = opened;
      this.failures = 0;
      this.deps.state(true);
      this.renewInTime();
    }
  }

  private renewInTime(): void {
    const left = this.lifeLeft();
    if (!Number.isFinite(left)) return;
    // A token that hardly lives must not be asked for over and over.
    this.again(left < AHEAD ? AHEAD : left - AHEAD + 1);
  }

  private async tryToOpen(): Promise<Subscription | undefined> {
    const { channels, isVisible, renew, message } = this.deps;
    if (this.channel === undefined || this.lifeLeft() < AHEAD) {
      if (!isVisible()) return undefined;
      this.channel = await renew();
    }
    if (this.channel === undefined) return undefined;
    const opened: Subscription = { close: () => undefined, isOver: false };
    try {
      opened.close = await channels.subscribe(this.channel, message, () => {
        opened.isOver = true;
        this.ended(opened);
      });
      return opened;
    } catch (error) {
      if (error instanceof Error && /token/i.test(error.message)) this.channel = undefined;
      return undefined;
    }
  }

  /** The platform closed it: perhaps for a moment, perhaps because of the token. */
  private ended(subscription: Subscription): void {
    if (this.current !== subscription || this.stopped) return;
    this.current = undefined;
    this.deps.state(false);
    this.again(this.pause());
  }

  /** Asked again after a wait. */
  private isStopped(): boolean {
    return this.stopped;
  }

  private close(): void {
    const { current } = this;
    this.current = undefined;
    current?.close();
  }

  private again(pause: number): void {
    this.cancel?.();
    this.cancel = this.deps.clock.after(pause, () => void this.open());
  }

  /** Spread out, so that a whole meeting does not come back in the same second. */
  private pause(): number {
    const doubled = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.failures);
    return Math.round(doubled * (0.7 + this.deps.random() * 0.6));
  }

  /** Milliseconds; infinite when the token does not say. */
  private lifeLeft(): number {
    return expiryOf(this.channel?.token) - this.deps.serverNow();
  }
}

const claims = z.object({ exp: z.number() });

/** Milliseconds since 1970 at which a JSON web token runs out. */
function expiryOf(token: string | undefined): number {
  try {
    const payload = (token ?? '').split('.')[1] ?? '';
    const parsed = claims.safeParse(JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/'))));
    return parsed.success ? parsed.data.exp * 1000 : Infinity;
  } catch {
    return Infinity;
  }
}
