/** The widgets show each person all that this person may see of the chosen projects, and nothing else: compared with the rows. */
import type { Sandbox } from '../../sandbox/createSandbox';
import type { UserRow } from '../../sandbox/jira/model';
import { jiraAccessAs } from '../../sandbox/worlds/jiraAccessAs';
import { quarterDays, quarterOf } from '../../src/domain/quarters';
import {
  readLanguishing,
  readLanguishingRows,
  type LanguishingRows,
} from '../../src/usecases/readLanguishing';
import { readFactorThemes, readRecurringFactors } from '../../src/usecases/readRecurringFactors';
import { attentionByHand } from '../builders/attentionByHand';
import { calendarOf } from '../builders/calendarOf';
import { reviewsOfIncidents } from '../builders/followThroughCases';
import { seenRows } from '../builders/seenRows';
import { keysOutOfSight, mayBrowse } from '../builders/sight';
import { everybody, lockedDownSite } from '../builders/sightSites';

let sandbox: Sandbox;
/** What a widget is configured with: every project, also those that nobody of a group may see. */
let projectIds: readonly string[];

beforeAll(async () => {
  sandbox = await lockedDownSite();
  projectIds = sandbox.jira.admin
    .projects()
    .map(({ id }) => id)
    .slice(0, 5);
});
afterAll(() => sandbox.close());

const visibleTo = (person: UserRow): readonly string[] =>
  projectIds.filter((id) => mayBrowse(sandbox.jira.admin, person, id));

async function widgetOf(person: UserRow): Promise<LanguishingRows> {
  const calendar = calendarOf(sandbox, person);
  const read = await readLanguishing(jiraAccessAs(sandbox, person), { projectIds, today: calendar.today });
  expect(read.failure).toBeUndefined();
  expect(read.projects?.map(({ id }) => id)).toEqual(visibleTo(person));
  return readLanguishingRows(read, calendar);
}

const keysOf = (rows: LanguishingRows['languishing']): readonly string[] =>
  rows.map(({ action }) => action.key).sort();

function actionsByHand(person: UserRow) {
  const asked = visibleTo(person).map((projectId) => ({ person, projectId, settings: reviewsOfIncidents }));
  return {
    open: asked
      .flatMap((each) => seenRows(sandbox, each).actions)
      // What the team has left is on no list.
      .filter(({ isOpen, origin }) => isOpen && origin.dropped !== true)
      .map(({ row }) => row.key)
      .sort(),
    unverified: asked.flatMap((each) => attentionByHand(sandbox, each).unverified),
  };
}

it.each(everybody)('%s finds in it every action of theirs to see, and no other', async (_name, person) => {
  const { languishing, onTrack } = await widgetOf(person);
  const { today } = calendarOf(sandbox, person);
  const all = [...languishing, ...onTrack];
  const byHand = actionsByHand(person);
  const open = all.filter(({ action }) => action.statusCategory !== 'done');
  expect(keysOf(open)).toEqual(byHand.open);
  // On the very day of the second look nothing is late yet: those are not here.
  const done = all.filter((row) => !open.includes(row));
  expect(byHand.unverified).toEqual(expect.arrayContaining([...keysOf(done)]));
  const late = open.filter(({ action: { due } }) => due !== undefined && due < today);
  expect(keysOf(languishing)).toEqual(expect.arrayContaining([...keysOf(late)]));
});

it.each(everybody)('%s reads in it no key of an issue out of sight', async (_name, person) => {
  const { languishing, onTrack } = await widgetOf(person);
  const hidden = keysOutOfSight(sandbox.jira.admin, person);
  const named = [...languishing, ...onTrack].flatMap(({ action, source }) => [
    action.key,
    source?.key ?? '',
    ...action.blockers.map(({ key }) => key),
  ]);
  expect(named.filter((key) => hidden.has(key))).toEqual([]);
});

it.each(everybody)('%s counts the factors of the reviews of theirs to see', async (_name, person) => {
  const { today, dayOf } = calendarOf(sandbox, person);
  const quarter = quarterOf(today);
  const read = await readRecurringFactors(jiraAccessAs(sandbox, person), { projectIds, quarter });
  const themes = readFactorThemes(read, { quarter, dayOf });
  const shown = Object.fromEntries(
    themes.groups.flatMap(({ labels }) =>
      labels.filter(({ reviews }) => reviews.length > 0).map(({ label, reviews }) => [label, reviews.length]),
    ),
  );
  const { first, last } = quarterDays(quarter);
  const closed = visibleTo(person)
    .flatMap((projectId) => seenRows(sandbox, { person, projectId }).reviews)
    .map(({ review }) => review)
    .filter(({ status }) => status === 'closed' || status === 'finished')
    .filter(({ closedOn = '' }) => closedOn >= first && closedOn <= last);
  const byHand: Record<string, number> = {};
  for (const { labels } of closed)
    for (const label of new Set(labels)) byHand[label] = (byHand[label] ?? 0) + 1;
  expect(shown).toEqual(byHand);
  expect(themes.of.at(-1)).toBe(closed.length);
});

it('people see different things in the same widget', async () => {
  const counts = await Promise.all(
    everybody.map(async ([, person]) => (await widgetOf(person)).languishing.length),
  );
  expect(new Set(counts).size).toBeGreaterThanOrEqual(3);
});
