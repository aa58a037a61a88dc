import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aReviewedIssue, anAction } from '../../usecases/reviewedProject';
import { openReviewsPage } from './reviewsPage';

const issues = [anAction('198', { owner: null }), aReviewedIssue('388')];

beforeEach(() => localStorage.clear());

describe('tabs', () => {
  it('stand in one row, and the one in view is said', async () => {
    await openReviewsPage({ issues, search: '?tab=reviews' });
    const tabs = screen.getByRole('navigation', { name: 'Reviews' });
    expect(tabs).toHaveTextContent('AttentionReviewsActionsThemes');
    expect(screen.getByRole('button', { name: 'Reviews' })).toHaveAttribute('aria-current', 'page');
  });

  it('keep what was read: going away and back asks Jira for nothing', async () => {
    const { jira, tabLoaded, pass } = await openReviewsPage({ issues });
    await userEvent.click(screen.getByRole('button', { name: 'Reviews' }));
    await tabLoaded('reviews');
    await pass(1);
    const before = jira.calls.length;
    await userEvent.click(screen.getByRole('button', { name: 'Attention 1' }));
    await userEvent.click(screen.getByRole('button', { name: 'Reviews' }));
    expect(screen.getByRole('heading', { name: 'All reviews 1' })).toBeInTheDocument();
    expect(jira.calls).toHaveLength(before);
  });

  it('begin without the filters of the one before', async () => {
    const { address } = await openReviewsPage({ issues, search: '?find=queue&reason=no-owner' });
    await userEvent.click(screen.getByRole('button', { name: 'Actions' }));
    expect(address.steps.at(-1)).toBe('?tab=actions');
  });

  it('are read again for the one in view alone', async () => {
    const { jira, pass } = await openReviewsPage({ issues, search: '?tab=reviews' });
    jira.calls.length = 0;
    await userEvent.click(screen.getByRole('button', { name: 'Read again' }));
    await pass(1);
    expect(JSON.stringify(jira.calls)).toContain('reviewStatus IS NOT EMPTY');
    expect(JSON.stringify(jira.calls)).not.toContain('changelog');
  });
});

describe('the way to the settings', () => {
  it('is there for project administrators', async () => {
    const { opened } = await openReviewsPage({ issues, admin: true });
    await userEvent.click(screen.getByRole('button', { name: 'Settings' }));
    expect(opened).toEqual(['settings of PAY']);
  });

  it('is there for nobody else', async () => {
    await openReviewsPage({ issues });
    expect(screen.queryByRole('button', { name: 'Settings' })).not.toBeInTheDocument();
  });
});

describe('the first visit', () => {
  it('is told what the page is for, until the person has read it', async () => {
    const { page } = await openReviewsPage({ issues, firstVisit: true });
    const told = () =>
      screen.queryByRole('complementary', { name: 'A review is worth what happens after it' });
    expect(told()).toHaveTextContent('Open a review on an issue');
    expect(told()).toHaveTextContent('Agree on a few actions');
    expect(told()).toHaveTextContent('Come back here');
    await userEvent.click(screen.getByRole('button', { name: 'Got it' }));
    expect(told()).not.toBeInTheDocument();
    page.unmount();
    await openReviewsPage({ issues, firstVisit: true });
    expect(told()).not.toBeInTheDocument();
  });

  it('is told where the browser keeps nothing, and can still be hidden', async () => {
    const refuse = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('full');
    });
    await openReviewsPage({ issues, firstVisit: true });
    await userEvent.click(screen.getByRole('button', { name: 'Got it' }));
    expect(screen.queryByText('Come back here')).not.toBeInTheDocument();
    refuse.mockRestore();
  });
});

it('what an administrator may do is asked for again when Jira did not say', async () => {
  const rights = { lost: true };
  const { pass } = await openReviewsPage({ admin: true, rights });
  expect(screen.queryByRole('button', { name: 'Settings' })).not.toBeInTheDocument();
  rights.lost = false;
  await pass(15_000);
  await pass(1);
  expect(screen.getByRole('button', { name: 'Settings' })).toBeInTheDocument();
});
