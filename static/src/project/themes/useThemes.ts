/** Everything that Themes shows of a quarter, from what has been read so far. */
import { useMemo } from 'react';
import { lookAlikes, type LookAlike } from '../../../../src/domain/nearLabels';
import { quarterFrom, quarterOf, type Quarter } from '../../../../src/domain/quarters';
import type { Repeat } from '../../../../src/domain/repeats';
import type { Settings } from '../../../../src/domain/settings';
import { areDifferent } from '../../../../src/domain/themeEdits';
import { quarterOfReview, themesOf, type Themes } from '../../../../src/domain/themes';
import type { AttentionRead } from '../../../../src/usecases/readAttentionParts';
import type { ProjectReviewsRead } from '../../../../src/usecases/readProjectReviews';
import {
  readOpenByLabel,
  readQuarterRepeats,
  readThemeReviews,
} from '../../../../src/usecases/readQuarterActions';
import { projectReviews } from '../reviews/projectReviews';
import { useSharedReading, type ReadingInView } from '../sharedReading';
import type { TabProps } from '../tab';
import { projectSettings, quarterActions } from './themesReading';

/** Quarters that can be looked back at. */
const MOST_QUARTERS = 20;

export interface ThemesInView {
  readonly quarter: Quarter;
  /** The quarter is the one of today. */
  readonly isNow: boolean;
  /** Those with a closed review, and the one of today; newest first. */
  readonly quarters: readonly Quarter[];
  readonly reviews: ReadingInView<ProjectReviewsRead>;
  readonly chosen: ReadingInView<AttentionRead>;
  readonly actions: ReadingInView<AttentionRead>;
  /** Absent until reviews and settings are read. */
  readonly settings?: Settings | undefined;
  readonly themes?: Themes | undefined;
  /** Absent until all actions are read, as the numbers by label. */
  readonly repeats?: readonly Repeat[] | undefined;
  readonly openByLabel?: ReadonlyMap<string, number> | undefined;
  /** Labels in use that look like another one and were not said to differ. */
  readonly alike: readonly LookAlike[];
  /** How many reviews use each label. */
  readonly uses: ReadonlyMap<string, number>;
  /** Every label that a review uses or the project's list names. */
  readonly labels: readonly string[];
  /** Reads everything anew. */
  readonly startAll: () => void;
}

export function useThemes({ calendar, view }: Pick<TabProps, 'calendar' | 'view'>): ThemesInView {
  const { dayOf, today } = calendar;
  const now = quarterOf(today);
  const quarter = chosenQuarter(view.quarter, now);
  const reviews = useSharedReading(projectReviews);
  const chosen = useSharedReading(projectSettings);
  const actions = useSharedReading(quarterActions(quarter));
  const settings = chosen.shown?.settings;
  const facts = useMemo(
    () => reviews.shown && readThemeReviews(reviews.shown, dayOf),
    [reviews.shown, dayOf],
  );
  const work = actions.complete ? actions.shown : undefined;
  const repeats = useMemo(
    () => (facts && work ? readQuarterRepeats(facts, work, { quarter, dayOf }) : undefined),
    [facts, work, quarter, dayOf],
  );
  const themes = useMemo(
    () =>
      facts && settings
        ? themesOf({ quarter, reviews: facts, repeats: repeats ?? [], themes: settings.themes })
        : undefined,
    [facts, settings, quarter, repeats],
  );
  const uses = useMemo(() => usesOf(reviews.shown), [reviews.shown]);
  return {
    quarter,
    isNow: quarter === now,
    quarters: useMemo(() => quartersIn(facts ?? [], [now, quarter]), [facts, now, quarter]),
    reviews,
    chosen,
    actions,
    settings,
    themes,
    repeats,
    openByLabel: useMemo(() => work && readOpenByLabel(work), [work]),
    alike: useMemo(
      () =>
        settings === undefined
          ? []
          : lookAlikes(uses).filter(({ label, like }) => !areDifferent(settings, label, like)),
      [uses, settings],
    ),
    uses,
    labels: useMemo(
      () => [...new Set([...uses.keys(), ...(settings?.labels ?? []).map(({ name }) => name)])].sort(),
      [uses, settings],
    ),
    startAll: () => [reviews, chosen, actions].forEach(({ start }) => start()),
  };
}

/** One that has not begun is none that can be looked back at. */
function chosenQuarter(text: string, now: Quarter): Quarter {
  const asked = quarterFrom(text);
  return asked === undefined || asked > now ? now : asked;
}

function quartersIn(
  reviews: ReturnType<typeof readThemeReviews>,
  always: readonly Quarter[],
): readonly Quarter[] {
  const closed = reviews.flatMap((review) => quarterOfReview(review) ?? []);
  return [...new Set([...closed, ...always])].sort().reverse().slice(0, MOST_QUARTERS);
}

/** How many reviews use each label, on a factor or a practice. */
function usesOf(read: ProjectReviewsRead | undefined): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { labels, practices = [] } of [...(read?.issues.values() ?? [])].flatMap(
    (issue) => issue?.reviews ?? [],
  ))
    for (const label of new Set([...labels, ...practices])) uses.set(label, (uses.get(label) ?? 0) + 1);
  return uses;
}
