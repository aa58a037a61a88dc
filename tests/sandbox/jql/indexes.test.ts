/** With an index for a clause that every match must meet, a search does not look at all issues. */
import type { Searchable } from '../../../sandbox/jira/searchable';
import { issue, keysOf, searchable } from './world';

const issues = [
  issue('DEMO-1'),
  issue('DEMO-2', { parentId: '1001' }),
  issue('OPS-1'),
  issue('OPS-2', { statusId: '3' }),
];
const properties = {
  '1001': { 'debrief.review': { status: 'open', labels: ['handoff'], count: 3 } },
  '2001': { 'debrief.review': { status: 'open', labels: ['handoff', 'noise'] } },
  '2002': { 'debrief.review': { status: 'closed' } },
};
const holders: Readonly<Record<string, readonly string[]>> = {
  'status=open': ['1001', '2001'],
  'status=closed': ['2002'],
  'labels=handoff': ['1001', '2001'],
  'count=3': ['1001'],
};

/** A site with indexes that cannot list all issues. */
function indexed(asked: string[], overrides: Partial<Searchable> = {}): Searchable {
  const plain = searchable({ issues, properties });
  return {
    ...plain,
    issues: () => {
      throw new Error('looked at all issues');
    },
    issuesOfProject(projectId) {
      asked.push(`project=${projectId}`);
      return issues.filter((row) => row.projectId === projectId);
    },
    issuesByProperty(key, path, value) {
      asked.push(`${key}.${path}=${value}`);
      return (holders[`${path}=${value}`] ?? []).flatMap((id) => plain.issueById(id) ?? []);
    },
    ...overrides,
  };
}

it.each([
  ['project = DEMO and status = "To Do"', 'DEMO-2 DEMO-1', ['project=10000']],
  ['status = "To Do" and project in (DEMO, OPS)', 'OPS-1 DEMO-2 DEMO-1', ['project=10000', 'project=10001']],
  ['key in (DEMO-2, OPS-1) and project = OPS', 'OPS-1', []],
  ['project = OPS and reviewStatus = open', 'OPS-1', ['debrief.review.status=open']],
  [
    'reviewStatus in (open, closed) and status = Done',
    'OPS-2',
    ['debrief.review.status=open', 'debrief.review.status=closed'],
  ],
  ['issue.property[debrief.review].count = 3.0', 'DEMO-1', ['debrief.review.count=3']],
  [
    'project = DEMO or reviewStatus = closed',
    'OPS-2 DEMO-2 DEMO-1',
    ['project=10000', 'debrief.review.status=closed'],
  ],
  ['issue in linkedIssues(DEMO-1) and project = DEMO', '', []],
  ['not (project != DEMO or status != "To Do")', 'DEMO-2 DEMO-1', ['project=10000']],
])('%s', (jql, keys, expected) => {
  const asked: string[] = [];
  expect(keysOf(jql, indexed(asked)).join(' ')).toBe(keys);
  expect(asked).toEqual(expected);
});

it('an issue that several values lead to is found once', () => {
  expect(keysOf('reviewFactor in (handoff, handoff) or reviewStatus = open', indexed([]))).toEqual([
    'OPS-1',
    'DEMO-1',
  ]);
});

it.each([
  'project != DEMO',
  'reviewStatus in (open, EMPTY)',
  'project = DEMO or status = Done',
  'parent = DEMO-1',
])('%s has to look at all issues', (jql) => {
  expect(() => keysOf(jql, indexed([]))).toThrow('looked at all issues');
});

it('falls back to another index, then to all issues, when the site keeps none', () => {
  const none = { issuesByProperty: () => undefined };
  expect(keysOf('reviewStatus = open and project = OPS', indexed([], none))).toEqual(['OPS-1']);
  expect(() => keysOf('reviewStatus = open', indexed([], none))).toThrow('looked at all issues');
  expect(keysOf('reviewStatus = open', searchable({ issues, properties }))).toEqual(['OPS-1', 'DEMO-1']);
});
