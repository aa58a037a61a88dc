/** The widgets over two projects of a large site show each person all that this person may see of them, and nothing else. */
import type { Sandbox } from '../../sandbox/createSandbox';
import type { UserRow } from '../../sandbox/jira/model';
import { jiraAccessAs } from '../../sandbox/worlds/jiraAccessAs';
import { quarterDays, quarterOf } from '../../src/domain/quarters';
import { readLanguishing, readLanguishingRows } from '../../src/usecases/readLanguishing';
import { readFactorThemes, readRecurringFactors } from '../../src/usecases/readRecurringFactors';
import { calendarOf } from '../builders/calendarOf';
import { seenRows } from '../builders/seenRows';
import { mayBrowse } from '../builders/sight';
import { LARGE_PROJECT, largeSite, onlookers } from '../builders/sightSites';

const projectIds = [LARGE_PROJECT, '10001'];

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await largeSite();
});
afterAll(() => sandbox.close());

const rowsOf = (person: UserRow) =>
  projectIds
    .filter((projectId) => mayBrowse(sandbox.jira.admin, person, projectId))
    .map((projectId) => seenRows(sandbox, { person, projectId }));

it.each(onlookers)('languishing actions, for somebody %s', async (_who, person) => {
  const calendar = calendarOf(sandbox, person);
  const read = await readLanguishing(jiraAccessAs(sandbox, person), { projectIds, today: calendar.today });
  expect(read.failure).toBeUndefined();
  const { languishing, onTrack } = readLanguishingRows(read, calendar);
  const shown = [...languishing, ...onTrack].filter(({ action }) => action.statusCategory !== 'done');
  const actions = rowsOf(person).flatMap((rows) => rows.actions);
  const open = actions.filter(({ isOpen, origin }) => isOpen && origin.dropped !== true);
  expect(shown.map(({ action }) => action.key).sort()).toEqual(open.map(({ row }) => row.key).sort());
  const late = open.filter(({ row: { duedate } }) => duedate !== null && duedate < calendar.today);
  const calledLate = languishing.filter(({ reasons }) => reasons.some(({ code }) => code === 'overdue'));
  expect(calledLate.map(({ action }) => action.key).sort()).toEqual(late.map(({ row }) => row.key).sort());
});

it.each(onlookers)('recurring factors, for somebody %s', async (_who, person) => {
  const { today, dayOf } = calendarOf(sandbox, person);
  const quarter = quarterOf(today);
  const read = await readRecurringFactors(jiraAccessAs(sandbox, person), { projectIds, quarter });
  expect(read.failure).toBeUndefined();
  const themes = readFactorThemes(read, { quarter, dayOf });
  const { first, last } = quarterDays(quarter);
  const closed = rowsOf(person)
    .flatMap(({ reviews }) => reviews)
    .map(({ review }) => review)
    .filter(({ status }) => status === 'closed' || status === 'finished')
    .filter(({ closedOn = '' }) => closedOn >= first && closedOn <= last);
  const counts = new Map<string, number>();
  for (const { labels } of closed)
    for (const label of new Set(labels)) counts.set(label, (counts.get(label) ?? 0) + 1);
  const shown = themes.groups.flatMap(({ labels }) => labels).filter(({ reviews }) => reviews.length > 0);
  expect(new Map(shown.map(({ label, reviews }) => [label, reviews.length]))).toEqual(counts);
  expect(themes.of.at(-1)).toBe(closed.length);
});

it('people see different things in them, and not nothing', () => {
  const seen = onlookers.map(([, person]) => rowsOf(person).flatMap(({ actions }) => actions).length);
  expect(new Set(seen).size).toBe(3);
  expect(seen[0]).toBeGreaterThan(100);
});
