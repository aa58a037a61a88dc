/** Handing work on to the app in the background: it runs at least once, in any order, without a person. */

import * as z from 'zod/mini';
import { id } from '../domain/text';

/** A part of a long job: which one, and which of its parts. */
export const jobPart = z.object({ jobId: id, part: z.int().check(z.minimum(0)) });
export type JobPart = Readonly<z.infer<typeof jobPart>>;

export interface JobQueue {
  /**
   * Up to 50 parts at once.
   * @throws QueueError when Forge did not take them; some of them may run all the same
   */
  push(parts: readonly JobPart[]): Promise<void>;
}

export class QueueError extends Error {
  override readonly name = 'QueueError';
}
