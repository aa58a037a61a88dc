/** The factor labels of a quarter over several projects: in how many of its reviews each stands, and how often it came back. */
import type { DayOf } from '../domain/calendarDays';
import type { Quarter } from '../domain/quarters';
import { themesOf, type Themes } from '../domain/themes';
import type { JiraAccess } from '../jira/request';
import type { AttentionRead } from './readAttentionParts';
import { NOTHING_YET } from './readAttentionParts';
import { readEachProject, type EachProject, type ReadingOptions } from './readEachProject';
import type { Parts } from './readInParts';
import { readProjectReviews, type ProjectReviewsRead, type ReviewedIssue } from './readProjectReviews';
import { readQuarterActions, readQuarterRepeats, readThemeReviews } from './readQuarterActions';

export interface FactorsOfProject extends Parts {
  readonly reviews: ProjectReviewsRead;
  readonly actions: AttentionRead;
}

export type FactorsRead = EachProject<FactorsOfProject>;

/** Three steps deep: which projects, then the ids of reviews and actions, then what stands on them. */
export function readRecurringFactors(
  access: JiraAccess,
  { projectIds, quarter }: { readonly projectIds: readonly string[]; readonly quarter: Quarter },
  options: ReadingOptions<FactorsRead> = {},
): Promise<FactorsRead> {
  return readEachProject<FactorsOfProject>(
    access,
    projectIds,
    (projectId, one) => readProject(access, { projectId, quarter }, one),
    options,
  );
}

/** How many actions are open is not shown, so nobody asks. */
const NO_REVIEWS: ProjectReviewsRead = { issues: new Map(), openActions: new Set() };

async function readProject(
  access: JiraAccess,
  asked: { readonly projectId: string; readonly quarter: Quarter },
  { from, told = () => undefined }: ReadingOptions<FactorsOfProject>,
): Promise<FactorsOfProject> {
  let read: FactorsOfProject = { reviews: NO_REVIEWS, actions: NOTHING_YET, ...from, failure: undefined };
  const arrive = (change: Partial<FactorsOfProject>): void => {
    read = { ...read, ...change };
    told(read);
  };
  const [reviews, actions] = await Promise.all([
    readProjectReviews(access, asked, { from: read.reviews, told: (soFar) => arrive({ reviews: soFar }) }),
    readQuarterActions(access, asked, { from: read.actions, told: (soFar) => arrive({ actions: soFar }) }),
  ]);
  return { reviews, actions, failure: reviews.failure ?? actions.failure };
}

export interface RecurringFactors extends Themes {
  /** The reviewed issues by id, as far as the person may see them. */
  readonly issues: ReadonlyMap<string, ReviewedIssue | undefined>;
}

/** A factor counts as back within one project: what another project decided was not meant for it. */
export function readFactorThemes(
  { projects = [], reads }: FactorsRead,
  { quarter, dayOf }: { readonly quarter: Quarter; readonly dayOf: DayOf },
): RecurringFactors {
  const each = projects
    .flatMap(({ id }) => reads.get(id) ?? [])
    .map(({ reviews, actions }) => {
      const found = readThemeReviews(reviews, dayOf);
      return { reviews: found, repeats: readQuarterRepeats(found, actions, { quarter, dayOf }) };
    });
  const themes = themesOf({
    quarter,
    reviews: each.flatMap(({ reviews }) => reviews),
    repeats: each.flatMap(({ repeats }) => repeats),
    themes: [],
  });
  return { ...themes, issues: new Map([...reads.values()].flatMap(({ reviews }) => [...reviews.issues])) };
}
