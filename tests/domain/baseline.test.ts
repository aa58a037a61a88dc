import {
  baselineFrom,
  type BaselineFacts,
  type MeasuredIssue,
  type StatusCategory,
} from '../../src/domain/baseline';
import { refilled } from '../../src/domain/baselineRefill';
import { daysIn } from '../../src/domain/calendarDays';
import type { DatedChange } from '../../src/domain/suggestions/suggestionsOf';
import type { BaselineValue } from '../../src/domain/preparation';
import { ANA, NOW } from '../builders/review';

const HOUR = 3600;
const CATEGORIES: Readonly<Record<string, StatusCategory>> = {
  todo: 'new',
  doing: 'indeterminate',
  review: 'indeterminate',
  done: 'done',
  shipped: 'done',
};

let made = 0;
function change(field: string, at: string, from: string | null, to: string | null): DatedChange {
  made += 1;
  return { id: `${String(made)}.0`, at, field, from, to, fromText: from, toText: to };
}
const move = (at: string, from: string, to: string) => change('status', at, from, to);

function issue(fields: Partial<MeasuredIssue> = {}): MeasuredIssue {
  return {
    id: '10001',
    key: 'PAY-1',
    created: '2026-06-01T08:00:00.000Z',
    category: 'new',
    estimate: {},
    spent: {},
    changes: [],
    ...fields,
  };
}
const child = (key: string, created: string, fields: Partial<MeasuredIssue> = {}): MeasuredIssue =>
  issue({ id: key.replace(/\D/g, ''), key, created, ...fields });

function numbersOf(facts: Partial<BaselineFacts>, timeZone = 'UTC') {
  return baselineFrom(
    {
      issue: issue(),
      children: [],
      furtherChildren: 0,
      hasAllHistory: true,
      categoryOf: (statusId) => CATEGORIES[statusId],
      startField: 'Start date',
      ...facts,
    },
    daysIn(timeZone),
  );
}

const BEGAN = '2026-07-01T09:00:00.000Z';
const begun = move(BEGAN, 'todo', 'doing');

describe('The baseline of an issue of which Jira knows nothing', () => {
  it('is empty, but for never having been reopened', () => {
    expect(numbersOf({})).toEqual({ reopened: '0' });
  });
});

describe('Work', () => {
  it('began with the first move into progress', () => {
    const changes = [move('2026-07-09T09:00:00.000Z', 'doing', 'review'), begun];
    expect(numbersOf({ issue: issue({ changes }) })['actual-start']).toBe('2026-07-01');
  });

  it('began with that of a child where the issue itself never moved into progress', () => {
    const children = [
      child('PAY-3', BEGAN, { changes: [move('2026-07-05T09:00:00.000Z', 'todo', 'doing')] }),
      child('PAY-2', BEGAN, { changes: [move('2026-07-03T09:00:00.000Z', 'todo', 'doing')] }),
    ];
    const straight = issue({ changes: [move('2026-08-01T09:00:00.000Z', 'todo', 'done')] });
    expect(numbersOf({ issue: straight, children })['actual-start']).toBe('2026-07-03');
  });

  it('is told by the calendar of the reader', () => {
    const changes = [move('2026-07-01T23:30:00.000Z', 'todo', 'doing')];
    expect(numbersOf({ issue: issue({ changes }) }, 'Europe/Berlin')['actual-start']).toBe('2026-07-02');
  });

  it('ended with the last move into done, not with a move between done statuses', () => {
    const changes = [
      move('2026-08-01T09:00:00.000Z', 'doing', 'done'),
      move('2026-08-02T09:00:00.000Z', 'done', 'doing'),
      move('2026-08-05T09:00:00.000Z', 'doing', 'done'),
      move('2026-08-09T09:00:00.000Z', 'done', 'shipped'),
    ];
    const numbers = numbersOf({ issue: issue({ category: 'done', changes }) });
    expect(numbers).toMatchObject({ 'actual-end': '2026-08-05', reopened: '1' });
  });

  it('ended when it was resolved where no move says so', () => {
    const resolvedAt = '2026-08-07T10:00:00.000Z';
    expect(numbersOf({ issue: issue({ category: 'done', resolvedAt }) })['actual-end']).toBe('2026-08-07');
  });

  it('has not ended while the issue is open again', () => {
    const changes = [begun, move('2026-08-01T09:00:00.000Z', 'doing', 'done'), move(NOW, 'done', 'doing')];
    const reopened = issue({ category: 'indeterminate', changes, resolvedAt: NOW });
    expect(numbersOf({ issue: reopened })).not.toHaveProperty('actual-end');
  });

  it('a status that was deleted counts as neither begun nor reopened', () => {
    const changes = [move(BEGAN, 'todo', 'gone'), move(NOW, 'done', 'gone')];
    expect(numbersOf({ issue: issue({ changes }) })).toEqual({ reopened: '0' });
  });
});

describe('A planned day', () => {
  const due = (at: string, from: string | null, to: string | null) => change('duedate', at, from, to);

  it('is the one that stood there when the work began', () => {
    const changes = [
      due('2026-06-20T09:00:00.000Z', '2026-08-01', '2026-09-01'),
      begun,
      due('2026-08-20T09:00:00.000Z', '2026-09-01', '2026-10-15'),
      due('2026-10-01T09:00:00.000Z', '2026-10-15', '2026-11-01'),
    ];
    expect(numbersOf({ issue: issue({ dueDay: '2026-11-01', changes }) })['planned-end']).toBe('2026-09-01');
  });

  it('counts as it was when it moved in the very moment in which the work began', () => {
    const changes = [due(BEGAN, '2026-09-01', '2026-10-01'), begun];
    expect(numbersOf({ issue: issue({ dueDay: '2026-10-01', changes }) })['planned-end']).toBe('2026-10-01');
  });

  it('is the first one that was set where there was none yet', () => {
    const changes = [
      begun,
      due('2026-07-02T09:00:00.000Z', null, '2026-09-01'),
      due('2026-08-02T09:00:00.000Z', '2026-09-01', null),
    ];
    expect(numbersOf({ issue: issue({ changes }) })['planned-end']).toBe('2026-09-01');
  });

  it('is the one that stands there while nothing has begun', () => {
    const changes = [due('2026-06-20T09:00:00.000Z', '2026-08-01', '2026-09-01')];
    expect(numbersOf({ issue: issue({ dueDay: '2026-09-01', changes }) })['planned-end']).toBe('2026-09-01');
  });

  it('of the start follows the history of the field that the site has for it', () => {
    const changes = [begun, change('Start date', '2026-07-20T09:00:00.000Z', '2026-06-15', '2026-07-20')];
    const numbers = numbersOf({ issue: issue({ startDay: '2026-07-20', changes }) });
    expect(numbers['planned-start']).toBe('2026-06-15');
  });
});

describe('Scope', () => {
  const parent = (at: string, from: string | null, to: string | null) =>
    change('IssueParentAssociation', at, from, to);

  it('is what was there when the work began, and what is there now', () => {
    const children = [
      child('PAY-2', '2026-06-10T09:00:00.000Z'),
      child('PAY-3', BEGAN),
      child('PAY-4', '2026-07-01T09:00:00.001Z'),
    ];
    const numbers = numbersOf({ issue: issue({ changes: [begun] }), children });
    expect(numbers).toMatchObject({ 'original-scope': '2', 'final-scope': '3' });
  });

  it('counts a child from when it came, which may be long after it was created', () => {
    const children = [
      child('PAY-2', '2026-01-10T09:00:00.000Z', {
        changes: [parent('2026-09-01T09:00:00.000Z', '10999', '10001')],
      }),
    ];
    const numbers = numbersOf({ issue: issue({ changes: [begun] }), children });
    expect(numbers).toMatchObject({ 'original-scope': '0', 'final-scope': '1' });
  });

  it('counts it also where only the epic tells when it came', () => {
    const changes = [begun, change('Epic Child', '2026-09-01T09:00:00.000Z', null, 'PAY-2')];
    const children = [child('PAY-2', '2026-01-10T09:00:00.000Z')];
    expect(numbersOf({ issue: issue({ changes }), children })['original-scope']).toBe('0');
  });

  it('at first is not known while nothing has begun, and there is none without children', () => {
    const children = [child('PAY-2', '2026-06-10T09:00:00.000Z')];
    expect(numbersOf({ children })).toEqual({ 'final-scope': '1', reopened: '0' });
    expect(numbersOf({ issue: issue({ changes: [begun] }) })).not.toHaveProperty('final-scope');
  });
});

describe('Estimate and time spent', () => {
  it('are of the issue and of its children with their subtasks, in hours', () => {
    const children = [
      child('PAY-2', BEGAN, {
        estimate: { own: 2 * HOUR, withSubtasks: 5 * HOUR },
        spent: { withSubtasks: HOUR / 3 },
      }),
      child('PAY-3', BEGAN, { estimate: { own: HOUR / 2 } }),
    ];
    const epic = issue({ estimate: { own: HOUR, withSubtasks: 99 * HOUR } });
    expect(numbersOf({ issue: epic, children })).toMatchObject({
      'estimate-hours': '6.5',
      'spent-hours': '0.3',
    });
  });

  it('of nothing is nothing, and of none is not known', () => {
    expect(numbersOf({ issue: issue({ spent: { own: 0 } }) })['spent-hours']).toBe('0');
    expect(numbersOf({})).not.toHaveProperty('spent-hours');
  });
});

it('reopened counts the children as well', () => {
  const reopened = [move(BEGAN, 'done', 'todo'), move(NOW, 'shipped', 'doing')];
  const numbers = numbersOf({
    issue: issue({ changes: [move(NOW, 'done', 'doing')] }),
    children: [child('PAY-2', BEGAN, { changes: reopened })],
  });
  expect(numbers.reopened).toBe('3');
});

describe('More than was read', () => {
  it('leaves unknown what depends on children that nobody looked at', () => {
    const children = [child('PAY-2', '2026-06-10T09:00:00.000Z', { estimate: { own: HOUR } })];
    const numbers = numbersOf({ issue: issue({ changes: [begun] }), children, furtherChildren: 4 });
    expect(numbers).toEqual({ 'actual-start': '2026-07-01', 'final-scope': '5' });
  });

  it('leaves unknown what depends on history that was not read', () => {
    const done = issue({ category: 'done', resolvedAt: NOW, dueDay: '2026-09-01', changes: [begun] });
    expect(numbersOf({ issue: done, hasAllHistory: false })).toEqual({
      'planned-end': '2026-09-01',
      'actual-end': '2026-11-16',
    });
  });
});

describe('Reading Jira again', () => {
  const value = (text: string, source: BaselineValue['source']): BaselineValue => ({
    value: text,
    source,
    by: ANA,
    at: NOW,
  });

  it('follows Jira where the value is Jira’s, and says nothing of what stays', () => {
    const before = {
      reopened: value('1', 'jira'),
      'final-scope': value('5', 'jira'),
      'actual-end': value('2026-11-01', 'jira'),
    };
    expect(refilled(before, { reopened: '2', 'final-scope': '5', 'estimate-hours': '8' })).toEqual({
      values: { reopened: '2', 'actual-end': null, 'estimate-hours': '8' },
      differing: [],
    });
  });

  it('keeps what a person wrote, and asks where Jira says something else', () => {
    const before = {
      reopened: value('1', 'person'),
      'final-scope': value('5', 'person'),
      'spent-hours': value('40', 'person'),
    };
    expect(refilled(before, { reopened: '2', 'final-scope': '5' })).toEqual({
      values: {},
      differing: [{ key: 'reopened', inJira: '2' }],
    });
  });
});
