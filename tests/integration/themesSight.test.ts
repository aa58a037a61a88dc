/** Reviews and Themes show each person all that this person may see, and nothing else: compared with the rows, one by one. */
import { createSandbox, type Sandbox } from '../../sandbox/createSandbox';
import type { UserRow } from '../../sandbox/jira/model';
import { jiraAccessAs } from '../../sandbox/worlds/jiraAccessAs';
import { people } from '../../sandbox/worlds/people';
import { actionProperty } from '../../src/domain/actionProperty';
import { daysIn } from '../../src/domain/calendarDays';
import { digestSchema } from '../../src/domain/digest';
import { quarterBefore, quarterOf, type Quarter } from '../../src/domain/quarters';
import { SETTINGS_KEY } from '../../src/domain/settings';
import { themesOf } from '../../src/domain/themes';
import { allActions } from '../../src/usecases/readAttentionFollowUps';
import { readOwed } from '../../src/usecases/readAttentionOwed';
import { readMergeSize } from '../../src/usecases/readMergeSize';
import { readOwedEvents } from '../../src/usecases/readOwedEvents';
import { readProjectReviews } from '../../src/usecases/readProjectReviews';
import {
  readOpenByLabel,
  readQuarterActions,
  readQuarterRepeats,
  readThemeReviews,
} from '../../src/usecases/readQuarterActions';
import { reviewRows } from '../../static/src/project/reviews/reviewRows';
import { attentionByHand } from '../builders/attentionByHand';
import { addFollowThrough, reviewsOfIncidents } from '../builders/followThroughCases';
import { mayBrowse, seenBy } from '../builders/sight';
import { themesByHand, yearBefore, type ThemesByHand } from '../builders/themesByHand';

interface Asked {
  readonly person: UserRow;
  readonly projectId: string;
  readonly quarter: Quarter;
}

async function themesAs(sandbox: Sandbox, { person, projectId, quarter }: Asked) {
  const access = jiraAccessAs(sandbox, person);
  const dayOf = daysIn(person.timeZone);
  const [reviews, actions] = await Promise.all([
    readProjectReviews(access, { projectId }),
    readQuarterActions(access, { projectId, quarter }),
  ]);
  // Jira refuses a query that names a project which the person may not see.
  const sees = mayBrowse(sandbox.jira.admin, person, projectId);
  expect(reviews.failure?.kind).toBe(sees ? undefined : 'refused');
  expect(actions.failure).toBeUndefined();
  const facts = readThemeReviews(reviews, dayOf);
  const repeats = readQuarterRepeats(facts, actions, { quarter, dayOf });
  const themes = themesOf({ quarter, reviews: facts, repeats, themes: [] });
  const keyOf = (id: string): string => reviews.issues.get(id)?.key ?? '';
  const byId = new Map(allActions(actions).map((action) => [action.id, action]));
  const isOld = (id: string): boolean => {
    const { doneSince } = byId.get(id) ?? {};
    return doneSince !== undefined && (dayOf(doneSince) ?? '') < yearBefore(quarter);
  };
  const shown: ThemesByHand = {
    reviews: reviewRows(reviews)
      .map(({ issue, review, openActions }) => {
        const rest = review?.kind === undefined ? '' : ` ${review.kind} ${String(openActions)}`;
        return `${issue.key} ${String(review?.number)} ${String(review?.status)}${rest}`;
      })
      .sort(),
    labels: themes.groups
      .flatMap((group) => group.labels)
      .filter((trend) => trend.reviews.length > 0)
      .map((trend) => {
        const keys = trend.reviews.map(({ issueId }) => keyOf(issueId)).sort();
        return `${trend.label} ${String(trend.counts.at(-1))} of ${String(themes.of.at(-1))}: ${keys.join(' ')}`;
      })
      .sort(),
    open: [...readOpenByLabel(actions)].map(([label, count]) => `${label} ${String(count)}`).sort(),
    repeats: repeats
      .flatMap(({ label, review, earlier }) =>
        earlier
          .filter(({ id }) => !isOld(id))
          .map(({ id, state }) => {
            const place = `${keyOf(review.issueId)} ${String(review.number)}`;
            return `${label} ${place} ${byId.get(id)?.key ?? ''} ${state}`;
          }),
      )
      .sort(),
  };
  return { reviews, actions, shown };
}

const quartersOf = (sandbox: Sandbox): readonly Quarter[] => {
  const now = quarterOf(new Date(sandbox.clock.now()).toISOString().slice(0, 10));
  return [now, quarterBefore(now, 1)];
};

/** @param read whatever came from Jira but for histories, which tell of links to what nobody shows */
function expectNothingHidden(sandbox: Sandbox, person: UserRow, read: unknown): void {
  const keys = new Set<unknown>();
  JSON.stringify(read, (name, value: unknown) => {
    if (name === 'key') keys.add(value);
    if (name === 'histories') return undefined;
    return value instanceof Map ? [...value] : value;
  });
  const sees = seenBy(sandbox.jira.admin, person);
  const hidden = sandbox.jira.admin.issues().filter((row) => !sees(row));
  expect(hidden.filter(({ key }) => keys.has(key)).map(({ key }) => key)).toEqual([]);
}

describe('where people may see different things', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await createSandbox({ world: 'locked-down' });
    addFollowThrough(sandbox);
    sandbox.jira.admin.catchUpSearch();
  });
  afterAll(() => sandbox.close());

  const everybody = Object.values(people).filter(({ active }) => active);
  it.each(everybody.map((person) => [person.displayName, person] as const))(
    '%s sees in every project what the rules allow, and no more',
    async (_name, person) => {
      for (const { id: projectId } of sandbox.jira.admin.projects())
        for (const quarter of quartersOf(sandbox)) {
          const { reviews, actions, shown } = await themesAs(sandbox, { person, projectId, quarter });
          expect(shown).toEqual(themesByHand(sandbox, { person, projectId, quarter }));
          expectNothingHidden(sandbox, person, { reviews, actions });
        }
    },
  );

  it.each(everybody.map((person) => [person.displayName, person] as const))(
    '%s is told a coverage and the size of a merge that give nothing away',
    async (_name, person) => {
      const dayOf = daysIn(person.timeZone);
      const today = dayOf(new Date(sandbox.clock.now()).toISOString()) ?? '';
      const access = jiraAccessAs(sandbox, person);
      for (const { id: projectId } of sandbox.jira.admin.projects()) {
        if (!mayBrowse(sandbox.jira.admin, person, projectId)) continue;
        const read = await readOwedEvents(access, { projectId, today });
        const settings = read.settings ?? reviewsOfIncidents;
        const byHand = attentionByHand(sandbox, { person, projectId, settings });
        expect(readOwed(read, { today, dayOf })?.coverage).toMatchObject(byHand.coverage);
        const reviews = await readProjectReviews(access, { projectId });
        const size = await readMergeSize(access, { projectId, from: ['handoff'] }, reviews);
        expect(size).toEqual(mergeSizeByHand(sandbox, person, projectId));
      }
    },
  );

  it('the cases tell people apart in every list', () => {
    const [quarter] = quartersOf(sandbox);
    const lists = everybody.map((person) =>
      themesByHand(sandbox, { person, projectId: '10001', quarter: quarter ?? '' }),
    );
    for (const list of ['reviews', 'labels', 'open', 'repeats'] as const) {
      const kinds = new Set(lists.map((shown) => JSON.stringify(shown[list]))).size;
      expect({ list, tellsApart: kinds >= 3 }).toEqual({ list, tellsApart: true });
    }
  });
});

/** Reviews and actions with the label, among the rows that the person may see. */
function mergeSizeByHand({ jira: { admin } }: Sandbox, person: UserRow, projectId: string) {
  const seen = admin.issues().filter(seenBy(admin, person));
  const has = ({ labels }: { readonly labels: readonly string[] }): boolean => labels.includes('handoff');
  const reviews = seen
    .filter((row) => row.projectId === projectId)
    .flatMap(
      ({ id }) => digestSchema.safeParse(admin.issueProperty(id, 'debrief.review')).data?.reviews ?? [],
    )
    .filter((review) => has(review) || has({ labels: review.practices ?? [] }));
  const actions = seen
    .flatMap(({ id }) => actionProperty.safeParse(admin.issueProperty(id, 'debrief.action')).data ?? [])
    .filter((action) => action.sourceProjectId === projectId && has(action));
  return { reviews: reviews.length, actions: actions.length };
}

describe('in a large project', () => {
  const CORE = '10000';
  let sandbox: Sandbox;
  const outsider: UserRow = { ...people.former, accountId: 'outsider', active: true };
  beforeAll(async () => {
    sandbox = await createSandbox({ world: 'L' });
    const { admin } = sandbox.jira;
    admin.addUser(outsider);
    const members = [{ to: 'user', accountId: people.ana.accountId } as const];
    admin.updateProject(CORE, { securityLevels: [{ id: '10100', name: 'Confidential', members }] });
    admin.setProjectProperty(CORE, SETTINGS_KEY, reviewsOfIncidents);
    admin.bulk(() => {
      for (const { id, projectId } of admin.issues())
        if (projectId === CORE && Number(id) % 7 === 0) admin.updateIssue(id, { securityLevelId: '10100' });
    });
    admin.catchUpSearch();
  });
  afterAll(() => sandbox.close());

  it.each([
    ['who sees all of it', people.ana],
    ['in another time zone who does not see what is confidential', people.priya],
    ['who sees nothing of it', outsider],
  ])('somebody %s', async (_who, person) => {
    for (const quarter of quartersOf(sandbox)) {
      const asked = { person, projectId: CORE, quarter };
      const { reviews, actions, shown } = await themesAs(sandbox, asked);
      expect(shown).toEqual(themesByHand(sandbox, asked));
      expectNothingHidden(sandbox, person, { reviews, actions });
    }
  });
});
