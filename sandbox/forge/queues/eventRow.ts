/** An event that waits in a queue, and the counts of the push that it came with. Both survive a restart. */
import * as z from 'zod';

export const eventSchema = z.object({
  body: z.record(z.string(), z.unknown()),
  delayInSeconds: z.number().min(0).max(900).optional(),
  concurrency: z.object({ key: z.string(), limit: z.number().int().min(1) }).optional(),
});

export interface EventRow extends z.infer<typeof eventSchema> {
  readonly id: string;
  readonly queueName: string;
  readonly jobId: string;
  /** Milliseconds since the epoch. */
  readonly pushedAt: number;
  readonly dueAt: number;
  /** See `InvocationRecord.chain`. */
  readonly chain: number;
  /** Absent until it has failed once. */
  readonly retry?: { readonly count: number; readonly reason: string; readonly data?: unknown } | undefined;
}

/** What `Queue.getStats` tells of one push. */
export interface JobRow {
  readonly queueName: string;
  readonly success: number;
  readonly inProgress: number;
  readonly failed: number;
}

/** How long an event is tried, milliseconds: 24 hours from its push. */
export const RETENTION_MS = 24 * 3_600_000;
