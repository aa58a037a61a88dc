import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anAction, aReviewedIssue } from '../../usecases/reviewedProject';
import { openReviewsPage } from './reviewsPage';

const actions = (count: number) =>
  Array.from({ length: count }, (_, index) => anAction(String(1000 + index), { owner: null }));
const rowCount = () =>
  within(screen.getByRole('list', { name: 'Languishing actions' }))
    .getAllByRole('listitem')
    .filter((row) => row.textContent !== '').length;

it('shows the shape of what comes until Jira answers', async () => {
  let release: () => void = () => undefined;
  const { pass } = await openReviewsPage({
    issues: actions(3),
    given: (jira) => {
      jira.hold = new Promise((resolve) => {
        release = resolve;
      });
    },
  });
  expect(screen.getByRole('status', { name: 'Loading open actions' })).toBeInTheDocument();
  expect(screen.getByText('Reading from Jira…')).toBeInTheDocument();
  act(() => release());
  await pass(1);
  expect(rowCount()).toBe(3);
});

it.each([
  [401, 'You cannot read the reviews of this project'],
  [403, 'You cannot read the reviews of this project'],
])('a search that Jira denies with %s says who can help, and is not an empty list', async (status, title) => {
  await openReviewsPage({ issues: actions(3), given: (jira) => jira.faults.push({ on: 'search', status }) });
  expect(screen.getByRole('heading', { name: title })).toBeInTheDocument();
  expect(screen.queryByText('Nothing needs attention')).not.toBeInTheDocument();
});

it.each([
  [500, 'Jira is not answering'],
  ['lost', 'Jira is not answering'],
  [400, 'Jira’s answer could not be read'],
] as const)(
  'a search that ends with %s says what is kept, and tries again on request',
  async (status, title) => {
    const { jira, pass } = await openReviewsPage({
      issues: actions(3),
      given: (given) => given.faults.push({ on: 'search', status }),
    });
    const alert = screen.getByRole('alert');
    expect(alert).toHaveTextContent(title);
    expect(alert).toHaveTextContent('Nothing is lost');
    jira.faults.length = 0;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await pass(1);
    expect(rowCount()).toBe(3);
  },
);

it('stays in words while it is tried again, and the keyboard goes on at the heading when that works', async () => {
  const { jira, pass } = await openReviewsPage({
    issues: actions(3),
    given: (given) => given.faults.push({ on: 'search', status: 500 }),
  });
  let release: () => void = () => undefined;
  jira.faults.length = 0;
  jira.hold = new Promise((resolve) => {
    release = resolve;
  });
  const again = screen.getByRole('button', { name: 'Try again' });
  await userEvent.click(again);
  expect(screen.getByRole('alert')).toHaveTextContent('Reading it again now…');
  expect(again).toHaveFocus();
  expect(screen.queryByRole('status', { name: 'Loading open actions' })).not.toBeInTheDocument();
  act(() => release());
  await pass(1);
  expect(rowCount()).toBe(3);
  expect(screen.getByRole('heading', { name: 'Reviews' })).toHaveFocus();
});

it('shows the part that came, says what is missing, leaves out totals, and reads the rest on request', async () => {
  const { jira, pass } = await openReviewsPage({
    issues: actions(150),
    given: (given) => given.faults.push({ on: 'bulkfetch', containing: '"1149"', status: 500 }),
  });
  expect(screen.getByText(/Jira answered for 100 of 150 open actions/)).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'Languishing' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Attention' })).toBeInTheDocument();
  jira.faults.length = 0;
  await userEvent.click(screen.getByRole('button', { name: 'Read the rest' }));
  await pass(1);
  expect(screen.getByRole('heading', { name: 'Languishing 150' })).toBeInTheDocument();
});

it('says when nothing but their number came', async () => {
  await openReviewsPage({
    issues: actions(3),
    given: (jira) => jira.faults.push({ on: 'bulkfetch', status: 500 }),
  });
  expect(
    screen.getByText(/There are 3 open actions, and Jira answered for none of them/),
  ).toBeInTheDocument();
});

it('says when only the history is missing', async () => {
  await openReviewsPage({
    issues: actions(2),
    given: (jira) => jira.faults.push({ on: 'changelog', status: 500 }),
  });
  expect(screen.getByText(/not for how long its status has stood still/)).toBeInTheDocument();
  expect(rowCount()).toBe(2);
});

it('never calls all well while a part is missing', async () => {
  await openReviewsPage({
    issues: [anAction('198'), aReviewedIssue('388')],
    given: (jira) => jira.faults.push({ on: 'changelog', status: 500 }),
  });
  expect(screen.queryByText('Nothing needs attention')).not.toBeInTheDocument();
});

it('shows what it has while Jira asks to slow down, and goes on by itself', async () => {
  const { jira, pass } = await openReviewsPage({
    issues: actions(150),
    given: (given) =>
      given.faults.push({
        on: 'bulkfetch',
        containing: '"1149"',
        status: 429,
        headers: { 'retry-after': '40' },
        times: 1,
      }),
  });
  expect(screen.getByText('Jira asks us to slow down')).toBeInTheDocument();
  expect(screen.getByText(/goes on by itself in about 40 s/)).toBeInTheDocument();
  const before = jira.calls.length;
  await pass(39_000);
  expect(jira.calls).toHaveLength(before);
  await pass(2000);
  expect(screen.queryByText('Jira asks us to slow down')).not.toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'Languishing 150' })).toBeInTheDocument();
});

describe('reading again', () => {
  it('keeps the rows until the new ones are there', async () => {
    const { jira, pass } = await openReviewsPage({ issues: actions(3) });
    let release: () => void = () => undefined;
    jira.hold = new Promise((resolve) => {
      release = resolve;
    });
    jira.issues = actions(2);
    await userEvent.click(screen.getByRole('button', { name: 'Read again' }));
    expect(rowCount()).toBe(3);
    act(() => release());
    await pass(1);
    expect(rowCount()).toBe(2);
  });

  it('keeps a part of the rows too when it fails', async () => {
    const { jira, pass } = await openReviewsPage({
      issues: actions(150),
      given: (given) => given.faults.push({ on: 'bulkfetch', containing: '"1149"', status: 500 }),
    });
    jira.faults.push({ on: 'search', status: 500 });
    await userEvent.click(screen.getByRole('button', { name: 'Read again' }));
    await pass(1);
    expect(rowCount()).toBe(50);
    expect(screen.getByText('50 of 100 shown')).toBeInTheDocument();
  });

  it('keeps the rows when it fails, and says from when they are', async () => {
    const { jira, pass } = await openReviewsPage({ issues: actions(3) });
    jira.faults.push({ on: 'search', status: 500 });
    await userEvent.click(screen.getByRole('button', { name: 'Read again' }));
    await pass(1);
    expect(rowCount()).toBe(3);
    expect(screen.getByText(/^What you see was read at \d\d:\d\d/)).toBeInTheDocument();
  });
});
