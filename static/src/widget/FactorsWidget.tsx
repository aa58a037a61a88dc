/** Recurring factors: in how many reviews of a quarter each factor label stands, and how often it came back. */
import { useCallback, useMemo, useState } from 'react';
import { quarterBefore, quarterLabel, quarterOf } from '../../../src/domain/quarters';
import type { FactorsConfig } from '../../../src/domain/widgetConfig';
import {
  readFactorThemes,
  readRecurringFactors,
  type FactorsRead,
} from '../../../src/usecases/readRecurringFactors';
import type { Read } from '../shared/reading';
import { useReading } from '../shared/useReading';
import { FactorItem } from './FactorItem';
import { WidgetFrame } from './WidgetFrame';
import { todayOf, type WidgetProps } from './widgetProps';
import { WidgetSkeleton } from './WidgetSkeleton';

/** A widget shows what stands out; the rest is on the Reviews page. */
const MOST = 8;

export function FactorsWidget({ config, dayOf, clock, openReviews }: WidgetProps<FactorsConfig>) {
  const { projectIds } = config;
  // A widget that stays open over the end of a quarter keeps the one that it has read.
  const [quarter] = useState(() =>
    quarterBefore(quarterOf(todayOf({ clock, dayOf })), config.quarter === 'this' ? 0 : 1),
  );
  const read = useCallback<Read<FactorsRead>>(
    (access, options) => readRecurringFactors(access, { projectIds, quarter }, options),
    [projectIds, quarter],
  );
  const reading = useReading(read, clock);
  const { shown, complete, failure } = reading;
  const themes = useMemo(
    () => readFactorThemes(shown ?? { reads: new Map() }, { quarter, dayOf }),
    [shown, quarter, dayOf],
  );
  const labels = themes.groups.flatMap((group) => group.labels).filter(({ reviews }) => reviews.length > 0);
  const closed = themes.of.at(-1) ?? 0;
  // Half of the numbers are other numbers: they are shown when all are there, or when the rest did not come.
  const isTold = complete || (failure !== undefined && labels.length > 0);
  return (
    <WidgetFrame reading={reading} what="factors" openReviews={(key) => openReviews(key, 'themes')}>
      {!isTold && failure === undefined && <WidgetSkeleton what="factors" />}
      {isTold && (
        <>
          <div className="stack stack-tight">
            <p role="status">
              {quarterLabel(quarter)}: {closed === 1 ? '1 review' : `${String(closed)} reviews`} closed
            </p>
            {themes.tooFew && closed > 0 && (
              <p className="small text-care">Too few to read a trend from: look at the reviews themselves.</p>
            )}
          </div>
          {labels.length > 0 && (
            <ul aria-label="Factors, the most frequent first">
              {labels.slice(0, MOST).map((trend) => (
                <FactorItem key={trend.label} trend={trend} themes={themes} />
              ))}
            </ul>
          )}
          {labels.length > MOST && <p className="small subtle">{labels.length - MOST} more in Reviews</p>}
          {labels.length === 0 && (
            <p className="subtle">
              {closed === 0
                ? 'Factors appear here when a review of the quarter is closed.'
                : 'Their factors have no labels yet. Labels show what comes back.'}
            </p>
          )}
        </>
      )}
    </WidgetFrame>
  );
}
