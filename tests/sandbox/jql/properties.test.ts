/** Searching issue properties: only what the manifest declares, by path or alias, with Jira's types. */
import { errorsOf, issue, keysOf, searchable } from './world';

const review = (value: unknown) => ({ 'debrief.review': value });
const issues = ['DEMO-1', 'DEMO-2', 'DEMO-3', 'OPS-1'].map((key) => issue(key));
const properties = {
  '1001': review({
    status: 'open',
    labels: ['handoff', 'time-pressure'],
    count: 3,
    openedOn: '2026-11-12',
    lead: 'acc-ada',
    note: 'The pager was muted',
    deep: { level: 7 },
  }),
  '1002': review({
    status: 'closed',
    labels: ['handoff'],
    count: 12,
    openedOn: '2026-11-12T23:30:00Z',
    lead: 'acc-ben',
  }),
  '1003': review({ status: 'Open', labels: [], count: '12', openedOn: 'someday', lead: null }),
};
const world = searchable({ issues, properties });
const found = (jql: string) => keysOf(`${jql} order by key asc`, world).join(' ');

describe('a property is searched by', () => {
  it.each([
    [`issue.property['debrief.review'].status = open`, 'DEMO-1'],
    [`issue.property["debrief.review"].status = "open"`, 'DEMO-1'],
    ['issue.property[debrief.review].status in (open, closed)', 'DEMO-1 DEMO-2'],
    ['issue.property[debrief.review].deep.level > 6', 'DEMO-1'],
    ['reviewStatus = open', 'DEMO-1'],
    ['REVIEWSTATUS = open', 'DEMO-1'],
    ['reviewStatus != open', 'DEMO-2 DEMO-3'],
    ['reviewStatus not in (open, closed)', 'DEMO-3'],
    ['reviewStatus is EMPTY', 'OPS-1'],
    ['reviewStatus is not EMPTY', 'DEMO-1 DEMO-2 DEMO-3'],
    ['reviewFactor = handoff', 'DEMO-1 DEMO-2'],
    ['reviewFactor in (time-pressure, other)', 'DEMO-1'],
    ['reviewFactor != time-pressure', 'DEMO-2'],
    ['reviewFactor is EMPTY', 'DEMO-3 OPS-1'],
    ['reviewFactor in (time-pressure, EMPTY)', 'DEMO-1 DEMO-3 OPS-1'],
    ['reviewCount = 12', 'DEMO-2'],
    ['reviewCount >= 3 and reviewCount < 12.5', 'DEMO-1 DEMO-2'],
    ['reviewCount is EMPTY', 'DEMO-3 OPS-1'],
    ['reviewOpened = "2026-11-12 01:00"', 'DEMO-1'],
    ['reviewOpened >= "2026-11-12" and reviewOpened < "2026-11-13"', 'DEMO-1'],
    ['reviewOpened > endOfDay()', 'DEMO-2'],
    ['reviewOpened is EMPTY', 'DEMO-3 OPS-1'],
    ['reviewLead = currentUser()', 'DEMO-1'],
    ['reviewLead in membersOf(ops-team)', 'DEMO-2'],
    ['reviewNote ~ pager', 'DEMO-1'],
    ['reviewNote is EMPTY', 'DEMO-2 DEMO-3 OPS-1'],
  ])('%s', (jql, expected) => {
    expect(found(jql)).toBe(expected);
  });
});

it('can be sorted by, with issues that have none at the end', () => {
  expect(keysOf('project in (DEMO, OPS) order by reviewCount asc, key asc', world)).toEqual([
    'DEMO-1',
    'DEMO-2',
    'DEMO-3',
    'OPS-1',
  ]);
});

describe('what the manifest does not declare does not exist', () => {
  it.each([
    `issue.property['debrief.review'].secret = x`,
    `issue.property['other'].status = x`,
    `issue.property['debrief.review'] = x`,
    'issue.property = x',
    'reviewSecret = x',
  ])('%s', (jql) => {
    expect(errorsOf(jql, world)).toEqual([
      expect.stringMatching(/^Field '.*' does not exist or you do not have permission to view it\.$/),
    ]);
  });
});

describe('operators follow the declared type', () => {
  it.each([
    ['reviewStatus ~ open', "The operator '~' is not supported by the 'reviewStatus' field."],
    ['reviewStatus > open', "The operator '>' is not supported by the 'reviewStatus' field."],
    ['reviewNote = pager', "The operator '=' is not supported by the 'reviewNote' field."],
    ['reviewCount = many', "The value 'many' is not a number and is invalid for the field 'reviewCount'."],
    ['reviewLead = nobody', "The value 'nobody' does not exist for the field 'reviewLead'."],
    ['reviewStatus was open', "History searches do not support the 'reviewStatus' field."],
    ['issue.property[debrief.review].labels[0] = x', /^sandbox: an array position in .* is not supported$/],
    ['project.property[debrief].x = 1', "sandbox: the field 'project.property' is not supported"],
  ])('%s', (jql, message) => {
    const [error] = errorsOf(jql, world);
    if (typeof message === 'string') expect(error).toBe(message);
    else expect(error).toMatch(message);
  });
});
