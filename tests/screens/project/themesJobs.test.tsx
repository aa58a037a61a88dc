/** Long jobs on Themes: found again, followed, gone on with, told without a word about those of others. */
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aJob, fakeJobs, type FakeJobs } from './fakeJobs';
import { openReviewsPage } from './reviewsPage';
import { issues, search, settings } from './themedProject';

const open = (jobs: FakeJobs, admin = true) =>
  openReviewsPage({
    issues,
    search,
    admin,
    call: jobs.call,
    given: (jira) => {
      jira.settings = settings;
    },
  });
const asked = (jobs: FakeJobs) => jobs.named('jobs.load').length;

beforeEach(() => localStorage.clear());

it('a job is found when the page is opened again, and followed every two seconds', async () => {
  const jobs = fakeJobs([aJob()]);
  const { pass } = await open(jobs);
  expect(screen.getByRole('progressbar', { name: 'hand-over becomes handoff' })).toHaveValue(1);
  expect(screen.getByText(/It goes on when you leave this page/)).toBeInTheDocument();
  const before = asked(jobs);
  await pass(6000);
  expect(asked(jobs)).toBe(before + 3);
});

it('nothing is asked again where nothing runs, and nothing at all once the tab is left', async () => {
  const still = fakeJobs();
  const { pass, page } = await open(still);
  await pass(60_000);
  expect(asked(still)).toBe(1);
  page.unmount();
  const running = fakeJobs([aJob()]);
  const opened = await open(running);
  await userEvent.click(screen.getByRole('button', { name: 'Reviews' }));
  await opened.tabLoaded('reviews');
  opened.page.unmount();
  const before = asked(running);
  await opened.pass(60_000);
  expect(asked(running)).toBe(before);
});

it('a page that nobody sees asks seldom, and at once when it is seen again', async () => {
  const jobs = fakeJobs([aJob()]);
  const visible = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  const { pass } = await open(jobs);
  const before = asked(jobs);
  await pass(20_000);
  expect(asked(jobs)).toBe(before);
  visible.mockReturnValue('visible');
  fireEvent(document, new Event('visibilitychange'));
  expect(asked(jobs)).toBe(before + 1);
  await pass(1);
});

it('one that has stopped goes on when asked to', async () => {
  const jobs = fakeJobs([aJob({ state: 'stalled' })]);
  const { pass } = await open(jobs);
  expect(screen.getByText('hand-over becomes handoff: this has stopped')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
  await pass(1);
  expect(jobs.named('jobs.resume')).toEqual([{ jobId: 'job00001' }]);
  expect(screen.getByRole('progressbar')).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: /^Factor labels/ })).toHaveFocus();
});

it('an answer that does not come is told, and asked for again', async () => {
  const jobs = fakeJobs([aJob()]);
  const { pass } = await open(jobs);
  jobs.lost = true;
  await pass(2000);
  expect(screen.getByText(/How far it is cannot be read at the moment/)).toBeInTheDocument();
  jobs.lost = false;
  await pass(10_000);
  expect(screen.getByText(/It goes on when you leave this page/)).toBeInTheDocument();
});

it('a first answer that does not come is asked for again, and a job that runs is found then', async () => {
  const jobs = fakeJobs([aJob()]);
  jobs.lost = true;
  const { pass } = await open(jobs);
  expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
  jobs.lost = false;
  await pass(10_000);
  expect(screen.getByRole('progressbar', { name: 'hand-over becomes handoff' })).toBeInTheDocument();
});

it('one that was taken back is told as such, without another undo', async () => {
  await open(fakeJobs([aJob({ state: 'finished', undone: true })]));
  expect(screen.getByText(/is no longer handoff: that was taken back/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
});

it('what was dismissed stays away, until something new happens', async () => {
  const jobs = fakeJobs([aJob({ state: 'finished' })]);
  const { page } = await open(jobs);
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.getByRole('heading', { name: /^Factor labels/ })).toHaveFocus();
  page.unmount();
  const again = await open(jobs);
  expect(screen.queryByText('hand-over is handoff now')).not.toBeInTheDocument();
  again.page.unmount();
  await open(fakeJobs([aJob({ jobId: 'job00002', state: 'finished' }), ...jobs.jobs]));
  expect(screen.getByText('hand-over is handoff now')).toBeInTheDocument();
});

it('somebody else’s is told without numbers, and its end has the labels read again', async () => {
  const jobs = fakeJobs();
  jobs.others = true;
  const { jira, pass } = await open(jobs, false);
  expect(screen.getByText(/Somebody else is changing labels/)).toBeInTheDocument();
  expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
  jobs.others = false;
  jira.calls.length = 0;
  await pass(15_000);
  expect(screen.queryByText(/Somebody else/)).not.toBeInTheDocument();
  expect(JSON.stringify(jira.calls)).toContain('reviewStatus IS NOT EMPTY');
});
