/** The queries by which work after a review is found, each against a small site; what they leave out matters as much. */
import { standardStatuses } from '../../../sandbox/jira/standardSite';
import type { IndexedProperty } from '../../../sandbox/jira/searchable';
import {
  buildJiraWorld,
  people,
  projectIds,
  reviewProperties,
  type JiraWorld,
} from '../../builders/jiraWorld';
import { readSearch } from '../../builders/jiraReplies';

const DAY = 24 * 3_600_000;
/** Thursday, 12 November 2026, 09:00 UTC: the clock of the site. */
const NOW = Date.UTC(2026, 10, 12, 9);
const by = people.lead;
const { toDo, inProgress, done } = standardStatuses;
const properties: readonly IndexedProperty[] = [
  ...reviewProperties,
  { propertyKey: 'debrief.review', path: 'followUpOn', type: 'date', alias: 'reviewFollowUp' },
  { propertyKey: 'debrief.owed', path: 'rules', type: 'string', alias: 'reviewNotNeeded' },
];
let world: JiraWorld;
beforeEach(() => {
  world = buildJiraWorld({ indexedProperties: properties });
  const { admin } = world.jira;
  const add = (number: number, change: object) =>
    admin.addIssue({
      projectId: projectIds.pay,
      typeId: '10002',
      summary: `Number ${String(number)}`,
      created: NOW - 120 * DAY,
      ...change,
    });
  add(4, { labels: ['incident'], priorityId: '1', duedate: '2026-11-15', assignee: people.member });
  add(5, { labels: ['Incident', 'db'], priorityId: '2', duedate: '2026-11-24', typeId: '10001' });
  add(6, { duedate: '2026-11-12', assignee: people.lead });
  add(7, {});
  admin.setStatus('PAY-4', inProgress, { by, at: NOW - 100 * DAY });
  admin.setStatus('PAY-5', done, { by, at: NOW - 90 * DAY });
  admin.setStatus('PAY-6', done, { by, at: NOW - 91 * DAY });
  admin.setStatus('PAY-7', done, { by, at: NOW - 80 * DAY });
  admin.setStatus('PAY-7', toDo, { by, at: NOW - 10 * DAY });
  const review = (key: string, value: unknown) => {
    admin.setIssueProperty(admin.issue(key)?.id ?? '', 'debrief.review', value);
  };
  review('PAY-4', { status: 'open', labels: ['handoff', 'alerts'], followUpOn: '2026-11-12' });
  review('PAY-5', { status: 'closed', labels: ['alerts'], followUpOn: '2026-11-13' });
  review('PAY-6', { status: 'closed', labels: [], followUpOn: '2026-08-14' });
  admin.setIssueProperty(admin.issue('PAY-7')?.id ?? '', 'debrief.owed', { rules: ['r1', 'r2'] });
  admin.link({ typeId: '10000', inwardIssueId: idOf('PAY-6'), outwardIssueId: idOf('PAY-4') }, { by });
});

const idOf = (key: string): string => world.jira.admin.issue(key)?.id ?? '';
type Who = 'member' | 'lead' | 'app' | 'outsider';
const ask = (jql: string, who: Who = 'member') =>
  world.call(who, 'POST', '/rest/api/3/search/jql', { jql, fields: ['key'], maxResults: 100 });
const found = async (jql: string, who?: Who) =>
  readSearch(await ask(`(${jql}) AND key >= PAY-4 ORDER BY key`, who))
    .issues.map(({ key }) => key)
    .join(' ');

test.each([
  ['statusCategoryChangedDate >= -90d', 'PAY-5 PAY-7'],
  ['resolved >= -90d', 'PAY-5'],
  ['resolved >= -91d', 'PAY-5 PAY-6'],
  ['resolved is EMPTY', 'PAY-4 PAY-7'],
  ['duedate <= 3d', 'PAY-4 PAY-6'],
  ['duedate <= 2d', 'PAY-6'],
  ['duedate < now()', ''],
  ['duedate <= "2026-11-24"', 'PAY-4 PAY-5 PAY-6'],
  ['duedate is EMPTY', 'PAY-7'],
  ['issuetype in (10001)', 'PAY-5'],
  ['issuetype in (10001, 10002)', 'PAY-4 PAY-5 PAY-6 PAY-7'],
  ['priority in (1, 2)', 'PAY-4 PAY-5'],
  ['labels in ("incident")', 'PAY-4 PAY-5'],
  ['labels is EMPTY', 'PAY-6 PAY-7'],
  ['statusCategory = Done', 'PAY-5 PAY-6'],
  ['statusCategory != Done', 'PAY-4 PAY-7'],
  ['statusCategory = "To Do"', 'PAY-7'],
  ['statusCategory = "In Progress"', 'PAY-4'],
  ['statusCategory in ("To Do", "In Progress")', 'PAY-4 PAY-7'],
  ['statusCategory not in (Done)', 'PAY-4 PAY-7'],
  ['assignee = currentUser()', 'PAY-4'],
  ['assignee is EMPTY', 'PAY-5 PAY-7'],
  ['issue in linkedIssues(PAY-4)', 'PAY-6'],
  ['issue in linkedIssues(PAY-4, "is blocked by")', 'PAY-6'],
  ['issue in linkedIssues(PAY-4, blocks)', ''],
  [`project in (${projectIds.pay}, ${projectIds.ops})`, 'PAY-4 PAY-5 PAY-6 PAY-7'],
  ['reviewStatus is EMPTY', 'PAY-7'],
  ['reviewStatus is not EMPTY', 'PAY-4 PAY-5 PAY-6'],
  ['reviewStatus = open', 'PAY-4'],
  ['reviewStatus != open', 'PAY-5 PAY-6'],
  ['reviewStatus in (open, closed)', 'PAY-4 PAY-5 PAY-6'],
  ['reviewStatus not in (open)', 'PAY-5 PAY-6'],
  ['reviewFactor is EMPTY', 'PAY-6 PAY-7'],
  ['reviewFactor = alerts', 'PAY-4 PAY-5'],
  ['reviewFactor != handoff', 'PAY-5'],
  ['reviewFactor in (handoff, other)', 'PAY-4'],
  ['reviewFactor not in (handoff)', 'PAY-5'],
  ['reviewNotNeeded is EMPTY AND statusCategory = Done', 'PAY-5 PAY-6'],
  ['reviewNotNeeded = r2', 'PAY-7'],
  ['reviewFollowUp <= now()', 'PAY-4 PAY-6'],
  ['reviewFollowUp <= 0d', 'PAY-4 PAY-6'],
  ['reviewFollowUp <= 1d', 'PAY-4 PAY-5 PAY-6'],
  ['reviewFollowUp <= "2026-11-14"', 'PAY-4 PAY-5 PAY-6'],
  ['reviewFollowUp >= startOfDay(-90d)', 'PAY-4 PAY-5 PAY-6'],
  ['reviewFollowUp >= startOfDay(-89d)', 'PAY-4 PAY-5'],
  ['reviewFollowUp is EMPTY', 'PAY-7'],
  ['NOT (reviewStatus = open OR reviewFactor = alerts)', ''],
  ['NOT (reviewStatus = open AND reviewFactor = alerts)', 'PAY-5 PAY-6'],
  ['(reviewStatus is EMPTY OR NOT reviewStatus = open) AND NOT labels = db', ''],
  [
    '((issuetype in (10002) AND priority in (1)) OR (labels in (db))) AND reviewStatus is not EMPTY',
    'PAY-4 PAY-5',
  ],
])('%s finds [%s]', async (jql, expected) => {
  expect(await found(jql)).toBe(expected);
});

describe('the app by itself', () => {
  test('searches with its own permissions, not with those of anybody', async () => {
    expect(await found('labels in (incident)', 'app')).toBe('PAY-4 PAY-5');
    expect(readSearch(await ask('project = PAY AND key = PAY-2', 'app')).issues).toHaveLength(1);
    expect((await ask('key = PAY-3', 'app')).status).toBe(400);
    expect((await ask('project = PAY', 'outsider')).status).toBe(400);
    expect(await found('assignee = currentUser()', 'app')).toBe('');
  });

  test('reads days in UTC; a person reads them on the own clock', async () => {
    world.jira.admin.updateUser(people.member, { timeZone: 'Pacific/Kiritimati' });
    world.jira.admin.updateUser(people.lead, { timeZone: 'Pacific/Pago_Pago' });
    // 12:00 UTC: Friday 02:00 on Kiritimati, Thursday 01:00 on Pago Pago.
    world.clock.shift(3 * 3_600_000);
    expect(await found('duedate < now()', 'app')).toBe('');
    expect(await found('duedate < now()', 'member')).toBe('PAY-6');
    expect(await found('duedate <= 3d', 'app')).toBe('PAY-4 PAY-6');
    world.jira.admin.setDueDate('PAY-7', '2026-11-16', { by });
    expect(await found('duedate <= 3d', 'app')).toBe('PAY-4 PAY-6');
    expect(await found('duedate <= 3d', 'member')).toBe('PAY-4 PAY-6 PAY-7');
    expect(await found('duedate <= 2d', 'lead')).toBe('PAY-6');
    expect(await found('reviewFollowUp <= now()', 'member')).toBe('PAY-4 PAY-6');
    expect(await found('reviewFollowUp < endOfDay()', 'member')).toBe('PAY-4 PAY-5 PAY-6');
    expect(await found('reviewFollowUp < startOfDay()', 'lead')).toBe('PAY-4 PAY-6');
  });
});

describe('a long list', () => {
  const add = (count: number): readonly string[] =>
    world.jira.admin.bulk(() =>
      Array.from(
        { length: count },
        () =>
          world.jira.admin.addIssue({ projectId: projectIds.pay, typeId: '10002', summary: 'One of many' })
            .id,
      ),
    );
  const count = (ids: readonly string[]) =>
    world.call('app', 'POST', '/rest/api/3/search/approximate-count', { jql: `id in (${ids.join(',')})` });

  test('takes a thousand ids and not one more', async () => {
    const ids = add(1_001);
    expect((await count(ids.slice(1))).body).toEqual({ count: 1_000 });
    expect((await count(ids)).status).toBe(400);
  });

  test('is refused as a whole for one id that is gone, or that one may not see', async () => {
    const ids = add(2);
    world.jira.admin.deleteIssue(ids[0] ?? '');
    expect((await count(ids)).status).toBe(400);
    expect((await count([ids[1] ?? '', world.issues.secret])).status).toBe(400);
    expect((await count(ids.slice(1))).body).toEqual({ count: 1 });
  });
});
