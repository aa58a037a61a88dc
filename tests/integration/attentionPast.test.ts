/**
 * How far back and ahead Attention looks, through Jira's own search, for readers at both ends of the world: the day before
 * each border, the day, the day after.
 */
import { standardStatuses } from '../../sandbox/jira/standardSite';
import { daysIn } from '../../src/domain/calendarDays';
import { DEFAULT_SETTINGS } from '../../src/domain/settings';
import { daysAfter } from '../../src/domain/workingDays';
import { readAttention } from '../../src/usecases/readAttention';
import { readFollowUps } from '../../src/usecases/readAttentionFollowUps';
import { readOwed } from '../../src/usecases/readAttentionOwed';
import { readRepeats } from '../../src/usecases/readAttentionRepeats';
import { DAY, payments, reviewedSite } from '../builders/attentionSite';
import { people } from '../builders/jiraWorld';
import { aDigest, aReviewRow } from '../usecases/reviewedProject';

const zones = ['Europe/Berlin', 'Pacific/Kiritimati', 'Pacific/Niue'];
const by = people.lead;

/** A site as somebody in that zone has it before them, with moments so many of their days ago, at noon. */
function siteIn(timeZone: string) {
  const site = reviewedSite();
  site.admin.updateUser(people.member, { timeZone });
  const dayOf = daysIn(timeZone);
  const now = site.clock.now();
  const today = dayOf(new Date(now).toISOString()) ?? '';
  const noonOfToday = [...Array(48).keys()]
    .map((hours) => now + (hours - 24) * 3_600_000)
    .find((at) => dayOf(new Date(at).toISOString()) === today && hourIn(timeZone, at) === 12);
  const noon = (daysAgo: number): number => (noonOfToday ?? now) - daysAgo * DAY;
  const read = () => {
    site.admin.catchUpSearch();
    return readAttention(site.asBrowser('member'), { ...payments, today });
  };
  return { ...site, calendar: { today, dayOf }, noon, read };
}

const hourIn = (timeZone: string, at: number): number =>
  Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(at));

describe.each(zones)('for a reader in %s', (timeZone) => {
  it.each([
    [89, 1],
    [90, 1],
    [91, 0],
  ])('a review that was opened %s days ago can be a repeat: %s', async (ago, count) => {
    const site = siteIn(timeZone);
    site.addAction('earlier', { created: site.noon(200) });
    const openedAt = new Date(site.noon(ago)).toISOString();
    const again = aDigest([aReviewRow({ openedAt, labels: ['handoff'], actionIds: [] })]);
    site.admin.setIssueProperty(site.issues.task, 'debrief.review', again);
    site.admin.moveIssue(site.issues.task, payments.projectId, { by });
    const read = await site.read();
    expect(read.failure).toBeUndefined();
    expect(readRepeats(read, site.calendar).all).toHaveLength(count);
  });

  it.each([
    [364, 1],
    [365, 1],
    [367, 0],
  ])('an action that was done %s days ago can be what came back: %s', async (ago, count) => {
    const site = siteIn(timeZone);
    const { id } = site.addAction('earlier', { created: site.noon(400) });
    site.admin.setStatus(id, standardStatuses.done, { by, at: site.noon(ago) });
    const openedAt = new Date(site.noon(5)).toISOString();
    const again = aDigest([aReviewRow({ openedAt, labels: ['handoff'], actionIds: [] })]);
    site.admin.setIssueProperty(site.issues.task, 'debrief.review', again);
    site.admin.moveIssue(site.issues.task, payments.projectId, { by });
    expect(readRepeats(await site.read(), site.calendar).all).toHaveLength(count);
  });

  it.each([
    [89, 1],
    [90, 1],
    [91, 0],
  ])('an event of %s days ago can be owed a review: %s', async (ago, count) => {
    const site = siteIn(timeZone);
    const rule = { id: 'anyoutage1', issueTypeIds: [], priorityIds: [], labels: ['outage'], withinDays: 10 };
    site.admin.setProjectProperty(payments.projectId, 'debrief.settings', {
      ...DEFAULT_SETTINGS,
      owed: [rule],
    });
    const at = site.noon(ago);
    site.admin.updateIssue(site.issues.incident, { labels: ['outage'] });
    site.admin.setStatus(site.issues.incident, standardStatuses.done, { by, at });
    const owed = readOwed(await site.read(), site.calendar);
    expect(owed?.events).toHaveLength(count);
    expect(owed?.coverage.of).toBe(count);
  });

  it.each([
    [-400, [true]],
    [-1, [true]],
    [0, [true]],
    [1, [false]],
    [7, [false]],
    [8, []],
  ])('a second look in %s days is due, near, or neither: %j', async (ahead, due) => {
    const site = siteIn(timeZone);
    const followUpOn = daysAfter(site.calendar.today, ahead);
    const row = aReviewRow({
      status: 'closed',
      followUpOn,
      openedAt: new Date(site.noon(200)).toISOString(),
    });
    site.admin.setIssueProperty(site.issues.task, 'debrief.review', { ...aDigest([row]), followUpOn });
    site.admin.moveIssue(site.issues.task, payments.projectId, { by });
    expect(readFollowUps(await site.read(), site.calendar).map(({ isDue }) => isDue)).toEqual(due);
  });

  it.each<[string, { readonly made: number; readonly resolved?: number; readonly changed: number }, number]>([
    ['resolved lately and made long ago', { made: 200, resolved: 5, changed: 100 }, 1],
    ['resolved long ago and moved lately', { made: 200, resolved: 100, changed: 5 }, 0],
    ['never resolved, in its category for a few days', { made: 200, changed: 5 }, 1],
    ['never resolved, in its category for long', { made: 200, changed: 100 }, 0],
    ['made lately', { made: 5, changed: 5 }, 1],
  ])('an event that was %s', async (_how, { made, resolved, changed }, count) => {
    const site = siteIn(timeZone);
    const rule = { id: 'anyoutage1', issueTypeIds: [], priorityIds: [], labels: ['outage'], withinDays: 10 };
    const settings = { ...DEFAULT_SETTINGS, owed: [rule] };
    site.admin.setProjectProperty(payments.projectId, 'debrief.settings', settings);
    site.admin.updateIssue(site.issues.incident, {
      labels: ['outage'],
      created: site.noon(made),
      statusCategoryChanged: site.noon(changed),
      resolution: resolved === undefined ? null : 'Done',
      resolutionDate: resolved === undefined ? null : site.noon(resolved),
    });
    expect(readOwed(await site.read(), site.calendar)?.events).toHaveLength(count);
  });
});
