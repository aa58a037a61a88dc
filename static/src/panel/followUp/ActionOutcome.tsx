/** One action at the second look: what Jira says about it now, and what the room records. */
import { useState } from 'react';
import type { Loaded as LoadedPanel } from '../../../../src/contract/calls';
import { isSettled, outcomeOf } from '../../../../src/domain/followUp';
import type { Idea, Review } from '../../../../src/domain/review';
import { Button, IconButton } from '../../shared/components/Button';
import { IssueLink } from '../../shared/components/IssueLink';
import { StatusLozenge } from '../../shared/components/Labels';
import { TypeIcon } from '../../shared/components/TypeIcon';
import type { Problem } from '../../shared/session/sessionState';
import type { LiveActions } from '../actions/useActionIssues';
import { ProblemMessage } from '../review/ProblemMessage';
import { LiveState } from './LiveState';
import { OutcomeForm } from './OutcomeForm';
import { OutcomeSummary } from './OutcomeSummary';

export interface ActionOutcomeProps {
  readonly idea: Idea;
  readonly review: Review;
  readonly issue: LoadedPanel['issue'];
  readonly issues: LiveActions;
  readonly canEdit: boolean;
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
}

export function ActionOutcome({ idea, review, issue, issues, canEdit, problems }: ActionOutcomeProps) {
  const outcome = outcomeOf(review, idea.id);
  const settled = isSettled(outcome);
  const [editing, setEditing] = useState(!settled);
  const { creation } = idea;
  if (creation.state !== 'created') return null;
  const found = issues.state === 'ready' ? issues.value.get(creation.issueId) : undefined;
  const { status, issuetype, summary } = found?.fields ?? {};
  const key = found?.key ?? creation.key;
  return (
    <section className="box" aria-label={key}>
      <div className="box-head stack stack-tight">
        <div className="row row-one-line">
          <p className="grow">
            <TypeIcon name={issuetype?.name ?? ''} level={issuetype?.hierarchyLevel ?? 0} />{' '}
            <IssueLink issueKey={key} />{' '}
            <span className="strong">{summary ?? idea.draft.outcome ?? idea.text}</span>
          </p>
          {status && <StatusLozenge name={status.name} category={status.statusCategory.key} />}
        </div>
        <LiveState loaded={issues.state} issue={found} />
      </div>
      {problems.get(idea.id)?.map((problem) => (
        <div key={problem.id} className="box-item">
          <ProblemMessage problem={problem} review={review} />
        </div>
      ))}
      {canEdit && editing ? (
        <div className="box-item stack stack-wide">
          <OutcomeForm
            idea={idea}
            outcome={outcome}
            issueKey={key}
            due={found?.fields?.duedate ?? undefined}
            review={review}
            issue={issue}
            issues={issues}
          />
          {settled && (
            <p className="row">
              <Button onClick={() => setEditing(false)}>Done</Button>
            </p>
          )}
        </div>
      ) : (
        <div className="box-item row row-one-line row-top">
          <OutcomeSummary idea={idea} outcome={outcome} review={review} />
          {canEdit && (
            <IconButton icon="pencil" label={`Change ${key}`} small onClick={() => setEditing(true)} />
          )}
        </div>
      )}
    </section>
  );
}
