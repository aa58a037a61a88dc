import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Call } from '../../../static/src/shared/call';
import { showNearDay } from '../../../static/src/shared/dates';
import {
  aDigest,
  aReviewedIssue,
  aReviewRow,
  anAction,
  anActionProperty,
} from '../../usecases/reviewedProject';
import { openBox } from './openBox';

const calls: unknown[] = [];
const answering =
  (answer: unknown): Call =>
  (name, input) => {
    calls.push([name, input]);
    // The test decides what comes back, as the server does.
    return Promise.resolve(answer as never);
  };
const takes = answering({ ok: true, value: {} });

beforeEach(() => {
  calls.length = 0;
  localStorage.clear();
});

const closed = aReviewedIssue('388', { digest: aDigest([aReviewRow({ status: 'closed' })]) });
const dateMove = (created: string, from: string, to: string) => ({ created, field: 'duedate', from, to });
const moved = anAction('198', {
  due: '2026-11-10',
  history: [
    dateMove('2026-11-18T10:00:00.000Z', '2026-10-01', '2026-10-20'),
    dateMove('2026-11-18T11:00:00.000Z', '2026-10-20', '2026-11-10'),
  ],
});

it('tells every reason in one sentence', async () => {
  const { text } = await openBox('198', [moved, aReviewedIssue('388')]);
  expect(text()).toContain(`10 days late, due ${showNearDay('2026-11-10')}; date moved twice`);
});

it('tells where its factor came back', async () => {
  const later = aReviewedIssue('441', {
    digest: aDigest([aReviewRow({ openedAt: '2026-11-19T09:00:00.000Z', actionIds: [] })]),
  });
  const { text } = await openBox('198', [anAction('198'), aReviewedIssue('388'), later], {
    jira: (jira) => jira.indexed.set('441', 'reviewed'),
  });
  expect(text()).toContain('Factor handoff came back in PAY-441 while this was open');
  expect(screen.getByRole('link', { name: 'PAY-441' })).toBeInTheDocument();
});

it('an action without a link to the review that it names is not called one of its actions', async () => {
  const { text } = await openBox('198', [anAction('198', { links: [] }), aReviewedIssue('388')]);
  expect(text()).toContain('that cannot be confirmed');
  expect(text()).not.toMatch(/PAY-388|Prevents|handoff|How we will know/);
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

it('a new date goes to the review that decided the action, with its reason', async () => {
  const { jira, flags, rest } = await openBox('198', [moved, aReviewedIssue('388')], { call: takes });
  await userEvent.click(screen.getByRole('button', { name: 'Change date' }));
  await rest();
  const send = await screen.findByRole('button', { name: 'Change date in Jira' });
  expect(send).not.toHaveClass('button-primary');
  await userEvent.clear(screen.getByLabelText('New due date'));
  await userEvent.type(screen.getByLabelText('New due date'), '2026-12-11');
  await userEvent.type(screen.getByLabelText('Why it moves'), 'The contract came late');
  jira.calls.length = 0;
  await userEvent.click(send);
  await rest();
  expect(calls).toEqual([
    [
      'followThrough.edit',
      expect.objectContaining({
        reviewedIssueId: '388',
        number: 1,
        ideaId: 'idea01',
        commandId: expect.any(String),
        changes: { due: '2026-12-11' },
        seen: { due: '2026-11-10' },
        reason: 'The contract came late',
      }),
    ],
  ]);
  expect(flags).toHaveLength(1);
  expect(screen.queryByLabelText('New due date')).not.toBeInTheDocument();
  expect(jira.calls).not.toHaveLength(0);
});

it('a refusal is said beside the form, and what was typed stays', async () => {
  const { rest } = await openBox('198', [moved, aReviewedIssue('388')], {
    call: answering({ ok: false, error: { code: 'ACTION_LOCKED' } }),
  });
  await userEvent.click(screen.getByRole('button', { name: 'Change date' }));
  await rest();
  await userEvent.clear(screen.getByLabelText('New due date'));
  await userEvent.type(screen.getByLabelText('New due date'), '2026-12-11');
  await userEvent.type(screen.getByLabelText('Why it moves'), 'Late');
  await userEvent.click(screen.getByRole('button', { name: 'Change date in Jira' }));
  await rest();
  expect(screen.getByRole('alert')).toHaveTextContent('Jira does not let you change this issue');
  expect(screen.getByLabelText('Why it moves')).toHaveValue('Late');
});

it('a verdict is recorded in place', async () => {
  const done = anAction('198', { status: 'done' });
  const { text, rest } = await openBox('198', [done, closed], { call: takes });
  expect(text()).toContain('Done, not verified yet');
  expect(screen.queryByRole('button', { name: 'Change date' })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Verify' }));
  await rest();
  await userEvent.click(screen.getByRole('radio', { name: 'Worked' }));
  await userEvent.click(screen.getByRole('button', { name: 'Record verdict' }));
  await rest();
  expect(calls).toEqual([
    ['followThrough.verify', expect.objectContaining({ reviewedIssueId: '388', verdict: 'worked' })],
  ]);
});

it('no verdict is asked for while the review is open', async () => {
  const { text } = await openBox('198', [anAction('198', { status: 'done' }), aReviewedIssue('388')]);
  expect(text()).toContain('Done, not verified yet: that comes after its review has closed');
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

it('an open action of an open review takes another date, and no verdict', async () => {
  await openBox('198', [moved, aReviewedIssue('388')]);
  expect(screen.getByRole('button', { name: 'Change date' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Verify' })).not.toBeInTheDocument();
});

it('what is verified says so, and what was left is left', async () => {
  const verified = anActionProperty({ verdict: 'worked', verdictOn: '2026-11-19' });
  const one = await openBox('198', [
    anAction('198', { status: 'done', property: verified }),
    aReviewedIssue('388'),
  ]);
  expect(one.text()).toContain(`Worked, verified ${showNearDay('2026-11-19')}`);
  const two = await openBox('201', [
    anAction('201', { due: '2026-11-10', property: anActionProperty({ dropped: true }) }),
    aReviewedIssue('388'),
  ]);
  expect(two.text()).toContain('The team has decided to leave it.');
  expect(two.text()).not.toContain('late');
});

it('offers nothing to somebody who may not edit the reviewed issue', async () => {
  await openBox('198', [moved, aReviewedIssue('388')], {
    jira: (jira) => {
      jira.permissions = [];
    },
  });
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

it('Escape closes the form, and the keyboard goes on from its button', async () => {
  const { rest } = await openBox('198', [moved, aReviewedIssue('388')]);
  await userEvent.click(screen.getByRole('button', { name: 'Change date' }));
  await rest();
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByLabelText('New due date')).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Change date' })).toHaveFocus();
});
