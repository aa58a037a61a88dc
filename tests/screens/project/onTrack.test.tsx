import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showNearDay } from '../../../static/src/shared/dates';
import { DEFAULT_LIMITS } from '../../../src/domain/languishing/limits';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings';
import { aReviewedIssue, anAction } from '../../usecases/reviewedProject';
import type { ScriptedJira } from '../../usecases/scriptedJira';
import { openReviewsPage } from './reviewsPage';

const mia = { accountId: 'mia', displayName: 'Mia Lindqvist', active: true };
const late = anAction('198', { summary: 'Escalation policy', due: '2026-10-26' });
const soon = anAction('202', { summary: 'Load test in the pipeline', due: '2026-11-27', owner: mia });
const later = anAction('203', { summary: 'Shadow run', due: '2026-12-04', status: 'new' });
const dateless = anAction('204', { summary: 'Drill with the support desk', due: null });
const issues = [later, late, soon, aReviewedIssue('388')];
/** A project to which an action without a date is nothing to talk about. */
const datesAreOptional = (jira: ScriptedJira): void => {
  jira.settings = { ...DEFAULT_SETTINGS, limits: { ...DEFAULT_LIMITS, 'no-date': null } };
};

const many = Array.from({ length: 23 }, (_, index) => anAction(String(1000 + index)));

const list = () => screen.getByRole('list', { name: 'Actions on track' });
const rows = () =>
  within(list())
    .getAllByRole('listitem')
    .map((row) => row.textContent);

describe('the list', () => {
  it('shows the other open actions, the next due date first and those without one last', async () => {
    await openReviewsPage({ issues: [dateless, ...issues], given: datesAreOptional });
    expect(rows()).toEqual([
      expect.stringContaining('OPS-202'),
      expect.stringContaining('OPS-203'),
      expect.stringContaining('OPS-204'),
    ]);
    expect(screen.getByRole('heading', { name: 'On track 3' })).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Languishing 1' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Attention 1' })).toBeInTheDocument();
  });

  it('says in place of reasons when an action is due and how far it is, and where it comes from', async () => {
    await openReviewsPage({ issues: [dateless, ...issues], given: datesAreOptional });
    const [first, second, third] = within(list()).getAllByRole('listitem');
    expect(first).toHaveTextContent('OPS-202 Load test in the pipeline');
    expect(first).toHaveTextContent(`due ${showNearDay('2026-11-27')}`);
    expect(first).toHaveTextContent('In Progress');
    expect(first).toHaveTextContent('From PAY-388 Payouts delayed by a stuck queue');
    expect(first).toHaveTextContent('Mia Lindqvist');
    expect(second).toHaveTextContent('To Do');
    expect(third).toHaveTextContent('no due date');
  });

  it('leaves out what is done, and is not there when nothing is on track', async () => {
    await openReviewsPage({ issues: [late, anAction('205', { status: 'done' })] });
    expect(screen.queryByRole('heading', { name: /On track/ })).not.toBeInTheDocument();
  });

  it('shows ten rows and the rest on request', async () => {
    await openReviewsPage({ issues: many });
    expect(rows()).toHaveLength(10);
    expect(screen.getByText('10 of 23 shown')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(rows()).toHaveLength(23);
  });

  it('asks Jira for nothing that the languishing actions do not need', async () => {
    const others = [anAction('202', { owner: mia, due: '2026-10-26' }), aReviewedIssue('388')];
    const { jira: without } = await openReviewsPage({ issues: [late, ...others] });
    const { jira } = await openReviewsPage({ issues });
    expect(jira.calls).toHaveLength(without.calls.length);
  });
});

describe('filters', () => {
  it('narrow both lists, each with its own count', async () => {
    await openReviewsPage({ issues, search: '?find=load' });
    expect(rows()).toEqual([expect.stringContaining('OPS-202')]);
    expect(screen.getByRole('heading', { name: 'On track 1 of 2' })).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Languishing 0 of 1' })).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'No languishing action matches' })).toBeInTheDocument();
  });

  it('offer the owners of both lists', async () => {
    await openReviewsPage({ issues });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Owner' }), 'Mia Lindqvist');
    expect(rows()).toEqual([expect.stringContaining('OPS-202')]);
  });

  it('by a reason leave nothing on track, and say so', async () => {
    await openReviewsPage({ issues, search: '?reason=overdue' });
    expect(screen.queryByRole('list', { name: 'Actions on track' })).not.toBeInTheDocument();
    expect(screen.getByText('No action on track matches.')).toBeInTheDocument();
  });

  it('that match nothing offer one way back when all is well', async () => {
    await openReviewsPage({ issues: [soon, later], search: '?find=nothing+like+it' });
    await userEvent.click(screen.getByRole('button', { name: 'Clear the filters' }));
    expect(rows()).toHaveLength(2);
  });
});

describe('when all is well', () => {
  it('shows the actions below the good news', async () => {
    await openReviewsPage({ issues: [soon, later] });
    expect(
      screen.getByText('All 2 open actions have an owner and a date and are moving.'),
    ).toBeInTheDocument();
    expect(rows()).toHaveLength(2);
  });

  it.each([
    [[dateless], 'The one open action has an owner and is moving; it has no due date.'],
    [[soon, dateless], 'All 2 open actions have an owner and are moving; 1 has no due date.'],
  ])('never claims a date that is missing %#', async (open, text) => {
    await openReviewsPage({ issues: open, given: datesAreOptional });
    expect(screen.getByText(text)).toBeInTheDocument();
  });
});

it('never calls an action on track while it is not known how long its status has stood still', async () => {
  await openReviewsPage({
    issues,
    given: (jira) => jira.faults.push({ on: 'changelog', status: 500 }),
  });
  expect(screen.queryByRole('heading', { name: /On track/ })).not.toBeInTheDocument();
  expect(screen.getByText(/languishing for that alone are left out/)).toBeInTheDocument();
});
