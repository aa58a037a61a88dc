/** What became of the wish to create an action: under way, refused, or unknown. What was typed is always still there. */
import { useCallback, useEffect, useState } from 'react';
import { ABANDONED_AFTER } from '../../../../src/domain/apply/ideas';
import type { Creation, Idea } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { Message } from '../../shared/components/Message';
import { useSession } from '../../shared/session/useSession';
import { useLoaded } from '../../shared/useLoaded';
import { refusalWords } from './commitment';
import { useTargets } from './targets';

interface CreationMessageProps {
  readonly idea: Idea;
  readonly canEdit: boolean;
  /** Opens the form to change what Jira did not accept. */
  readonly onFix: () => void;
}

export function CreationMessage({ idea, canEdit, onFix }: CreationMessageProps) {
  const { creation } = idea;
  switch (creation.state) {
    case 'draft':
    case 'created':
      return null;
    case 'creating':
      return <Creating idea={idea} since={creation.at} canEdit={canEdit} />;
    case 'unconfirmed':
      return (
        <Unknown idea={idea} canEdit={canEdit} title="Jira did not say whether it created this action" />
      );
    case 'refused':
      return <Refused idea={idea} creation={creation} canEdit={canEdit} onFix={onFix} />;
  }
}

function Creating({
  idea,
  since,
  canEdit,
}: {
  readonly idea: Idea;
  readonly since: string;
  readonly canEdit: boolean;
}) {
  const [abandoned, setAbandoned] = useState(false);
  useEffect(() => {
    const left = Date.parse(since) + ABANDONED_AFTER - Date.now();
    const timer = setTimeout(() => setAbandoned(true), Math.max(0, left));
    return () => clearTimeout(timer);
  }, [since]);
  return abandoned ? (
    <Unknown idea={idea} canEdit={canEdit} title="Creating this action stopped half-way" />
  ) : (
    <p className="idea-wide small subtle" role="status">
      Creating it in Jira …
    </p>
  );
}

/** Looking again is safe: the issue is searched for before another one is made. */
function Unknown({
  idea,
  canEdit,
  title,
}: {
  readonly idea: Idea;
  readonly canEdit: boolean;
  readonly title: string;
}) {
  const session = useSession();
  return (
    <div className="idea-wide">
      <Message
        tone="care"
        live="status"
        title={title}
        actions={
          canEdit && (
            <Button small onClick={() => session.createAction(idea.id, idea.draft)}>
              Look again
            </Button>
          )
        }
      >
        It may exist already. Looking again finds it, and makes it only if it is not there.
      </Message>
    </div>
  );
}

function Refused({
  idea,
  creation,
  canEdit,
  onFix,
}: CreationMessageProps & { readonly creation: Extract<Creation, { readonly state: 'refused' }> }) {
  const session = useSession();
  const targets = useTargets();
  // The message names the project, so its name is read even before the form is open.
  useLoaded(useCallback(() => targets.firstProjects(), [targets]));
  const project = targets.project(idea.draft.projectId ?? '');
  const { text, otherProject } = refusalWords(creation.code, `${project.name} (${project.key})`);
  const fields = Object.entries(creation.fields);
  return (
    <div className="idea-wide">
      <Message
        tone="bad"
        live="status"
        title="Jira did not create this action"
        actions={
          canEdit && (
            <>
              <Button small onClick={onFix}>
                {otherProject && fields.length === 0 ? 'Choose another project' : 'Change it'}
              </Button>
              <Button small onClick={() => session.createAction(idea.id, idea.draft)}>
                Try again
              </Button>
            </>
          )
        }
      >
        <p>{text} Nothing you typed is lost.</p>
        {fields.length > 0 && (
          <ul>
            {fields.map(([field, words]) => (
              <li key={field}>
                {field === 'general' ? '' : <span className="strong">{field}: </span>}
                {words}
              </li>
            ))}
          </ul>
        )}
      </Message>
    </div>
  );
}
