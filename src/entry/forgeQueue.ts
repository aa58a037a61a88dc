/** Forge's queue as use cases need it: at least once, in no order, within 24 hours. */
import { Queue } from '@forge/events';
import { QueueError, type JobQueue } from '../usecases/jobQueue';

/** The queue of manifest.yml that the consumer `jobs` reads. */
const JOBS = 'jobs-queue';

export const forgeQueue: JobQueue = {
  async push(parts) {
    try {
      await new Queue({ key: JOBS }).push(parts.map((part) => ({ body: { ...part } })));
    } catch (cause) {
      throw new QueueError('the queue did not take it', { cause });
    }
  },
};
