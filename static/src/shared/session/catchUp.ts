/**
 * When to ask what others did: every ten seconds while somebody looks, less often when nothing has happened for long, or
 * while a channel tells; never behind another tab, and at once when the person comes back.
 */
import type { Clock } from '../clock';

/** Milliseconds between two questions; the answer takes some, and what others did is to be seen within ten seconds. */
const INTERVAL = 9_500;
const QUIET_INTERVAL = 30_000;
/** While a channel tells: only in case that it fails without a word. */
const TOLD_INTERVAL = 60_000;
const QUIET_TOLD_INTERVAL = 300_000;
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
  private told = false;

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

  /** A channel tells what others do, or does so no longer. The next question is not put off by the good news. */
  setTold(told: boolean): void {
    if (this.told === told) return;
    this.told = told;
    if (!told) this.asked();
  }

  /** An answer came, to whatever question: the next one can wait. @param pause milliseconds, when the server needs rest */
  asked(pause = 0): void {
    this.cancel?.();
    if (!this.running) return;
    const quiet = this.deps.clock.now() - this.lastChange > QUIET_AFTER;
    const alone = quiet ? QUIET_INTERVAL : INTERVAL;
    const interval = this.told ? (quiet ? QUIET_TOLD_INTERVAL : TOLD_INTERVAL) : alone;
    this.cancel = this.deps.clock.after(Math.max(interval, pause), () => this.due());
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
