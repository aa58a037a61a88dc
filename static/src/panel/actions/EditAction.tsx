/** Changing an action that is in Jira, in its row. What the issue's edit screen does not have is said before anybody types. */
import { useCallback } from 'react';
import type { Idea } from '../../../../src/domain/review';
import { LINE_LIMIT, TEXT_LIMIT } from '../../../../src/domain/text';
import { readEditScreen } from '../../../../src/jira/editScreen';
import type { JiraIssue } from '../../../../src/jira/schemas';
import { Button } from '../../shared/components/Button';
import { Field } from '../../shared/components/Field';
import { focusOnce } from '../../shared/components/focusOnce';
import { ErrorMessage } from '../../shared/components/Message';
import { TooLong } from '../../shared/components/TooLong';
import { useHost } from '../../shared/host/host';
import { useLoaded } from '../../shared/useLoaded';
import { dateMoves } from './editing';
import { EditProblem } from './EditProblem';
import { EditWhoAndWhen } from './EditWhoAndWhen';
import { useActionEdit, type SaidChange } from './useActionEdit';

interface EditActionProps {
  readonly idea: Idea;
  readonly issue: JiraIssue;
  readonly projectKey: string;
  /** @param said what was changed; undefined when nothing was */
  readonly onClose: (said: SaidChange | undefined) => void;
}

export function EditAction({ idea, issue, projectKey, onClose }: EditActionProps) {
  const { jira } = useHost();
  const edit = useActionEdit({ idea, issue, onDone: onClose });
  const screen = useLoaded(useCallback(() => readEditScreen(jira, issue.id), [jira, issue.id]));
  const known = screen.state === 'ready' ? screen.value : undefined;
  const cancel = (): void => {
    edit.drop();
    onClose(undefined);
  };
  if (known !== undefined && Object.keys(known).length === 0) {
    return (
      <div className="idea-wide">
        <ErrorMessage
          error={{ code: 'ACTION_LOCKED' }}
          actions={
            <Button small look="plain" onClick={cancel}>
              Back
            </Button>
          }
        />
      </div>
    );
  }
  const { shown, editing, missing } = edit;
  return (
    <form
      className="idea-wide stack commitment"
      noValidate
      aria-label={`Change ${issue.key}`}
      onSubmit={(event) => {
        event.preventDefault();
        void edit.send();
      }}
      onKeyDown={(event) => event.key === 'Escape' && cancel()}
    >
      <Field label="What changes" {...(missing === 'outcome' ? { error: 'One concrete outcome' } : {})}>
        {(wiring) => (
          <input
            {...wiring}
            ref={focusOnce}
            className="input"
            value={shown.outcome ?? ''}
            onChange={(event) => edit.set('outcome', event.target.value)}
          />
        )}
      </Field>
      <TooLong text={shown.outcome ?? ''} limit={LINE_LIMIT} />
      <EditWhoAndWhen edit={edit} projectKey={projectKey} screen={known} />
      {dateMoves(editing) && (
        <Field
          label="Why the date moves"
          required
          {...(missing === 'reason' ? { error: 'A few words; they stay in the history' } : {})}
        >
          {(wiring) => (
            <input
              {...wiring}
              className="input"
              placeholder="The gateway upgrade comes first"
              value={editing.reason}
              onChange={(event) => edit.setReason(event.target.value)}
            />
          )}
        </Field>
      )}
      <TooLong text={editing.reason} />
      <Field
        label="We will know it worked when"
        {...(missing === 'verification' ? { error: 'What could somebody see?' } : {})}
      >
        {(wiring) => (
          <textarea
            {...wiring}
            rows={2}
            className="input"
            value={shown.verification ?? ''}
            onChange={(event) => edit.set('verification', event.target.value)}
          />
        )}
      </Field>
      <TooLong text={shown.verification ?? ''} limit={TEXT_LIMIT} />
      <EditProblem edit={edit} screen={known} />
      <div className="row">
        <Button look="primary" type="submit" disabled={edit.sending}>
          {edit.sending ? 'Changing it …' : 'Change in Jira'}
        </Button>
        <Button look="plain" onClick={cancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
