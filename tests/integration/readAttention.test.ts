/** The reading use cases against the sandbox's Jira: its JQL over the manifest's properties, permissions and history. */
import { standardStatuses } from '../../sandbox/jira/standardSite';
import { readAttention } from '../../src/usecases/readAttention';
import { readProjectReviews } from '../../src/usecases/readProjectReviews';
import { readReviewStatus } from '../../src/usecases/readReviewStatus';
import { DAY, languishing, payments, reviewedSite, startWork } from '../builders/attentionSite';
import { people, projectIds, SECURITY_LEVEL } from '../builders/jiraWorld';
import { aDigest, anActionProperty, aReviewRow } from '../usecases/reviewedProject';

it('finds the languishing actions of the project’s reviews, in whichever project they are', async () => {
  const site = reviewedSite();
  site.addAction('late', { duedate: '2026-11-11' });
  site.addAction('due today', { duedate: '2026-11-12' });
  site.addAction('nobody’s', { assignee: null });
  site.addAction('owner left', { assignee: people.gone });
  site.addAction('in the same project', { projectId: projectIds.pay, duedate: '2026-11-01' });
  site.addAction('done', { duedate: '2026-11-01', statusId: standardStatuses.done });
  site.addAction(
    'of another project',
    { duedate: '2026-11-01' },
    anActionProperty({ sourceProjectId: '10001' }),
  );
  const { read, languishing: found } = await site.attention('member');
  expect(read.failure).toBeUndefined();
  expect(found).toEqual({
    late: ['overdue'],
    'due today': ['due-soon'],
    'nobody’s': ['no-owner'],
    'owner left': ['no-owner'],
    'in the same project': ['overdue'],
  });
  expect(read.sources.get(site.issues.epic)?.key).toBe('PAY-1');
});

it('tells how long a status has stood still from Jira’s own history, and from creation before any change', async () => {
  const site = reviewedSite();
  const moved = site.addAction('moved on day 10');
  site.addAction('never moved');
  site.clock.shift(10 * DAY);
  await startWork(site, moved.id);
  site.clock.shift(4 * DAY);
  expect((await site.attention('member')).languishing).toEqual({ 'never moved': ['no-change'] });
  site.clock.shift(10 * DAY);
  expect((await site.attention('member')).languishing).toEqual({
    'moved on day 10': ['no-change'],
    'never moved': ['no-change', 'half-gone'],
  });
});

it('shows a person only what Jira shows that person', async () => {
  const site = reviewedSite();
  site.addAction('open to all', { assignee: null });
  site.addAction('leads only', {
    projectId: projectIds.pay,
    assignee: null,
    securityLevelId: SECURITY_LEVEL,
  });
  const fromSecret = anActionProperty({ sourceIssueId: site.issues.secret, sourceProjectId: projectIds.pay });
  site.addAction('of a restricted review', { assignee: null }, fromSecret);
  expect(Object.keys((await site.attention('lead')).languishing)).toHaveLength(3);
  const { read, languishing: found } = await site.attention('member');
  expect(Object.keys(found).sort()).toEqual(['of a restricted review', 'open to all']);
  expect(read.ids).toHaveLength(2);
  expect(read.sources.get(site.issues.secret)).toBeUndefined();
  expect((await site.attention('outsider')).read.ids).toEqual([]);
});

it('trusts what the issue says now over a search index that lags behind', async () => {
  const site = reviewedSite();
  const action = site.addAction('closed a second ago', { assignee: null });
  site.admin.catchUpSearch();
  await startWork(site, action.id, 'Done');
  const read = await readAttention(site.asBrowser('member'), payments);
  expect(languishing(read, site.clock.now())).toEqual({});
});

it('loads with a property that somebody wrote by hand, and does not trust it', async () => {
  const site = reviewedSite();
  const action = site.addAction('tampered', { assignee: null });
  const written = { sourceProjectId: projectIds.pay, labels: { not: 'a list' } };
  const url = `/rest/api/3/issue/${action.id}/properties/debrief.action`;
  expect((await site.call('member', 'PUT', url, written)).status).toBeLessThan(300);
  const { read, languishing: found } = await site.attention('member');
  expect(found).toEqual({ tampered: ['no-owner'] });
  expect(read.actions.get(action.id)?.origin).toBeUndefined();
});

it('lists the reviews of the project with the open actions that the person may see', async () => {
  const site = reviewedSite();
  const open = site.addAction('open');
  const hidden = site.addAction('hidden', { projectId: projectIds.pay, securityLevelId: SECURITY_LEVEL });
  const row = aReviewRow({ actionIds: [open.id, hidden.id] });
  site.admin.setIssueProperty(site.issues.epic, 'debrief.review', aDigest([row]));
  site.admin.setIssueProperty(site.issues.secret, 'debrief.review', aDigest());
  site.admin.setIssueProperty(site.issues.task, 'debrief.review', aDigest());
  site.admin.catchUpSearch();
  const read = await readProjectReviews(site.asBrowser('member'), payments);
  expect(read.failure).toBeUndefined();
  expect(read.ids).toEqual([site.issues.epic]);
  expect(read.issues.get(site.issues.epic)?.reviews).toEqual([row]);
  expect(read.openActions).toEqual(new Set([open.id]));
});

it('reads the review status of a reviewed issue and of its action', async () => {
  const site = reviewedSite();
  const action = site.addAction('the action', { statusId: standardStatuses.done });
  const row = aReviewRow({ actionIds: [action.id] });
  site.admin.setIssueProperty(site.issues.epic, 'debrief.review', aDigest([row]));
  const member = site.asBrowser('member');
  const reviewed = await readReviewStatus(member, { issueId: site.issues.epic });
  expect(reviewed.review).toEqual({ state: 'known', value: { latest: row, earlier: 0 } });
  expect(reviewed.actions?.map(({ key, statusCategory }) => [key, statusCategory])).toEqual([
    [action.key, 'done'],
  ]);
  const ofAction = await readReviewStatus(member, { issueId: action.id });
  expect(ofAction.source?.key).toBe('PAY-1');
  await expect(readReviewStatus(site.asBrowser('outsider'), { issueId: action.id })).rejects.toMatchObject({
    kind: 'not-found',
  });
});

it('waits as long as Jira asks, and gives what it has when that is too long', async () => {
  const site = reviewedSite();
  site.addAction('late', { duedate: '2026-11-11' });
  site.admin.catchUpSearch();
  const slow = { kind: 'status', status: 429 } as const;
  site.jira.faults.add({ ...slow, id: 'short', match: { path: /bulkfetch/ }, retryAfter: 1, times: 2 });
  const patient = await readAttention(site.asBrowser('member'), payments);
  expect(patient.failure).toBeUndefined();
  site.jira.faults.add({ ...slow, id: 'long', match: { path: /changelog/ }, retryAfter: 60 });
  const cut = await readAttention(site.asBrowser('member'), payments);
  expect(cut.failure).toEqual({ kind: 'busy', retryAfter: 60 });
  expect(languishing(cut, site.clock.now())).toEqual({ late: ['overdue'] });
});
