/** WAS and CHANGED look at what a field held earlier. */
import { change, DAY, errorsOf, issue, keysOf, NOW, searchable, statusChange } from './world';

/** DEMO-1: To Do -> In Progress (10 days ago, Ben) -> Done (4 days ago, Cleo). DEMO-2: reassigned. DEMO-3: untouched. */
const world = searchable({
  issues: [
    issue('DEMO-1', { statusId: '3' }),
    issue('DEMO-2', { assignee: null, priorityId: '30', resolution: 'Done' }),
    issue('DEMO-3', { creator: 'acc-cleo', assignee: 'acc-ada' }),
  ],
  history: {
    '1001': [
      statusChange(NOW - 10 * DAY, '1', '2', 'acc-ben'),
      statusChange(NOW - 4 * DAY, '2', '3', 'acc-cleo'),
    ],
    '1002': [
      {
        created: NOW - 8 * DAY,
        author: 'acc-ada',
        items: [change('assignee', 'acc-ben', 'acc-cleo'), change('priority', '32', '30')],
      },
      { created: NOW - 2 * DAY, author: 'acc-cleo', items: [change('assignee', 'acc-cleo', null)] },
      { created: NOW - 2 * DAY, author: 'acc-cleo', items: [change('resolution', null, 'Done')] },
    ],
  },
});
const found = (jql: string) => keysOf(`${jql} order by key asc`, world).join(' ');

describe('was', () => {
  it.each([
    ['status was "In Progress"', 'DEMO-1'],
    ['status was "To Do"', 'DEMO-1 DEMO-2 DEMO-3'],
    ['status was not "In Progress"', 'DEMO-2 DEMO-3'],
    ['not status was "In Progress"', 'DEMO-2 DEMO-3'],
    ['status was in ("In Progress", Done)', 'DEMO-1'],
    ['status was not in ("In Progress", Done)', 'DEMO-2 DEMO-3'],
    ['status was "In Progress" by acc-ben', 'DEMO-1'],
    ['status was "In Progress" by acc-cleo', ''],
    ['status was "To Do" by acc-cleo', 'DEMO-3'],
    ['status was Done before -5d', ''],
    ['status was Done before -3d', 'DEMO-1'],
    ['status was "To Do" after -9d', 'DEMO-2 DEMO-3'],
    ['status was "In Progress" on -6d', 'DEMO-1'],
    ['status was "In Progress" on -12d', ''],
    ['status was "To Do" during (-20d, -15d)', 'DEMO-1 DEMO-2 DEMO-3'],
    ['status was Done during (-20d, -15d)', ''],
    ['assignee was acc-ben', 'DEMO-2'],
    ['assignee was in (acc-cleo)', 'DEMO-2'],
    ['assignee was EMPTY', 'DEMO-1 DEMO-2'],
    ['assignee was currentUser()', 'DEMO-3'],
    ['priority was Low', 'DEMO-2'],
    ['resolution was Unresolved', 'DEMO-1 DEMO-2 DEMO-3'],
    ['resolution was done', 'DEMO-2'],
  ])('%s', (jql, expected) => {
    expect(found(jql)).toBe(expected);
  });
});

describe('changed', () => {
  it.each([
    ['status changed', 'DEMO-1'],
    ['not status changed', 'DEMO-2 DEMO-3'],
    ['status changed to Done', 'DEMO-1'],
    ['status changed from "To Do" to Done', ''],
    ['status changed from "In Progress" to Done by acc-cleo', 'DEMO-1'],
    ['status changed to Done by acc-ben', ''],
    ['status changed by membersOf(ops-team)', 'DEMO-1'],
    ['status changed by (acc-ada, acc-ben)', 'DEMO-1'],
    ['status changed after -5d', 'DEMO-1'],
    ['status changed after -3d', ''],
    ['status changed before -5d', 'DEMO-1'],
    ['status changed during (-5d, now())', 'DEMO-1'],
    ['status changed during (-9d, -5d)', ''],
    ['status changed on -4d', 'DEMO-1'],
    ['assignee changed to EMPTY', 'DEMO-2'],
    ['assignee changed from acc-ben', 'DEMO-2'],
    ['priority changed', 'DEMO-2'],
    ['resolution changed to Done', 'DEMO-2'],
  ])('%s', (jql, expected) => {
    expect(found(jql)).toBe(expected);
  });
});

describe('history is refused', () => {
  it.each([
    ['labels changed', "History searches do not support the 'labels' field."],
    ['status changed after sometime', /^Date value 'sometime' for field 'after' is invalid/],
    ['status changed by nobody', "The value 'nobody' does not exist for the field 'by'."],
    ['status was Done during (-1d)', "The predicate 'during' needs two dates."],
  ])('%s', (jql, message) => {
    const [error] = errorsOf(jql, world);
    if (typeof message === 'string') expect(error).toBe(message);
    else expect(error).toMatch(message);
  });
});
