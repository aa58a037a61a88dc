/** The second stage: what contributed, and what is worth keeping. Both have the same form and the same weight. */
import { useMemo, useState } from 'react';
import { present, type Factor, type Review } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { Message } from '../../shared/components/Message';
import { STARTING_LABELS } from '../../shared/labels';
import { inOrder } from '../facts/timelineRows';
import { Gate } from '../review/Gate';
import { RemovedItems, type RemovedItem } from '../review/RemovedItems';
import type { StageProps } from '../review/stageProps';
import { FactorList } from './FactorList';
import { SingleFactor } from './SingleFactor';

const noFactor: Readonly<Record<Factor['kind'], string>> = {
  factor: 'Nothing yet. What made this outcome possible, or more likely? Name the system, not the person.',
  practice: 'Nothing yet. What went well and should be done on purpose next time?',
};

export function Factors({ review, canEdit, problems, onShow, onGoTo }: StageProps) {
  const [begun, setBegun] = useState<{ readonly text: string } | undefined>(undefined);
  const entries = useMemo(() => inOrder(present(review.entries)), [review.entries]);
  const knownLabels = useMemo(() => labelsIn(review), [review]);
  const shown = (kind: Factor['kind']): readonly Factor[] =>
    review.factors.filter(
      (factor) => factor.kind === kind && (factor.removed === undefined || problems.has(factor.id)),
    );
  const factors = shown('factor');
  const agreed = review.factsAgreed !== undefined;
  const list = { review, canEdit, canAdd: canEdit && agreed, entries, knownLabels, problems };
  return (
    <>
      <div className="panel-body stack stack-wide">
        {!agreed && (
          <Message
            tone="info"
            title="First agree on what happened"
            actions={
              <Button small onClick={() => onShow('facts')}>
                Go to Facts
              </Button>
            }
          >
            Otherwise everybody explains a different event. Factors open once the facts are agreed.
          </Message>
        )}
        <FactorList
          {...list}
          kind="factor"
          title="What contributed"
          add="Add factor"
          factors={factors}
          empty={noFactor.factor}
          begun={begun}
        />
        {list.canAdd && factors.length === 1 && <SingleFactor onChoose={(text) => setBegun({ text })} />}
        <FactorList
          {...list}
          kind="practice"
          title="Practices to keep"
          add="Add practice"
          factors={shown('practice')}
          empty={noFactor.practice}
          begun={undefined}
        />
        <RemovedItems items={removedFactors(review)} canEdit={canEdit} />
      </div>
      <Gate
        actions={
          review.stage === 'factors' && agreed && canEdit ? (
            <Button look="primary" iconAfter="arrowRight" onClick={() => onGoTo('actions')}>
              Go to Actions
            </Button>
          ) : (
            <Button iconAfter="arrowRight" onClick={() => onShow('actions')}>
              Actions
            </Button>
          )
        }
      >
        {gateWords(present(review.factors))}
      </Gate>
    </>
  );
}

function gateWords(factors: readonly Factor[]): string {
  if (factors.length === 0) return 'No factors yet.';
  const without = factors.filter((factor) => factor.entryIds.length === 0).length;
  if (without === 0) return 'Every one has an entry behind it.';
  return `${String(without)} of ${String(factors.length)} ${without === 1 ? 'has' : 'have'} no entry behind ${without === 1 ? 'it' : 'them'} yet.`;
}

function labelsIn(review: Review): readonly string[] {
  const used = present(review.factors).flatMap((factor) => factor.labels);
  return [...new Set([...used, ...STARTING_LABELS])].sort();
}

function removedFactors(review: Review): readonly RemovedItem[] {
  return review.factors.flatMap((factor) =>
    factor.removed === undefined
      ? []
      : [{ ref: { item: 'factor', itemId: factor.id }, text: factor.statement, stamp: factor.removed }],
  );
}
