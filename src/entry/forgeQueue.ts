/** Forge's queue as use cases need it: at least once, in no order, within 24 hours. */
import { Queue } from '@forge/events';
import { QueueError, type JobQueue } from '../usecases/jobQueue';

/** The queue of manifest.yml that the consumer `jobs` reads. */
const JOBS = 'jobs-queue';
/** Parts at the same time: Jira takes 50 writes a second from everybody together. */
const AT_ONCE = 4;

export const forgeQueue: JobQueue = {
  async push(parts) {
    try {
      await new Queue({ key: JOBS }).push(
        parts.map((part) => ({ body: { ...part }, concurrency: { key: JOBS, limit: AT_ONCE } })),
      );
    } catch (cause) {
      throw new QueueError('the queue did not take it', { cause });
    }
  },
};
