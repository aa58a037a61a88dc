/**
 * Simulated time around real work: timers run in their order, and time stands still while anything real is under way, so
 * that ten minutes of a meeting take as long as the computing in them and come out the same every time.
 */
import type { Clock } from '../../static/src/shared/clock';

interface Timer {
  readonly due: number;
  readonly run: () => void;
}

export class SimulatedTime implements Clock {
  private time: number;
  private timers: readonly Timer[] = [];
  private underWay = 0;

  /** @param moved hears how far time has moved, in milliseconds */
  constructor(
    start: number,
    private readonly moved: (milliseconds: number) => void,
  ) {
    this.time = start;
  }

  readonly now = (): number => this.time;

  readonly after = (milliseconds: number, run: () => void): (() => void) => {
    const timer = { due: this.time + Math.max(0, milliseconds), run };
    this.timers = [...this.timers, timer];
    return () => {
      this.timers = this.timers.filter((candidate) => candidate !== timer);
    };
  };

  /** Resolves after so much simulated time. */
  readonly pause = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => void this.after(milliseconds, resolve));

  /** Work that takes no simulated time. */
  async real<Value>(work: () => Promise<Value>): Promise<Value> {
    this.underWay += 1;
    try {
      return await work();
    } finally {
      this.underWay -= 1;
    }
  }

  async run(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    for (;;) {
      await this.quiet();
      const next = Math.min(...this.timers.map(({ due }) => due));
      if (next > end) {
        this.moveTo(end);
        return;
      }
      this.moveTo(next);
      const due = this.timers.filter((timer) => timer.due <= next);
      this.timers = this.timers.filter((timer) => !due.includes(timer));
      for (const timer of due) timer.run();
    }
  }

  private moveTo(time: number): void {
    this.moved(time - this.time);
    this.time = time;
  }

  /** Everything that waits for a promise has gone on, and no call is out. */
  private async quiet(): Promise<void> {
    do await new Promise((resolve) => setImmediate(resolve));
    while (this.underWay > 0);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
