/** Reviews and Themes show each person all that this person may see, and nothing else: compared with the rows, one by one. */
import type { Sandbox } from '../../sandbox/createSandbox';
import type { UserRow } from '../../sandbox/jira/model';
import { jiraAccessAs } from '../../sandbox/worlds/jiraAccessAs';
import { daysIn } from '../../src/domain/calendarDays';
import { quarterBefore, quarterOf, type Quarter } from '../../src/domain/quarters';
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
import { calendarOf } from '../builders/calendarOf';
import { reviewsOfIncidents } from '../builders/followThroughCases';
import { seenRows } from '../builders/seenRows';
import { expectNothingHidden, mayBrowse } from '../builders/sight';
import { everybody, LARGE_PROJECT, largeSite, lockedDownSite, onlookers } from '../builders/sightSites';
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

async function expectAllAndNoMore(sandbox: Sandbox, person: UserRow, projectId: string): Promise<void> {
  for (const quarter of quartersOf(sandbox)) {
    const asked = { person, projectId, quarter };
    const { reviews, actions, shown } = await themesAs(sandbox, asked);
    expect(shown).toEqual(themesByHand(sandbox, asked));
    expectNothingHidden(sandbox.jira.admin, person, { reviews, actions });
  }
}

describe('where people may see different things', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await lockedDownSite();
  });
  afterAll(() => sandbox.close());

  it.each(everybody)('%s sees in every project what the rules allow, and no more', async (_name, person) => {
    for (const { id } of sandbox.jira.admin.projects()) await expectAllAndNoMore(sandbox, person, id);
  });

  it.each(everybody)(
    '%s is told a coverage and the size of a merge that give nothing away',
    async (_name, person) => {
      const { dayOf, today } = calendarOf(sandbox, person);
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
    const lists = everybody.map(([, person]) =>
      themesByHand(sandbox, { person, projectId: '10001', quarter: quarter ?? '' }),
    );
    for (const list of ['reviews', 'labels', 'open', 'repeats'] as const) {
      const kinds = new Set(lists.map((shown) => JSON.stringify(shown[list]))).size;
      expect({ list, tellsApart: kinds >= 3 }).toEqual({ list, tellsApart: true });
    }
  });
});

/** Reviews and actions with the label, among the rows that the person may see. */
function mergeSizeByHand(sandbox: Sandbox, person: UserRow, projectId: string) {
  const { reviews, actions } = seenRows(sandbox, { person, projectId });
  const has = (labels: readonly string[] = []): boolean => labels.includes('handoff');
  return {
    reviews: reviews.filter(({ review }) => has(review.labels) || has(review.practices)).length,
    actions: actions.filter(({ origin }) => has(origin.labels)).length,
  };
}

describe('in a large project', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await largeSite();
  });
  afterAll(() => sandbox.close());

  it.each(onlookers)('somebody %s', async (_who, person) => {
    await expectAllAndNoMore(sandbox, person, LARGE_PROJECT);
  });
});
