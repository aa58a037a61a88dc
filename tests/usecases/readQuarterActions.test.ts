import { daysIn } from '../../src/domain/calendarDays';
import { readProjectReviews } from '../../src/usecases/readProjectReviews';
import {
  readOpenByLabel,
  readQuarterActions,
  readQuarterRepeats,
  readThemeReviews,
} from '../../src/usecases/readQuarterActions';
import {
  aDigest,
  anAction,
  anActionProperty,
  aReviewedIssue,
  aReviewRow,
  indexed,
  PROJECT_ID,
} from './reviewedProject';
import { scriptedJira } from './scriptedJira';

const asked = { projectId: PROJECT_ID, quarter: '2026-Q4' } as const;
const dayOf = daysIn('Europe/Berlin');
const created = '2026-08-04T09:00:00.000+0000';
const issues = [
  aReviewedIssue('401', {
    digest: aDigest([aReviewRow({ openedAt: '2026-10-05T08:00:00.000Z', labels: ['handoff'] })]),
  }),
  anAction('198', { created, due: '2026-10-01' }),
  anAction('199', { created, status: 'done', since: '2026-09-01T09:00:00.000+0000', history: [] }),
  anAction('200', { created, property: anActionProperty({ dropped: true }) }),
];

it('tells how each earlier action stood on the day of a repeat, in two steps', async () => {
  const jira = indexed(scriptedJira(issues));
  const actions = await readQuarterActions(jira.access, asked);
  expect(actions.failure).toBeUndefined();
  const reviews = readThemeReviews(await readProjectReviews(jira.access, asked), dayOf);
  const [repeat, ...more] = readQuarterRepeats(reviews, actions, { quarter: '2026-Q4', dayOf });
  expect(more).toEqual([]);
  expect(repeat?.earlier.map(({ id, state, daysLate }) => [id, state, daysLate])).toEqual([
    ['198', 'while-open', 4],
    ['199', 'after-done', 0],
  ]);
  expect(readQuarterRepeats(reviews, actions, { quarter: '2026-Q3', dayOf })).toEqual([]);
});

it('counts the open actions of each label, without those that the team has left', async () => {
  const jira = indexed(scriptedJira(issues));
  expect(readOpenByLabel(await readQuarterActions(jira.access, asked))).toEqual(new Map([['handoff', 1]]));
});

it('keeps what has come when a part fails, and asks for nothing else when it goes on', async () => {
  const jira = indexed(scriptedJira(issues));
  jira.faults.push({ on: 'changelog', status: 500 });
  const part = await readQuarterActions(jira.access, asked);
  expect(part.failure?.kind).toBe('down');
  expect(part.actions.get('198')?.key).toBe('OPS-198');
  jira.faults.length = 0;
  jira.calls.length = 0;
  const whole = await readQuarterActions(jira.access, asked, { from: part });
  expect(whole.failure).toBeUndefined();
  expect(new Set(jira.calls.map(({ path }) => path))).toEqual(new Set(['/rest/api/3/changelog/bulkfetch']));
});
