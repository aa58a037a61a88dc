/** The second half of the job: one message to each person, over all projects, in alphabetical order of the accounts. */
import { fetchIssues } from '../../jira/search';
import { readSiteUrl } from '../../jira/notify';
import { readQuiet } from '../../storage/quiet';
import { keepRun, readFound, type ReminderRun } from '../../storage/reminderRun';
import { withoutTold, type Telling } from '../../storage/reminders';
import { inFives } from './inFives';
import { prepare, remind } from './remind';
import { FOR_A_FEW, type ReminderDeps } from './reminderDeps';

const FIELDS = ['summary', 'status', 'duedate'];

/** @returns how far it has come @throws JiraError, StorageError */
export async function sendReminders(
  deps: ReminderDeps,
  run: string,
  from: ReminderRun,
): Promise<ReminderRun> {
  const waiting = await readWaiting(deps, run, from);
  const done: ReminderRun = { ...from, phase: 'done' };
  if (waiting.length === 0) return done;
  const url = await readSiteUrl(deps.jira);
  let state = from;
  const rounds = inFives(
    waiting,
    async (telling) => {
      const ids = [...new Set(telling.things.map(({ issueId }) => issueId))];
      const issues = await fetchIssues(deps.jira, ids, { fields: FIELDS });
      return prepare(deps, telling, { url, issues: new Map(issues.map((issue) => [issue.id, issue])) });
    },
    () => deps.timeLeft() > FOR_A_FEW,
  );
  for await (const { items, values } of rounds) {
    // One at a time: of a run that dies, one message at most is claimed and not sent.
    for (const prepared of values) if (prepared !== undefined) await remind(deps, prepared);
    state = { ...state, sentTo: items.at(-1)?.account };
    await keepRun(deps.kvs, run, state);
  }
  return state.sentTo === waiting.at(-1)?.account ? done : state;
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
