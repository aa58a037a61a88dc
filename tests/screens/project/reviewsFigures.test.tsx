/** How the project reviews, and writing its index anew. */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ScriptedIssue, ScriptedJira } from '../../usecases/scriptedJira';
import { aDigest, aReviewedIssue, aReviewRow } from '../../usecases/reviewedProject';
import { aJob, fakeJobs } from './fakeJobs';
import { openReviewsPage } from './reviewsPage';

/** An event that met the rule, resolved on that day of November. */
const anEvent = (id: string, day: string, properties: ScriptedIssue['properties'] = {}): ScriptedIssue => ({
  id,
  key: `PAY-${id}`,
  fields: {
    summary: `Event ${id}`,
    status: { id: '5', name: 'Done', statusCategory: { key: 'done' } },
    issuetype: { id: '10000', name: 'Incident', hierarchyLevel: 0 },
    resolutiondate: `2026-11-${day}T09:00:00.000+0000`,
  },
  properties,
});
const reviewed = { 'debrief.review': aDigest() };
const notNeeded = {
  'debrief.owed': { v: 1, notNeeded: 'yes', reason: 'A duplicate', by: 'ana', on: '2026-11-12' },
};
const events = (jira: ScriptedJira): void => {
  for (const { id } of jira.issues.filter(({ key }) => key.startsWith('PAY-7')))
    jira.indexed.set(id, 'event');
};
const coverage = () => screen.getByRole('region', { name: 'Events that should be reviewed' });
const kinds = () => screen.getByRole('region', { name: 'Reviews that are not about failures' });
const search = '?tab=reviews';

it('says how many of the events that should be reviewed were, and names the missing ones', async () => {
  const { address } = await openReviewsPage({
    search,
    issues: [
      aReviewedIssue('388'),
      anEvent('71', '02', reviewed),
      anEvent('72', '03', reviewed),
      anEvent('73', '04', notNeeded),
      anEvent('74', '05'),
    ],
    given: events,
  });
  expect(coverage()).toHaveTextContent('2 of 3 events of the last 90 days have been reviewed.');
  expect(within(coverage()).getByRole('link', { name: 'PAY-74' })).toBeInTheDocument();
  await userEvent.click(within(coverage()).getByRole('button', { name: 'See under Attention' }));
  expect(address.steps.at(-1)).toBe('?');
});

it('has no share where nothing was to be reviewed, or no rule says what is', async () => {
  const { page } = await openReviewsPage({ search, issues: [aReviewedIssue('388')] });
  expect(coverage()).toHaveTextContent('No event of the last 90 days met a rule of the project.');
  page.unmount();
  await openReviewsPage({
    search,
    issues: [aReviewedIssue('388')],
    given: (jira) => {
      jira.settings = { v: 1, owed: [] };
    },
  });
  expect(coverage()).toHaveTextContent('No rule says which events should be reviewed.');
});

it('never takes a failed reading for no events, and offers another try', async () => {
  const { jira, pass } = await openReviewsPage({
    search,
    issues: [aReviewedIssue('388')],
    given: (given) => given.faults.push({ on: 'settings', status: 500 }),
  });
  expect(coverage()).toHaveTextContent('They could not be read.');
  jira.faults.length = 0;
  await userEvent.click(within(coverage()).getByRole('button', { name: 'Try again' }));
  await pass(1);
  expect(coverage()).toHaveTextContent('No event of the last 90 days');
});

it('leaves a rule out that Jira does not know any more, and says so', async () => {
  await openReviewsPage({
    search,
    issues: [aReviewedIssue('388')],
    given: (jira) => jira.faults.push({ on: 'search', containing: 'labels IN', status: 400 }),
  });
  expect(coverage()).toHaveTextContent('A rule names what Jira does not know any more');
});

it('says what share of the last year’s reviews is about something else than a failure', async () => {
  const rows = [
    aReviewRow({ number: 1, kind: 'success', openedAt: '2025-11-01T09:00:00.000Z' }),
    aReviewRow({ number: 2, kind: 'success' }),
    aReviewRow({ number: 3, kind: 'incident' }),
    aReviewRow({ number: 4, kind: 'near-miss' }),
    aReviewRow({ number: 5, kind: 'project', status: 'cancelled' }),
    aReviewRow({ number: 6, kind: undefined, title: undefined }),
  ];
  await openReviewsPage({ search, issues: [aReviewedIssue('388', { digest: aDigest(rows) })] });
  expect(kinds()).toHaveTextContent('1 of 3 reviews of the last 12 months is about something else');
});

it('nudges a team that looks at failures alone', async () => {
  await openReviewsPage({ search, issues: [aReviewedIssue('388')] });
  expect(kinds()).toHaveTextContent('0 of 1 review');
  expect(kinds()).toHaveTextContent('Review something that went well.');
});

describe('rebuilding the index', () => {
  const issues = [aReviewedIssue('388')];
  const openMenu = () => userEvent.click(screen.getByRole('button', { name: 'More for reviews' }));

  it('is offered to administrators alone', async () => {
    await openReviewsPage({ search, issues });
    expect(screen.queryByRole('button', { name: 'More for reviews' })).not.toBeInTheDocument();
  });

  it('says what it does, shows how far it is, and reads the list again at its end', async () => {
    const jobs = fakeJobs();
    const { pass, jira } = await openReviewsPage({ search, issues, admin: true, call: jobs.call });
    await openMenu();
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Rebuild the index…' }));
    const form = screen.getByRole('form', { name: 'Rebuild the index' });
    expect(form).toHaveTextContent('No review and no action changes.');
    expect(within(form).getByRole('button', { name: 'Rebuild the index' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await pass(1);
    expect(screen.getByRole('progressbar', { name: 'The index is being rebuilt' })).toHaveValue(0);
    jobs.jobs = jobs.jobs.map((job) => ({ ...job, done: 2 }));
    await pass(2000);
    expect(screen.getByText('2 of 3 reviewed issues')).toBeInTheDocument();
    jira.calls.length = 0;
    jobs.jobs = jobs.jobs.map((job) => ({ ...job, done: 3, state: 'finished' as const }));
    await pass(2000);
    expect(screen.getByText('The index is rebuilt')).toBeInTheDocument();
    expect(JSON.stringify(jira.calls)).toContain('reviewStatus IS NOT EMPTY');
    const asked = jobs.named('jobs.load').length;
    await pass(60_000);
    expect(jobs.named('jobs.load')).toHaveLength(asked);
  });

  it('starts nothing twice when the answer is lost', async () => {
    const jobs = fakeJobs();
    const { pass } = await openReviewsPage({ search, issues, admin: true, call: jobs.call });
    await openMenu();
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Rebuild the index…' }));
    jobs.lost = true;
    await userEvent.click(screen.getByRole('button', { name: 'Rebuild the index' }));
    await pass(1);
    expect(screen.getByRole('alert')).toHaveTextContent('No answer came back');
    jobs.lost = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await pass(1);
    const [first, second] = jobs.named('index.rebuild');
    expect(second).toEqual(first);
  });

  it('is found again by whoever started it, and goes on where it has stopped', async () => {
    const stalled = aJob({ kind: 'rebuild', from: [], to: undefined, state: 'stalled', failed: 1 });
    const jobs = fakeJobs([stalled]);
    const { pass } = await openReviewsPage({ search, issues, admin: true, call: jobs.call });
    expect(screen.getByText(/2 of 3 reviewed issues, 1 of them could not be changed/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
    await pass(1);
    expect(jobs.named('jobs.resume')).toEqual([{ jobId: stalled.jobId }]);
    expect(screen.getByText(/It goes on when you leave this page/)).toBeInTheDocument();
  });
});
