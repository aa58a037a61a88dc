import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DEFAULT_SETTINGS, type OwedRule } from '../../../src/domain/settings';
import type { Call } from '../../../static/src/shared/call';
import { showDay } from '../../../static/src/shared/dates';
import { aDigest, aReviewedIssue, aReviewRow, anEvent } from '../../usecases/reviewedProject';
import type { ScriptedIssue, ScriptedJira } from '../../usecases/scriptedJira';
import { openBox } from './openBox';

const rule: OwedRule = {
  id: 'incidents',
  issueTypeIds: ['10004'],
  priorityIds: [],
  labels: [],
  statusCategory: 'done',
  withinDays: 10,
};

const inProject = (issue: ScriptedIssue): ScriptedIssue => ({
  ...issue,
  fields: { ...issue.fields, project: { id: '10000', key: 'PAY', name: 'Payments' } },
});
const event = (overrides: Parameters<typeof anEvent>[1] = {}) => inProject(anEvent('455', overrides));

const withRules =
  (...owed: readonly OwedRule[]) =>
  (jira: ScriptedJira): void => {
    jira.settings = { ...DEFAULT_SETTINGS, owed };
    jira.indexed.set('455', 'event');
    jira.indexed.set('388', 'reviewed');
  };

const searches = (jira: ScriptedJira): number =>
  jira.calls.filter(
    ({ path, body }) => path.endsWith('/search/jql') && JSON.stringify(body).includes('id = 455'),
  ).length;

it('says by when a review is owed, by which rule, and what it looks like', async () => {
  const { text, modals } = await openBox('455', [event(), aReviewedIssue('388')], { jira: withRules(rule) });
  expect(text()).toContain(`Review owedby ${showDay('2026-11-24')}`);
  expect(text()).toContain('Every done Incident is reviewed within 10 working days.');
  expect(text()).toContain('Looks likePAY-388 Payouts delayed');
  const start = screen.getByRole('button', { name: 'Start a review' });
  expect(start).not.toHaveClass('button-primary');
  await userEvent.click(start);
  expect(modals).toHaveLength(1);
});

it('says that the day has passed', async () => {
  const { text } = await openBox('455', [event({ since: '2026-10-20T09:00:00.000+0000' })], {
    jira: withRules(rule),
  });
  expect(text()).toContain(`was due by ${showDay('2026-11-03')}`);
});

it('asks about all rules at once, and about each only when one of several is met', async () => {
  const other: OwedRule = { ...rule, id: 'labelled', issueTypeIds: [], labels: ['outage'] };
  const met = await openBox('455', [event()], { jira: withRules(rule, other) });
  expect(searches(met.jira)).toBe(3);
  const none = await openBox('456', [inProject({ ...anEvent('456'), key: 'PAY-456' })], {
    jira: withRules(rule, other),
  });
  expect(none.text()).toContain('No review yet.');
});

it.each<[why: string, overrides: Parameters<typeof anEvent>[1], rules: readonly OwedRule[]]>([
  ['it happened more than 90 days ago', { since: '2026-08-01T09:00:00.000+0000' }, [rule]],
  ['the only rule is about open issues', {}, [{ ...rule, statusCategory: 'new' }]],
  ['the project has no rule', {}, []],
])('nothing is owed when %s, and nothing is searched for', async (_why, overrides, rules) => {
  const { jira, text } = await openBox('455', [event(overrides)], { jira: withRules(...rules) });
  expect(text()).toContain('No review yet.');
  expect(screen.getByRole('button', { name: 'Start a review' })).toBeInTheDocument();
  expect(searches(jira)).toBe(0);
});

it('a rule that Jira refuses takes the others not down', async () => {
  const other: OwedRule = { ...rule, id: 'gone', issueTypeIds: ['66666'] };
  const { text } = await openBox('455', [event()], {
    jira: (jira) => {
      withRules(rule, other)(jira);
      jira.faults.push({ on: 'search', status: 400, containing: '66666' });
    },
  });
  expect(text()).toContain('Review owed');
});

it('a review can be started while it is not known whether one is owed', async () => {
  const { jira, rest, text } = await openBox('455', [event()], {
    jira: (given) => {
      withRules(rule)(given);
      given.faults.push({ on: 'settings', status: 500 });
    },
  });
  expect(text()).toContain('Whether a review is owed could not be read');
  expect(screen.getByRole('button', { name: 'Start a review' })).toBeInTheDocument();
  jira.faults.length = 0;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await rest();
  expect(text()).toContain('Review owed');
});

it('an event whose review was cancelled is still owed one', async () => {
  const cancelled = aDigest([aReviewRow({ status: 'cancelled', actionIds: [] })]);
  const { text } = await openBox('455', [event({ properties: { 'debrief.review': cancelled } })], {
    jira: withRules(rule),
  });
  expect(text()).toContain('Cancelled');
  expect(text()).toContain('Review owed');
});

describe('that none is needed', () => {
  const calls: unknown[] = [];
  const call: Call = (name, input) => {
    calls.push([name, input]);
    // Both calls answer with nothing.
    return Promise.resolve({ ok: true, value: {} } as never);
  };
  const decided = { v: 1, notNeeded: 'yes', reason: 'A drill, not an incident', by: 'ana', on: '2026-11-18' };
  beforeEach(() => {
    calls.length = 0;
    localStorage.clear();
  });

  it('is said with a reason', async () => {
    const { rest } = await openBox('455', [event()], { jira: withRules(rule), call });
    await userEvent.click(screen.getByRole('button', { name: 'Not needed' }));
    await rest();
    await userEvent.click(screen.getByRole('button', { name: 'No review needed' }));
    expect(screen.getByText('Say why, in a sentence')).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('Why it needs none'), 'A drill');
    await userEvent.click(screen.getByRole('button', { name: 'No review needed' }));
    await rest();
    expect(calls).toEqual([['owed.decide', { reviewedIssueId: '455', reason: 'A drill' }]]);
    expect(document.body).not.toHaveFocus();
  });

  it('stands there with who said it and why, and is taken back', async () => {
    const { jira, text, rest } = await openBox('455', [event({ properties: { 'debrief.owed': decided } })], {
      jira: withRules(rule),
      call,
    });
    expect(text()).toContain('No review needed');
    expect(text()).toContain('Name of ana');
    expect(text()).toContain('A drill, not an incident');
    // What Jira says once that is done.
    jira.issues = [event()];
    await userEvent.click(screen.getByRole('button', { name: 'Take that back' }));
    await rest();
    expect(await screen.findByText('Review owed')).toBeInTheDocument();
    // The pressed button is gone: the keyboard stays with the box.
    expect(document.body).not.toHaveFocus();
    expect(calls).toEqual([['owed.decide', { reviewedIssueId: '455', reason: null }]]);
  });

  it('is not for those who may not edit the issue', async () => {
    await openBox('455', [event()], {
      jira: (jira) => {
        withRules(rule)(jira);
        jira.permissions = [];
      },
    });
    expect(screen.queryByRole('button', { name: 'Not needed' })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Start a review' })).toBeInTheDocument();
  });
});
