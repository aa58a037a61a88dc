import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showShortDay } from '../../../static/src/shared/dates';
import { aDigest, aReviewedIssue, aReviewRow, anAction } from '../../usecases/reviewedProject';
import { openReviewsPage } from './reviewsPage';

const digest = aDigest([
  aReviewRow({
    number: 1,
    title: 'First phase',
    kind: 'phase',
    openedAt: '2026-09-01T08:00:00.000Z',
    actionIds: [],
  }),
  aReviewRow({ number: 2, title: 'Second phase', kind: 'phase', stage: 'factors', factors: 1 }),
]);
const issues = [aReviewedIssue('388', { digest }), anAction('198'), anAction('201', { hidden: true })];
const rows = () => within(screen.getByRole('list', { name: 'Reviews' })).getAllByRole('listitem');

it('lists every review, newest first, with kind, stage, opening day, facilitator and counts', async () => {
  const { opened } = await openReviewsPage({ issues, search: '?tab=reviews' });
  const [first, second] = rows();
  expect(rows()).toHaveLength(2);
  for (const part of [
    'PAY-388 Second phase',
    'Phase',
    'Factors',
    'opened',
    showShortDay('2026-11-12'),
    '1 factor',
    '1 open action',
  ])
    expect(first).toHaveTextContent(part);
  expect(first).toHaveTextContent('Name of ana');
  expect(second).toHaveTextContent('no open actions');
  await userEvent.click(within(rows()[0] ?? document.body).getByRole('link', { name: 'PAY-388' }));
  expect(opened).toEqual(['PAY-388']);
});

it('is reached by its tab, which stands in the address and is a step to go back from', async () => {
  const { address, pass } = await openReviewsPage({ issues });
  await userEvent.click(screen.getByRole('button', { name: 'Reviews' }));
  await pass(1);
  expect(screen.getByRole('heading', { name: 'All reviews 2' })).toBeInTheDocument();
  expect(address.steps).toEqual(['', '?tab=reviews']);
});

it('asks Jira for reviews only once they are looked at', async () => {
  const { jira } = await openReviewsPage({ issues });
  expect(JSON.stringify(jira.calls)).not.toContain('reviewStatus');
});

it('finds words in title, issue, kind and labels', async () => {
  await openReviewsPage({ issues, search: '?tab=reviews&find=first' });
  expect(rows()).toHaveLength(1);
});

it('keeps a review whose digest was tampered with, and says what helps', async () => {
  await openReviewsPage({ issues: [aReviewedIssue('388', { digest: 'x' })], search: '?tab=reviews' });
  expect(rows()[0]).toHaveTextContent('PAY-388 Payouts delayed by a stuck queue');
  expect(rows()[0]).toHaveTextContent('cannot be read here');
});

it('leaves the number of open actions out while it is not known', async () => {
  await openReviewsPage({
    issues,
    search: '?tab=reviews',
    given: (jira) => jira.faults.push({ on: 'search', containing: 'reviewSourceProject', status: 500 }),
  });
  expect(rows()[0]).not.toHaveTextContent('open action');
  expect(screen.getByText(/not how many of its actions are open/)).toBeInTheDocument();
});

it('teaches the next step where there is no review, and says so only when Jira has answered', async () => {
  const { jira, pass } = await openReviewsPage({
    search: '?tab=reviews',
    given: (given) => given.faults.push({ on: 'search', status: 500 }),
  });
  expect(screen.getByRole('alert')).toHaveTextContent('Jira is not answering');
  jira.faults.length = 0;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await pass(1);
  expect(screen.getByRole('heading', { name: 'No reviews in PAY yet' })).toBeInTheDocument();
});
