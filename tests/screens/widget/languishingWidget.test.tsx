import '@testing-library/jest-dom';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { LanguishingConfig } from '../../../src/domain/widgetConfig';
import { settled } from '../../builders/fakeClock';
import { aReviewedIssue, anAction } from '../../usecases/reviewedProject';
import { languishing, openWidget } from './openWidget';

const config: LanguishingConfig = { v: 1, projectIds: ['10000'], whose: 'anyone', rows: 5 };
const mia = { accountId: 'mia', displayName: 'Mia Lindqvist', active: true };

const late = (id: string, due: string, more: Parameters<typeof anAction>[1] = {}) =>
  anAction(id, { due, ...more });

const rows = (): readonly (string | null)[] =>
  screen.getAllByRole('listitem').map((row) => row.querySelector('.key')?.textContent ?? null);

it('shows the worst first, with reasons, owner and where it comes from', async () => {
  const { text } = await openWidget(languishing(config), [
    late('201', '2026-11-18'),
    late('202', '2026-11-10'),
    anAction('203'),
    aReviewedIssue('388'),
  ]);
  expect(rows()).toEqual(['OPS-202', 'OPS-201']);
  expect(text()).toContain('2 actions need attention');
  expect(text()).toContain('10 days late');
  expect(text()).toContain('Ben Okafor');
  expect(screen.getAllByRole('link', { name: 'PAY-388' })).toHaveLength(2);
});

it('shows as many as were chosen and says how many there are', async () => {
  const many = Array.from({ length: 7 }, (_, index) => late(`30${String(index)}`, '2026-11-10'));
  const { text } = await openWidget(languishing(config), [...many, aReviewedIssue('388')]);
  expect(rows()).toHaveLength(5);
  expect(text()).toContain('7 actions need attention, the 5 worst are here');
});

it('shows whoever looks what is theirs', async () => {
  const { text } = await openWidget(
    languishing({ ...config, whose: 'me' }),
    [late('201', '2026-11-18'), late('202', '2026-11-10', { owner: mia }), aReviewedIssue('388')],
    { me: 'mia' },
  );
  expect(rows()).toEqual(['OPS-202']);
  expect(text()).toContain('1 action of yours needs attention');
});

it('says that all is well, with what is on its way', async () => {
  const { text } = await openWidget(languishing(config), [anAction('203'), aReviewedIssue('388')]);
  expect(text()).toContain('No action needs attention');
  expect(text()).toContain('1 open action is on track.');
});

it('leads to the issue and to the Reviews page of the project', async () => {
  const { opened } = await openWidget(languishing(config), [
    late('201', '2026-11-18'),
    aReviewedIssue('388'),
  ]);
  await userEvent.click(screen.getByRole('link', { name: 'OPS-201' }));
  await userEvent.click(screen.getByRole('button', { name: 'All in Reviews' }));
  expect(opened).toEqual(['OPS-201', 'PAY attention']);
});

it.each([
  ['nothing', null],
  ['a text', 'PAY'],
  ['too many projects', { ...config, projectIds: ['1', '2', '3', '4', '5', '6'] }],
  ['a project twice', { ...config, projectIds: ['10000', '10000'] }],
  ['what is no id', { ...config, projectIds: ['10000) OR (1'] }],
  ['the configuration of the other widget', { v: 1, projectIds: ['10000'], quarter: 'this' }],
  ['a huge text', 'x'.repeat(1_000_000)],
])('with %s kept for it, it says what to choose and asks nothing', async (_what, kept) => {
  const { jira, text } = await openWidget(languishing(kept), []);
  expect(text()).toContain('Choose the projects');
  expect(text()).toContain('choose up to 5 projects');
  expect(jira.calls).toEqual([]);
});

it('a project that the person may not see is not there, and nothing of it is asked for', async () => {
  const { jira, text } = await openWidget(languishing({ ...config, projectIds: ['99999', '10000'] }), [
    late('201', '2026-11-18'),
    aReviewedIssue('388'),
  ]);
  expect(rows()).toEqual(['OPS-201']);
  expect(text()).toContain('1 action needs attention');
  const afterNames = jira.calls.filter(({ path }) => !path.includes('/project/search'));
  expect(JSON.stringify(afterNames)).not.toContain('99999');
});

it('says so when none of its projects is visible', async () => {
  const { jira, text } = await openWidget(languishing(config), [late('201', '2026-11-18')], {
    jira: (given) => {
      given.projects = [];
    },
  });
  expect(text()).toContain('Nothing of these projects is visible to you');
  expect(text()).not.toMatch(/PAY|OPS|\d action/);
  expect(jira.calls).toHaveLength(1);
});

it('shows the shape of what comes while Jira has not answered', async () => {
  await openWidget(languishing(config), [], {
    jira: (jira) => {
      jira.hold = new Promise(() => undefined);
    },
  });
  expect(screen.getByRole('status', { name: 'Loading open actions' })).toBeInTheDocument();
});

it('a Jira that does not answer can be asked again', async () => {
  const { jira, rest, text } = await openWidget(
    languishing(config),
    [late('201', '2026-11-18'), aReviewedIssue('388')],
    { jira: (given) => given.faults.push({ on: 'projects', status: 500 }) },
  );
  expect(screen.getByRole('alert')).toHaveTextContent('Jira is not answering');
  expect(text()).not.toContain('No action');
  jira.faults.length = 0;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await rest();
  expect(rows()).toEqual(['OPS-201']);
});

it('goes on by itself when Jira asks to slow down, and shows what has come', async () => {
  const { jira, clock, rest, text } = await openWidget(
    languishing(config),
    [late('201', '2026-11-18'), aReviewedIssue('388')],
    {
      jira: (given) => given.faults.push({ on: 'statuses', status: 429, headers: { 'retry-after': '60' } }),
    },
  );
  expect(text()).toContain('Jira asks us to slow down');
  expect(text()).toContain('goes on by itself');
  expect(text()).not.toContain('needs attention');
  expect(rows()).toEqual(['OPS-201']);
  jira.faults.length = 0;
  await act(() => clock.pass(61_000));
  await act(settled);
  await rest();
  expect(text()).toContain('1 action needs attention');
  expect(text()).not.toContain('slow down');
});
