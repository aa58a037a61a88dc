/** Which issues a clause finds: equality, emptiness, comparison and logic over the system fields. */
import { issue, keysOf, NOW, DAY, paragraph, searchable } from './world';

const world = searchable({
  issues: [
    issue('DEMO-1', {
      typeId: '21',
      assignee: 'acc-ada',
      labels: ['factor-Handoff', 'Review'],
      componentIds: ['40', '41'],
      priorityId: '30',
      duedate: '2026-11-12',
      description: paragraph('The on-call rota was empty'),
    }),
    issue('DEMO-2', {
      statusId: '2',
      assignee: 'acc-ben',
      parentId: '1001',
      labels: ['factor-handoff-late'],
      priorityId: '32',
      duedate: '2026-11-11',
      created: Date.parse('2026-11-12T00:30:00+01:00'),
    }),
    issue('DEMO-10', {
      statusId: '4',
      parentId: '1001',
      resolution: 'Done',
      resolutionDate: NOW - DAY,
      priorityId: null,
      reporter: null,
      created: Date.parse('2026-11-11T23:30:00+01:00'),
      formerKeys: ['OLD-7'],
    }),
    issue('OPS-1', {
      statusId: '5',
      creator: 'acc-cleo',
      summary: 'Pager was muted',
      updated: NOW - 20 * DAY,
    }),
  ],
  links: {
    '1001': [
      { otherId: '1002', label: 'blocks' },
      { otherId: '2001', label: 'relates to' },
    ],
  },
  comments: { '2001': 'The vendor called twice about payments' },
});

const inKeyOrder = (jql: string) => keysOf(`${jql} order by key asc`, world).join(' ');

describe('a clause finds', () => {
  it.each([
    ['project = demo', 'DEMO-1 DEMO-2 DEMO-10'],
    ['project = "Demo project"', 'DEMO-1 DEMO-2 DEMO-10'],
    ['project = 10001', 'OPS-1'],
    ['project in (DEMO, OPS)', 'DEMO-1 DEMO-2 DEMO-10 OPS-1'],
    ['project not in (DEMO)', 'OPS-1'],
    ['key = demo-1', 'DEMO-1'],
    ['issuekey in (DEMO-1, "OPS-1")', 'DEMO-1 OPS-1'],
    ['id = 1002', 'DEMO-2'],
    ['key = OLD-7', 'DEMO-10'],
    ['key > DEMO-2', 'DEMO-10'],
    ['key <= DEMO-2', 'DEMO-1 DEMO-2'],
    ['issuetype = epic', 'DEMO-1'],
    ['type != Epic', 'DEMO-2 DEMO-10 OPS-1'],
    ['status = Done', 'DEMO-10'],
    ['status = 4', 'DEMO-10'],
    ['status in ("To Do", "In Progress")', 'DEMO-1 DEMO-2'],
    ['statusCategory = "In Progress"', 'DEMO-2'],
    ['statusCategory = new', 'DEMO-1'],
    ['statusCategory = 3', 'DEMO-10'],
    ['statusCategory is EMPTY', 'OPS-1'],
    ['priority = High', 'DEMO-1'],
    ['priority > Low', 'DEMO-1 OPS-1'],
    ['priority <= Medium', 'DEMO-2 OPS-1'],
    ['priority is EMPTY', 'DEMO-10'],
    ['assignee = "Ben Example"', 'DEMO-2'],
    ['assignee = acc-ben', 'DEMO-2'],
    ['assignee = currentUser()', 'DEMO-1'],
    ['assignee in (currentUser(), EMPTY)', 'DEMO-1 DEMO-10 OPS-1'],
    ['assignee in membersOf("ops-team")', 'DEMO-2'],
    ['assignee = null', 'DEMO-10 OPS-1'],
    ['reporter is EMPTY', 'DEMO-10'],
    ['creator = acc-cleo', 'OPS-1'],
    ['resolution = Unresolved', 'DEMO-1 DEMO-2 OPS-1'],
    ['resolution = done', 'DEMO-10'],
    ['resolution in (10000, "Won\'t Do")', 'DEMO-10'],
    ['resolution = Duplicate', ''],
    ['resolution is not EMPTY', 'DEMO-10'],
    ['resolutiondate > -2d', 'DEMO-10'],
    ['resolved is EMPTY', 'DEMO-1 DEMO-2 OPS-1'],
    ['labels = factor-handoff', 'DEMO-1'],
    ['labels in (review, factor-handoff-late)', 'DEMO-1 DEMO-2'],
    ['labels is EMPTY', 'DEMO-10 OPS-1'],
    ['labels = never-used', ''],
    ['component = Payments', 'DEMO-1'],
    ['component = 41', 'DEMO-1'],
    ['parent = demo-1', 'DEMO-2 DEMO-10'],
    ['parent is EMPTY', 'DEMO-1 OPS-1'],
    ['parent in (DEMO-1, DEMO-2)', 'DEMO-2 DEMO-10'],
    ['summary ~ "pager"', 'OPS-1'],
    ['summary !~ "pager"', 'DEMO-1 DEMO-2 DEMO-10'],
    ['description ~ rota', 'DEMO-1'],
    ['description is EMPTY', 'DEMO-2 DEMO-10 OPS-1'],
    ['description !~ pager', 'DEMO-1'],
    ['text ~ "vendor payments"', 'OPS-1'],
    ['issue in linkedIssues(DEMO-1)', 'DEMO-2 OPS-1'],
    ['issue in linkedIssues("demo-1", "Blocks")', 'DEMO-2'],
    ['updated <= -14d', 'OPS-1'],
    ['statusCategoryChangedDate < -29d', 'DEMO-1 DEMO-2 DEMO-10 OPS-1'],
  ])('%s', (jql, expected) => {
    expect(inKeyOrder(jql)).toBe(expected);
  });
});

describe('negation leaves out issues whose field is empty', () => {
  it.each([
    ['assignee != acc-ben', 'DEMO-1'],
    ['assignee not in (acc-ben)', 'DEMO-1'],
    ['not assignee = acc-ben', 'DEMO-1'],
    ['assignee != EMPTY', 'DEMO-1 DEMO-2'],
    ['assignee not in (acc-ben, EMPTY)', 'DEMO-1'],
    ['labels != review', 'DEMO-2'],
    ['priority != High', 'DEMO-2 OPS-1'],
    ['statusCategory != Done', 'DEMO-1 DEMO-2'],
    ['not duedate < "2026-11-12"', 'DEMO-1'],
    ['not description ~ pager', 'DEMO-1'],
    ['not assignee is EMPTY', 'DEMO-1 DEMO-2'],
  ])('%s', (jql, expected) => {
    expect(inKeyOrder(jql)).toBe(expected);
  });
});

describe('AND, OR, NOT and parentheses', () => {
  it.each([
    ['project = OPS or project = DEMO and status = Done', 'DEMO-10 OPS-1'],
    ['(project = OPS or project = DEMO) and status = Done', 'DEMO-10'],
    ['not (status = Done or project = OPS)', 'DEMO-1 DEMO-2'],
    ['!(status = Done and project = DEMO)', 'DEMO-1 DEMO-2 OPS-1'],
    ['not not project = OPS', 'OPS-1'],
    ['project = DEMO && status = Done || project = OPS', 'DEMO-10 OPS-1'],
  ])('%s', (jql, expected) => {
    expect(inKeyOrder(jql)).toBe(expected);
  });
});
