/** What is settled before the meeting: scope, numbers, ground rules, and the private questions. */
import type { Loaded } from '../../../../src/contract/calls';
import { PASSAGES } from '../../../../src/domain/vocabulary';
import { Button } from '../../shared/components/Button';
import { useSettings } from '../../shared/useSettings';
import { Gate } from '../review/Gate';
import type { StageProps } from '../review/stageProps';
import { Baseline } from './Baseline';
import { GroundRules } from './GroundRules';
import { PreRead } from './PreRead';
import { Questionnaire } from './Questionnaire';
import { Scope } from './Scope';

export interface PrepareProps extends StageProps {
  readonly loaded: Loaded;
}

export function Prepare({ review, loaded, canEdit: mayEdit, onShow, onGoTo }: PrepareProps) {
  const { issue } = loaded;
  const known = useSettings(issue.projectId);
  const canEdit = mayEdit && review.status === 'open';
  const numbers = <Baseline review={review} issueId={issue.id} canEdit={canEdit} />;
  const beforehand = (
    <>
      <GroundRules known={known} />
      <Questionnaire review={review} known={known} canEdit={canEdit} projectKey={issue.projectKey} />
      {canEdit && <PreRead review={review} known={known} issueKey={issue.key} />}
    </>
  );
  return (
    <>
      <div className="panel-body stack stack-wide">
        <Scope review={review} canEdit={canEdit} />
        {review.size !== 'light' && numbers}
        {review.size === 'full' ? (
          beforehand
        ) : (
          <details className="quiet" open={review.questionnaire !== undefined}>
            <summary>{MORE[review.size]}</summary>
            <div className="stack stack-wide prepare-more">
              {review.size === 'light' && numbers}
              {beforehand}
            </div>
          </details>
        )}
      </div>
      <Gate
        actions={
          canEdit && review.stage === 'prepare' ? (
            <Button look="primary" iconAfter="arrowRight" onClick={() => onGoTo('facts')}>
              Next: Facts
            </Button>
          ) : (
            <Button iconAfter="arrowRight" onClick={() => onShow('facts')}>
              Facts
            </Button>
          )
        }
      >
        {gateWords(review)}
      </Gate>
    </>
  );
}

/** What a smaller size does not ask for, and has all the same. */
const MORE = {
  light: 'More to prepare: numbers, ground rules, questions, pre-read',
  standard: 'More to prepare: ground rules, questions, pre-read',
} as const;

function gateWords({ size, passages, window, questionnaire }: PrepareProps['review']): string {
  if (size === 'light') return 'Optional for a light review: go on whenever you like.';
  const isSet = window?.from !== undefined || window?.to !== undefined;
  const lines = PASSAGES.filter((key) => (passages[key]?.text ?? '') !== '').length + (isSet ? 1 : 0);
  const scope =
    lines === PASSAGES.length + 1 ? 'The scope is complete.' : `${String(lines)} of 4 lines of the scope.`;
  if (size === 'standard' && questionnaire === undefined) return scope;
  return `${scope} ${QUESTIONS_ARE[questionnaire?.state ?? 'none']}`;
}

const QUESTIONS_ARE = {
  none: 'The questions have not been asked.',
  asking: 'The questions have been asked.',
  closing: 'The answers are being revealed.',
  revealed: 'The answers have been revealed.',
} as const;
