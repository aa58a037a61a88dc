/** Attention where a team's workflow is not the usual one: without "To Do", or with statuses that are in no category. */
import { standardStatuses } from '../../sandbox/jira/standardSite';
import { DAY, reviewedSite } from '../builders/attentionSite';
import { people, projectIds } from '../builders/jiraWorld';

const LIMBO = '10099';
const lead = { by: people.lead };
const { inProgress, done } = standardStatuses;

/** Actions begin in that status; from there they go to the others and back. */
function siteWhere(initialStatusId: string, ...others: readonly string[]) {
  const site = reviewedSite();
  site.admin.addStatus({ id: LIMBO, name: 'Limbo', category: 'undefined' });
  const transitions = [initialStatusId, ...others].map((to, index) => ({
    id: String(index + 1),
    name: `To ${to}`,
    from: 'any' as const,
    to,
  }));
  site.admin.updateProject(projectIds.ops, { workflow: { initialStatusId, transitions } });
  return site;
}

it('without "To Do" work has begun from the first day: it is late or stands still, and is never "not started"', async () => {
  const site = siteWhere(inProgress, done);
  site.addAction('due soon', { duedate: '2026-11-13' });
  site.addAction('late', { duedate: '2026-11-11' });
  site.addAction('far away', { duedate: '2026-12-24' });
  expect((await site.attention('member')).languishing).toEqual({ late: ['overdue'] });
  site.clock.shift(14 * DAY);
  expect((await site.attention('member')).languishing).toEqual({
    'due soon': ['overdue', 'no-change'],
    late: ['overdue', 'no-change'],
    'far away': ['no-change'],
  });
});

it('without "To Do" an action that comes back is reopened, and one that is done is gone', async () => {
  const site = siteWhere(inProgress, done);
  const [back, gone] = [site.addAction('back'), site.addAction('gone')];
  for (const { id } of [back, gone]) site.admin.setStatus(id, done, lead);
  site.clock.shift(60_000);
  site.admin.setStatus(back.id, inProgress, lead);
  expect((await site.attention('member')).languishing).toEqual({ back: ['reopened'] });
});

it('where no status has a category nothing counts as begun, and nothing drops out of sight', async () => {
  const site = siteWhere(LIMBO);
  site.addAction('due soon', { duedate: '2026-11-13' });
  site.addAction('late', { duedate: '2026-11-11' });
  expect((await site.attention('member')).languishing).toEqual({
    'due soon': ['due-soon'],
    late: ['overdue'],
  });
});

it('done and back by way of a status without a category is reopened too', async () => {
  const site = siteWhere(LIMBO, done);
  const back = site.addAction('back');
  site.admin.setStatus(back.id, done, lead);
  site.clock.shift(60_000);
  site.admin.setStatus(back.id, LIMBO, lead);
  expect((await site.attention('member')).languishing).toEqual({ back: ['reopened'] });
});
