/**
 * The scheduled triggers of the manifest on the sandbox's clock: the first run 5 minutes after the installation, then one
 * per interval, none made up for when the clock jumps. Called as Forge does, without a person; what the function returns
 * or throws changes nothing. Nothing runs by itself here: tests and the served sandbox say when.
 */
import type { Clock, Store } from '../types';
import { CLOUD_ID } from './installation';
import { DEFAULT_RUN_SECONDS } from './limits';
import type { Manifest, Schedule as ScheduledModule } from './manifest';
import type { Delivery, DeliverOptions, Queues } from './queues/queues';
import type { RunFunction } from './runFunction';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const FIRST_RUN_AFTER_MS = 5 * MINUTE;

const INTERVAL_MS: Readonly<Record<ScheduledModule['interval'], number>> = {
  fiveMinute: 5 * MINUTE,
  hour: 60 * MINUTE,
  day: DAY,
  week: 7 * DAY,
};

/** `together` lets the two runs of `twice` happen at the same time. */
export type RunOptions = Pick<DeliverOptions, 'twice' | 'together' | 'crashAfterCalls'>;

export interface ScheduledRun {
  readonly moduleKey: string;
  /** Milliseconds since the epoch, on the sandbox's clock. */
  readonly at: number;
  /** What the function threw; Forge writes it to the log only. */
  readonly error?: unknown;
}

/** What happened while time passed. */
export interface Passed {
  readonly runs: readonly ScheduledRun[];
  readonly deliveries: readonly Delivery[];
}

export interface Schedule {
  /** Sets the time of the first run, once per installation. */
  start(): void;
  /** Milliseconds since the epoch; undefined without scheduled triggers. */
  nextDueAt(): number | undefined;
  /** Runs each job that is due, once however long ago it was due. */
  runDue(options?: RunOptions): Promise<readonly ScheduledRun[]>;
  /** Runs one job, or all, now. Its next run stays where it is. */
  runNow(moduleKey?: string, options?: RunOptions): Promise<readonly ScheduledRun[]>;
  /** Lets time pass, in milliseconds: stops whenever a job or an event is due and runs what is due then. */
  pass(ms: number, options?: RunOptions): Promise<Passed>;
  passDays(days: number, options?: RunOptions): Promise<Passed>;
}

export interface ScheduleOptions {
  readonly manifest: Manifest;
  readonly store: Store;
  readonly clock: Clock;
  readonly runFunction: RunFunction;
  readonly queues: Queues;
  /** Milliseconds of real time instead of the manifest's limits. */
  readonly limitMs?: number | undefined;
}

export function createSchedule(options: ScheduleOptions): Schedule {
  const { manifest, store, clock, runFunction, queues, limitMs } = options;
  const nextRuns = store.table<number>('forge.schedule');

  async function runOnce(module: ScheduledModule, crashAfterCalls?: number): Promise<ScheduledRun> {
    const about = { moduleKey: module.key, at: clock.now() };
    const seconds = manifest.functions.get(module.functionKey)?.timeoutSeconds ?? DEFAULT_RUN_SECONDS;
    try {
      await runFunction({
        kind: 'schedule',
        module: { type: 'scheduledTrigger', key: module.key },
        manifestKey: module.functionKey,
        functionKey: module.functionKey,
        chain: 0,
        accountId: undefined,
        view: undefined,
        body: { context: { cloudId: CLOUD_ID, moduleKey: module.key }, contextToken: 'sandbox' },
        limitMs: limitMs ?? seconds * 1_000,
        crashAfterCalls,
      });
      return about;
    } catch (error) {
      return { ...about, error };
    }
  }

  async function run(modules: readonly ScheduledModule[], options: RunOptions = {}): Promise<ScheduledRun[]> {
    const { twice = false, together = false, crashAfterCalls } = options;
    const runs: ScheduledRun[] = [];
    for (const module of modules) {
      const first = runOnce(module, crashAfterCalls);
      if (!together) await first;
      const second = twice ? runOnce(module) : undefined;
      runs.push(await first);
      if (second) runs.push(await second);
    }
    return runs;
  }

  function start(): void {
    for (const { key } of manifest.schedules)
      if (!nextRuns.has(key)) nextRuns.set(key, clock.now() + FIRST_RUN_AFTER_MS);
  }

  const dueTimes = (): number[] =>
    manifest.schedules.flatMap(({ key }) => {
      const at = nextRuns.get(key);
      return at === undefined ? [] : [at];
    });
  const nextDueAt = (): number | undefined => {
    const times = dueTimes();
    return times.length === 0 ? undefined : Math.min(...times);
  };

  async function runDue(options?: RunOptions): Promise<readonly ScheduledRun[]> {
    const now = clock.now();
    const due = manifest.schedules.filter(({ key }) => (nextRuns.get(key) ?? Infinity) <= now);
    for (const { key, interval } of due) {
      const at = nextRuns.get(key) ?? now;
      const missed = Math.floor((now - at) / INTERVAL_MS[interval]);
      // Set before the run: one that is cut off is not run again.
      nextRuns.set(key, at + (missed + 1) * INTERVAL_MS[interval]);
    }
    return run(due, options);
  }

  async function pass(ms: number, options: RunOptions = {}): Promise<Passed> {
    const end = clock.now() + ms;
    const runs: ScheduledRun[] = [];
    const deliveries: Delivery[] = [];
    const { twice, together } = options;
    for (;;) {
      runs.push(...(await runDue(options)));
      deliveries.push(...(await queues.deliver({ twice, together })));
      const next = Math.min(nextDueAt() ?? Infinity, queues.nextDueAt() ?? Infinity);
      if (next > end) break;
      clock.shift(Math.max(0, next - clock.now()));
    }
    clock.shift(Math.max(0, end - clock.now()));
    return { runs, deliveries };
  }

  return {
    start,
    nextDueAt,
    runDue,
    runNow: (moduleKey, options) =>
      run(
        manifest.schedules.filter(({ key }) => moduleKey === undefined || key === moduleKey),
        options,
      ),
    pass,
    passDays: (days, options) => pass(days * DAY, options),
  };
}
