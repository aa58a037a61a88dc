/**
 * What comes in on the channel of a review, put in order. Messages may come twice, in any order, or not at all; what does
 * not continue the review as the server has confirmed it waits a moment, and then the server is asked.
 */
import { channelMessage } from '../../../../../src/contract/channelMessage';
import type { LogEntry } from '../../../../../src/domain/commands';
import type { Clock } from '../../clock';

/** Milliseconds in which a message may overtake another. */
const OVERTAKING = 1000;
/** Entries that wait for an earlier one; whoever sends more is not the resolver. */
const MOST_WAITING = 200;

interface InboxDeps {
  readonly clock: Clock;
  /** The last entry that is confirmed. */
  readonly seq: () => number;
  /** Takes in entries that follow each other. @returns false when they do not fit */
  readonly receive: (entries: readonly LogEntry[]) => boolean;
  readonly ask: () => void;
}

export class Inbox {
  private waiting: ReadonlyMap<number, LogEntry> = new Map();
  private cancel: (() => void) | undefined;
  private last = 0;

  constructor(private readonly deps: InboxDeps) {}

  /** The highest number that was mentioned. */
  get heard(): number {
    return this.last;
  }

  /** @param payload whatever came; what does not fit the contract is passed over */
  take(payload: unknown): void {
    const parsed = channelMessage.safeParse(typeof payload === 'string' ? fromJson(payload) : payload);
    if (!parsed.success) return;
    if ('reload' in parsed.data) {
      this.mention(parsed.data.seq);
      if (parsed.data.seq > this.deps.seq()) this.deps.ask();
      return;
    }
    const { entries } = parsed.data;
    for (const { seq } of entries) this.mention(seq);
    this.waiting = new Map([...this.waiting, ...entries.map((entry) => [entry.seq, entry] as const)]);
    this.deliver();
  }

  stop(): void {
    this.cancel?.();
  }

  private mention(seq: number): void {
    this.last = Math.max(this.last, seq);
  }

  private deliver(): void {
    this.cancel?.();
    const next: LogEntry[] = [];
    for (let seq = this.deps.seq() + 1; this.waiting.has(seq); seq += 1) {
      const entry = this.waiting.get(seq);
      if (entry !== undefined) next.push(entry);
    }
    const fits = next.length === 0 || this.deps.receive(next);
    const seq = this.deps.seq();
    this.waiting = new Map([...this.waiting].filter(([number]) => number > seq));
    if (!fits || this.waiting.size > MOST_WAITING) this.giveUp();
    else if (this.waiting.size > 0) this.cancel = this.deps.clock.after(OVERTAKING, () => this.missing());
  }

  /** The answer to a change of one's own may have brought it in the meantime. */
  private missing(): void {
    const seq = this.deps.seq();
    if ([...this.waiting.keys()].some((number) => number > seq)) this.giveUp();
    else this.waiting = new Map();
  }

  private giveUp(): void {
    this.waiting = new Map();
    this.deps.ask();
  }
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
