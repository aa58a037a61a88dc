/**
 * What the page around the panel shows of the review: its stage, its actions, its factors. When the server has another
 * value for one of them, the page reads again; it never does for a word in the timeline.
 */
import { useEffect } from 'react';
import { present, type Review } from '../../../../src/domain/review';
import { useHost } from '../../shared/host/host';
import type { ReviewSession } from '../../shared/session/reviewSession';

export function useTellPage(session: ReviewSession): void {
  const { refreshIssue } = useHost();
  useEffect(() => {
    let confirmed = session.getConfirmed();
    let told = shownOutside(confirmed);
    return session.subscribe(() => {
      if (session.getConfirmed() === confirmed) return;
      confirmed = session.getConfirmed();
      const outside = shownOutside(confirmed);
      if (outside === told) return;
      told = outside;
      refreshIssue();
    });
  }, [session, refreshIssue]);
}

function shownOutside({ status, stage, factors, ideas }: Review): string {
  const labels = present(factors).flatMap((factor) => factor.labels);
  const actions = ideas.flatMap(({ creation }) => (creation.state === 'created' ? [creation.issueId] : []));
  return [status, stage, ...new Set(labels), ...actions].join(' ');
}
