/** What contributed, and what is worth keeping. Both have the same form and the same weight. */
import { Fragment, useMemo, useState } from 'react';
import type { Loaded } from '../../../../src/contract/calls';
import { lacksEvidence, needsAgreement } from '../../../../src/domain/checklist';
import { present, type Factor, type Review } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { Message } from '../../shared/components/Message';
import { STARTING_LABELS } from '../../shared/labels';
import { useSettings } from '../../shared/useSettings';
import { inOrder } from '../facts/timelineRows';
import { useBrief, useHeading } from '../review/brief';
import { Gate } from '../review/Gate';
import { RemovedItems, type RemovedItem } from '../review/RemovedItems';
import { StagePrompt } from '../review/StagePrompt';
import type { StageProps } from '../review/stageProps';
import { FactorList } from './FactorList';
import { SingleFactor } from './SingleFactor';

const noFactor: Readonly<Record<Factor['kind'], string>> = {
  factor: 'Nothing yet. Name the system, not the person.',
  practice: 'Nothing yet. What went well and should be done on purpose next time?',
};

interface FactorsProps extends StageProps {
  readonly issue: Pick<Loaded['issue'], 'projectId'>;
}

export function Factors({ review, canEdit, problems, onShow, onGoTo, issue }: FactorsProps) {
  const brief = useBrief();
  const heading = useHeading();
  const [begun, setBegun] = useState<{ readonly text: string } | undefined>(undefined);
  const entries = useMemo(() => inOrder(present(review.entries)), [review.entries]);
  const { settings } = useSettings(issue.projectId);
  const knownLabels = useMemo(
    () =>
      labelsIn(
        review,
        settings.labels.map(({ name }) => name),
      ),
    [review, settings.labels],
  );
  const shown = (kind: Factor['kind']): readonly Factor[] =>
    review.factors.filter(
      (factor) => factor.kind === kind && (factor.removed === undefined || problems.has(factor.id)),
    );
  const factors = shown('factor');
  const practices = shown('practice');
  const agreed = review.factsAgreed !== undefined || !needsAgreement(review);
  const canAdd = canEdit && agreed;
  const list = { review, canEdit, canAdd, entries, knownLabels, problems };
  /** A light review asks one of the two questions; what stands under the other one is shown all the same. */
  const asks = (kind: Factor['kind']): boolean =>
    !brief || (kind === 'factor' ? factors : practices).length > 0;
  const contributed = (
    <Fragment key="factors">
      <FactorList
        {...list}
        kind="factor"
        title={heading('factors')}
        add="Add factor"
        factors={factors}
        empty={noFactor.factor}
        begun={begun}
      />
      {canAdd && !brief && factors.length === 1 && <SingleFactor onChoose={(text) => setBegun({ text })} />}
    </Fragment>
  );
  const kept = (
    <FactorList
      {...list}
      key="practices"
      kind="practice"
      title={heading('practices')}
      add="Add practice"
      factors={practices}
      empty={noFactor.practice}
      begun={undefined}
    />
  );
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
        {canAdd && <StagePrompt stage="factors" kind={review.kind} />}
        {review.kind === 'success'
          ? [kept, asks('factor') && contributed]
          : [contributed, asks('practice') && kept]}
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
        {gateWords(review)}
      </Gate>
    </>
  );
}

function gateWords(review: Review): string {
  const factors = present(review.factors).filter((factor) => factor.kind === 'factor');
  if (factors.length === 0) return 'No factors yet.';
  const without = factors.filter((factor) => lacksEvidence(factor, review)).length;
  if (without === 0) return 'Every factor has an entry behind it, or a reason.';
  return `${String(without)} of ${String(factors.length)} factors ${without === 1 ? 'has' : 'have'} no entry behind ${without === 1 ? 'it' : 'them'} yet.`;
}

/** The project's own list, or the starting one, and what this review uses beside it. */
function labelsIn(review: Review, ofProject: readonly string[]): readonly string[] {
  const used = present(review.factors).flatMap((factor) => factor.labels);
  return [...new Set([...used, ...(ofProject.length === 0 ? STARTING_LABELS : ofProject)])].sort();
}

function removedFactors(review: Review): readonly RemovedItem[] {
  return review.factors.flatMap((factor) =>
    factor.removed === undefined
      ? []
      : [{ ref: { item: 'factor', itemId: factor.id }, text: factor.statement, stamp: factor.removed }],
  );
}
