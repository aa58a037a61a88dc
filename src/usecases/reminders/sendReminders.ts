/** The second half of the job: one message to each person, over all projects, in alphabetical order of the accounts. */
import { JiraError } from '../../jira/jiraError';
import { fetchIssues } from '../../jira/search';
import { readSiteUrl } from '../../jira/notify';
import { readQuiet } from '../../storage/quiet';
import { keepRun, readFound, type ReminderRun } from '../../storage/reminderRun';
import { withoutTold, type Telling } from '../../storage/reminders';
import { inFives } from './inFives';
import { prepare, remind } from './remind';
import { FOR_PEOPLE, mayYetWork, type ReminderDeps } from './reminderDeps';

const FIELDS = ['summary', 'status', 'duedate', 'assignee'];

/**
 * @param options.isFresh nothing else has taken time of this run of the app
 * @returns how far it has come
 * @throws JiraError, StorageError
 */
export async function sendReminders(
  deps: ReminderDeps,
  run: string,
  { from, isFresh }: { readonly from: ReminderRun; readonly isFresh: boolean },
): Promise<ReminderRun> {
  const waiting = await readWaiting(deps, run, from);
  const done: ReminderRun = { ...from, phase: 'done' };
  if (waiting.length === 0) return done;
  const url = await readSiteUrl(deps.jira);
  let state = from;
  const rounds = inFives(
    waiting,
    (telling) => preparedOrNothing(deps, telling, url),
    () => deps.timeLeft() > FOR_PEOPLE,
  );
  for await (const { items, values } of rounds) {
    // What does not fit into a whole run is told in part, and the rest another day: else it would never be told.
    const mayBeCut = isFresh && state.sentTo === from.sentTo;
    const ready = values.filter((prepared) => prepared?.isCut !== true || mayBeCut);
    // One at a time: of a run that dies, one message at most is claimed and not sent.
    for (const prepared of ready) if (prepared !== undefined) await remind(deps, prepared);
    if (ready.length < values.length) return state;
    state = { ...state, sentTo: items.at(-1)?.account };
    await keepRun(deps.kvs, run, state);
  }
  return state.sentTo === waiting.at(-1)?.account ? done : state;
}

/** A person about whom Jira does not answer is told another day, and takes nothing from the others. */
async function preparedOrNothing(
  deps: ReminderDeps,
  telling: Telling,
  url: string,
): ReturnType<typeof prepare> {
  try {
    const ids = [...new Set(telling.things.map(({ issueId }) => issueId))];
    const issues = await fetchIssues(deps.jira, ids, { fields: FIELDS });
    return await prepare(deps, telling, { url, issues: new Map(issues.map((issue) => [issue.id, issue])) });
  } catch (error) {
    // Who is denied is the app, and that is so whoever is asked about.
    if (!(error instanceof JiraError) || error.kind === 'denied') throw error;
    if (mayYetWork(error, deps.tried)) throw error;
    deps.warn(`reminders-person-${error.kind}`);
    return undefined;
  }
}

/** One entry per person: what was found in all projects, without who has switched reminders off since. */
async function readWaiting(
  { kvs }: Pick<ReminderDeps, 'kvs'>,
  run: string,
  { found, sentTo = '' }: ReminderRun,
): Promise<readonly Telling[]> {
  const byPerson = new Map<string, Telling>();
  for (const { account, day, things } of await readFound(kvs, run, found)) {
    const known = byPerson.get(account)?.things ?? [];
    byPerson.set(account, { account, day, things: [...known, ...things] });
  }
  const ahead = [...byPerson.values()]
    .filter(({ account }) => account > sentTo)
    .sort((a, b) => (a.account < b.account ? -1 : 1));
  const quiet = await readQuiet(
    kvs,
    ahead.map(({ account }) => account),
  );
  return withoutTold(
    kvs,
    ahead.filter(({ account }) => !quiet.has(account)),
  );
}
