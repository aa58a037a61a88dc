/** Forge's queue as the daily job needs it: one event wakes the job again. */
import { Queue } from '@forge/events';
import { QueueError } from '../usecases/jobQueue';
import type { ReminderDeps } from '../usecases/reminders/reminderDeps';

/** The queue of manifest.yml that the consumer `reminders` reads. */
const REMINDERS = 'reminders-queue';

/** One at a time: an event that is delivered twice then finds the job where the first delivery left it. */
export const handOnReminders: ReminderDeps['handOn'] = async (tick, delay) => {
  try {
    await new Queue({ key: REMINDERS }).push({
      body: { ...tick },
      concurrency: { key: REMINDERS, limit: 1 },
      ...(delay === undefined ? {} : { delayInSeconds: delay }),
    });
  } catch (cause) {
    throw new QueueError('the queue did not take it', { cause });
  }
};
