/**
 * Changes on their way to the server: one at a time and in order, tried again after a failure that may pass, held when
 * the person may not change the review any more. Nothing leaves the box before the server has it or has refused it.
 */
import type { Answer } from '../../../../src/contract/answer';
import type { News } from '../../../../src/contract/calls';
import type { CallError } from '../../../../src/contract/errors';
import type { Clock } from '../clock';
import { idOf, type Pending } from './pending';
import { pauseBefore, reactionTo } from './retry';

interface OutboxDeps {
  readonly clock: Clock;
  /** 0 <= value < 1. */
  readonly random: () => number;
  /** False while something that was kept may still have to go first. */
  readonly isReady: () => boolean;
  readonly send: (pending: Pending) => Promise<Answer<News>>;
  /** Takes the answer in; the change stays in the box, and on the screen, until this is done. */
  readonly take: (news: News) => Promise<void>;
  readonly refused: (pending: Pending, error: CallError) => void;
  /** The box or its state has changed. */
  readonly changed: () => void;
  /** An answer came, whatever it says. */
  readonly heard: () => void;
}

interface Pause {
  readonly error: CallError;
  /** Milliseconds since 1970. */
  readonly until: number;
  readonly cancel: () => void;
}

export class Outbox {
  private pending: readonly Pending[] = [];
  private sending = false;
  private failures = 0;
  private pausedBy: Pause | undefined;
  private heldBy: CallError | undefined;

  constructor(private readonly deps: OutboxDeps) {}

  /** The same list until it changes. */
  get all(): readonly Pending[] {
    return this.pending;
  }

  get paused(): Omit<Pause, 'cancel'> | undefined {
    return this.pausedBy;
  }

  get held(): CallError | undefined {
    return this.heldBy;
  }

  /** True while an answer is awaited or about to be. */
  get isBusy(): boolean {
    const isFree = this.pausedBy === undefined && this.heldBy === undefined;
    return this.pending.length > 0 && isFree && this.deps.isReady();
  }

  restore(pending: readonly Pending[]): void {
    this.pending = pending;
  }

  add(pending: Pending): void {
    this.pending = [...this.pending, pending];
    this.deps.changed();
    this.pump();
  }

  /** The server has these: seen in its log, by whatever way. */
  acknowledge(ids: ReadonlySet<string>): void {
    if (this.pending.some((candidate) => ids.has(idOf(candidate))))
      this.pending = this.pending.filter((candidate) => !ids.has(idOf(candidate)));
  }

  /** Sends nothing until the person or a new permission says otherwise. */
  hold(error: CallError): void {
    this.heldBy = error;
    this.deps.changed();
  }

  /** Does not wait for the next try. */
  readonly resume = (): void => {
    this.pausedBy?.cancel();
    this.pausedBy = undefined;
    this.heldBy = undefined;
    this.deps.changed();
    this.pump();
  };

  stop(): void {
    this.pausedBy?.cancel();
    this.pausedBy = undefined;
  }

  pump(): void {
    const head = this.pending[0];
    if (head === undefined || this.sending || !this.isBusy) return;
    this.sending = true;
    void this.deps.send(head).then((answer) => this.answered(head, answer));
  }

  private async answered(head: Pending, answer: Answer<News>): Promise<void> {
    if (answer.ok) {
      this.failures = 0;
      await this.deps.take(answer.value);
      this.acknowledge(new Set([idOf(head)]));
    } else {
      this.failures += 1;
      this.failed(head, answer.error);
    }
    this.sending = false;
    this.deps.heard();
    this.deps.changed();
    this.pump();
  }

  private failed(head: Pending, error: CallError): void {
    const reaction = reactionTo(error, this.failures);
    if (reaction === 'stopped') {
      this.heldBy = error;
    } else if (reaction === 'retry') {
      const length = pauseBefore(error, this.failures, this.deps.random());
      const cancel = this.deps.clock.after(length, this.resume);
      this.pausedBy = { error, until: this.deps.clock.now() + length, cancel };
    } else {
      this.failures = 0;
      this.acknowledge(new Set([idOf(head)]));
      this.deps.refused(head, error);
    }
  }
}
