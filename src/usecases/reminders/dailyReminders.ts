/**
 * Reminders, as one daily job for all projects. The daily run looks through the projects until one has something to tell; a
 * site where nothing is due costs the list of its projects and one search each, and nothing more runs. From the first find on
 * the queue carries the job, because what the queue delivers is tried again when it dies, and the daily run is not.
 */
import { JiraError } from '../../jira/jiraError';
import { keepRun, NEW_RUN, readRun, type ReminderRun } from '../../storage/reminderRun';
import { collect } from './collect';
import type { ReminderDeps, ReminderTick } from './reminderDeps';
import { sendReminders } from './sendReminders';

/** Seconds before a daily run that failed is tried by the queue. */
const PAUSE = 60;
const LONGEST_PAUSE = 900;

/** A job that is older is given up: its days are over for some, and the next one tells what is left. Hours. */
const LONGEST_RUN = 12;

/** @throws QueueError when it could not be handed on */
export async function startReminders(deps: ReminderDeps): Promise<void> {
  const run = deps.now();
  try {
    const state = await collect(deps, {
      run,
      from: NEW_RUN,
      noted: async ({ found }) => found.length === 0,
    });
    if (state.phase === 'done') return;
    await keepRun(deps.kvs, run, state);
  } catch (error) {
    if (error instanceof JiraError && isFinal(error)) throw error;
    deps.warn(`reminders-again-${error instanceof JiraError ? error.kind : 'unexpected'}`);
    const asked = error instanceof JiraError ? error.details.retryAfter : undefined;
    await deps.handOn({ run }, Math.min(LONGEST_PAUSE, Math.max(1, asked ?? PAUSE)));
    return;
  }
  await deps.handOn({ run });
}

/** Goes on where the job stands, as long as there is time. @throws what a further try may mend */
export async function continueReminders(deps: ReminderDeps, { run }: ReminderTick): Promise<void> {
  if (Date.parse(deps.now()) - Date.parse(run) > LONGEST_RUN * 3_600_000) {
    deps.warn('reminders-too-late');
    return;
  }
  try {
    const state = await goOn(deps, run);
    if (state.phase !== 'done') await deps.handOn({ run });
  } catch (error) {
    if (!(error instanceof JiraError && isFinal(error))) throw error;
    deps.warn(`reminders-${error.kind}`);
  }
}

async function goOn(deps: ReminderDeps, run: string): Promise<ReminderRun> {
  const from = await readRun(deps.kvs, run);
  const note = (state: ReminderRun): Promise<void> => keepRun(deps.kvs, run, state);
  let state = from;
  if (state.phase === 'collect') {
    const noted = async (soFar: ReminderRun): Promise<boolean> => {
      await note(soFar);
      return true;
    };
    state = await collect(deps, { run, from: state, noted });
    await note(state);
  }
  if (state.phase === 'send') {
    state = await sendReminders(deps, run, { from: state, isFresh: from.phase === 'send' });
    await note(state);
  }
  return state;
}

/** The app may not, or asks what Jira does not take: a further try will not change it. */
const isFinal = ({ kind }: JiraError): boolean =>
  kind === 'denied' || kind === 'not-found' || kind === 'refused';
