import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showShortDay } from '../../../static/src/shared/dates';
import { aReviewedIssue, anAction, ben } from '../../usecases/reviewedProject';
import { openReviewsPage } from './reviewsPage';

const late = anAction('198', {
  summary: 'Escalation policy for payout alerts',
  due: '2026-10-26',
  changes: ['2026-10-20T09:00:00.000Z'],
});
const ownerless = anAction('201', { summary: 'Runbook for the payout queue', owner: null });
const mia = { accountId: 'mia', displayName: 'Mia Lindqvist', active: true };
const fine = anAction('202', { summary: 'On its way', owner: mia });
const languishing = [ownerless, fine, late, aReviewedIssue('388')];

const rows = () =>
  within(screen.getByRole('list', { name: 'Languishing actions' }))
    .getAllByRole('listitem')
    .map((row) => row.textContent);

describe('the list', () => {
  it('shows languishing actions only, worst first, each with its reasons, origin, due date and owner', async () => {
    await openReviewsPage({ issues: languishing });
    const list = screen.getByRole('list', { name: 'Languishing actions' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(2);
    const [first, second] = within(list).getAllByRole('listitem');
    expect(first).toHaveTextContent('OPS-198 Escalation policy for payout alerts');
    expect(first).toHaveTextContent('25 days late');
    expect(first).toHaveTextContent('no status change for 31 days');
    expect(first).toHaveTextContent('From PAY-388 Payouts delayed by a stuck queue');
    expect(first).toHaveTextContent(`due ${showShortDay('2026-10-26')}`);
    expect(first).toHaveTextContent('Ben Okafor');
    expect(second).toHaveTextContent('OPS-201 Runbook for the payout queue');
    expect(second).toHaveTextContent('No owner');
  });

  it('gives the most severe reason the weight, and every date its exact form', async () => {
    await openReviewsPage({ issues: languishing });
    expect(screen.getByText('25 days late')).toHaveClass('why-first');
    expect(screen.getByText('no status change for 31 days')).not.toHaveClass('why-first');
    expect(screen.getByText(showShortDay('2026-10-26'))).toHaveAttribute('dateTime', '2026-10-26');
    expect(screen.getByText(showShortDay('2026-10-26')).title).toContain('2026');
  });

  it('counts what needs attention in the tab and in the heading, and says when Jira was read', async () => {
    await openReviewsPage({ issues: languishing });
    expect(screen.getByRole('button', { name: 'Attention 2' })).toHaveAttribute('aria-current', 'page');
    expect(screen.getByRole('heading', { name: 'Languishing 2' })).toBeInTheDocument();
    expect(screen.getByText(/^Read from Jira at \d\d:\d\d$/)).toBeInTheDocument();
  });

  it('opens the issue from its key and from its button', async () => {
    const { opened } = await openReviewsPage({ issues: languishing });
    await userEvent.click(screen.getByRole('link', { name: 'OPS-198' }));
    await userEvent.click(screen.getByRole('button', { name: 'Open OPS-201' }));
    expect(opened).toEqual(['OPS-198', 'OPS-201']);
  });

  it('names an owner who can no longer act', async () => {
    const former = { ...ben, active: false };
    await openReviewsPage({ issues: [anAction('198', { owner: former })] });
    expect(rows()).toEqual([expect.stringContaining('owner is no longer active')]);
  });

  it('shows fifty rows and the rest on request', async () => {
    const many = Array.from({ length: 120 }, (_, index) => anAction(String(1000 + index), { owner: null }));
    await openReviewsPage({ issues: many });
    expect(rows()).toHaveLength(50);
    await userEvent.click(screen.getByRole('button', { name: 'Show 50 more' }));
    expect(rows()).toHaveLength(100);
    expect(screen.getByText('100 of 120 shown')).toBeInTheDocument();
  });
});

describe('by keyboard', () => {
  it('a key link and its button open the issue, and each is named after it', async () => {
    const { opened } = await openReviewsPage({ issues: languishing });
    for (const role of ['link', 'button'] as const) {
      screen.getByRole(role, { name: role === 'link' ? 'OPS-202' : 'Open OPS-202' }).focus();
      await userEvent.keyboard('{Enter}');
    }
    expect(opened).toEqual(['OPS-202', 'OPS-202']);
  });

  it('reaches every row by Tab: its key first, then its button', async () => {
    await openReviewsPage({ issues: languishing });
    screen.getByRole('combobox', { name: 'Reason' }).focus();
    const reached: (string | null | undefined)[] = [];
    for (let step = 0; step < 6; step += 1) {
      await userEvent.tab();
      reached.push(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);
    }
    expect(reached).toEqual([
      'OPS-198',
      'Open OPS-198',
      'OPS-201',
      'Open OPS-201',
      'OPS-202',
      'Open OPS-202',
    ]);
  });

  it('goes on at the first new row when more are shown', async () => {
    const many = Array.from({ length: 12 }, (_, index) => anAction(String(1000 + index)));
    await openReviewsPage({ issues: many });
    screen.getByRole('button', { name: 'Show all' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('link', { name: 'OPS-1010' })).toHaveFocus();
  });
});

describe('what cannot be trusted or seen', () => {
  it('an action with a tampered property stays in the list and says that its review cannot be read', async () => {
    await openReviewsPage({
      issues: [anAction('198', { owner: null, property: { v: 1, labels: '<img>' } })],
    });
    expect(rows()).toEqual([expect.stringContaining('The review it comes from cannot be read')]);
  });

  it('says nothing of a reviewed issue that the person may not see', async () => {
    await openReviewsPage({ issues: [late, aReviewedIssue('388', { hidden: true, summary: 'Secret' })] });
    expect(rows()[0]).not.toMatch(/From|PAY-388|Secret|Payouts delayed/);
  });

  it('shows markup in a summary as text', async () => {
    const summary = '<img src=x onerror=alert(1)>';
    await openReviewsPage({ issues: [anAction('198', { owner: null, summary })] });
    expect(screen.getByText(summary)).toBeInTheDocument();
  });
});

describe('filters', () => {
  it('narrow the list by text, owner and reason, and stand in the address', async () => {
    const { address } = await openReviewsPage({ issues: languishing });
    await userEvent.type(screen.getByRole('searchbox', { name: 'Filter by text' }), 'runbook QUEUE');
    expect(rows()).toEqual([expect.stringContaining('OPS-201')]);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Owner' }), 'No owner');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Reason' }), 'No owner');
    // What was typed is one step, each choice another.
    expect(address.steps).toEqual([
      '?find=runbook+QUEUE',
      '?find=runbook+QUEUE&owner=none',
      '?find=runbook+QUEUE&owner=none&reason=no-owner',
    ]);
  });

  it('are taken from the address', async () => {
    await openReviewsPage({ issues: languishing, search: '?owner=ben&reason=overdue' });
    expect(rows()).toEqual([expect.stringContaining('OPS-198')]);
    expect(screen.getByRole('combobox', { name: 'Reason' })).toHaveDisplayValue('Late');
  });

  it('follow the back button', async () => {
    const { address } = await openReviewsPage({ issues: languishing, search: '?reason=overdue' });
    address.goTo('');
    expect(rows()).toHaveLength(2);
  });

  it.each(['?tab=party&reason=%3Cscript%3E', `?find=${'x'.repeat(3000)}`])(
    'an odd address %# shows all',
    async (search) => {
      await openReviewsPage({ issues: languishing, search });
      expect(rows()).toHaveLength(2);
    },
  );

  it('that match nothing offer the way back', async () => {
    await openReviewsPage({ issues: languishing, search: '?find=nothing+like+it' });
    expect(screen.getByRole('heading', { name: 'No action matches' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Clear the filters' }));
    expect(rows()).toHaveLength(2);
  });
});

describe('when there is nothing to list', () => {
  it('a project without reviews is told how to have the first one', async () => {
    const { opened } = await openReviewsPage();
    expect(screen.getByRole('heading', { name: 'No reviews in PAY yet' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Choose an issue' }));
    expect(opened).toEqual(['/issues/?jql=project%20%3D%20%22PAY%22%20ORDER%20BY%20updated%20DESC']);
  });

  it('a project whose open actions are on their way hears that all is well', async () => {
    await openReviewsPage({ issues: [fine, aReviewedIssue('388')] });
    expect(screen.getByRole('heading', { name: 'Nothing needs attention' })).toBeInTheDocument();
    expect(
      screen.getByText('The one open action has an owner and a date and is moving.'),
    ).toBeInTheDocument();
  });

  it('a project whose actions are all done hears that none is open', async () => {
    await openReviewsPage({ issues: [aReviewedIssue('388')] });
    expect(screen.getByText('No action of this project’s reviews is open.')).toBeInTheDocument();
  });
});
