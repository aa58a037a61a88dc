/**
 * Events that the app has pushed, and their delivery to the consumers of the manifest: at least once, in no order that
 * Forge would promise, without a person. An event leaves the store only when its consumer has answered; one that failed
 * waits longer each time, up to 15 minutes, and is dropped after 24 hours. Nothing is delivered by itself here: tests and
 * the served sandbox say when.
 */
import type { Clock, Store } from '../../types';
import { InvocationError } from '../invocationError';
import { DEFAULT_RUN_SECONDS } from '../limits';
import type { Manifest } from '../manifest';
import type { RunFunction } from '../runFunction';
import { RETENTION_MS } from './eventRow';
import type { EventRow, JobRow } from './eventRow';
import type { QueueTables } from './publish';
import { nextRetry, retryContextOf } from './retry';

export interface DeliverOptions {
  /** Every event arrives twice, as it may on Forge. */
  readonly twice?: boolean | undefined;
  /** All that are due arrive at the same time. Default: one after the other. */
  readonly together?: boolean | undefined;
  /** The last one that was pushed arrives first. */
  readonly newestFirst?: boolean | undefined;
  /** Stop after so many deliveries. */
  readonly atMost?: number | undefined;
  /** The first delivery ends after so many calls of the platform, as if its machine had stopped. */
  readonly crashAfterCalls?: number | undefined;
}

/** What became of an event that was delivered: done, waiting for another try, or given up. */
export interface Delivery {
  readonly eventId: string;
  readonly queueName: string;
  readonly outcome: 'done' | 'retry' | 'dropped';
  /** What the consumer threw. */
  readonly error?: unknown;
}

export interface Queues {
  /** What waits, in the order in which it was pushed. */
  pending(): readonly EventRow[];
  /** Milliseconds since the epoch; undefined when nothing waits. */
  nextDueAt(): number | undefined;
  /** Delivers what is due now, also what is pushed meanwhile. */
  deliver(options?: DeliverOptions): Promise<readonly Delivery[]>;
  /** Delivers until nothing waits, moving the clock on to each event that is due later. */
  deliverAll(options?: Omit<DeliverOptions, 'atMost' | 'crashAfterCalls'>): Promise<readonly Delivery[]>;
}

export interface QueuesOptions extends QueueTables {
  readonly manifest: Manifest;
  readonly clock: Clock;
  readonly runFunction: RunFunction;
  /** Milliseconds of real time instead of the manifest's limits. */
  readonly limitMs?: number | undefined;
}

export function queueTables(store: Store): QueueTables {
  return { events: store.table<EventRow>('forge.events'), jobs: store.table<JobRow>('forge.jobs') };
}

export function createQueues({ events, jobs, manifest, clock, runFunction, limitMs }: QueuesOptions): Queues {
  const running = new Set<string>();

  function count({ jobId }: EventRow, result: 'success' | 'failed'): void {
    const job = jobs.get(jobId);
    if (job) jobs.set(jobId, { ...job, inProgress: job.inProgress - 1, [result]: job[result] + 1 });
  }

  function settle(event: EventRow, failure: { readonly result: unknown } | undefined): Delivery['outcome'] {
    // A cancelled job has no events any more.
    if (!events.has(event.id)) return 'done';
    const retry = failure && nextRetry(event, failure.result, clock.now());
    if (retry === undefined || retry === 'too-late') {
      events.delete(event.id);
      count(event, retry === undefined ? 'success' : 'failed');
      return retry === undefined ? 'done' : 'dropped';
    }
    events.set(event.id, retry);
    return 'retry';
  }

  const isFree = ({ id }: EventRow): boolean => !running.has(id);
  const due = (): EventRow[] =>
    [...events.values()].filter((event) => event.dueAt <= clock.now() && isFree(event));
  const nextDueAt = (): number | undefined => {
    const times = [...events.values()].filter(isFree).map(({ dueAt }) => dueAt);
    return times.length === 0 ? undefined : Math.min(...times);
  };

  async function runConsumer(event: EventRow, crashAfterCalls: number | undefined): Promise<unknown> {
    const consumer = manifest.consumers.find(({ queue }) => queue === event.queueName);
    if (consumer === undefined)
      throw new InvocationError('NOT_FOUND', `No consumer for the queue ${event.queueName}`);
    const { body, queueName, jobId, id: eventId, delayInSeconds, concurrency, chain } = event;
    const retryContext = retryContextOf(event, clock.now());
    const seconds = manifest.functions.get(consumer.functionKey)?.timeoutSeconds ?? DEFAULT_RUN_SECONDS;
    const sent: unknown = JSON.parse(
      JSON.stringify({ body, queueName, jobId, eventId, delayInSeconds, concurrency, retryContext }),
    );
    return runFunction({
      kind: 'event',
      module: { type: 'consumer', key: consumer.key },
      manifestKey: consumer.functionKey,
      functionKey: queueName,
      chain,
      accountId: undefined,
      view: undefined,
      body: sent,
      limitMs: limitMs ?? seconds * 1_000,
      crashAfterCalls,
    });
  }

  async function deliverOne(
    event: EventRow,
    { twice, together, crashAfterCalls }: DeliverOptions,
  ): Promise<Delivery> {
    const about = { eventId: event.id, queueName: event.queueName };
    // On Forge nothing waits so long for its first try: only a jump of the clock can do that.
    if (event.retry !== undefined && clock.now() >= event.pushedAt + RETENTION_MS) {
      return { ...about, outcome: settle(event, { result: undefined }) };
    }
    running.add(event.id);
    const extra = twice ? runConsumer(event, undefined).catch(() => undefined) : undefined;
    if (together !== true) await extra;
    try {
      const result = await runConsumer(event, crashAfterCalls);
      return { ...about, outcome: settle(event, wantsRetry(result) ? { result } : undefined) };
    } catch (error) {
      return { ...about, outcome: settle(event, { result: error }), error };
    } finally {
      await extra;
      running.delete(event.id);
    }
  }

  async function deliver(options: DeliverOptions = {}): Promise<readonly Delivery[]> {
    const { together = false, newestFirst = false, atMost = Infinity } = options;
    const deliveries: Delivery[] = [];
    for (let next = due(); next.length > 0 && deliveries.length < atMost; next = due()) {
      if (newestFirst) next.reverse();
      const batch = next.slice(0, together ? atMost - deliveries.length : 1);
      const done = await Promise.all(
        batch.map((event, position) =>
          deliverOne(event, {
            ...options,
            crashAfterCalls: deliveries.length + position === 0 ? options.crashAfterCalls : undefined,
          }),
        ),
      );
      deliveries.push(...done);
    }
    return deliveries;
  }

  return {
    pending: () => [...events.values()],
    nextDueAt,
    deliver,
    async deliverAll(options = {}) {
      const deliveries: Delivery[] = [];
      for (let next = nextDueAt(); next !== undefined; next = nextDueAt()) {
        clock.shift(Math.max(0, next - clock.now()));
        deliveries.push(...(await deliver(options)));
      }
      return deliveries;
    },
  };
}

/** What `new InvocationError(…)` of `@forge/events` turns itself into. */
function wantsRetry(result: unknown): boolean {
  return typeof result === 'object' && result !== null && '_retry' in result && result._retry === true;
}
