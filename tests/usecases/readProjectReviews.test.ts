import { readProjectReviews } from '../../src/usecases/readProjectReviews';
import { aDigest, aReviewedIssue, aReviewRow, anAction, indexed, PROJECT_ID } from './reviewedProject';
import { scriptedJira } from './scriptedJira';

const project = { projectId: PROJECT_ID };

it('reads every review of the project, several to an issue, and the open actions the person may see', async () => {
  const rows = [aReviewRow({ number: 1 }), aReviewRow({ number: 2, title: 'Second phase', kind: 'phase' })];
  const jira = indexed(
    scriptedJira([
      aReviewedIssue('388', { digest: aDigest(rows) }),
      anAction('198'),
      anAction('201', { hidden: true }),
    ]),
  );
  const read = await readProjectReviews(jira.access, project);
  expect(read.issues.get('388')).toMatchObject({
    key: 'PAY-388',
    type: { name: 'Epic', level: 1 },
    reviews: rows,
  });
  expect(read.openActions).toEqual(new Set(['198']));
  expect(read.failure).toBeUndefined();
});

it.each([
  ['a text', 'nonsense'],
  ['another version', { ...aDigest(), v: 2 }],
  ['a made-up stage', { ...aDigest(), stage: 'party' }],
])('keeps an issue whose digest holds %s, without trusting it', async (_what, digest) => {
  const jira = indexed(scriptedJira([aReviewedIssue('388', { digest })]));
  const read = await readProjectReviews(jira.access, project);
  expect(read.issues.get('388')).toMatchObject({ key: 'PAY-388', reviews: undefined });
});

it('keeps the reviews when the open actions cannot be counted', async () => {
  const jira = indexed(scriptedJira([aReviewedIssue('388')]));
  jira.faults.push({ on: 'search', containing: 'reviewSourceProject', status: 'lost' });
  const read = await readProjectReviews(jira.access, project);
  expect(read.issues.size).toBe(1);
  expect(read.openActions).toBeUndefined();
  expect(read.failure?.kind).toBe('lost');
});

it('a search that fails is a failure, not an empty list', async () => {
  const jira = indexed(scriptedJira([aReviewedIssue('388')]));
  jira.faults.push({ on: 'search', status: 403 });
  const read = await readProjectReviews(jira.access, project);
  expect(read.ids).toBeUndefined();
  expect(read.failure?.kind).toBe('denied');
});

it('reads only what is missing the next time', async () => {
  const jira = indexed(scriptedJira([aReviewedIssue('388')]));
  jira.faults.push({ on: 'bulkfetch', status: 500 });
  const first = await readProjectReviews(jira.access, project);
  expect(first).toMatchObject({ ids: ['388'], failure: { kind: 'down' } });
  jira.faults.length = 0;
  jira.calls.length = 0;
  const second = await readProjectReviews(jira.access, project, { from: first });
  expect(second.issues.get('388')?.reviews).toHaveLength(1);
  expect(jira.calls).toHaveLength(1);
});
