/**
 * Who else has the review open. Each browser says so on a channel of its own that anybody with the panel may write on;
 * nothing is stored and nothing is believed beyond a picture in the head, for a minute.
 */
import { presenceMessage } from '../../../../../src/contract/channelMessage';
import type { Clock } from '../../clock';
import type { Channels } from '../../host/channels';

/** Milliseconds. */
const BEAT = 30_000;
const GONE_AFTER = 65_000;
/** Newcomers are answered after a moment, so that a whole meeting does not answer at once. */
const LONGEST_GREETING = 3000;
/** More than any meeting; whoever announces more is playing. */
const MOST = 30;

interface PresenceDeps {
  readonly channels: Channels;
  readonly name: string;
  readonly clock: Clock;
  readonly random: () => number;
  readonly isVisible: () => boolean;
  readonly me: string;
  /** Account ids of the others, sorted; called when they have changed. */
  readonly here: (others: readonly string[]) => void;
}

export class Presence {
  private seen: ReadonlyMap<string, number> = new Map();
  private told = '';
  private close: (() => void) | undefined;
  private cancelBeat: (() => void) | undefined;
  private cancelGreeting: (() => void) | undefined;
  private stopped = false;

  constructor(private readonly deps: PresenceDeps) {
    void this.join();
  }

  stop(): void {
    this.stopped = true;
    this.cancelBeat?.();
    this.cancelGreeting?.();
    if (this.close === undefined) return;
    this.close();
    this.say({ here: this.deps.me, gone: true });
  }

  /** The tab was shown or hidden. */
  shown(): void {
    if (this.deps.isVisible()) this.beat();
    else if (this.close !== undefined) this.say({ here: this.deps.me, gone: true });
  }

  private async join(): Promise<void> {
    const { channels, name } = this.deps;
    try {
      const close = await channels.subscribe(
        { name },
        (payload) => this.take(payload),
        () => {
          this.close = undefined;
        },
      );
      if (this.stopped) close();
      else this.close = close;
    } catch {
      // Without a channel nobody is seen; the next beat tries again.
    }
    this.beat();
  }

  private beat(): void {
    this.cancelBeat?.();
    if (this.stopped) return;
    this.forget();
    this.cancelBeat = this.deps.clock.after(BEAT, () =>
      this.close === undefined ? void this.join() : this.beat(),
    );
    if (this.deps.isVisible() && this.close !== undefined) this.say({ here: this.deps.me });
  }

  private take(payload: unknown): void {
    const parsed = presenceMessage.safeParse(payload);
    if (!parsed.success || parsed.data.here === this.deps.me) return;
    const { here, gone } = parsed.data;
    const isNew = !this.seen.has(here);
    const others = [...this.seen].filter(([id]) => id !== here);
    const now = this.deps.clock.now();
    this.seen = new Map(gone === true || others.length >= MOST ? others : [...others, [here, now]]);
    if (isNew && gone !== true) this.greet();
    this.tell();
  }

  private greet(): void {
    this.cancelGreeting ??= this.deps.clock.after(Math.round(this.deps.random() * LONGEST_GREETING), () => {
      this.cancelGreeting = undefined;
      if (this.deps.isVisible()) this.say({ here: this.deps.me });
    });
  }

  private forget(): void {
    const limit = this.deps.clock.now() - GONE_AFTER;
    this.seen = new Map([...this.seen].filter(([, at]) => at > limit));
    this.tell();
  }

  private tell(): void {
    const others = [...this.seen.keys()].sort();
    if (others.join() === this.told) return;
    this.told = others.join();
    this.deps.here(others);
  }

  private say(message: { readonly here: string; readonly gone?: true }): void {
    this.deps.channels.publish(this.deps.name, message).catch(() => undefined);
  }
}
