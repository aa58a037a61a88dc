/**
 * What Forge calls once a day on every site, and the consumer that carries on what it began. Forge does not try a daily run
 * again and ignores what it throws, so everything that may yet work goes to the queue.
 */
import { continueReminders, startReminders } from '../usecases/reminders/dailyReminders';
import { reminderTick } from '../usecases/reminders/reminderDeps';
import { consume } from './background';
import { forgeKvs } from './forgeKvs';
import { jiraAsApp } from './forgeJiraAsApp';
import { handOnReminders } from './forgeReminderQueue';
import { describeError, writeLog } from './log';

/** Seconds, Forge's standard for both functions; manifest.yml asks for no other. */
const SECONDS = 55;

/** @returns what satisfies both ways in which Forge documents the answer of a scheduled function */
export async function daily(): Promise<{ readonly statusCode: 204 }> {
  const started = performance.now();
  const note = (outcome: string): void => {
    const milliseconds = Math.round(performance.now() - started);
    writeLog({ call: 'daily', outcome, milliseconds, reference: '' });
  };
  try {
    await startReminders({
      kvs: forgeKvs,
      jira: jiraAsApp,
      handOn: handOnReminders,
      now: () => new Date(Date.now()).toISOString(),
      warn: (code) => {
        note(`warning ${code}`);
      },
      timeLeft: () => SECONDS * 1000 - (performance.now() - started),
      tried: 0,
    });
    note('ok');
  } catch (error) {
    note(describeError(error));
  }
  return { statusCode: 204 };
}

export const reminders = consume(
  'reminders',
  reminderTick,
  (deps, tick) => continueReminders({ ...deps, handOn: handOnReminders }, tick),
  SECONDS,
);
