/** The commitment: what changes, who, by when, how we will know. It is a draft until it is created in Jira. */
import { useState } from 'react';
import type { Loaded as LoadedPanel } from '../../../../src/contract/calls';
import { missingForJira } from '../../../../src/domain/actionReadiness';
import type { ActionDraft, Idea } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { useSession } from '../../shared/session/useSession';
import { Checks } from './Checks';
import { nextStep } from './commitment';
import { filledDraft, type DraftChanges } from './draft';
import { Outcome, Verification } from './OutcomeAndProof';
import { missingFields } from './requiredFields';
import { RequiredInputs } from './RequiredInputs';
import { StrengthAndPurpose } from './StrengthAndPurpose';
import { TargetFields } from './TargetFields';
import { useCreateScreen } from './useCreateScreen';
import { useDueSuggestion } from './useDueSuggestion';
import { useTarget } from './useTarget';
import { WhoAndWhen } from './WhoAndWhen';

interface CommitmentFormProps {
  readonly idea: Idea;
  readonly issue: LoadedPanel['issue'];
  readonly onClose: () => void;
}

export function CommitmentForm({ idea, issue, onClose }: CommitmentFormProps) {
  const session = useSession();
  const [tried, setTried] = useState(false);
  const target = useTarget(issue.projectId);
  const screen = useCreateScreen(filledDraft(idea, target));
  const suggestion = useDueSuggestion(idea, screen);
  const complete = (of: Idea): ActionDraft => ({
    ...(screen.typeId === undefined ? {} : { issueTypeId: screen.typeId }),
    ...filledDraft(of, target, suggestion?.due),
  });
  const draft = complete(idea);
  const change = (changes: DraftChanges): void => {
    session.change({ type: 'draftAction', ideaId: idea.id, changes });
  };
  const create = (): void => {
    // What is still being typed belongs to it.
    session.drafts.commitAll();
    const now = session.getState().review.ideas.find((candidate) => candidate.id === idea.id) ?? idea;
    const ready = complete(now);
    if (missingForJira(ready) !== undefined || missingFields(screen.asked, ready.fields).length > 0) {
      setTried(true);
    } else {
      session.createAction(idea.id, ready);
      onClose();
    }
  };
  const missing = tried ? missingForJira(draft) : undefined;
  return (
    <form
      className="idea-wide stack commitment"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        create();
      }}
    >
      <Outcome idea={idea} draft={draft} missing={missing === 'outcome'} />
      <WhoAndWhen draft={draft} missing={missing} screen={screen} suggestion={suggestion} onChange={change} />
      <Verification idea={idea} draft={draft} missing={missing === 'verification'} />
      <div className="columns-4">
        <StrengthAndPurpose draft={draft} onChange={change} />
        <TargetFields draft={draft} screen={screen} onChange={change} />
      </div>
      <RequiredInputs
        asked={screen.asked}
        unfillable={screen.unfillable}
        values={draft.fields}
        showMissing={tried}
        onChange={(fields) => change({ fields })}
      />
      <Checks draft={draft} />
      <div className="row">
        <Button look="primary" type="submit">
          Create in Jira
        </Button>
        <Button look="plain" onClick={onClose}>
          Keep as draft
        </Button>
        {tried && nextStep(draft) !== undefined && (
          <span className="small text-bad" role="alert">
            {nextStep(draft)}
          </span>
        )}
      </div>
    </form>
  );
}
