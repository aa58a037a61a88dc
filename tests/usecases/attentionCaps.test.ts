/** How much Attention looks at, and for how long back: just inside each border, and just outside. */
import { daysIn } from '../../src/domain/calendarDays';
import { DEFAULT_SETTINGS, type OwedRule } from '../../src/domain/settings';
import { daysAfter } from '../../src/domain/workingDays';
import { readAttention } from '../../src/usecases/readAttention';
import { readOwed } from '../../src/usecases/readAttentionOwed';
import { readRepeats } from '../../src/usecases/readAttentionRepeats';
import { searchOfShown } from '../../src/usecases/readAttentionSearches';
import {
  aDigest,
  anAction,
  anEvent,
  aReviewedIssue,
  aReviewRow,
  indexed,
  PROJECT_ID,
} from './reviewedProject';
import { scriptedJira, type ScriptedIssue } from './scriptedJira';

const today = '2026-11-20';
const project = { projectId: PROJECT_ID, today };
const calendar = { today, dayOf: daysIn('Europe/Berlin') };
const reading = async (issues: readonly ScriptedIssue[], owed: readonly OwedRule[] = []) => {
  const jira = indexed(scriptedJira(issues));
  jira.settings = { ...DEFAULT_SETTINGS, owed };
  return readAttention(jira.access, project);
};

it.each([
  [500, 500, false],
  [501, 500, true],
])(
  'of %s events that meet a rule %s are looked at, and it says whether some are not',
  async (count, of, cut) => {
    const rule = { id: 'incidents1', issueTypeIds: ['10004'], priorityIds: [], labels: [], withinDays: 10 };
    const events = Array.from({ length: count }, (_, index) => anEvent(String(10_000 + index)));
    const owed = readOwed(await reading(events, [rule]), calendar);
    expect(owed).toMatchObject({ cut, coverage: { of } });
    expect(owed?.events).toHaveLength(of);
  },
);

it.each([
  [500, false],
  [501, true],
])('a search of %s issues names 500 at most, and says whether some are left out', (count, cut) => {
  const ids = Array.from({ length: count }, (_, index) => String(10_000 + index));
  const search = searchOfShown(ids);
  expect(search?.cut).toBe(cut);
  expect(search?.jql.match(/\d{5}/g)).toEqual(ids.slice(0, 500));
});

it.each([
  [89, 1],
  [90, 1],
  [91, 0],
])('a review that was opened %s days ago can be a repeat: %s', async (ago, count) => {
  const openedAt = `${daysAfter(today, -ago)}T12:00:00.000Z`;
  const again = aReviewedIssue('389', {
    digest: aDigest([aReviewRow({ openedAt, labels: ['handoff'], actionIds: [] })]),
  });
  const earlier = anAction('198', { created: '2026-01-01T09:00:00.000+0000', changes: [] });
  expect(readRepeats(await reading([again, earlier]), calendar).all).toHaveLength(count);
});
