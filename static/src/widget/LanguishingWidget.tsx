/** Languishing actions: the worst of several projects, each with its reasons, as the person who looks may see them. */
import { useCallback, useMemo } from 'react';
import type { LanguishingConfig } from '../../../src/domain/widgetConfig';
import {
  readLanguishing,
  readLanguishingRows,
  type LanguishingRead,
} from '../../../src/usecases/readLanguishing';
import type { Read } from '../shared/reading';
import { useReading } from '../shared/useReading';
import { LanguishingItem } from './LanguishingItem';
import { WidgetFrame } from './WidgetFrame';
import { todayOf, type WidgetProps } from './widgetProps';
import { WidgetSkeleton } from './WidgetSkeleton';

/** Who owns nothing is nobody's account. */
const NOBODY = '';

export function LanguishingWidget({ config, me, dayOf, clock, openReviews }: WidgetProps<LanguishingConfig>) {
  const { projectIds, whose, rows: most } = config;
  const read = useCallback<Read<LanguishingRead>>(
    (access, options) => readLanguishing(access, { projectIds, today: todayOf({ clock, dayOf }) }, options),
    [projectIds, clock, dayOf],
  );
  const reading = useReading(read, clock);
  const { shown, complete, failure } = reading;
  const today = todayOf({ clock, dayOf });
  const { languishing, onTrack } = useMemo(() => {
    const owner = whose === 'me' ? (me ?? NOBODY) : undefined;
    return readLanguishingRows(shown ?? { reads: new Map() }, { today, dayOf }, owner);
  }, [shown, today, dayOf, whose, me]);
  return (
    <WidgetFrame reading={reading} what="open actions" openReviews={(key) => openReviews(key, 'attention')}>
      {complete && <p role="status">{countText(languishing.length, most, whose)}</p>}
      {languishing.length > 0 && (
        <ul aria-label="Languishing actions, worst first">
          {languishing.slice(0, most).map((row) => (
            <LanguishingItem key={row.action.id} row={row} hasOwner={whose === 'anyone'} />
          ))}
        </ul>
      )}
      {languishing.length === 0 && !complete && failure === undefined && (
        <WidgetSkeleton what="open actions" />
      )}
      {complete && languishing.length === 0 && (
        <p className="subtle">
          {onTrack.length === 0
            ? 'Actions appear here when their date passes, their owner leaves or nothing moves.'
            : `${String(onTrack.length)} open ${onTrack.length === 1 ? 'action is' : 'actions are'} on track.`}
        </p>
      )}
    </WidgetFrame>
  );
}

function countText(count: number, most: number, whose: LanguishingConfig['whose']): string {
  const whom = whose === 'me' ? ' of yours' : '';
  if (count === 0) return `No action${whom} needs attention`;
  const all =
    count === 1 ? `1 action${whom} needs attention` : `${String(count)} actions${whom} need attention`;
  return count <= most ? all : `${all}, the ${String(most)} worst are here`;
}
