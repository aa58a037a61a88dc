/** An action that is in Jira: its key, and what Jira says about it right now. */
import type { Creation, Idea } from '../../../../src/domain/review';
import type { JiraIssue } from '../../../../src/jira/schemas';
import { IssueLink } from '../../shared/components/IssueLink';
import { StatusLozenge } from '../../shared/components/Labels';
import { Avatar } from '../../shared/components/Person';
import { Bone } from '../../shared/components/Skeleton';
import { TypeIcon } from '../../shared/components/TypeIcon';
import { daysBetween, localDay, showDay, showShortDay } from '../../shared/dates';
import { PURPOSE_WORDS } from '../../shared/labels';
import type { Loaded } from '../../shared/useLoaded';
import type { ActionIssues } from './useActionIssues';

interface JiraActionProps {
  readonly idea: Idea;
  readonly created: Extract<Creation, { readonly state: 'created' }>;
  readonly issues: Loaded<ActionIssues>;
  readonly sourceKey: string;
}

export function JiraAction({ idea, created, issues, sourceKey }: JiraActionProps) {
  const found = issues.state === 'ready' ? issues.value.get(created.issueId) : undefined;
  const status = found?.fields?.status;
  const type = found?.fields?.issuetype;
  return (
    <li className="box-item idea">
      <TypeIcon name={type?.name ?? ''} level={type?.hierarchyLevel ?? 0} />
      <div>
        <IssueLink issueKey={found?.key ?? created.key} />{' '}
        <span>{found?.fields?.summary ?? idea.draft.outcome ?? idea.text}</span>
        <div className="meta dotted">
          {issues.state === 'loading' && <Bone width={30} />}
          {found !== undefined && <Live issue={found} />}
          {issues.state === 'ready' && found === undefined && (
            <span>You cannot see this issue in Jira, or it was deleted there.</span>
          )}
          {idea.draft.purpose !== undefined && <span>{PURPOSE_WORDS[idea.draft.purpose].toLowerCase()}</span>}
          {idea.draft.strength !== undefined && <span>{idea.draft.strength}</span>}
          {!created.linked && <span>not linked to {sourceKey}: add the link in Jira</span>}
        </div>
      </div>
      <div className="idea-acts">
        {status && <StatusLozenge name={status.name} category={status.statusCategory.key} />}
      </div>
    </li>
  );
}

function Live({ issue }: { readonly issue: JiraIssue }) {
  const { assignee, duedate, status } = issue.fields ?? {};
  const done = status?.statusCategory.key === 'done';
  return (
    <>
      <span className="person">
        {assignee ? (
          <>
            <Avatar accountId={assignee.accountId} /> {assignee.displayName}
          </>
        ) : (
          <span className="text-bad">no owner</span>
        )}
      </span>
      <span>{duedate ? <Due day={duedate} done={done} /> : 'no due date'}</span>
    </>
  );
}

function Due({ day, done }: { readonly day: string; readonly done: boolean }) {
  const late = done ? 0 : daysBetween(day, localDay(new Date()));
  return (
    <time dateTime={day} title={showDay(day)} className={late > 0 ? 'text-bad' : undefined}>
      {late > 0 && `${String(late)} ${late === 1 ? 'day' : 'days'} late, `}due {showShortDay(day)}
    </time>
  );
}
