/** Properties that somebody has filled by hand as far as Jira lets them: Attention stays as quick and as true as without them. */
import { daysIn } from '../../src/domain/calendarDays';
import { readAttention } from '../../src/usecases/readAttention';
import { readFollowUps } from '../../src/usecases/readAttentionFollowUps';
import { aDigest, anAction, aReviewedIssue, aReviewRow, indexed, PROJECT_ID } from './reviewedProject';
import { scriptedJira } from './scriptedJira';

const today = '2026-11-20';
const project = { projectId: PROJECT_ID, today };
const calendar = { today, dayOf: daysIn('Europe/Berlin') };
/** Characters that Jira takes into one property. */
const PROPERTY = 32_768;

const idsFrom = (first: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => String(first + index));
const closed = (number: number, actionIds: readonly string[]) =>
  aReviewRow({ number, status: 'closed', followUpOn: today, unsettled: 9, actionIds });

it.each([
  ['of one review', 1, 3900],
  ['of many reviews', 40, 60],
])('a digest full of ids %s costs no more calls than a large review', async (_whose, reviews, ids) => {
  const rows = Array.from({ length: reviews }, (_, index) =>
    closed(index + 1, ['198', ...idsFrom(10_000 + index * ids, ids)]),
  );
  const digest = aDigest(rows);
  expect(JSON.stringify(digest).length).toBeLessThan(PROPERTY);
  expect(JSON.stringify(digest).length).toBeGreaterThan(PROPERTY * 0.6);
  const jira = indexed(scriptedJira([aReviewedIssue('388', { digest }), anAction('198')]));
  const read = await readAttention(jira.access, project);
  expect(read.failure).toBeUndefined();
  expect(jira.calls.filter((path) => JSON.stringify(path).includes('bulkfetch')).length).toBeLessThan(12);
  expect(readFollowUps(read, calendar).map(({ unsettled }) => unsettled.length)).toEqual(
    rows.map((_, index) => (index === 0 ? 1 : 0)),
  );
});
