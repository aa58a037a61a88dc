/** Agreeing on the facts opens the factors. It can be skipped, and the reason is kept. */
import type { Review } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { PersonName } from '../../shared/components/Person';
import { showLength, showShortDay } from '../../shared/dates';
import { useSession } from '../../shared/session/useSession';
import { Gate } from '../review/Gate';
import type { StageProps } from '../review/stageProps';
import { SkipFacts } from './SkipFacts';
import type { FactCounts } from './timelineRows';

interface FactsGateProps {
  readonly review: Review;
  readonly counts: FactCounts;
  readonly canEdit: boolean;
  readonly onShow: StageProps['onShow'];
}

export function FactsGate({ review, counts, canEdit, onShow }: FactsGateProps) {
  const session = useSession();
  const agreed = review.factsAgreed;
  if (agreed !== undefined) {
    return (
      <Gate
        actions={
          <>
            {canEdit && (
              <Button look="plain" onClick={() => session.change({ type: 'reopenFacts' })}>
                Open the facts again
              </Button>
            )}
            <Button iconAfter="arrowRight" onClick={() => onShow('factors')}>
              Factors
            </Button>
          </>
        }
      >
        {agreed.skippedBecause === undefined ? 'Facts agreed' : `Skipped: ${agreed.skippedBecause}`} ·{' '}
        <PersonName accountId={agreed.by} />, {showShortDay(agreed.at)}
      </Gate>
    );
  }
  return (
    <Gate
      actions={
        canEdit && (
          <>
            <SkipFacts onSkip={(skippedBecause) => session.change({ type: 'agreeFacts', skippedBecause })} />
            {counts.entries > 0 && (
              <Button
                look="primary"
                iconAfter="arrowRight"
                onClick={() => session.change({ type: 'agreeFacts' })}
              >
                Facts agreed
              </Button>
            )}
          </>
        )
      }
    >
      {gateWords(counts)}
    </Gate>
  );
}

function gateWords({ entries, withEvidence, gaps }: FactCounts): string {
  if (entries === 0) return 'No entries yet.';
  const count = `${String(entries)} ${entries === 1 ? 'entry' : 'entries'}, ${String(withEvidence)} with evidence.`;
  const [first] = gaps;
  if (first === undefined) return count;
  return gaps.length === 1
    ? `${count} One stretch of ${showLength(first)} has no entry.`
    : `${count} ${String(gaps.length)} stretches have no entry, the longest ${showLength(Math.max(...gaps))}.`;
}
