import { act, screen, waitFor, within } from '@testing-library/react';
import { FakeReviewService } from '../../builders/fakeReviewService';
import { BEN, entryAdded, factorAdded, ideaAdded } from '../../builders/review';
import { renderPanel } from './renderPanel';

const reviewToClose = () =>
  new FakeReviewService([
    entryAdded({ entryId: 'entry000001' }),
    { v: 1, id: 'agree00001', type: 'agreeFacts' },
    factorAdded({ entryIds: ['entry000001'] }),
    { v: 1, id: 'stage00001', type: 'moveToStage', stage: 'close' },
  ]);
const withIdea = () => {
  const service = reviewToClose();
  service.write(BEN, ideaAdded({ text: 'Page the secondary' }));
  return service;
};
const closeButton = () => screen.findByRole('button', { name: 'Close review' });
const calls = (service: FakeReviewService) => service.named('review.close') as readonly { reason?: string }[];

describe('the stage Close', () => {
  test('says when nothing is missing, proposes the second look on a working day, and closes', async () => {
    const service = reviewToClose();
    const { user, host } = renderPanel(service);
    // The first test of a file also waits for the stage's code.
    expect(await screen.findByText('Nothing is missing.', {}, { timeout: 10_000 })).toBeVisible();
    // Six weeks after Monday 16 November.
    expect(screen.getByLabelText('Second look')).toHaveValue('2026-12-28');
    await user.click(await closeButton());
    expect(await screen.findByRole('heading', { name: 'Closed' })).toBeVisible();
    expect(calls(service)).toEqual([
      expect.objectContaining({ reason: undefined, followUpOn: '2026-12-28', post: true }),
    ]);
    expect(host.refreshes()).toBeGreaterThan(0);
  });

  test('names what is missing with the way there, and asks for a reason', async () => {
    const service = withIdea();
    const { user } = renderPanel(service);
    const list = await screen.findByRole('list', { name: 'Still missing' });
    expect(within(list).getByText('1 idea waits for a decision.')).toBeVisible();
    expect(within(list).getByText('Page the secondary')).toBeVisible();
    expect(await closeButton()).toBeDisabled();
    await user.type(screen.getByLabelText(/Why close all the same/), 'We decide on Monday');
    await user.click(await closeButton());
    expect(await screen.findByText('“We decide on Monday”')).toBeVisible();
    expect(screen.getByText(/An idea without a decision/)).toBeVisible();
  });

  test('leads to the stage where it can be completed', async () => {
    const { user } = renderPanel(withIdea());
    await user.click(await screen.findByRole('button', { name: 'Go to Actions' }));
    expect(await screen.findByText('Page the secondary')).toBeVisible();
    expect(screen.getByRole('button', { name: /^Actions/ })).toHaveAttribute('aria-current', 'step');
  });

  test('moves a day that is none to work on, and says so; without a day it is missing', async () => {
    const { user } = renderPanel(reviewToClose());
    const field = await screen.findByLabelText('Second look');
    await user.clear(field);
    await user.type(field, '2026-12-20');
    await user.tab();
    expect(field).toHaveValue('2026-12-21');
    expect(screen.getByText(/^Moved to/)).toBeVisible();
    await user.clear(field);
    expect(await screen.findByText('There is no date for the second look.')).toBeVisible();
  });

  test('names an action that lost its owner in Jira, or whose owner has left', async () => {
    const service = reviewToClose();
    const idea = ideaAdded({ ideaId: 'ideainjira1', text: 'Alert on depth' });
    service.write(BEN, idea);
    const draft = {
      outcome: 'Alert on depth',
      owner: BEN,
      due: '2026-12-04',
      verification: 'x',
      projectId: '1',
      issueTypeId: '1',
    };
    service.write(BEN, { v: 1, id: 'commit0001', type: 'commitAction', ideaId: 'ideainjira1', draft });
    service.write(BEN, {
      ...{ v: 1, id: 'ideainjira1.c0', type: 'actionCreated', ideaId: 'ideainjira1' },
      ...{ issueId: '20231', key: 'OPS-231', linked: true },
    } as const);
    const assignee = { accountId: 'gone', displayName: 'Somebody', active: false };
    const issues = [{ id: '20231', key: 'OPS-231', fields: { summary: 'Alert on depth', assignee } }];
    renderPanel(service, { jira: { '/issue/bulkfetch': { issues } } });
    expect(await screen.findByText('1 action has no owner.')).toBeVisible();
  });

  test('says before it happens that a review for its participants opens', async () => {
    const service = reviewToClose();
    service.write(BEN, { v: 1, id: 'limit00001', type: 'editDetails', visibility: 'participants' });
    renderPanel(service);
    expect(await screen.findByText('Closing opens this review to more people')).toBeVisible();
  });

  test('after a lost answer tries the same wish again and closes once', async () => {
    const service = reviewToClose();
    const { user } = renderPanel(service);
    const button = await closeButton();
    service.fail('lost-before');
    await user.click(button);
    expect(await screen.findByText('We do not know yet whether the review is closed')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Closed' })).toBeVisible();
    const ids = (service.named('review.close') as readonly { commandId: string }[]).map(
      ({ commandId }) => commandId,
    );
    expect(new Set(ids).size).toBe(1);
  });

  test('prints the recap alone', async () => {
    const { user } = renderPanel(reviewToClose());
    const printed: string[] = [];
    window.print = () => void printed.push(document.querySelector('.has-paper > .paper')?.textContent ?? '');
    await user.click(await screen.findByText('What the recap says'));
    await user.click(screen.getByRole('button', { name: 'Print' }));
    expect(printed).toEqual([expect.stringMatching(/^Recap: Payment outage on 12 November/)]);
    act(() => void window.dispatchEvent(new Event('afterprint')));
    await waitFor(() => expect(document.querySelector('.paper')).toBeNull());
  });

  test('copies the recap as Markdown with names, or offers it where the browser does not let us', async () => {
    const { user } = renderPanel(reviewToClose());
    await user.click(await screen.findByText('What the recap says'));
    await user.click(screen.getByRole('button', { name: 'Copy as Markdown' }));
    expect(await screen.findByText('Copied as Markdown')).toBeVisible();
    const copied = await navigator.clipboard.readText();
    expect(copied).toMatch(/^## Recap: Payment outage on 12 November\n/);
    expect(copied).toContain('Facilitator: Ana Ribeiro');
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    await user.click(screen.getByRole('button', { name: 'Copy as Markdown' }));
    expect(await screen.findByLabelText(/Copy it from here/)).toHaveValue(copied);
  });

  test('shows who may only read what is missing, and nothing to press', async () => {
    const service = withIdea();
    service.canEdit = false;
    renderPanel(service);
    expect(await screen.findByText('1 idea waits for a decision.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Close review' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Cancel review' })).toBeNull();
  });
});

describe('a closed review', () => {
  const closedService = () => {
    const service = reviewToClose();
    service.write(BEN, { v: 1, id: 'closing001', type: 'closeReview', followUpOn: '2026-12-28' });
    return service;
  };
  const showClose = async (user: ReturnType<typeof renderPanel>['user']) =>
    user.click(await screen.findByRole('button', { name: /^Close ?,/ }));

  test('shows the version that was kept, and posts the recap that is not there yet', async () => {
    const service = closedService();
    const { user } = renderPanel(service);
    await showClose(user);
    await user.click(await screen.findByRole('button', { name: /^Read version of/ }));
    expect(
      (await screen.findAllByRole('heading', { name: 'Recap: Payment outage on 12 November' }))[0],
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Post the recap' }));
    expect(await screen.findByText('The recap stands in the comments of PAY-412.')).toBeVisible();
  });

  test('says why the recap could not be posted, and stays closed', async () => {
    const service = closedService();
    const { user } = renderPanel(service);
    await showClose(user);
    const button = await screen.findByRole('button', { name: 'Post the recap' });
    service.fail({ code: 'COMMENT_DENIED' });
    await user.click(button);
    expect(await screen.findByText('Jira does not let you comment here')).toBeVisible();
    expect(service.review?.status).toBe('closed');
  });

  test('is opened again and keeps the version', async () => {
    const service = closedService();
    const { user } = renderPanel(service);
    await showClose(user);
    await user.click(await screen.findByRole('button', { name: 'Reopen' }));
    expect(await closeButton()).toBeVisible();
    expect(screen.getByRole('list', { name: 'Versions' })).toBeVisible();
    await waitFor(() => expect(service.review).toMatchObject({ status: 'open', versions: [{}] }));
  });
});

describe('cancelling', () => {
  test('asks for a reason, keeps it, and can be taken back', async () => {
    const service = reviewToClose();
    const { user } = renderPanel(service);
    await user.click(await screen.findByRole('button', { name: 'Cancel review' }));
    const form = (await screen.findByLabelText(/Why is this review cancelled/)).closest('form');
    const confirm = within(form as HTMLElement).getByRole('button', { name: 'Cancel review' });
    expect(confirm).toBeDisabled();
    await user.type(screen.getByLabelText(/Why is this review cancelled/), 'Merged into PAY-500');
    await user.click(confirm);
    expect(await screen.findByText(/Merged into PAY-500/)).toBeVisible();
    await waitFor(() => expect(service.review?.status).toBe('cancelled'));
    await user.click(screen.getByRole('button', { name: 'Reopen' }));
    expect(await closeButton()).toBeVisible();
  });
});
