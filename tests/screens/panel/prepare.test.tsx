import { screen, waitFor, within } from '@testing-library/react';
import type { Command } from '../../../src/domain/commands';
import { fingerprint } from '../../../src/domain/text';
import { FakeReviewService } from '../../builders/fakeReviewService';
import { ANA, BEN, entryAdded } from '../../builders/review';
import { openPrepare } from './prepareStage';

const number = (label: string) => screen.findByRole('button', { name: new RegExp(`^${label} `) });

describe('The scope', () => {
  it('keeps each line when its writer leaves it', async () => {
    const service = new FakeReviewService();
    const { user } = await openPrepare(service);
    const question = screen.getByLabelText('The business question');
    expect(question).toHaveAttribute('placeholder', 'Why did the launch miss readiness?');
    await user.type(question, 'Why did nobody see it for 26 minutes?');
    await user.tab();
    await waitFor(() =>
      expect(service.review?.passages.question?.text).toBe('Why did nobody see it for 26 minutes?'),
    );
    await user.clear(question);
    await user.tab();
    await waitFor(() => expect(service.review?.passages.question?.text).toBe(''));
  });

  it('shows both texts when two people wrote at once, and lets one choose', async () => {
    const service = new FakeReviewService();
    service.write(ANA, passage('first00001', 'Cards failed'), passage('bens000001', 'Payments failed'));
    const { user } = await openPrepare(service);
    expect(await screen.findByText(/wrote at the same time/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Use this' }));
    await waitFor(() =>
      expect(service.review?.passages.event).toEqual({ text: 'Payments failed', alternatives: [] }),
    );
  });

  it('takes a day or a minute for its window, and asks about what came before', async () => {
    const service = new FakeReviewService();
    const { user } = await openPrepare(service);
    expect(screen.getByText(/starts before the visible failure/)).toBeVisible();
    await user.type(screen.getByLabelText('From, day'), '2026-11-12');
    await user.tab();
    await user.type(screen.getByLabelText('From, time'), '12:30');
    await user.click(screen.getByLabelText('Expected output'));
    await waitFor(() =>
      expect(service.review?.window?.from).toBe(new Date(2026, 10, 12, 12, 30).toISOString()),
    );
    expect(await screen.findByText(/Did something that mattered come before/)).toBeVisible();
    await user.type(screen.getByLabelText('To, day'), '2026-11-10');
    await user.click(screen.getByLabelText('Expected output'));
    expect(await screen.findByText(/ends before it starts/)).toBeVisible();
    expect(service.review?.window?.to).toBe('2026-11-10');
  });

  it('can be read by who may not change it', async () => {
    const service = new FakeReviewService([passage('first00001', 'Cards failed')]);
    service.canEdit = false;
    await openPrepare(service);
    expect(screen.getByText('Cards failed')).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Fill from Jira' })).toBeNull();
    expect(screen.getByText('No questions have been asked.')).toBeVisible();
  });
});

describe('The numbers', () => {
  it('are filled from Jira and say so; what Jira does not know stays empty and says that', async () => {
    const service = new FakeReviewService();
    const { user } = await openPrepare(service);
    expect(screen.getAllByText('Not known yet')).toHaveLength(9);
    await user.click(screen.getByRole('button', { name: 'Fill from Jira' }));
    expect(await number('Reopened')).toHaveTextContent('1');
    expect(screen.getByText('No work was logged in Jira')).toBeVisible();
    expect(screen.getByText(/1 added after the work began/)).toBeVisible();
    const values = Object.entries(service.review?.baseline ?? {}).map(([key, { value, source }]) => [
      key,
      `${value} ${source}`,
    ]);
    expect(Object.fromEntries(values)).toEqual({
      'planned-start': '2026-09-05 jira',
      'actual-start': '2026-09-07 jira',
      'planned-end': '2026-10-15 jira',
      'actual-end': '2026-11-02 jira',
      'original-scope': '0 jira',
      'final-scope': '1 jira',
      'estimate-hours': '10 jira',
      reopened: '1 jira',
    });
  });

  it('can be written by a person, and reading Jira again does not replace that without asking', async () => {
    const service = new FakeReviewService();
    const { user } = await openPrepare(service);
    await user.click(await number('Estimate'));
    await user.type(screen.getByLabelText('Estimate in hours'), '12.5{Enter}');
    expect(await screen.findByText(/Written by Ana Ribeiro/)).toBeVisible();
    expect(service.review?.baseline['estimate-hours']).toMatchObject({ value: '12.5', by: ANA });
    await user.click(screen.getByRole('button', { name: 'Fill from Jira' }));
    expect(await screen.findByText('Estimate: Jira says 10 h')).toBeVisible();
    expect(service.review?.baseline['estimate-hours']?.value).toBe('12.5');
    await user.click(screen.getByRole('button', { name: 'Use Jira’s' }));
    await waitFor(() =>
      expect(service.review?.baseline['estimate-hours']).toMatchObject({ value: '10', source: 'jira' }),
    );
    expect(screen.queryByText('Estimate: Jira says 10 h')).toBeNull();
  });

  it('stay as they were on Escape, and can be emptied', async () => {
    const service = new FakeReviewService();
    const { user } = await openPrepare(service);
    await user.click(await number('Reopened'));
    await user.type(screen.getByLabelText('Reopened'), '7{Escape}');
    expect(service.review?.baseline).toEqual({});
    expect(await number('Reopened')).toHaveFocus();
    await user.click(await number('Reopened'));
    await user.type(screen.getByLabelText('Reopened'), '7{Enter}');
    await waitFor(() => expect(service.review?.baseline.reopened?.value).toBe('7'));
    await user.click(await number('Reopened'));
    await user.clear(screen.getByLabelText('Reopened'));
    await user.tab();
    await waitFor(() => expect(service.review?.baseline).toEqual({}));
  });

  it('are left alone when Jira does not answer, with a way to try again', async () => {
    const service = new FakeReviewService();
    const { user } = await openPrepare(service, { jira: { '/changelog/bulkfetch': 500 } });
    await user.click(screen.getByRole('button', { name: 'Fill from Jira' }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Jira did not answer');
    expect(within(alert).getByRole('button', { name: 'Try again' })).toBeVisible();
    expect(service.review?.baseline).toEqual({});
  });
});

describe('Ground rules', () => {
  it('are those of the project', async () => {
    const value = { v: 1, groundRules: ['One voice at a time'] };
    await openPrepare(new FakeReviewService(), {
      jira: { '/properties/debrief.settings': { key: 'debrief.settings', value } },
    });
    expect(await screen.findByText('One voice at a time')).toBeVisible();
    expect(screen.queryByText('Facts before opinions')).toBeNull();
  });

  it('are the usual ones where the project has none, or none that can be read', async () => {
    await openPrepare(new FakeReviewService(), {
      jira: { '/properties/debrief.settings': { key: 'debrief.settings', value: { groundRules: 7 } } },
    });
    expect(await screen.findByText('Facts before opinions')).toBeVisible();
    expect(screen.queryByText(/Jira did not say/)).toBeNull();
  });

  it('are the usual ones, and say so, when Jira does not answer', async () => {
    await openPrepare(new FakeReviewService(), { jira: { '/properties/debrief.settings': 500 } });
    expect(await screen.findByText(/Jira did not say what this project has chosen/)).toBeVisible();
    expect(screen.getByText('Facts before opinions')).toBeVisible();
  });
});

describe('The pre-read', () => {
  it('is shown before it is posted as a comment', async () => {
    const service = new FakeReviewService([entryAdded()]);
    const { user, host } = await openPrepare(service);
    await user.click(screen.getByRole('button', { name: 'See the pre-read' }));
    expect(screen.getByText('Before the review: Payment outage on 12 November')).toBeVisible();
    expect(screen.getByText(/Checkout error alert fires/)).toBeVisible();
    expect(screen.queryByText(/can read a comment/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Post as a comment' }));
    expect(await screen.findByText(/Posted on PAY-412 by Ana Ribeiro/)).toBeVisible();
    expect(service.named('review.post')).toMatchObject([{ what: 'pre-read' }]);
    expect(host.refreshes()).toBe(1);
  });

  it('of a limited review warns that a comment goes further', async () => {
    const limited: Command = { v: 1, id: 'limit00001', type: 'editDetails', visibility: 'participants' };
    const { user } = await openPrepare(new FakeReviewService([limited]));
    await user.click(screen.getByRole('button', { name: 'See the pre-read' }));
    expect(screen.getByText('Everybody who sees PAY-412 can read a comment')).toBeVisible();
  });

  it('carries the same wish when it is tried again', async () => {
    const service = new FakeReviewService();
    const { user } = await openPrepare(service);
    await user.click(screen.getByRole('button', { name: 'See the pre-read' }));
    service.fail('lost-before');
    await user.click(screen.getByRole('button', { name: 'Post as a comment' }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('never posts it twice');
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/Posted on PAY-412/)).toBeVisible();
    const [first, second] = service.named('review.post');
    expect(first).toEqual(second);
  });
});

describe('The way on', () => {
  it('leads everybody to the facts', async () => {
    const service = new FakeReviewService();
    service.write(BEN, { v: 1, id: 'back000001', type: 'moveToStage', stage: 'prepare' });
    const { user } = await openPrepare(service);
    expect(screen.getByText(/0 of 4 lines of the scope/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Next: Facts' }));
    await waitFor(() => expect(service.review?.stage).toBe('facts'));
  });

  it('is short for a light review: everything but the scope is folded away', async () => {
    const light: Command = { v: 1, id: 'light00001', type: 'editDetails', size: 'light' };
    await openPrepare(new FakeReviewService([light]));
    expect(screen.getByText(/Optional for a light review/)).toBeVisible();
    expect(screen.getByText('The numbers')).not.toBeVisible();
    expect(screen.getByLabelText('The event')).toBeVisible();
  });
});

/** From an empty text, whatever stands there by now. */
function passage(id: string, to: string): Command {
  return { v: 1, id, type: 'editPassage', passage: 'event', text: { from: fingerprint(''), to } };
}
