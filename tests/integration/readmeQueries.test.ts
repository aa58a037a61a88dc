/**
 * The ten searches of the README, read out of it and asked of Jira as a person: each finds exactly the issues whose
 * properties and fields say so, and the person may see.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { createSandbox, type Sandbox } from '../../sandbox/createSandbox';
import type { IssueRow } from '../../sandbox/jira/model';
import { standardTypes } from '../../sandbox/jira/standardSite';
import { people } from '../../sandbox/worlds/people';
import { ACTION_KEY, actionProperty, type ActionProperty } from '../../src/domain/actionProperty';
import { DIGEST_KEY, digestSchema, type Digest } from '../../src/domain/digest';
import { OWED_KEY } from '../../src/domain/owed';
import { addFollowThrough } from '../builders/followThroughCases';
import { seenBy } from '../builders/sight';

const DAY = 24 * 3_600_000;

/** Everything that a search can be about, of one issue. */
interface Known {
  readonly row: IssueRow;
  readonly projectKey: string;
  readonly isDone: boolean;
  readonly review?: Digest | undefined;
  readonly action?: ActionProperty | undefined;
  readonly notNeeded: boolean;
}

/** Days as the searcher reads them. */
interface Days {
  readonly today: string;
  readonly ago: (days: number) => string;
}

/** What each search of the README means, said without JQL. */
const MEANT: Readonly<Record<string, (issue: Known, days: Days, at: (key: string) => string) => boolean>> = {
  'Second looks that are due': ({ review }, { today }) =>
    review !== undefined &&
    ['closed', 'finished'].includes(review.status) &&
    (review.followUpOn ?? '9999') <= today,
  'Reviews of incidents under way in a project': ({ review, projectKey }) =>
    projectKey === 'PAY' && review?.status === 'open' && review.kinds.includes('incident'),
  'Reviews of the last year in which one factor turned up': ({ review }, { ago }) =>
    review?.labels.includes('monitoring-detection') === true && review.openedOn > ago(365),
  'Incidents of the last quarter that are over and that nobody has reviewed': (issue) =>
    issue.row.typeId === standardTypes.incident &&
    issue.isDone &&
    issue.row.created >= now() - 90 * DAY &&
    (issue.review === undefined || issue.review.status === 'cancelled') &&
    !issue.notNeeded,
  'Events that were said to need no review': ({ notNeeded }) => notNeeded,
  'Actions that are late, the longest wait first': ({ action, isDone, row }, { today }) =>
    action !== undefined && !isDone && row.duedate !== null && row.duedate < today,
  'What came out of the review of one issue': ({ action }, _, at) => action?.sourceIssueId === at('PAY-388'),
  'Open actions against one factor that make the wrong thing impossible': ({ action, isDone }) =>
    action?.labels.includes('capacity-scale') === true && action.strength === 'stronger' && !isDone,
  'Done, and nobody has said yet whether it worked': ({ action, isDone }) =>
    action !== undefined && isDone && action.verdict === undefined,
  'Done within half a year and without the effect that was hoped for': ({ action }, { ago }) =>
    (action?.verdict === 'no-effect' || action?.verdict === 'partly') &&
    (action.verdictOn ?? '') > ago(26 * 7),
};

/** What Jira's index looks at; who wrote it by hand, without a reason, is found by a search too. */
const saysNotNeeded = z.looseObject({ notNeeded: z.literal('yes') });

let sandbox: Sandbox;
const now = (): number => sandbox.clock.now();

/** Name of the search, up to a colon, and its text. */
const searches = readFileSync(path.join(__dirname, '../../README.md'), 'utf8')
  .split('\n')
  .flatMap((row) => {
    const [, what, jql] = /^\| (.+?) +\| `(.+)` +\|$/.exec(row) ?? [];
    return what === undefined || !jql?.includes('review') ? [] : [[what.replace(/:.*/, ''), jql] as const];
  });

const READERS = ['ana', 'ben', 'mia', 'priya', 'tomasz'] as const;
type PersonName = (typeof READERS)[number];

async function found(person: PersonName, jql: string): Promise<readonly string[]> {
  const reply = await sandbox.jiraAs(people[person])('/rest/api/3/search/jql', {
    method: 'POST',
    body: JSON.stringify({ jql, fields: ['id'], maxResults: 5000 }),
    headers: { 'content-type': 'application/json' },
  });
  const body: unknown = await reply.json();
  expect([reply.status, body]).toEqual([200, expect.anything()]);
  return z
    .object({ isLast: z.literal(true), issues: z.array(z.object({ id: z.string() })) })
    .parse(body)
    .issues.map(({ id }) => sandbox.jira.admin.issue(id)?.key ?? id);
}

function everything(): readonly Known[] {
  const { admin } = sandbox.jira;
  const projects = new Map(admin.projects().map(({ id, key }) => [id, key]));
  return admin.issues().map((row) => {
    const review = digestSchema.safeParse(admin.issueProperty(row.id, DIGEST_KEY));
    const action = actionProperty.safeParse(admin.issueProperty(row.id, ACTION_KEY));
    return {
      row,
      projectKey: projects.get(row.projectId) ?? '',
      isDone: doneStatuses.has(row.statusId),
      review: review.success ? review.data : undefined,
      action: action.success ? action.data : undefined,
      notNeeded: saysNotNeeded.safeParse(admin.issueProperty(row.id, OWED_KEY)).success,
    };
  });
}

let doneStatuses: ReadonlySet<string>;

async function readDoneStatuses(): Promise<ReadonlySet<string>> {
  const reply = await sandbox.jiraAs(people.ana)('/rest/api/3/status');
  const statuses = z
    .array(z.object({ id: z.string(), statusCategory: z.object({ key: z.string() }) }))
    .parse(await reply.json());
  return new Set(statuses.flatMap(({ id, statusCategory }) => (statusCategory.key === 'done' ? [id] : [])));
}

/** By going through every issue there is. */
function expected(person: PersonName, what: string): readonly string[] {
  const timeZone = people[person].timeZone;
  const dayOf = (instant: number): string => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(instant);
  const days: Days = { today: dayOf(now()), ago: (count) => dayOf(now() - count * DAY) };
  const at = (key: string): string => sandbox.jira.admin.issue(key)?.id ?? '';
  const sees = seenBy(sandbox.jira.admin, people[person]);
  return everything()
    .filter((issue) => MEANT[what]?.(issue, days, at) === true && sees(issue.row))
    .map(({ row }) => row.key);
}

describe('the searches of the README', () => {
  beforeAll(async () => {
    sandbox = await createSandbox({ world: 'demo' });
    doneStatuses = await readDoneStatuses();
    const place = { moduleKey: 'reviews-page', projectKey: 'PAY' };
    const reviewedIssueId = sandbox.jira.admin.issue('PAY-366')?.id;
    const decided = { reviewedIssueId, reason: 'Nothing had happened, the alert was wrong' };
    expect(await sandbox.invoke(people.ana, place, 'owed.decide', decided)).toMatchObject({ ok: true });
    sandbox.jira.admin.catchUpSearch();
  });
  afterAll(() => sandbox.close());

  test('are ten, and what each means is known', () => {
    expect(searches.map(([what]) => what)).toEqual(Object.keys(MEANT));
    expect(searches).toHaveLength(10);
  });

  test.each(searches)('%s: exactly what is there, and not nothing', async (what, jql) => {
    const wanted = expected('ana', what);
    expect(wanted).not.toEqual([]);
    expect([...(await found('ana', jql))].sort()).toEqual([...wanted].sort());
  });
});

describe('where people may see different things', () => {
  beforeAll(async () => {
    sandbox = await createSandbox({ world: 'locked-down' });
    doneStatuses = await readDoneStatuses();
    addFollowThrough(sandbox);
    const { admin } = sandbox.jira;
    admin.issues().forEach(({ id }, index) => {
      const action = actionProperty.safeParse(admin.issueProperty(id, ACTION_KEY)).data;
      if (action === undefined || index % 2 === 1) return;
      const verdict = action.verdict && 'no-effect';
      admin.setIssueProperty(id, ACTION_KEY, { ...action, verdict, labels: ['capacity-scale'] });
    });
    admin.catchUpSearch();
  });
  afterAll(() => sandbox.close());

  // The issue that one of them names is in the demo world only.
  const anywhere = searches.filter(([, jql]) => !jql.includes('PAY'));
  test.each(anywhere)('%s: for each person what that person may see, and not the same', async (what, jql) => {
    const counts: number[] = [];
    for (const person of READERS) {
      const wanted = expected(person, what);
      counts.push(wanted.length);
      expect([person, [...(await found(person, jql))].sort()]).toEqual([person, [...wanted].sort()]);
    }
    expect({ kinds: new Set(counts).size >= 2, most: Math.max(...counts) > 2 }).toEqual({
      kinds: true,
      most: true,
    });
  });
});
