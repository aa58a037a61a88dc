import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showNearDay } from '../../../static/src/shared/dates';
import { aDigest, aReviewedIssue, aReviewRow, anAction } from '../../usecases/reviewedProject';
import { openReviewsPage } from './reviewsPage';

const digest = aDigest([
  aReviewRow({
    number: 1,
    title: 'First phase',
    kind: 'phase',
    status: 'closed',
    openedAt: '2026-09-01T08:00:00.000Z',
    closedOn: '2026-09-08',
    followUpOn: '2026-10-20',
    labels: ['vendor'],
    actionIds: [],
  }),
  aReviewRow({ number: 2, title: 'Second phase', kind: 'phase', stage: 'factors', factors: 1 }),
]);
const issues = [aReviewedIssue('388', { digest }), anAction('198'), anAction('201', { hidden: true })];
const rows = () => within(screen.getByRole('list', { name: 'Reviews' })).getAllByRole('listitem');
const titles = () => rows().map((row) => row.querySelector('.strong')?.textContent);

it('lists every review, newest first, with kind, stage, days, facilitator, labels and counts', async () => {
  const { opened } = await openReviewsPage({ issues, search: '?tab=reviews' });
  const [first, second] = rows();
  expect(rows()).toHaveLength(2);
  for (const part of [
    'PAY-388 Second phase',
    'Phase',
    'Factors',
    'opened',
    showNearDay('2026-11-12'),
    '1 factor',
    '1 action open in Jira',
    'handoff',
  ])
    expect(first).toHaveTextContent(part);
  expect(first).toHaveTextContent('Name of ana');
  for (const part of [
    'Closed',
    'closed',
    showNearDay('2026-09-08'),
    'follow-up was due',
    'no actions open in Jira',
  ])
    expect(second).toHaveTextContent(part);
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

describe('filters', () => {
  it.each([
    ['find=first', 'First phase'],
    ['status=open', 'Second phase'],
    ['label=vendor', 'First phase'],
    ['kind=phase&status=closed', 'First phase'],
  ])('%s finds what it says', async (filter, title) => {
    await openReviewsPage({ issues, search: `?tab=reviews&${filter}` });
    expect(titles()).toEqual([title]);
    expect(screen.getByRole('heading', { name: 'All reviews 1 of 2' })).toBeInTheDocument();
  });

  it('are chosen from what there is, and each is a step to go back from', async () => {
    const { address } = await openReviewsPage({ issues, search: '?tab=reviews' });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Label' }), 'vendor');
    expect(titles()).toEqual(['First phase']);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Facilitator' }), 'Name of ana');
    expect(address.steps.at(-1)).toBe('?tab=reviews&facilitator=ana&label=vendor');
    address.goTo('?tab=reviews');
    expect(titles()).toEqual(['Second phase', 'First phase']);
  });

  it('that came with the address and are on no row can be seen', async () => {
    await openReviewsPage({ issues, search: '?tab=reviews&facilitator=zoe&label=long-gone' });
    expect(screen.queryByRole('list', { name: 'Reviews' })).toBeNull();
    expect(screen.getByRole('combobox', { name: 'Facilitator' })).toHaveDisplayValue('Name of zoe');
    expect(screen.getByRole('combobox', { name: 'Label' })).toHaveDisplayValue('long-gone');
  });

  it('say when nothing is left, with the way back', async () => {
    await openReviewsPage({ issues, search: '?tab=reviews&kind=success' });
    await userEvent.click(screen.getByRole('button', { name: 'Clear the filters' }));
    expect(rows()).toHaveLength(2);
  });

  it.each([
    ['opened', ['First phase', 'Second phase']],
    ['-closed', ['First phase', 'Second phase']],
    ['follow-up', ['First phase', 'Second phase']],
    ['nonsense', ['Second phase', 'First phase']],
  ])('and order %s', async (sort, expected) => {
    await openReviewsPage({ issues, search: `?tab=reviews&sort=${sort}` });
    expect(titles()).toEqual(expected);
  });

  it('leave what opens in Jira’s own search', async () => {
    const { opened } = await openReviewsPage({ issues, search: '?tab=reviews&label=vendor' });
    await userEvent.click(screen.getByRole('link', { name: 'Open in Jira search' }));
    expect(decodeURIComponent(opened[0] ?? '')).toContain('id IN (388)');
  });
});

it('tells state and days of a review that is for its participants, and nothing else', async () => {
  const limited = aReviewRow({
    title: undefined,
    kind: undefined,
    facilitator: undefined,
    labels: [],
    entries: 0,
    factors: 0,
    actionIds: [],
  });
  await openReviewsPage({
    issues: [aReviewedIssue('388', { digest: aDigest([limited]) })],
    search: '?tab=reviews',
  });
  expect(rows()[0]).toHaveTextContent('For its participants until it is closed');
  expect(rows()[0]).toHaveTextContent('Actions');
  expect(rows()[0]).not.toHaveTextContent(/factor|open in Jira|Name of/);
});

it('keeps a review whose digest was tampered with, and says what helps', async () => {
  await openReviewsPage({ issues: [aReviewedIssue('388', { digest: 'x' })], search: '?tab=reviews' });
  expect(rows()[0]).toHaveTextContent('PAY-388 Payouts delayed by a stuck queue');
  expect(rows()[0]).toHaveTextContent('cannot be read here');
  expect(rows()[0]).toHaveTextContent('rebuilding the index');
});

it('leaves the number of open actions out while it is not known', async () => {
  await openReviewsPage({
    issues,
    search: '?tab=reviews',
    given: (jira) => jira.faults.push({ on: 'search', containing: 'reviewSourceProject', status: 500 }),
  });
  expect(rows()[0]).not.toHaveTextContent('open in Jira');
  expect(screen.getByText(/not how many of its actions are open/)).toBeInTheDocument();
});

it('shows what has come when Jira asks to slow down in the middle, and goes on by itself', async () => {
  const { pass } = await openReviewsPage({
    issues,
    search: '?tab=reviews',
    given: (jira) =>
      jira.faults.push({
        on: 'search',
        containing: 'reviewSourceProject',
        status: 429,
        headers: { 'retry-after': '20' },
        times: 1,
      }),
  });
  expect(rows()).toHaveLength(2);
  expect(screen.getByText(/goes on by itself in about 20 s/)).toBeInTheDocument();
  await pass(20_000);
  expect(rows()[0]).toHaveTextContent('1 action open in Jira');
});

it('is closed to somebody who may not read the project', async () => {
  await openReviewsPage({
    issues,
    search: '?tab=reviews',
    given: (jira) => jira.faults.push({ on: 'search', status: 403 }),
  });
  expect(
    screen.getByRole('heading', { name: 'You cannot read the reviews of this project' }),
  ).toBeInTheDocument();
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
