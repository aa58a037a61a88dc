/**
 * One list read from Jira, from the first call to the refresh: the first reading shows what comes as it comes, a later
 * one keeps what is there until all of the new is read. When Jira asks to slow down it goes on by itself.
 */
import type { JiraErrorKind } from '../../../src/jira/jiraError';
import type { JiraAccess } from '../../../src/jira/request';
import type { Parts } from '../../../src/usecases/readInParts';
import type { Clock } from './clock';

/** Milliseconds that one call may pause before the person is told and the rest is read later. */
const LONGEST_PAUSE = 10_000;
/** Shorter pauses are not worth a word. Milliseconds. */
const NOTICED_PAUSE = 1000;
/** Milliseconds between two looks at what has come: each costs the browser work, and parts come in quick succession. */
const BETWEEN_LOOKS = 250;
/** Seconds until reading goes on when Jira is busy and names no time. */
const USUAL_REST = 30;

export interface Failure {
  /** `unexpected`: a bug of ours. */
  readonly kind: JiraErrorKind | 'unexpected';
  /** Seconds until it goes on by itself; absent: a person has to ask. */
  readonly goesOnIn?: number | undefined;
}

export interface ReadingState<Read> {
  /** Absent until the first answer. */
  readonly shown?: Read | undefined;
  readonly phase: 'reading' | 'pausing' | 'settled';
  /** True when `shown` lacks nothing. */
  readonly complete: boolean;
  /** Milliseconds since 1970: when the reading of what is shown began. */
  readonly readAt: number;
  /** Why the last try ended early. Stays while the next one is under way, so that its message does not come and go. */
  readonly failure?: Failure | undefined;
}

export type Read<Value> = (
  access: JiraAccess,
  options: { readonly from?: Value; readonly told: (soFar: Value) => void },
) => Promise<Value>;

export class Reading<Value extends Parts> {
  private readonly listeners = new Set<() => void>();
  private current: ReadingState<Value>;
  private begun = false;
  private running = false;
  /** True while a reading is not to be seen before it is all there, since something stands in its place. */
  private quiet = false;
  private startedAt: number;
  /** What the reading that is under way, or was cut short, has so far. */
  private part: Value | undefined;
  private cancelRest: () => void = () => undefined;
  private cancelLook: (() => void) | undefined;
  private lastLook = -Infinity;

  constructor(
    private readonly read: Read<Value>,
    private readonly access: JiraAccess,
    private readonly clock: Clock,
  ) {
    this.startedAt = clock.now();
    this.current = { phase: 'reading', complete: false, readAt: this.startedAt };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
  readonly state = (): ReadingState<Value> => this.current;

  /** Reads when nothing has been read yet. */
  readonly begin = (): void => {
    if (this.begun) return;
    this.begun = true;
    this.start();
  };

  /** Reads everything anew. */
  readonly start = (): void => {
    if (this.running) return;
    this.part = undefined;
    this.quiet = this.current.shown !== undefined;
    this.startedAt = this.clock.now();
    void this.run();
  };

  /** Reads what is missing. */
  readonly rest = (): void => {
    if (!this.running) void this.run();
  };

  private async run(): Promise<void> {
    this.running = true;
    this.cancelRest();
    this.tell({ phase: 'reading' });
    try {
      const options = this.part === undefined ? {} : { from: this.part };
      this.settle(await this.read(this.patient(), { ...options, told: this.arrive }));
    } catch {
      this.tell({ phase: 'settled', ...this.soFar(), failure: { kind: 'unexpected' } });
    } finally {
      this.running = false;
    }
  }

  private readonly arrive = (soFar: Value): void => {
    this.part = soFar;
    if (this.quiet) return this.tell({ phase: 'reading' });
    const soon = this.lastLook + BETWEEN_LOOKS - this.clock.now();
    if (soon <= 0) this.look();
    else this.cancelLook ??= this.clock.after(soon, this.look);
  };

  private readonly look = (): void => this.tell({ phase: 'reading', ...this.soFar() });

  /** What has come until now, as far as it is to be seen. */
  private soFar(): Partial<ReadingState<Value>> {
    this.cancelLook?.();
    this.cancelLook = undefined;
    this.lastLook = this.clock.now();
    return this.quiet || this.part === undefined ? {} : { shown: this.part, readAt: this.startedAt };
  }

  private settle(read: Value): void {
    const { failure } = read;
    this.part = read;
    if (failure === undefined) {
      this.quiet = false;
      this.tell({ phase: 'settled', ...this.soFar(), complete: true, failure: undefined });
      return;
    }
    const goesOnIn = failure.kind === 'busy' ? (failure.retryAfter ?? USUAL_REST) : undefined;
    this.tell({ phase: 'settled', ...this.soFar(), failure: { kind: failure.kind, goesOnIn } });
    if (goesOnIn !== undefined) this.cancelRest = this.clock.after(goesOnIn * 1000, this.rest);
  }

  /** Jira, with pauses that the person is told of. */
  private patient(): JiraAccess {
    return {
      ...this.access,
      longestWait: LONGEST_PAUSE,
      wait: (milliseconds) => {
        if (milliseconds >= NOTICED_PAUSE) this.tell({ phase: 'pausing' });
        return this.access.wait(milliseconds);
      },
    };
  }

  private tell(change: Partial<ReadingState<Value>>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}
