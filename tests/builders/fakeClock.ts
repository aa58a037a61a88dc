/** A clock that moves only when the test says so; what is due runs in order, with time for promises in between. */
import type { Clock } from '../../static/src/shared/clock';
import { NOW } from './review';

interface Timer {
  readonly due: number;
  readonly run: () => void;
}

export class FakeClock implements Clock {
  private time = Date.parse(NOW);
  private timers: readonly Timer[] = [];

  readonly now = (): number => this.time;

  readonly after = (milliseconds: number, run: () => void): (() => void) => {
    const timer = { due: this.time + milliseconds, run };
    this.timers = [...this.timers, timer];
    return () => {
      this.timers = this.timers.filter((candidate) => candidate !== timer);
    };
  };

  async pass(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    await settled();
    for (let next = this.nextUntil(end); next !== undefined; next = this.nextUntil(end)) {
      const due = next;
      this.timers = this.timers.filter((candidate) => candidate !== due);
      this.time = due.due;
      due.run();
      await settled();
    }
    this.time = end;
  }

  private nextUntil(end: number): Timer | undefined {
    return this.timers
      .filter((timer) => timer.due <= end)
      .reduce<Timer | undefined>(
        (first, timer) => (first === undefined || timer.due < first.due ? timer : first),
        undefined,
      );
  }
}

/** Lets everything that waits for a promise go on. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
