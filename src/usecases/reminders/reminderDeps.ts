/** What the daily job and what follows it work with: Jira as the app, which only reads and sends messages. */
import * as z from 'zod/mini';
import { instant } from '../../domain/text';
import type { JiraError } from '../../jira/jiraError';
import type { BackgroundDeps } from '../deps';

/** Wakes the job that began at this instant; how far it has come stands in storage, so it may come any number of times. */
export const reminderTick = z.object({ run: instant });
export type ReminderTick = Readonly<z.infer<typeof reminderTick>>;

export interface ReminderDeps extends Pick<
  BackgroundDeps,
  'kvs' | 'jira' | 'now' | 'warn' | 'timeLeft' | 'tried'
> {
  /**
   * Hands the job on to a further run of the app.
   * @param delay seconds, up to 900
   * @throws QueueError when Forge did not take it
   */
  readonly handOn: (tick: ReminderTick, delay?: number) => Promise<void>;
}

/** Projects, or people, at the same time: so many calls to Jira at once, as Atlassian advises. */
export const AT_ONCE = 5;

/** Milliseconds that must be left for the next few projects, or people, when Jira is slow; else the rest is handed on. */
export const FOR_PROJECTS = 15_000;
export const FOR_PEOPLE = 25_000;
/** Milliseconds that must be left for sending what is prepared. */
export const FOR_SENDING = 8000;

/**
 * Tries after which a project, or a person, that goes on failing no longer holds up the others: Forge may try an event
 * again only so often, and what still waits for that would wait for ever.
 */
const MOST_TRIES = 4;

/** Whether to ask Jira again. @param tried how often this run has been tried before */
export function mayYetWork(error: JiraError, tried: number): boolean {
  return error.kind === 'busy' || (error.outcomeUnknown && tried < MOST_TRIES);
}
