import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showNearDay } from '../../../static/src/shared/dates';
import {
  aDigest,
  aReviewedIssue,
  aReviewRow,
  anAction,
  anActionProperty,
  ben,
  linkTo,
} from '../../usecases/reviewedProject';
import { openReviewsPage } from './reviewsPage';

const late = anAction('198', {
  summary: 'Escalation policy for payout alerts',
  due: '2026-10-26',
  changes: ['2026-10-20T09:00:00.000Z'],
});
const ownerless = anAction('201', { summary: 'Runbook for the payout queue', owner: null });
const mia = { accountId: 'mia', displayName: 'Mia Lindqvist', active: true };
const fine = anAction('202', { summary: 'On its way', owner: mia });
const second = aReviewedIssue('441', {
  summary: 'Refunds delayed',
  digest: aDigest([aReviewRow({ labels: ['queue'], openedAt: '2026-11-17T09:00:00.000Z', actionIds: [] })]),
});
const ranked = [
  anAction('211', {
    due: '2026-11-18',
    property: anActionProperty({ sourceIssueId: '390' }),
    links: [linkTo('390')],
  }),
  anAction('210', { due: '2026-11-19' }),
  anAction('220', {
    due: '2026-11-15',
    created: '2026-11-13T09:00:00.000+0000',
    property: anActionProperty({ sourceIssueId: '390', labels: ['queue'] }),
    links: [linkTo('390')],
  }),
  aReviewedIssue('388'),
  {
    ...aReviewedIssue('390'),
    fields: { ...aReviewedIssue('390').fields, priority: { id: '4', name: 'Low' } },
  },
  second,
];
const unverified = [
  anAction('230', { status: 'done', since: '2026-11-01T09:00:00.000+0000' }),
  aReviewedIssue('388', {
    digest: aDigest([
      aReviewRow({
        status: 'closed',
        followUpOn: '2026-11-10',
        unsettled: 1,
        actionIds: ['230'],
        labels: [],
      }),
    ]),
  }),
];
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
    expect(first).toHaveTextContent(`due ${showNearDay('2026-10-26')}`);
    expect(first).toHaveTextContent('Ben Okafor');
    expect(second).toHaveTextContent('OPS-201 Runbook for the payout queue');
    expect(second).toHaveTextContent('No owner');
  });

  it('gives the most severe reason the weight, and every date its exact form', async () => {
    await openReviewsPage({ issues: languishing });
    expect(screen.getByText('25 days late')).toHaveClass('why-first');
    expect(screen.getByText('no status change for 31 days')).not.toHaveClass('why-first');
    expect(screen.getByText(showNearDay('2026-10-26'))).toHaveAttribute('dateTime', '2026-10-26');
    expect(screen.getByText(showNearDay('2026-10-26')).title).toContain('2026');
  });

  it('counts what needs attention in the tab and in the heading, and says when Jira was read', async () => {
    await openReviewsPage({ issues: languishing });
    expect(screen.getByRole('button', { name: 'Attention 2' })).toHaveAttribute('aria-current', 'page');
    expect(screen.getByRole('heading', { name: 'Languishing 2' })).toBeInTheDocument();
    expect(screen.getByText(/^Read from Jira at \d\d:\d\d$/)).toBeInTheDocument();
  });

  it('opens the issue from its key, and the issue or the review from its menu', async () => {
    const { opened } = await openReviewsPage({ issues: languishing });
    await userEvent.click(screen.getByRole('link', { name: 'OPS-198' }));
    for (const name of ['Open issue', 'Open review']) {
      await userEvent.click(screen.getByRole('button', { name: 'More for OPS-201' }));
      await userEvent.click(await screen.findByRole('menuitem', { name }));
    }
    expect(opened).toEqual(['OPS-198', 'OPS-201', 'PAY-388']);
  });

  it('says how severe the event was, and orders by repeats, severity and days late', async () => {
    await openReviewsPage({ issues: ranked });
    expect(rows()).toEqual([
      expect.stringContaining('OPS-220'),
      expect.stringContaining('OPS-210'),
      expect.stringContaining('OPS-211'),
    ]);
    expect(rows()[1]).toContain('High priority');
  });

  it('says first and in red that a factor came back', async () => {
    await openReviewsPage({ issues: ranked });
    const back = screen.getByText('Factor queue came back in PAY-441 while this was open');
    expect(back).toHaveClass('why-first', 'text-bad');
    expect(screen.getByText('5 days late')).not.toHaveClass('why-first');
  });

  it('shows done actions that nobody has verified, since the second look of their review', async () => {
    await openReviewsPage({ issues: unverified });
    expect(rows()).toEqual([
      expect.stringContaining(
        `Done, not verified since the follow-up on ${showNearDay('2026-11-10')}`.replace('D', 'd'),
      ),
    ]);
    expect(screen.getByRole('button', { name: 'Verify OPS-230' })).toBeInTheDocument();
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
  it('reaches every row by Tab: its key first, then its act, then its menu', async () => {
    await openReviewsPage({ issues: languishing });
    screen.getByRole('link', { name: 'Open in Jira search' }).focus();
    const reached: (string | null | undefined)[] = [];
    for (let step = 0; step < 8; step += 1) {
      await userEvent.tab();
      reached.push(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);
    }
    expect(reached).toEqual([
      'OPS-198',
      'Re-date OPS-198',
      'More for OPS-198',
      'OPS-201',
      'Assign OPS-201',
      'More for OPS-201',
      'OPS-202',
      'More for OPS-202',
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
  it('narrow the list by text, owner, reason and factor, and stand in the address', async () => {
    const { address } = await openReviewsPage({ issues: languishing });
    await userEvent.type(screen.getByRole('searchbox', { name: 'Filter by text' }), 'runbook QUEUE');
    expect(rows()).toEqual([expect.stringContaining('OPS-201')]);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Owner' }), 'No owner');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Reason' }), 'No owner who can act');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Factor' }), 'handoff');
    // What was typed is one step, each choice another.
    expect(address.steps).toEqual([
      '?find=runbook+QUEUE',
      '?find=runbook+QUEUE&owner=none',
      '?find=runbook+QUEUE&owner=none&reason=no-owner',
      '?find=runbook+QUEUE&owner=none&label=handoff&reason=no-owner',
    ]);
    expect(rows()).toEqual([expect.stringContaining('OPS-201')]);
  });

  it('are taken from the address', async () => {
    await openReviewsPage({ issues: languishing, search: '?owner=ben&reason=overdue' });
    expect(rows()).toEqual([expect.stringContaining('OPS-198')]);
    expect(screen.getByRole('combobox', { name: 'Reason' })).toHaveDisplayValue('Late');
  });

  it('lead to the same issues in Jira search', async () => {
    const { opened } = await openReviewsPage({ issues: languishing, search: '?owner=ben' });
    await userEvent.click(screen.getByRole('link', { name: 'Open in Jira search' }));
    expect(decodeURIComponent(opened[0] ?? '')).toContain('/issues/?jql=id IN (198) ORDER');
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
    expect(screen.getByText(/No action of this project’s reviews is open/)).toBeInTheDocument();
  });
});
