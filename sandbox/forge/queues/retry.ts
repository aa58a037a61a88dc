/**
 * When an event that failed is tried again. A consumer that asks for it says when (1 to 900 s); for one that threw or was
 * cut off the platform waits twice as long each time, from 5 seconds to 15 minutes (the first step is a guess). Tries end
 * 24 hours after the push.
 */
import * as z from 'zod';
import { InvocationError } from '../invocationError';
import { RETENTION_MS } from './eventRow';
import type { EventRow } from './eventRow';

const FIRST_STEP_MS = 5_000;
const LONGEST_STEP_MS = 900_000;

const requestSchema = z.object({
  _retry: z.literal(true),
  retryOptions: z
    .object({
      retryAfter: z.number().min(1).max(900).default(1),
      retryReason: z.string().default('FUNCTION_RETRY_REQUEST'),
      retryData: z.unknown(),
    })
    .default({ retryAfter: 1, retryReason: 'FUNCTION_RETRY_REQUEST', retryData: undefined }),
});

/**
 * The event as it waits for its next try.
 * @param failure what the consumer returned or threw
 */
export function nextRetry(event: EventRow, failure: unknown, now: number): EventRow | 'too-late' {
  const count = (event.retry?.count ?? 0) + 1;
  const request = requestSchema.safeParse(failure);
  const { retryAfter, retryReason, retryData } = request.success
    ? request.data.retryOptions
    : { retryAfter: undefined, retryReason: reasonOf(failure), retryData: undefined };
  const wait =
    retryAfter === undefined
      ? Math.min(LONGEST_STEP_MS, FIRST_STEP_MS * 2 ** (count - 1))
      : retryAfter * 1_000;
  if (now + wait >= event.pushedAt + RETENTION_MS) return 'too-late';
  return { ...event, dueAt: now + wait, retry: { count, reason: retryReason, data: retryData } };
}

function reasonOf(failure: unknown): string {
  return failure instanceof InvocationError && failure.code === 'TIMEOUT'
    ? 'FUNCTION_TIME_OUT'
    : 'FUNCTION_PLATFORM_UNKNOWN_ERROR';
}

/** What the consumer is told about earlier tries; undefined at the first one. */
export function retryContextOf({ retry, pushedAt }: EventRow, now: number): object | undefined {
  if (retry === undefined) return undefined;
  return {
    retryCount: retry.count,
    retryReason: retry.reason,
    retryData: retry.data,
    retentionWindow: {
      startTime: new Date(pushedAt).toISOString(),
      remainingTimeMs: Math.max(0, pushedAt + RETENTION_MS - now),
    },
  };
}
