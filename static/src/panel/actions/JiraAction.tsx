/** An action that is in Jira: its key, what Jira says about it right now, and a way to change it there from here. */
import { useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Loaded as LoadedPanel } from '../../../../src/contract/calls';
import type { Creation, Idea } from '../../../../src/domain/review';
import type { JiraIssue } from '../../../../src/jira/schemas';
import { IconButton } from '../../shared/components/Button';
import { IssueLink } from '../../shared/components/IssueLink';
import { StatusLozenge } from '../../shared/components/Labels';
import { TypeIcon } from '../../shared/components/TypeIcon';
import { useFocusBack } from '../../shared/components/useFocusBack';
import { PURPOSE_WORDS } from '../../shared/labels';
import { useSession } from '../../shared/session/useSession';
import { LiveState } from '../followUp/LiveState';
import { EditAction } from './EditAction';
import { GoneAction } from './GoneAction';
import { LinkAgain } from './LinkAgain';
import { SaidChanges } from './SaidChanges';
import type { LiveActions } from './useActionIssues';
import { editPlace, type SaidChange } from './useActionEdit';

interface JiraActionProps {
  readonly idea: Idea;
  readonly created: Extract<Creation, { readonly state: 'created' }>;
  readonly issues: LiveActions;
  readonly source: LoadedPanel['issue'];
  /** Ideas can be added. */
  readonly canAdd: boolean;
  /** Messages about it. */
  readonly children?: ReactNode;
}

export function JiraAction({ idea, created, issues, source, canAdd, children }: JiraActionProps) {
  const session = useSession();
  const mayChange = useMayChange();
  const [editing, setEditing] = useState(() => session.noteAt(editPlace(idea.id)) !== '');
  const [said, setSaid] = useState<SaidChange | undefined>(undefined);
  const button = useFocusBack(editing);
  const found = issues.state === 'ready' ? issues.value.get(created.issueId) : undefined;
  const { status, issuetype: type, project } = found?.fields ?? {};
  const key = found?.key ?? created.key;
  return (
    <li className="box-item idea">
      <TypeIcon name={type?.name ?? ''} level={type?.hierarchyLevel ?? 0} />
      <div>
        <IssueLink issueKey={key} /> <span>{found?.fields?.summary ?? idea.draft.outcome ?? idea.text}</span>
        {(issues.state !== 'ready' || found !== undefined) && (
          <LiveState loaded={issues.state} issue={found}>
            {idea.draft.purpose !== undefined && (
              <span>{PURPOSE_WORDS[idea.draft.purpose].toLowerCase()}</span>
            )}
            {idea.draft.strength !== undefined && <span>{idea.draft.strength}</span>}
            {key !== created.key && <span>moved, was {created.key}</span>}
            {found !== undefined && !isLinked(found, source.id, created.linked) && (
              <LinkAgain source={source} issueId={found.id} onLinked={issues.again} />
            )}
          </LiveState>
        )}
        {issues.state === 'failed' && !created.linked && (
          <p className="meta">not linked to {source.key} when it was made</p>
        )}
        <SaidChanges said={said} />
      </div>
      <div className="idea-acts">
        {status && <StatusLozenge name={status.name} category={status.statusCategory.key} />}
        {mayChange && found !== undefined && !editing && (
          <IconButton
            ref={button}
            small
            icon="pencil"
            label={`Change ${key}`}
            onClick={() => setEditing(true)}
          />
        )}
      </div>
      {issues.state === 'ready' && found === undefined && (
        <GoneAction idea={idea} canAdd={canAdd} onLook={issues.again} />
      )}
      {editing && found !== undefined && (
        <EditAction
          idea={idea}
          issue={found}
          projectKey={project?.key ?? key.replace(/-\d+$/, '')}
          onClose={(change) => {
            setEditing(false);
            setSaid(change);
            if (change !== undefined) issues.again();
          }}
        />
      )}
      {children !== undefined && <div className="idea-wide stack">{children}</div>}
    </li>
  );
}

/** Jira's word where it gave one; otherwise what it said when the action was made. */
function isLinked({ fields }: JiraIssue, sourceId: string, atFirst: boolean): boolean {
  const links = fields?.issuelinks;
  if (links === undefined) return atFirst;
  return links.some(({ inwardIssue, outwardIssue }) =>
    [inwardIssue?.id, outwardIssue?.id].includes(sourceId),
  );
}

/** A closed review changes no more, but its actions are Jira's and go on. */
function useMayChange(): boolean {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => {
    const { canEdit, review } = session.getState();
    return canEdit && review.status !== 'cancelled';
  });
}
