import { readReviewStatus, type ReviewStatusRead } from '../../src/usecases/readReviewStatus';
import { aDigest, aReviewedIssue, aReviewRow, anAction, anActionProperty } from './reviewedProject';
import { scriptedJira } from './scriptedJira';

it('an issue that is neither reviewed nor an action costs one call', async () => {
  const jira = scriptedJira([{ id: '500', key: 'PAY-500', fields: { summary: 'A story' } }]);
  const read = await readReviewStatus(jira.access, { issueId: '500' });
  expect(read).toMatchObject({ issue: { key: 'PAY-500' }, review: undefined, origin: undefined });
  expect(jira.calls).toHaveLength(1);
});

it('a reviewed issue gives its latest review and the actions that the person may see', async () => {
  const digest = aDigest([
    aReviewRow({ number: 1 }),
    aReviewRow({ number: 2, actionIds: ['198', '201', '202'] }),
  ]);
  const jira = scriptedJira([
    aReviewedIssue('388', { digest }),
    anAction('198', { status: 'done' }),
    anAction('201', { due: '2026-11-01' }),
    anAction('202', { hidden: true }),
  ]);
  const read = await readReviewStatus(jira.access, { issueId: '388' });
  expect(read.review).toMatchObject({ state: 'known', value: { earlier: 1, latest: { number: 2 } } });
  expect(read.actions?.map(({ key, statusCategory, due }) => [key, statusCategory, due])).toEqual([
    ['OPS-198', 'done', '2026-12-18'],
    ['OPS-201', 'indeterminate', '2026-11-01'],
  ]);
});

it('an action gives what it is for and the issue it came from', async () => {
  const jira = scriptedJira([anAction('198'), aReviewedIssue('388')]);
  const read = await readReviewStatus(jira.access, { issueId: '198' });
  expect(read.origin).toEqual({ state: 'known', value: anActionProperty() });
  expect(read.source).toMatchObject({ key: 'PAY-388', summary: 'Payouts delayed by a stuck queue' });
});

it('an action whose reviewed issue is out of sight has no source, and that is no failure', async () => {
  const jira = scriptedJira([anAction('198'), aReviewedIssue('388', { hidden: true })]);
  const read = await readReviewStatus(jira.access, { issueId: '198' });
  expect(read.source).toBeUndefined();
  expect(read.failure).toBeUndefined();
});

it('an issue can be both: reviewed, and an action of another review', async () => {
  const both = {
    ...anAction('198'),
    properties: {
      'debrief.review': aDigest([aReviewRow({ actionIds: [] })]),
      'debrief.action': anActionProperty(),
    },
  };
  const jira = scriptedJira([both, aReviewedIssue('388')]);
  const read = await readReviewStatus(jira.access, { issueId: '198' });
  expect(read).toMatchObject({ review: { state: 'known' }, actions: [], origin: { state: 'known' } });
  expect(read.source?.key).toBe('PAY-388');
});

it('tells what stands on the issue before its actions are read', async () => {
  const told: ReviewStatusRead[] = [];
  const jira = scriptedJira([aReviewedIssue('388'), anAction('198')]);
  await readReviewStatus(jira.access, { issueId: '388' }, (soFar) => told.push(soFar));
  expect(told.map(({ actions }) => actions?.length)).toEqual([undefined, 1]);
});

it.each([
  ['debrief.review', 'review'],
  ['debrief.action', 'origin'],
] as const)('a %s that somebody has overwritten is unreadable', async (key, part) => {
  const jira = scriptedJira([{ id: '500', key: 'PAY-500', properties: { [key]: { v: 1, reviews: [] } } }]);
  const read = await readReviewStatus(jira.access, { issueId: '500' });
  expect(read[part]).toEqual({ state: 'unreadable' });
});

it('a digest without a review is unreadable too', async () => {
  const jira = scriptedJira([aReviewedIssue('388', { digest: { ...aDigest(), reviews: [] } })]);
  expect((await readReviewStatus(jira.access, { issueId: '388' })).review).toEqual({ state: 'unreadable' });
});

it.each([
  [403, 'denied'],
  [404, 'not-found'],
  [500, 'down'],
] as const)('an issue that Jira answers with %s is an error', async (status, kind) => {
  const jira = scriptedJira([aReviewedIssue('388')]);
  jira.faults.push({ on: 'issue', status });
  await expect(readReviewStatus(jira.access, { issueId: '388' })).rejects.toMatchObject({ kind });
});

it('keeps the review when its actions cannot be read', async () => {
  const jira = scriptedJira([aReviewedIssue('388'), anAction('198')]);
  jira.faults.push({ on: 'bulkfetch', status: 500 });
  const read = await readReviewStatus(jira.access, { issueId: '388' });
  expect(read).toMatchObject({ review: { state: 'known' }, failure: { kind: 'down' } });
  expect(read.actions).toBeUndefined();
});
