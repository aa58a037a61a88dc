import { screen, waitFor, within } from '@testing-library/react';
import { FakeReviewService } from '../../builders/fakeReviewService';
import { ANA, BEN, entryAdded, factorAdded, logOf, MIA, NOW, openCommand } from '../../builders/review';
import { anActionProperty, aDigest, aReviewRow } from '../../usecases/reviewedProject';
import { chooseFromMenu, renderPanel } from './renderPanel';

const escalation = {
  id: '198',
  key: 'OPS-198',
  fields: {
    summary: 'Escalation policy for payout alerts',
    status: { id: '3', name: 'In progress', statusCategory: { key: 'indeterminate' } },
    issuetype: { id: '10012', name: 'Task', hierarchyLevel: 0 },
    assignee: null,
    duedate: '2026-11-13',
  },
  properties: {
    'debrief.action': anActionProperty({ reviewTitle: 'Payouts delayed', sourceProjectId: '10001' }),
    'debrief.review': aDigest([aReviewRow({ title: 'Payouts delayed', actionIds: ['198'] })]),
  },
};
/** One issue that is an open action and a reviewed issue at once: every search finds it. */
const withHistory = {
  '/search/jql': { issues: [{ id: '198' }] },
  '/issue/bulkfetch': {
    issues: [{ ...escalation, fields: { ...escalation.fields, labels: ['nordpay'] } }],
  },
  '/issue/10412?fields=': {
    id: '10412',
    key: 'PAY-412',
    fields: {
      summary: 'Payment outage',
      labels: ['nordpay'],
      assignee: { accountId: BEN, displayName: 'Ben Okafor', active: true },
      comment: { comments: [{ author: { accountId: MIA, displayName: 'Mia Lindqvist', active: true } }] },
    },
  },
};

describe('Before a review is started', () => {
  it('unfinished business comes first, with state, date and where it comes from', async () => {
    renderPanel(new FakeReviewService('no-review'), { jira: withHistory });
    const section = await screen.findByRole('region', { name: 'Unfinished business' });
    expect(await within(section).findByText(/1 action from earlier reviews is open and late/)).toBeVisible();
    expect(within(section).getByText('OPS-198')).toBeVisible();
    expect(within(section).getByText('In progress')).toBeVisible();
    expect(within(section).getByText('3 days late')).toBeVisible();
    expect(within(section).getByText('no owner')).toBeVisible();
    expect(within(section).getByText('from Payouts delayed')).toBeVisible();
    const start = screen.getByRole('heading', { name: 'Start a review' });
    expect(section.compareDocumentPosition(start)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('says so when nothing is left', async () => {
    renderPanel(new FakeReviewService('no-review'));
    expect(await screen.findByText(/nothing is left from earlier reviews/)).toBeVisible();
    expect(await screen.findByText(/No earlier review shares/)).toBeVisible();
  });

  it('a failed read is an error with another try, and nobody is kept from starting', async () => {
    const jira = { ...withHistory, '/search/jql': 500 };
    renderPanel(new FakeReviewService('no-review'), { jira });
    expect(await screen.findByText('Unfinished business could not be read')).toBeVisible();
    expect(await screen.findByText('Earlier reviews could not be read')).toBeVisible();
    expect(screen.queryByText(/nothing is left/)).toBeNull();
    expect(screen.getAllByRole('button', { name: 'Try again' })).toHaveLength(2);
    expect(screen.getByRole('button', { name: 'Start review' })).toBeEnabled();
  });

  it('earlier reviews that look alike say what was tried and whether it worked', async () => {
    renderPanel(new FakeReviewService('no-review'), { jira: withHistory });
    const section = await screen.findByRole('region', { name: 'Have we seen this?' });
    expect(await within(section).findByText('1 earlier review looks alike')).toBeVisible();
    expect(within(section).getByText('Payouts delayed')).toBeVisible();
    expect(within(section).getByText('label nordpay')).toBeVisible();
    expect(within(section).getByText('Still open')).toBeVisible();
  });

  it('people from the issue are added with one press', async () => {
    const service = new FakeReviewService('no-review');
    const { user } = renderPanel(service, { jira: withHistory });
    await user.click(await screen.findByRole('button', { name: 'Add all 2' }));
    await user.click(screen.getByRole('button', { name: 'Start review' }));
    await waitFor(() => expect(service.review?.participants).toEqual([BEN, MIA]));
  });

  it('leader, meeting and who sees it are chosen', async () => {
    const service = new FakeReviewService('no-review');
    const { user } = renderPanel(service);
    await user.click(await screen.findByRole('combobox', { name: 'Leader' }));
    await user.click(await screen.findByRole('option', { name: /Ben Okafor/ }));
    await user.type(screen.getByLabelText('Meeting'), '2026-11-18');
    await user.type(screen.getByLabelText('Time of the meeting'), '14:00');
    await user.click(screen.getByLabelText('Only participants see this review until it closes'));
    await user.click(screen.getByRole('button', { name: 'Start review' }));
    await waitFor(() => expect(service.review).toMatchObject({ leader: BEN, visibility: 'participants' }));
    expect(new Date(service.review?.meetingAt ?? '').getHours()).toBe(14);
  });
});

describe('An open review', () => {
  it('keeps unfinished business folded, with its count', async () => {
    const { user } = renderPanel(new FakeReviewService(), { jira: withHistory });
    const button = await screen.findByRole('button', { name: /Unfinished business/ });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByText('3 days late')).not.toBeVisible();
    await user.click(button);
    expect(screen.getByText('3 days late')).toBeVisible();
  });

  it('shows earlier reviews that look alike from its menu', async () => {
    const { user } = renderPanel(new FakeReviewService(), { jira: withHistory });
    await chooseFromMenu(user, /More for this review/, 'Have we seen this?');
    expect(await screen.findByText('1 earlier review looks alike')).toBeVisible();
  });

  it('lets everything it was started with be changed', async () => {
    const service = new FakeReviewService();
    const { user } = renderPanel(service);
    await chooseFromMenu(user, /More for this review/, 'Edit details');
    await user.click(await screen.findByRole('radio', { name: /Near miss/ }));
    await user.click(screen.getByRole('radio', { name: /Light/ }));
    await user.type(screen.getByLabelText('Meeting'), '2026-11-18');
    await user.click(screen.getByLabelText('Only participants see this review until it closes'));
    await waitFor(() =>
      expect(service.review).toMatchObject({
        kind: 'near-miss',
        size: 'light',
        meetingAt: '2026-11-18',
        visibility: 'participants',
      }),
    );
    await user.clear(screen.getByLabelText('Meeting'));
    await waitFor(() => expect(service.review?.meetingAt).toBeUndefined());
  });
});

describe('Several reviews of one issue', () => {
  const closed = {
    v: 1,
    id: 'close00000',
    type: 'closeReview',
    despite: { reason: 'Enough for one sitting', missing: [] },
  } as const;

  it('show the latest, and another one is started beside it', async () => {
    const service = new FakeReviewService([closed]);
    const { user } = renderPanel(service);
    expect(await screen.findByText(/Closed on/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Start another review' }));
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    await user.click(await screen.findByRole('button', { name: 'Start another review' }));
    await user.click(await screen.findByRole('button', { name: 'Start review' }));
    await waitFor(() => expect(service.review).toMatchObject({ number: 2, status: 'open' }));
  });

  it('are listed, an earlier one opens, and a way leads back to the latest', async () => {
    const service = new FakeReviewService();
    const first = { ...openCommand, title: 'The first look' };
    service.log = [{ seq: 1, at: NOW, by: ANA, command: { ...openCommand, number: 2 } }];
    service.earlier = [aReviewRow({ title: 'The first look', status: 'closed', closedOn: '2026-09-01' })];
    service.earlierLogs.set(1, logOf([first, closed]));
    const { user } = renderPanel(service);
    await chooseFromMenu(user, /More for this review/, 'Other reviews of this issue');
    await user.click(await screen.findByRole('button', { name: 'Open review 1' }));
    expect(await screen.findByText('Review 1 of 2 of this issue')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'The first look' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Start another review' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Back to the latest review' }));
    expect(await screen.findByRole('heading', { name: /Payment outage/ })).toBeVisible();
  });
});

describe('A review that is limited to its participants', () => {
  const limited = (): FakeReviewService => {
    const service = new FakeReviewService();
    service.log = logOf([{ ...openCommand, visibility: 'participants', participants: [ANA, BEN] }]);
    return service;
  };

  it('tells others kindly that it is there and how to get in, and nothing of what is in it', async () => {
    renderPanel(limited(), { me: 'account-leila' });
    expect(await screen.findByText('This review is for its participants until it is closed')).toBeVisible();
    expect(screen.getByText(/Its facilitator|its facilitator can add you/)).toBeVisible();
    expect(screen.queryByText(/Payment outage/)).toBeNull();
  });

  it('goes from the screen of somebody who is taken off, and keeps what they were writing', async () => {
    const service = limited();
    const { user } = renderPanel(service, { me: BEN });
    await user.click(await screen.findByRole('button', { name: /Facts/ }));
    await user.type(await screen.findByLabelText('Add an entry'), '14:05 alert fires');
    service.write(ANA, { v: 1, id: 'takeoff000', type: 'editDetails', participants: [ANA] });
    document.dispatchEvent(new Event('visibilitychange'));
    expect(await screen.findByText('This review is for its participants until it is closed')).toBeVisible();
    expect(screen.getByText('“14:05 alert fires”')).toBeVisible();
  });

  it('is out of sight once the issue is, and keeps what was being written', async () => {
    const service = new FakeReviewService();
    const { user } = renderPanel(service);
    await user.click(await screen.findByRole('button', { name: /Facts/ }));
    service.fail({ code: 'DENIED' });
    await user.type(await screen.findByLabelText('Add an entry'), '14:05 alert fires{Enter}');
    expect(await screen.findByText('You cannot see this issue any more')).toBeVisible();
    expect(screen.getByText('“alert fires”')).toBeVisible();
    expect(screen.queryByText(/Payment outage/)).toBeNull();
  });
});

describe('The size of a review', () => {
  const sized = (size: 'light' | 'standard' | 'full', kind: 'incident' | 'success' = 'incident') => {
    const service = new FakeReviewService();
    service.log = logOf([{ ...openCommand, size, kind, stage: 'facts' }, entryAdded()]);
    return service;
  };

  it('light: three questions on one page, no gate between them, and the stages still there', async () => {
    const { user } = renderPanel(sized('light'));
    expect(await screen.findByRole('heading', { name: 'What happened?' })).toBeVisible();
    expect(await screen.findByRole('heading', { name: 'What contributed?' })).toBeVisible();
    expect(await screen.findByRole('heading', { name: 'What will we do?' })).toBeVisible();
    expect(screen.queryByRole('heading', { name: /keep/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Facts agreed' })).toBeNull();
    expect(screen.queryByText(/To ask now/)).toBeNull();
    const stages = screen.getByRole('navigation', { name: 'Stages of the review' });
    expect(within(stages).getAllByRole('button')).toHaveLength(6);
    await user.click(within(stages).getByRole('button', { name: /Factors/ }));
    expect(screen.getByRole('heading', { name: 'What happened?' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Go to Close' }));
    await waitFor(() =>
      expect(within(stages).getByRole('button', { current: 'step' })).toHaveTextContent('Close, under way'),
    );
  });

  it('light, of a success: what should we keep', async () => {
    renderPanel(sized('light', 'success'));
    expect(await screen.findByRole('heading', { name: 'What should we keep?' })).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'What contributed?' })).toBeNull();
  });

  it('light: what stands under the other question is shown all the same', async () => {
    const service = sized('light', 'success');
    service.write(
      ANA,
      factorAdded({
        entryIds: [service.review?.entries[0]?.id ?? ''],
        statement: 'The launch had a date before it had an owner.',
      }),
    );
    renderPanel(service);
    expect(await screen.findByRole('heading', { name: /^What contributed/ })).toBeVisible();
  });

  it.each(['standard', 'full'] as const)('%s: one stage at a time, with the gate', async (size) => {
    renderPanel(sized(size));
    expect(await screen.findByRole('heading', { name: 'What happened, in order' })).toBeVisible();
    expect(await screen.findByRole('button', { name: 'Facts agreed' })).toBeVisible();
    expect(screen.queryByRole('heading', { name: /What contributed/ })).toBeNull();
  });
});
