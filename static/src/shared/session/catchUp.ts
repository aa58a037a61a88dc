/**
 * When to ask what others did: every ten seconds while somebody looks, less often when nothing has happened for long,
 * never behind another tab, and at once when the person comes back.
 */
import type { Clock } from '../clock';

/** Milliseconds between two questions. */
const INTERVAL = 10_000;
const QUIET_INTERVAL = 30_000;
/** Milliseconds without any change, of anybody, after which a review counts as quiet. */
const QUIET_AFTER = 300_000;

interface CatchUpDeps {
  readonly clock: Clock;
  readonly isVisible: () => boolean;
  /** Asks; must call `asked` when the answer is there. */
  readonly ask: () => void;
}

export class CatchUp {
  private running = false;
  private cancel: (() => void) | undefined;
  private lastChange: number;

  constructor(private readonly deps: CatchUpDeps) {
    this.lastChange = deps.clock.now();
  }

  start(): void {
    this.running = true;
    this.asked();
  }

  stop(): void {
    this.running = false;
    this.cancel?.();
  }

  /** Something happened in the review. */
  changed(): void {
    this.lastChange = this.deps.clock.now();
  }

  /** An answer came, to whatever question: the next one can wait. @param pause milliseconds, when the server needs rest */
  asked(pause = 0): void {
    this.cancel?.();
    if (!this.running) return;
    const quiet = this.deps.clock.now() - this.lastChange > QUIET_AFTER;
    const interval = Math.max(quiet ? QUIET_INTERVAL : INTERVAL, pause);
    this.cancel = this.deps.clock.after(interval, () => this.due());
  }

  /** The person came back to the tab. */
  shown(): void {
    if (this.deps.isVisible()) this.due();
  }

  private due(): void {
    this.cancel?.();
    if (this.running && this.deps.isVisible()) this.deps.ask();
  }
}
