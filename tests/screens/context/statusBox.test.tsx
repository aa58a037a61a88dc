import '@testing-library/jest-dom';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showDay, showNearDay } from '../../../static/src/shared/dates';
import { settled } from '../../builders/fakeClock';
import {
  aDigest,
  aReviewedIssue,
  aReviewRow,
  anAction,
  anActionProperty,
} from '../../usecases/reviewedProject';
import { openBox } from './openBox';

const actionIds = ['198', '201', '202', '203', '204'];
const reviewed = aReviewedIssue('388', {
  digest: aDigest([aReviewRow({ actionIds, labels: ['handoff', 'monitoring-detection'] })]),
});

describe('on a reviewed issue', () => {
  it('tells stage, actions done, how many are late, and the factors', async () => {
    const { text } = await openBox('388', [
      reviewed,
      ...['198', '201', '202'].map((id) => anAction(id, { status: 'done', due: '2026-11-01' })),
      anAction('203', { due: '2026-11-19' }),
      anAction('204', { due: '2026-11-20' }),
    ]);
    expect(text()).toContain('Actions');
    expect(screen.getByRole('progressbar', { name: '3 of 5 actions done' })).toBeInTheDocument();
    expect(screen.getByText('1 late')).toBeInTheDocument();
    expect(screen.getByText('monitoring-detection')).toBeInTheDocument();
  });

  it('an action that the team has left is declined, not late', async () => {
    await openBox('388', [
      reviewed,
      anAction('198', { status: 'done' }),
      anAction('201', { due: '2026-11-01', property: anActionProperty({ dropped: true }) }),
    ]);
    expect(screen.getByRole('progressbar', { name: '1 of 2 actions done, 1 declined' })).toBeInTheDocument();
    expect(screen.queryByText('1 late')).not.toBeInTheDocument();
  });

  it('counts only the actions that the person may see', async () => {
    const { text } = await openBox('388', [
      reviewed,
      anAction('198', { status: 'done' }),
      anAction('201', { hidden: true }),
    ]);
    expect(text()).toContain('1 of 1 action done');
  });

  it('says when no action is in Jira yet', async () => {
    const { text } = await openBox('388', [
      aReviewedIssue('388', { digest: aDigest([aReviewRow({ actionIds: [] })]) }),
    ]);
    expect(text()).toContain('No actions in Jira yet.');
  });

  it.each([
    ['a cancelled review', aReviewRow({ status: 'cancelled', actionIds: [] })],
    ['a limited review', aReviewRow({ title: undefined, kind: undefined, labels: [], actionIds: [] })],
  ])('%s says nothing of actions', async (_which, row) => {
    const { text } = await openBox('388', [aReviewedIssue('388', { digest: aDigest([row]) })]);
    expect(text()).not.toContain('No actions');
    expect(screen.getByRole('button', { name: 'Open review' })).toBeInTheDocument();
  });

  it('a closed one says since when, waits for its follow-up, and opens at its recap', async () => {
    const row = aReviewRow({ status: 'closed', closedOn: '2026-11-16', followUpOn: '2027-01-08' });
    const { text, modals } = await openBox('388', [
      aReviewedIssue('388', { digest: aDigest([row]) }),
      anAction('198'),
    ]);
    expect(text()).toContain(`Waiting for follow-upclosed ${showNearDay('2026-11-16')}`);
    expect(text()).toContain('Follow-up');
    expect(text()).not.toContain('opened');
    await userEvent.click(screen.getByRole('button', { name: 'Recap' }));
    expect(modals[0]).toMatchObject({ resource: 'panel', context: { stage: 'close' } });
  });

  it.each([
    ['ahead', '2026-11-21', 'Waiting for follow-up', showDay('2026-11-21')],
    ['on its day', '2026-11-20', 'Follow-up due', 'today'],
    ['after its day', '2026-11-19', 'Follow-up due', `was due ${showDay('2026-11-19')}`],
  ])('a follow-up %s is told in words, not by a colour alone', async (_when, followUpOn, state, day) => {
    const row = aReviewRow({ status: 'closed', closedOn: '2026-10-08', followUpOn });
    await openBox('388', [aReviewedIssue('388', { digest: aDigest([row]) }), anAction('198')]);
    expect(screen.getByText(state)).toBeInTheDocument();
    expect(screen.getByText('Follow-up').nextElementSibling).toHaveTextContent(day);
  });

  it('counts the factors beyond the first two and shows them when asked', async () => {
    const labels = ['capacity-scale', 'handoff', 'knowledge-docs', 'testing-gap'];
    await openBox('388', [aReviewedIssue('388', { digest: aDigest([aReviewRow({ labels })]) })]);
    expect(screen.queryByText('testing-gap')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '2 more' }));
    expect(screen.getByText('testing-gap')).toBeInTheDocument();
  });

  it('opens the review in a dialog and reads again when that closes', async () => {
    const { jira, modals } = await openBox('388', [reviewed]);
    await userEvent.click(screen.getByRole('button', { name: 'Open review' }));
    expect(modals).toEqual([{ resource: 'panel', size: 'max', onClose: expect.any(Function) }]);
    jira.calls.length = 0;
    await act(async () => {
      modals[0]?.onClose?.(undefined);
      await settled();
    });
    expect(jira.calls).not.toHaveLength(0);
  });

  it('reads again when the panel on the same page says that the review changed', async () => {
    const { jira, listeners, text } = await openBox('388', [reviewed]);
    jira.calls.length = 0;
    await act(async () => {
      for (const listener of listeners) listener();
      await settled();
    });
    expect(jira.calls).not.toHaveLength(0);
    expect(text()).toContain('Factors');
  });

  it('shows a tampered digest as unknown and offers the review, which repairs it', async () => {
    const { text } = await openBox('388', [aReviewedIssue('388', { digest: { status: 'open' } })]);
    expect(text()).toContain('Opening it repairs that.');
    expect(screen.getByRole('button', { name: 'Open review' })).toBeInTheDocument();
  });
});

describe('on an action', () => {
  it('tells where it comes from, what it prevents, how we will know, and how late it is', async () => {
    const { text } = await openBox('198', [anAction('198', { due: '2026-10-26' }), aReviewedIssue('388')]);
    expect(text()).toContain('Comes fromPAY-388 Payouts delayed by a stuck queue');
    expect(text()).toContain('PreventsAlerts outside office hours had no owner.handoff');
    expect(text()).toContain('How we will knowAn unanswered alert reaches the secondary within 10 min.');
    expect(text()).toContain(`25 days late, due ${showNearDay('2026-10-26')}`);
    expect(screen.queryByRole('button', { name: /review/i })).not.toBeInTheDocument();
  });

  it.each([
    ['its due date', '2026-11-20', `Due ${showNearDay('2026-11-20')}`],
    ['the day after', '2026-11-19', `1 day late, due ${showNearDay('2026-11-19')}`],
    ['no due date', null, 'No due date'],
  ])('on %s it reads %s as "%s"', async (_when, due, expected) => {
    const { text } = await openBox('198', [anAction('198', { due }), aReviewedIssue('388')]);
    expect(text()).toContain(expected);
  });

  it('a done action is never late', async () => {
    const { text } = await openBox('198', [
      anAction('198', { due: '2026-10-26', status: 'done' }),
      aReviewedIssue('388'),
    ]);
    expect(text()).not.toContain('late');
  });

  it('does not name a reviewed issue that the person may not see', async () => {
    const { text } = await openBox('198', [
      anAction('198'),
      aReviewedIssue('388', { hidden: true, summary: 'Secret' }),
    ]);
    expect(text()).toContain('Comes from a review.');
    expect(text()).not.toMatch(/PAY-388|Secret|Payouts delayed/);
  });

  it('shows a tampered property as unknown', async () => {
    const { text } = await openBox('198', [anAction('198', { property: [1, 2] })]);
    expect(text()).toContain('what Jira holds about it cannot be read');
  });
});

it('an issue that is both shows both', async () => {
  const both = {
    ...anAction('198'),
    properties: { 'debrief.review': aDigest(), 'debrief.action': anActionProperty() },
  };
  const { text } = await openBox('198', [both, aReviewedIssue('388')]);
  expect(text()).toContain('Comes from');
  expect(screen.getByRole('button', { name: 'Open review' })).toBeInTheDocument();
});

it('an issue that is neither offers to start a review, without a primary button', async () => {
  const { modals, text } = await openBox('500', [{ id: '500', key: 'PAY-500' }]);
  expect(text()).toContain('No review yet.');
  const start = screen.getByRole('button', { name: 'Start a review' });
  expect(start).not.toHaveClass('button-primary');
  await userEvent.click(start);
  expect(modals).toHaveLength(1);
});

describe('states', () => {
  it('shows the shape of what comes while Jira has not answered', async () => {
    await openBox('388', [reviewed], {
      jira: (jira) => {
        jira.hold = new Promise(() => undefined);
      },
    });
    expect(screen.getByRole('status', { name: 'Loading the review status' })).toBeInTheDocument();
  });

  it.each([403, 404])('an issue that Jira answers with %s says so and offers nothing', async (status) => {
    const { text } = await openBox('388', [reviewed], {
      jira: (jira) => jira.faults.push({ on: 'issue', status }),
    });
    expect(text()).toContain('Jira does not show you this issue');
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('a Jira that does not answer can be asked again', async () => {
    const { jira } = await openBox('388', [reviewed], {
      jira: (given) => given.faults.push({ on: 'issue', status: 500 }),
    });
    expect(screen.getByRole('alert')).toHaveTextContent('Jira is not answering');
    jira.faults.length = 0;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await act(settled);
    expect(screen.getByRole('button', { name: 'Open review' })).toBeInTheDocument();
  });

  it('keeps what was read when reading again fails, says so, and can be asked again', async () => {
    const { jira, listeners, text } = await openBox('388', [reviewed]);
    jira.faults.push({ on: 'issue', status: 500 });
    await act(async () => {
      for (const listener of listeners) listener();
      await settled();
    });
    expect(text()).toContain('This may have changed since');
    expect(screen.getByRole('button', { name: 'Open review' })).toBeInTheDocument();
    jira.faults.length = 0;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await act(settled);
    expect(text()).not.toContain('This may have changed since');
  });

  it('keeps what stands on the issue when the actions cannot be read, and counts none of them', async () => {
    const { text } = await openBox('388', [reviewed, anAction('198')], {
      jira: (jira) => jira.faults.push({ on: 'bulkfetch', status: 500 }),
    });
    expect(text()).toContain('handoff');
    expect(text()).toContain('Not all of it could be read');
    expect(text()).not.toMatch(/done|No actions/);
  });
});
