/** What the panel reads before a review is begun, against the sandbox's Jira: what looks alike, and what is left. */
import { standardStatuses } from '../../sandbox/jira/standardSite';
import { readInvolved } from '../../src/jira/involved';
import { readSimilarReviews } from '../../src/usecases/readSimilarReviews';
import { readUnfinished, type UnfinishedFor } from '../../src/usecases/readUnfinished';
import { people, projectIds, SECURITY_LEVEL } from '../builders/jiraWorld';
import { reviewedSite } from '../builders/reviewedSite';
import { aReviewRow } from '../usecases/reviewedProject';

const TODAY = '2026-11-20';
const CHECKOUT = '10300';

describe('Have we seen this?', () => {
  const outageOn = (site: ReturnType<typeof reviewedSite>) =>
    site.addIncident('Payment outage: the queue raised no alert', {
      componentIds: [CHECKOUT],
      labels: ['nordpay'],
    });

  it('finds what shares a component, a label or words, with what was tried and its verdict', async () => {
    const site = reviewedSite();
    const issue = outageOn(site);
    const worked = site.addAction(
      'Alert when card errors pass 2 %',
      { statusId: standardStatuses.done },
      { verdict: 'worked' },
    );
    const open = site.addAction('Escalation policy');
    const component = site.addIncident('Card errors unnoticed', { componentIds: [CHECKOUT] });
    site.review(component.id, [
      aReviewRow({ title: 'Card errors unnoticed', closedOn: '2026-06-10', actionIds: [worked.id, open.id] }),
    ]);
    const label = site.addIncident('Maintenance', { labels: ['nordpay'] });
    site.review(label.id, [aReviewRow({ title: 'Nordpay maintenance', actionIds: [] })]);
    const words = site.addIncident('Stuck queue without an alert');
    site.review(words.id, [aReviewRow({ title: 'Stuck queue', actionIds: [] })]);
    site.review(site.addIncident('Office move').id, [aReviewRow({ title: 'Office move' })]);
    const found = await readSimilarReviews(site.asBrowser('member'), { issueId: issue.id });
    expect(found.map(({ title, likeness }) => [title, likeness])).toEqual([
      ['Card errors unnoticed', { components: ['Checkout'], labels: [], words: [] }],
      ['Nordpay maintenance', { components: [], labels: ['nordpay'], words: [] }],
      ['Stuck queue', { components: [], labels: [], words: ['queue', 'alert'] }],
    ]);
    expect(found[0]).toMatchObject({ at: '2026-06-10', issueKey: component.key });
    expect(found[0]?.tried?.map(({ summary, state }) => [summary, state])).toEqual([
      ['Alert when card errors pass 2 %', 'worked'],
      ['Escalation policy', 'open'],
    ]);
    expect(found[1]?.tried).toEqual([]);
  });

  it('leaves out its own reviews, limited and cancelled ones, and issues out of sight', async () => {
    const site = reviewedSite();
    const issue = outageOn(site);
    site.review(issue.id, [aReviewRow({ title: 'The review before' })]);
    const limited = site.addIncident('Limited', { labels: ['nordpay'] });
    site.review(limited.id, [aReviewRow({ title: undefined })]);
    const cancelled = site.addIncident('Cancelled', { labels: ['nordpay'] });
    site.review(cancelled.id, [aReviewRow({ status: 'cancelled' })]);
    const secret = site.addIncident('Secret', { labels: ['nordpay'], securityLevelId: SECURITY_LEVEL });
    site.review(secret.id, [aReviewRow({ title: 'Secret' })]);
    const titles = async (who: 'lead' | 'member') =>
      (await readSimilarReviews(site.asBrowser(who), { issueId: issue.id })).map(({ title }) => title);
    expect(await titles('member')).toEqual([]);
    expect(await titles('lead')).toEqual(['Secret']);
  });

  it('says nothing of actions that are all out of sight', async () => {
    const site = reviewedSite();
    const issue = outageOn(site);
    const hidden = site.addAction('hidden', { projectId: projectIds.pay, securityLevelId: SECURITY_LEVEL });
    const earlier = site.addIncident('Earlier', { labels: ['nordpay'] });
    site.review(earlier.id, [aReviewRow({ actionIds: [hidden.id] })]);
    const [found] = await readSimilarReviews(site.asBrowser('member'), { issueId: issue.id });
    expect(found?.tried).toBeUndefined();
  });

  it('still tells what was tried when another review has been started on that issue', async () => {
    const site = reviewedSite();
    const issue = outageOn(site);
    const action = site.addAction('Alert', { statusId: standardStatuses.done }, { verdict: 'worked' });
    const earlier = site.addIncident('Earlier', { labels: ['nordpay'] });
    site.review(earlier.id, [
      aReviewRow({ title: 'The first look', status: 'finished', actionIds: [action.id] }),
      aReviewRow({ number: 2, title: 'The second one', status: 'open', actionIds: [] }),
    ]);
    const [found] = await readSimilarReviews(site.asBrowser('member'), { issueId: issue.id });
    expect(found?.title).toBe('The first look');
    expect(found?.tried?.map(({ state }) => state)).toEqual(['worked']);
  });

  it('takes names with quotation marks as names', async () => {
    const site = reviewedSite();
    const issue = site.addIncident('"', { labels: ['a"b\\c'] });
    await expect(readSimilarReviews(site.asBrowser('member'), { issueId: issue.id })).resolves.toEqual([]);
  });
});

describe('Unfinished business', () => {
  const asked = (issueId: string, more: Partial<UnfinishedFor> = {}): UnfinishedFor => ({
    projectId: projectIds.pay,
    issueId,
    labels: [],
    today: TODAY,
    ...more,
  });

  it('is what is open in the project’s reviews, the late ones first, with state, owner and date as Jira has them', async () => {
    const site = reviewedSite();
    site.addAction('on its way');
    const late = site.addAction('late', { duedate: '2026-11-10' });
    site.addAction('done', { statusId: standardStatuses.done });
    site.addAction('elsewhere', {}, { sourceProjectId: '10999' });
    const { actions } = await readUnfinished(site.asBrowser('member'), asked(site.issues.task));
    expect(actions.map(({ action, state, daysLate }) => [action.summary, state, daysLate])).toEqual([
      ['late', 'late', 10],
      ['on its way', 'open', 0],
    ]);
    expect(actions[0]?.action).toMatchObject({
      key: late.key,
      statusName: 'To Do',
      due: '2026-11-10',
      owner: { accountId: people.member },
    });
  });

  it('takes in other projects’ actions that share a factor', async () => {
    const site = reviewedSite();
    site.addAction('shares a factor', {}, { sourceProjectId: '10999', labels: ['handoff'] });
    const read = (labels: readonly string[]) =>
      readUnfinished(site.asBrowser('member'), asked(site.issues.task, { labels }));
    expect((await read([])).actions).toHaveLength(0);
    expect((await read(['capacity', 'handoff'])).actions).toHaveLength(1);
  });

  it('names what is done and not verified once the second look is due, parked ideas on their day, and topics', async () => {
    const site = reviewedSite();
    const done = site.addAction('done, nobody looked', { statusId: standardStatuses.done });
    const judged = site.addAction(
      'done and judged',
      { statusId: standardStatuses.done },
      { verdict: 'partly' },
    );
    const earlier = site.addIncident('Earlier');
    site.review(earlier.id, [
      aReviewRow({
        title: 'Earlier review',
        status: 'closed',
        followUpOn: TODAY,
        unsettled: 1,
        actionIds: [done.id, judged.id],
        parkedUntil: ['2026-11-19', '2027-01-10'],
        topics: ['How we page at night'],
      }),
    ]);
    const found = await readUnfinished(site.asBrowser('member'), asked(site.issues.task));
    expect(found.actions.map(({ action, state }) => [action.summary, state])).toEqual([
      ['done, nobody looked', 'not-verified'],
    ]);
    const where = { issueKey: earlier.key, title: 'Earlier review' };
    expect(found.parked).toEqual([{ ...where, on: '2026-11-19' }]);
    expect(found.topics).toEqual([{ ...where, topic: 'How we page at night' }]);
  });

  it('leaves the review’s own actions to the review, and not those of the issue’s earlier ones', async () => {
    const site = reviewedSite();
    const { incident } = site.issues;
    site.addAction('of this review', {}, { sourceIssueId: incident, reviewNumber: 2 });
    site.addAction('of the first review', {}, { sourceIssueId: incident, reviewNumber: 1 });
    const { actions } = await readUnfinished(site.asBrowser('member'), asked(incident, { number: 2 }));
    expect(actions.map(({ action }) => action.summary)).toEqual(['of the first review']);
  });

  it('shows a person only what Jira shows that person', async () => {
    const site = reviewedSite();
    site.addAction('leads only', { projectId: projectIds.pay, securityLevelId: SECURITY_LEVEL });
    const read = async (who: 'lead' | 'member') =>
      (await readUnfinished(site.asBrowser(who), asked(site.issues.task))).actions.length;
    expect([await read('lead'), await read('member')]).toEqual([1, 0]);
  });
});

describe('Who had to do with an issue', () => {
  it('is its assignee, who changed it, who commented and who reported it, each once and only if active', async () => {
    const site = reviewedSite();
    const issue = site.addIncident('Outage', { assignee: people.gone, reporter: people.lead });
    const as = site.asBrowser('member');
    const change = await as.request({
      method: 'PUT',
      path: `/rest/api/3/issue/${issue.id}`,
      body: { fields: { summary: 'Payment outage' } },
    });
    expect(change.status).toBe(204);
    const involved = await readInvolved(site.asBrowser('lead'), issue.id);
    expect(involved.map(({ accountId }) => accountId)).toEqual([people.member, people.lead]);
  });
});
