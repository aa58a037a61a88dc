/**
 * Where people may see different things, a week of daily jobs tells each person all that is due and that they may see, and
 * nothing else: compared with the rows of the sandbox's Jira one by one.
 */
import { createClock } from '../../sandbox/clock';
import { createSandbox, type Sandbox } from '../../sandbox/createSandbox';
import { actionProperty } from '../../src/domain/actionProperty';
import { daysIn } from '../../src/domain/calendarDays';
import { digestSchema, type Digest } from '../../src/domain/digest';
import { owedBy } from '../../src/domain/owed';
import { settingsFrom, SETTINGS_KEY } from '../../src/domain/settings';
import { daysAfter } from '../../src/domain/workingDays';
import { people } from '../../sandbox/worlds/people';
import { APP_ROLE } from '../../sandbox/jira/permissions';
import { standardStatuses } from '../../sandbox/jira/standardSite';
import { addFollowThrough, reviewsOfIncidents } from '../builders/followThroughCases';
import { seenBy } from '../builders/sight';

const DAYS = 7;
const START = Date.UTC(2026, 10, 12, 8, 0, 0);
const DAY = 24 * 3_600_000;

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox({ world: 'locked-down', clock: createClock({ frozenAt: START }) });
  addFollowThrough(sandbox);
  const { admin } = sandbox.jira;
  // So that the app finds what is confidential, and only the people are in question.
  for (const { id, securityLevels } of admin.projects()) {
    const members = [{ to: 'role', role: APP_ROLE }] as const;
    admin.updateProject(id, {
      securityLevels: securityLevels.map((level) => ({ ...level, members: [...level.members, ...members] })),
    });
    admin.setProjectProperty(id, SETTINGS_KEY, reviewsOfIncidents);
  }
  const owners = Object.values(people);
  admin.issues().forEach((row, index) => {
    admin.updateIssue(row.id, { assignee: owners[index % owners.length]?.accountId ?? null });
  });
  admin.issues().forEach(({ id }, index) => {
    const digest = digestSchema.safeParse(admin.issueProperty(id, 'debrief.review')).data;
    if (digest === undefined) return;
    const facilitator = owners[index % owners.length]?.accountId;
    const reviews = digest.reviews.map((review) => ({ ...review, facilitator }));
    const changed: Digest = { ...digest, reviews, followUpOn: reviews[0]?.followUpOn };
    admin.setIssueProperty(id, 'debrief.review', changed);
  });
  admin.catchUpSearch();
  await sandbox.schedule.passDays(DAYS);
});
afterAll(() => sandbox.close());

/** `<account> <kind> <key>` of everything that is due for somebody on any of the days, and that they may see. */
function dueByHand(): readonly string[] {
  const { admin } = sandbox.jira;
  const found = new Set<string>();
  for (let run = START + 5 * 60_000; run < START + DAYS * DAY; run += DAY)
    for (const person of admin.users()) {
      const dayOf = daysIn(person.timeZone);
      const today = dayOf(new Date(run).toISOString()) ?? '';
      const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
      if (!person.active || weekday === 0 || weekday === 6) continue;
      for (const row of admin.issues().filter(seenBy(admin, person))) {
        const add = (kind: string): void => void found.add(`${person.accountId} ${kind} ${row.key}`);
        const origin = actionProperty.safeParse(admin.issueProperty(row.id, 'debrief.action')).data;
        const isDone = row.statusId === standardStatuses.done;
        if (origin !== undefined && !isDone && origin.dropped !== true && row.assignee === person.accountId) {
          if (row.duedate !== null && row.duedate < today) add('Late');
          else if (row.duedate !== null && row.duedate <= daysAfter(today, 3)) add('Due soon');
        }
        const reviews =
          digestSchema.safeParse(admin.issueProperty(row.id, 'debrief.review')).data?.reviews ?? [];
        for (const { status, facilitator, followUpOn } of reviews)
          if (facilitator === person.accountId && followUpOn !== undefined && followUpOn <= today)
            if (status === 'closed' || status === 'finished') add('Second looks due');
        const project = admin.projects().find(({ id }) => id === row.projectId);
        const settings = settingsFrom(reviewsOfIncidents);
        const eventDay = dayOf(new Date(row.resolutionDate ?? row.statusCategoryChanged).toISOString()) ?? '';
        const isOwed = settings.owed.some(
          (rule) =>
            (rule.issueTypeIds.length === 0 || rule.issueTypeIds.includes(row.typeId)) &&
            (rule.labels.length === 0 || rule.labels.some((label) => row.labels.includes(label))) &&
            (rule.statusCategory === undefined || isDone) &&
            owedBy(eventDay, rule.withinDays, [1, 2, 3, 4, 5]) <= owedBy(today, 2, [1, 2, 3, 4, 5]),
        );
        const isOpenCase =
          reviews.every(({ status }) => status === 'cancelled') &&
          admin.issueProperty(row.id, 'debrief.owed') === undefined;
        if (project?.leadAccountId === person.accountId && isOwed && isOpenCase)
          if (eventDay >= daysAfter(today, -90)) add('Reviews that are owed');
      }
    }
  return [...found].sort();
}

/** `<account> <key>`: a long message shows twenty, and its link names all. */
function told(): readonly string[] {
  const { admin } = sandbox.jira;
  return admin.notifications().flatMap(({ recipients, textBody }) => {
    const more = /and \d+ more: \S+jql=(\S+)/.exec(textBody)?.[1];
    const keys =
      more === undefined
        ? (textBody.match(/^- \S+/gm) ?? []).map((line) => line.slice(2))
        : (decodeURIComponent(more).match(/\d{5,}/g) ?? []).map((id) => admin.issue(id)?.key ?? '');
    return keys.map((key) => `${recipients.join('+')} ${key}`);
  });
}

/** As the subjects count them. */
function toldOfKind(words: RegExp): number {
  const counts = sandbox.jira.admin
    .notifications()
    .map(({ subject }) => Number(new RegExp(`(\\d+) ${words.source}`).exec(subject)?.[1] ?? 0));
  return counts.reduce((sum, count) => sum + count, 0);
}

it('each person is told what is due, once, and no more', () => {
  const due = dueByHand();
  expect(new Set(told())).toEqual(new Set(due.map((thing) => thing.replace(/ .* /, ' '))));
  const ofKind = (kind: string): number => due.filter((thing) => thing.includes(` ${kind} `)).length;
  const counts = [
    { kind: 'Late', count: toldOfKind(/actions? (is|are) late/) },
    { kind: 'Due soon', count: toldOfKind(/actions? (is|are) due soon/) },
    { kind: 'Second looks due', count: toldOfKind(/second looks?/) },
    { kind: 'Reviews that are owed', count: toldOfKind(/reviews? (is|are) owed/) },
  ];
  expect(counts).toEqual(counts.map(({ kind }) => ({ kind, count: ofKind(kind) })));
  for (const { kind, count } of counts.filter(({ kind }) => kind !== 'Due soon'))
    expect({ kind, enough: count > 3 }).toEqual({ kind, enough: true });
});

it('some actions are out of sight for their own owners', () => {
  const { admin } = sandbox.jira;
  const hidden = admin.issues().filter((row) => {
    const owner = admin.users().find(({ accountId }) => accountId === row.assignee);
    const isAction = admin.issueProperty(row.id, 'debrief.action') !== undefined;
    return isAction && owner?.active === true && !seenBy(admin, owner)(row);
  });
  expect(hidden.length).toBeGreaterThan(2);
});

it('no message says a word of an issue that its reader cannot see', () => {
  const { admin } = sandbox.jira;
  for (const { recipients, textBody, htmlBody, subject, issueId } of admin.notifications())
    for (const person of admin.users().filter(({ accountId }) => recipients.includes(accountId))) {
      const sees = seenBy(admin, person);
      const seen = admin.issues().filter(sees);
      const known = new Set(seen.map(({ summary }) => summary));
      const hidden = admin.issues().filter((row) => !sees(row));
      const text = decodeURIComponent(
        [subject, textBody, htmlBody].join('\n').replaceAll(/%(?![0-9A-F]{2})/g, ''),
      );
      // A summary may name another issue by its key, as people do; what counts is what the message is about.
      const words = new Set(text.match(/(?<=^- |\/browse\/)\S+|\d{5,}/gm));
      const isTold = ({ key, id, summary }: (typeof hidden)[number]): boolean =>
        words.has(key) ||
        text.includes(`>${key}<`) ||
        words.has(id) ||
        (!known.has(summary) && text.includes(` ${summary} (`));
      expect(hidden.filter(isTold)).toEqual([]);
      expect(seen.map(({ id }) => id)).toContain(issueId);
    }
});
