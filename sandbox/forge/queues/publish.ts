/**
 * What `@forge/events` 3.0.8 asks over HTTP: push, stats, cancel. The package checks most limits itself; they are checked
 * again here, because the platform does not trust it either. Limits: 50 events and 200 KB a push, 900 s of delay, 100 KB
 * an event for consumers that run longer than 55 s, 500 events a minute, chains of 1,000 pushes (Atlassian, September
 * 2026). What a push to a queue without a consumer is answered is not documented: the sandbox refuses it.
 */
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Clock, Table } from '../../types';
import type { Manifest } from '../manifest';
import type { InvocationRecord } from '../meter';
import { DEFAULT_RUN_SECONDS } from '../limits';
import { eventSchema } from './eventRow';
import type { EventRow, JobRow } from './eventRow';

const MAX_EVENTS = 50;
const MAX_PUSH_BYTES = 200 * 1024;
const MAX_LONG_EVENT_BYTES = 100 * 1024;
const MAX_EVENTS_PER_MINUTE = 500;
const MAX_CHAIN = 1_000;

export interface QueueTables {
  readonly events: Table<EventRow>;
  readonly jobs: Table<JobRow>;
}

export interface QueueReply {
  readonly status: number;
  readonly body?: unknown;
}

export interface PublisherOptions extends QueueTables {
  readonly manifest: Manifest;
  readonly clock: Clock;
  /** Hold the rate of the whole installation; it is counted in real time. */
  readonly installationRates?: boolean | undefined;
}

export type Publish = (record: InvocationRecord, path: string, body: unknown) => QueueReply;

const jobSchema = z.object({ queueName: z.string(), jobId: z.string() });
const pushSchema = jobSchema.extend({
  type: z.literal('avi:forge:app:event'),
  payload: z.array(eventSchema).min(1).max(MAX_EVENTS),
});

/** @returns a function that answers one POST below `/webhook/queue/` */
export function createPublisher(options: PublisherOptions): Publish {
  const { events, jobs, manifest, clock, installationRates = false } = options;
  const pushed: { readonly at: number; readonly count: number }[] = [];

  function isTooFast(count: number): boolean {
    const now = performance.now();
    while (pushed[0] !== undefined && pushed[0].at <= now - 60_000) pushed.shift();
    pushed.push({ at: now, count });
    return pushed.reduce((sum, push) => sum + push.count, 0) > MAX_EVENTS_PER_MINUTE;
  }

  function push(record: InvocationRecord, body: unknown): QueueReply {
    const parsed = pushSchema.safeParse(body);
    if (!parsed.success) return refusal(400, 'INVALID_REQUEST', z.prettifyError(parsed.error));
    const { queueName, jobId, payload } = parsed.data;
    const consumer = manifest.consumers.find(({ queue }) => queue === queueName);
    if (consumer === undefined)
      return refusal(400, 'UNKNOWN_QUEUE', `The manifest has no consumer for the queue ${queueName}`);
    if (record.chain >= MAX_CHAIN) return refusal(405, 'CYCLE', 'Events pushed events 1,000 times in a row');
    const runs = manifest.functions.get(consumer.functionKey)?.timeoutSeconds ?? DEFAULT_RUN_SECONDS;
    const isTooLarge =
      bytesOf(payload) > MAX_PUSH_BYTES ||
      (runs > DEFAULT_RUN_SECONDS && payload.some((event) => bytesOf(event) > MAX_LONG_EVENT_BYTES));
    if (isTooLarge) return { status: 413, body: { errorMessage: 'The payload is too large' } };
    if (installationRates && isTooFast(payload.length))
      return refusal(429, 'RATE_LIMIT', 'Too many events in this minute');
    const now = clock.now();
    jobs.set(jobId, { queueName, success: 0, inProgress: payload.length, failed: 0 });
    for (const event of payload) {
      const id = randomUUID();
      const dueAt = now + (event.delayInSeconds ?? 0) * 1_000;
      events.set(id, { ...event, id, queueName, jobId, pushedAt: now, dueAt, chain: record.chain + 1 });
    }
    return { status: 201 };
  }

  function about(body: unknown, answer: (jobId: string, job: JobRow) => QueueReply): QueueReply {
    const { queueName, jobId } = jobSchema.parse(body);
    const job = jobs.get(jobId);
    if (job?.queueName !== queueName) return refusal(404, 'NO_JOB', `There is no job ${jobId}`);
    return answer(jobId, job);
  }

  return (record, path, body) => {
    switch (path.split('/')[3]) {
      case 'publish':
        return push(record, body);
      case 'stats':
        return about(body, (_, { success, inProgress, failed }) => ({
          status: 200,
          body: { success, inProgress, failed },
        }));
      case 'cancel':
        return about(body, (jobId, job) => {
          for (const event of [...events.values()]) if (event.jobId === jobId) events.delete(event.id);
          jobs.set(jobId, { ...job, inProgress: 0 });
          return { status: 204 };
        });
      default:
        return refusal(501, 'NOT_MODELLED', `The sandbox does not model ${path}`);
    }
  };
}

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

const refusal = (status: number, code: string, message: string): QueueReply => ({
  status,
  body: { code, message },
});
