/**
 * Themes: factor labels over a quarter and the four before it, grouped under the headings that the project chose. A
 * review belongs to the quarter of the day on which it was closed; an open or cancelled one belongs to none, because its
 * labels may still change. A repeat belongs to the quarter in which its review was opened, because that is when the
 * factor came back.
 */
import { quarterOf, quartersUpTo, type Quarter } from './quarters';
import type { Repeat } from './repeats';
import type { Theme } from './settings';
import type { Status } from './vocabulary';

const QUARTERS_BEFORE = 4;

/** Below that many reviews in the quarter no trend can be read, whatever the label. */
const FEW_REVIEWS = 5;
/** A label in fewer reviews of the quarter, and in fewer than `FEW_IN_ALL` of all five quarters, shows no trend. */
const FEW_IN_QUARTER = 3;
const FEW_IN_ALL = 5;

export interface ThemeReview {
  readonly issueId: string;
  readonly number: number;
  readonly status: Status;
  readonly closedOn?: string | undefined;
  /** Of its contributing factors. */
  readonly labels: readonly string[];
}

export interface LabelTrend {
  readonly label: string;
  /** Reviews with the label, in each of the quarters. */
  readonly counts: readonly number[];
  /** Of the chosen quarter. */
  readonly reviews: readonly ThemeReview[];
  /** 0 to 1, of the reviews of the chosen quarter; 0 when there are none. */
  readonly share: number;
  /** Reviews of the chosen quarter in which it came back. */
  readonly repeats: number;
  /** The chosen quarter or the one before it, when no earlier review has the label although there are some. */
  readonly newSince?: Quarter | undefined;
  /** Too few to read a trend. */
  readonly tooFew: boolean;
}

export interface ThemeGroup {
  /** Absent for the labels that have no theme yet. */
  readonly theme?: Theme | undefined;
  /** Reviews of the chosen quarter with at least one of its labels. */
  readonly reviews: number;
  /** The most frequent one of the quarter first. */
  readonly labels: readonly LabelTrend[];
}

export interface Themes {
  /** The four before and the chosen one, oldest first. */
  readonly quarters: readonly Quarter[];
  /** Closed reviews in each of them. */
  readonly of: readonly number[];
  /** The quarter has too few reviews to read a trend from. */
  readonly tooFew: boolean;
  /** In the project's order, also those without labels; labels without a theme last. */
  readonly groups: readonly ThemeGroup[];
}

interface Asked {
  readonly quarter: Quarter;
  /** All that the reader may see, of whichever quarter. */
  readonly reviews: readonly ThemeReview[];
  readonly repeats: readonly Repeat[];
  readonly themes: readonly Theme[];
}

export function themesOf({ quarter, reviews, repeats, themes }: Asked): Themes {
  const quarters = quartersUpTo(quarter, QUARTERS_BEFORE);
  const closed = reviews.flatMap((review) => {
    const closedIn = quarterOfReview(review);
    return closedIn === undefined ? [] : [{ review, quarter: closedIn }];
  });
  const of = quarters.map((each) => closed.filter((one) => one.quarter === each).length);
  const tooFew = (of.at(-1) ?? 0) < FEW_REVIEWS;
  const shown = new Set(
    closed.filter((one) => quarters.includes(one.quarter)).flatMap(({ review }) => review.labels),
  );
  const trends = [...shown]
    .map((label) => trendOf({ label, quarters, closed, repeats, of: of.at(-1) ?? 0, tooFew }))
    .sort(mostFrequentFirst);
  const themed = new Set(themes.flatMap(({ labels }) => labels));
  const without = trends.filter(({ label }) => !themed.has(label));
  return {
    quarters,
    of,
    tooFew,
    groups: [
      ...themes.map((theme) =>
        groupOf(
          trends.filter(({ label }) => theme.labels.includes(label)),
          theme,
        ),
      ),
      ...(without.length === 0 ? [] : [groupOf(without)]),
    ],
  };
}

/** @returns undefined for a review that is open or cancelled */
export function quarterOfReview({
  status,
  closedOn,
}: Pick<ThemeReview, 'status' | 'closedOn'>): Quarter | undefined {
  const counts = status === 'closed' || status === 'finished';
  return counts && closedOn !== undefined ? quarterOf(closedOn) : undefined;
}

interface TrendOf {
  readonly label: string;
  readonly quarters: readonly Quarter[];
  readonly closed: readonly { readonly review: ThemeReview; readonly quarter: Quarter }[];
  readonly repeats: readonly Repeat[];
  readonly of: number;
  readonly tooFew: boolean;
}

function trendOf({ label, quarters, closed, repeats, of, tooFew }: TrendOf): LabelTrend {
  const chosen = quarters.at(-1);
  const withIt = closed.filter(({ review }) => review.labels.includes(label));
  const counts = quarters.map((each) => withIt.filter(({ quarter }) => quarter === each).length);
  const now = counts.at(-1) ?? 0;
  const inAll = counts.reduce((sum, count) => sum + count, 0);
  return {
    label,
    counts,
    reviews: withIt.filter(({ quarter }) => quarter === chosen).map(({ review }) => review),
    share: of === 0 ? 0 : now / of,
    repeats: repeats.filter(
      (repeat) => repeat.label === label && quarterOf(repeat.review.openedOn) === chosen,
    ).length,
    newSince: newSince(
      withIt.map(({ quarter }) => quarter),
      closed.map(({ quarter }) => quarter),
      quarters.slice(-2),
    ),
    tooFew: tooFew || (now < FEW_IN_QUARTER && inAll < FEW_IN_ALL),
  };
}

/** The name of a quarter sorts by time. */
function newSince(
  withIt: readonly Quarter[],
  all: readonly Quarter[],
  recent: readonly Quarter[],
): Quarter | undefined {
  const first = withIt.toSorted()[0];
  if (first === undefined || !recent.includes(first)) return undefined;
  return all.some((quarter) => quarter < first) ? first : undefined;
}

function groupOf(labels: readonly LabelTrend[], theme?: Theme): ThemeGroup {
  const reviews = new Set(labels.flatMap((trend) => trend.reviews)).size;
  return { theme, reviews, labels };
}

function mostFrequentFirst(a: LabelTrend, b: LabelTrend): number {
  const total = ({ counts }: LabelTrend): number => counts.reduce((sum, count) => sum + count, 0);
  return b.reviews.length - a.reviews.length || total(b) - total(a) || (a.label < b.label ? -1 : 1);
}
