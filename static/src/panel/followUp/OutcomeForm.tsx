/** What the room records about one action. Each answer is saved at once. */
import type { Loaded as LoadedPanel } from '../../../../src/contract/calls';
import type { Outcome } from '../../../../src/domain/outcome';
import type { Idea, Review } from '../../../../src/domain/review';
import { ChoiceButtons } from '../../shared/components/ChoiceButtons';
import { useSession } from '../../shared/session/useSession';
import type { Change } from '../../shared/session/sessionDeps';
import type { LiveActions } from '../actions/useActionIssues';
import { EvidenceLinkField } from './EvidenceLinkField';
import { NextStepForm } from './NextStepForm';
import { OutcomeText } from './OutcomeText';
import { KEPT_OPTIONS, OBSTACLE_OPTIONS, VERDICT_OPTIONS } from './outcomeWords';

export type OutcomeChanges = Extract<Change, { readonly type: 'recordOutcome' }>['changes'];

export interface OutcomeFormProps {
  readonly idea: Idea;
  readonly outcome: Outcome | undefined;
  readonly issueKey: string;
  /** The due date in Jira now. */
  readonly due: string | undefined;
  readonly review: Review;
  readonly issue: LoadedPanel['issue'];
  readonly issues: LiveActions;
}

export function OutcomeForm(props: OutcomeFormProps) {
  const { idea, outcome } = props;
  const session = useSession();
  const record = (changes: OutcomeChanges): void => {
    session.change({ type: 'recordOutcome', ideaId: idea.id, changes });
  };
  const kept = outcome?.kept;
  return (
    <>
      <div className="stack">
        <ChoiceButtons
          legend="Was it kept?"
          options={KEPT_OPTIONS}
          chosen={kept === undefined ? [] : [kept]}
          onChange={([value]) => value && record(whenKept(value))}
        />
        {kept === 'changed' && (
          <OutcomeText
            ideaId={idea.id}
            part="changedTo"
            label="What changed"
            value={outcome?.changedTo ?? ''}
          />
        )}
      </div>
      {kept === 'not-kept' && (
        <div className="stack">
          <ChoiceButtons
            legend="What got in the way?"
            many
            options={OBSTACLE_OPTIONS}
            chosen={outcome?.obstacles ?? []}
            onChange={(obstacles) => record({ obstacles: [...obstacles] })}
          />
          <OutcomeText
            ideaId={idea.id}
            part="obstacleNote"
            label="In your words"
            help="What got in the way, not who."
            value={outcome?.obstacleNote ?? ''}
          />
        </div>
      )}
      {(kept === 'kept' || kept === 'changed') && (
        <div className="stack">
          <ChoiceButtons
            legend="Did it work?"
            options={VERDICT_OPTIONS}
            chosen={outcome?.verdict === undefined ? [] : [outcome.verdict]}
            onChange={([verdict]) => verdict && record({ verdict })}
          />
          {idea.draft.verification !== undefined && (
            <div className="sunken stack stack-tight">
              <p className="small subtle">We said we would know when</p>
              <p>{idea.draft.verification}</p>
            </div>
          )}
          <OutcomeText
            ideaId={idea.id}
            part="evidence"
            label="What shows it"
            value={outcome?.evidence ?? ''}
          />
          <EvidenceLinkField
            value={outcome?.evidenceLink}
            onChange={(evidenceLink) => record({ evidenceLink: evidenceLink ?? null })}
          />
        </div>
      )}
      {kept !== undefined && <NextStepForm {...props} kept={kept} onRecord={record} />}
    </>
  );
}

/** What was said about another answer goes with it, so that the record says one thing. */
function whenKept(kept: 'kept' | 'changed' | 'not-kept'): OutcomeChanges {
  return kept === 'not-kept'
    ? { kept, verdict: null, next: null, changedTo: null }
    : { kept, obstacles: [], obstacleNote: null, next: null, ...(kept === 'kept' && { changedTo: null }) };
}
