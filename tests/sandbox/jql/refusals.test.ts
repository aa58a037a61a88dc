/** What Jira refuses, in Jira's words; what the sandbox does not know, named as such; never an empty answer. */
import { compileJql } from '../../../sandbox/jira/jql';
import { errorsOf, issue, searchable } from './world';

const world = searchable({ issues: [issue('DEMO-1')] });

describe('refused in the words of Jira', () => {
  it.each([
    ['fruit = apple', "Field 'fruit' does not exist or you do not have permission to view it."],
    ['constructor = x', "Field 'constructor' does not exist or you do not have permission to view it."],
    ['cf[99999] = 1', "Field 'cf[99999]' does not exist or you do not have permission to view it."],
    ['project = NOPE', "The value 'NOPE' does not exist for the field 'project'."],
    ['project = 4711', "A value with ID '4711' does not exist for the field 'project'."],
    ['status = Blocked', "The value 'Blocked' does not exist for the field 'status'."],
    ['statusCategory = toString', "The value 'toString' does not exist for the field 'statusCategory'."],
    ['type = Fable', "The value 'Fable' does not exist for the field 'type'."],
    ['assignee = nobody', "The value 'nobody' does not exist for the field 'assignee'."],
    ['priority = Someday', "The value 'Someday' does not exist for the field 'priority'."],
    ['component = Nothing', "The value 'Nothing' does not exist for the field 'component'."],
    ['resolution = Forgotten', "The value 'Forgotten' does not exist for the field 'resolution'."],
    ['key = DEMO-99', "An issue with key 'DEMO-99' does not exist for field 'key'."],
    ['key = demo', "The issue key 'demo' for field 'key' is invalid."],
    ['parent = DEMO-99', "An issue with key 'DEMO-99' does not exist for field 'parent'."],
    ['project > DEMO', "The operator '>' is not supported by the 'project' field."],
    ['summary = x', "The operator '=' is not supported by the 'summary' field."],
    ['assignee ~ ada', "The operator '~' is not supported by the 'assignee' field."],
    ['text !~ x', "The operator '!~' is not supported by the 'text' field."],
    ['not text ~ x', "The operator '!~' is not supported by the 'text' field."],
    ['created changed', "History searches do not support the 'created' field."],
    ['summary ~ ""', "The field 'summary' does not support searching for an empty string."],
    ['summary ~ "..."', "The field 'summary' does not support searching for an empty string."],
    ['created > yesterday', /^Date value 'yesterday' for field 'created' is invalid\. Valid formats include/],
    ['duedate = "2026-02-30"', /^Date value '2026-02-30' for field 'duedate' is invalid/],
    ['duedate = "2026-11/12"', /^Date value '2026-11\/12' for field 'duedate' is invalid/],
    ['created > nextTuesday()', "Unable to find JQL function 'nextTuesday()'."],
    ['created > now(1)', "Function 'now' expected '0' arguments but received '1'."],
    ['created > startOfDay(soon)', /^Duration for function 'startOfDay' should have the format/],
    [
      'status = currentUser()',
      "A value provided by the function 'currentUser' is invalid for the field 'status'.",
    ],
    ['assignee = now()', "A value provided by the function 'now' is invalid for the field 'assignee'."],
    ['summary ~ now()', "A value provided by the function 'now' is invalid for the field 'summary'."],
    ['assignee = membersOf(ops-team)', /^Operator '=' does not support the list value/],
    ['assignee in currentUser()', /^Operator 'in' does not support the non-list value/],
    [
      'assignee in membersOf(ghosts)',
      "Function 'membersOf' can not generate a list of usernames for group 'ghosts'; the group does not exist.",
    ],
    ['issue in linkedIssues(DEMO-99)', "Issue 'DEMO-99' could not be found in function 'linkedIssues'."],
    [
      'issue in linkedIssues(DEMO-1, likes)',
      "Issue link type 'likes' could not be found in function 'linkedIssues'.",
    ],
    ['project = DEMO order by fruit', "Not able to sort using field 'fruit'."],
    ['project = DEMO order by description', "Not able to sort using field 'description'."],
    ['status was Blocked', "The value 'Blocked' does not exist for the field 'status'."],
  ])('%s', (jql, message) => {
    const [error] = errorsOf(jql, world);
    if (typeof message === 'string') expect(error).toBe(message);
    else expect(error).toMatch(message);
  });
});

describe('named as not supported here', () => {
  it.each([
    'sprint in openSprints()',
    'fixVersion = 1',
    'comment ~ hello',
    'watcher = currentUser()',
    'assignee in projectsLeadByUser()',
    'development[pullrequests].all > 0',
    'created > 1290000000000',
    'text ~ "deploy~"',
    'text ~ "(a b)"',
    'text ~ "a NOT b"',
    'project = DEMO order by rank',
  ])('%s', (jql) => {
    expect(errorsOf(jql, world)[0]).toMatch(/^sandbox: .* is not supported$/);
  });
});

describe('a syntax error', () => {
  it.each([
    'this is not jql',
    'project = "unterminated',
    'project =',
    '(((',
    'order',
    'status is Done',
    'created < EMPTY',
  ])('%s', (jql) => {
    expect(errorsOf(jql, world)[0]).toMatch(/^Error in the JQL Query: /);
  });

  it('is what endless nesting is, not a crash', () => {
    expect(compileJql('('.repeat(20_000), world).ok).toBe(false);
    expect(compileJql('not '.repeat(5_000) + 'project = DEMO', world)).toMatchObject({
      ok: expect.any(Boolean),
    });
  });
});

it('names every clause that is wrong, not only the first', () => {
  expect(errorsOf('fruit = 1 and project = NOPE order by rank2', world)).toHaveLength(3);
});

describe('bounded', () => {
  it.each([
    ['project = DEMO', true, 0],
    ['project = DEMO order by created, key', true, 2],
    ['order by created', false, 1],
    ['', false, 0],
  ])('%s', (jql, bounded, sortFields) => {
    expect(compileJql(jql, world)).toMatchObject({ ok: true, bounded, sortFields });
  });
});

it('a function for the caller finds nothing when nobody is logged in', () => {
  const anonymous = searchable(
    { issues: [issue('DEMO-1', { assignee: 'acc-ada' })] },
    { accountId: undefined },
  );
  const compiled = compileJql('assignee = currentUser()', anonymous);
  expect(compiled.ok && compiled.run()).toEqual([]);
});
