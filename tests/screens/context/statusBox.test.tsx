import '@testing-library/jest-dom';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { daysIn } from '../../../src/domain/calendarDays';
import { StatusBox } from '../../../static/src/context/StatusBox';
import { HostProvider, type Host, type ModalOptions } from '../../../static/src/shared/host/host';
import { showShortDay } from '../../../static/src/shared/dates';
import { noChannels } from '../../builders/fakeHost';
import { settled } from '../../builders/fakeClock';
import {
  aDigest,
  aReviewedIssue,
  aReviewRow,
  anAction,
  anActionProperty,
} from '../../usecases/reviewedProject';
import { scriptedJira, type ScriptedIssue, type ScriptedJira } from '../../usecases/scriptedJira';

const calendar = { today: '2026-11-20', dayOf: daysIn('Europe/Berlin') };

async function openBox(
  issueId: string,
  issues: readonly ScriptedIssue[],
  given?: (jira: ScriptedJira) => void,
) {
  const jira = scriptedJira(issues);
  given?.(jira);
  const modals: ModalOptions[] = [];
  const listeners = new Set<() => void>();
  const host: Host = {
    call: () => Promise.reject(new Error('The review status calls no function.')),
    channels: noChannels,
    jira: jira.access,
    openIssue: () => undefined,
    openUrl: () => undefined,
    openSettings: () => undefined,
    flag: () => undefined,
    context: () => Promise.reject(new Error('The context is read before the box is shown.')),
    openModal: (options) => {
      modals.push(options);
      return Promise.resolve();
    },
    refreshIssue: () => undefined,
    onIssueChanged: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const box = render(
    <HostProvider value={host}>
      <StatusBox issueId={issueId} me="mia" calendar={calendar} />
    </HostProvider>,
  );
  await act(settled);
  return { jira, modals, listeners, text: () => box.container.textContent };
}

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
    expect(text()).toContain(`25 days late, due ${showShortDay('2026-10-26')}`);
    expect(screen.queryByRole('button', { name: /review/i })).not.toBeInTheDocument();
  });

  it.each([
    ['its due date', '2026-11-20', `Due ${showShortDay('2026-11-20')}`],
    ['the day after', '2026-11-19', `1 day late, due ${showShortDay('2026-11-19')}`],
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
    await openBox('388', [reviewed], (jira) => {
      jira.hold = new Promise(() => undefined);
    });
    expect(screen.getByRole('status', { name: 'Loading the review status' })).toBeInTheDocument();
  });

  it.each([403, 404])('an issue that Jira answers with %s says so and offers nothing', async (status) => {
    const { text } = await openBox('388', [reviewed], (jira) => jira.faults.push({ on: 'issue', status }));
    expect(text()).toContain('Jira does not show you this issue');
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('a Jira that does not answer can be asked again', async () => {
    const { jira } = await openBox('388', [reviewed], (given) =>
      given.faults.push({ on: 'issue', status: 500 }),
    );
    expect(screen.getByRole('alert')).toHaveTextContent('Jira is not answering');
    jira.faults.length = 0;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await act(settled);
    expect(screen.getByRole('button', { name: 'Open review' })).toBeInTheDocument();
  });

  it('keeps what stands on the issue when the actions cannot be read, and counts none of them', async () => {
    const { text } = await openBox('388', [reviewed, anAction('198')], (jira) =>
      jira.faults.push({ on: 'bulkfetch', status: 500 }),
    );
    expect(text()).toContain('handoff');
    expect(text()).toContain('Not all of it could be read');
    expect(text()).not.toMatch(/done|No actions/);
  });
});
