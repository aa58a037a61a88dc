/** The second look: what became of each action, whether it worked, what follows. Finished when all have an answer. */
import { useMemo, useRef } from 'react';
import type { Loaded } from '../../../../src/contract/calls';
import { actionsOf, isSettled, outcomeOf, unsettled } from '../../../../src/domain/followUp';
import type { Review } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { Empty } from '../../shared/components/Empty';
import { ErrorMessage } from '../../shared/components/Message';
import { useHost } from '../../shared/host/host';
import { useSession } from '../../shared/session/useSession';
import { Targets, TargetsProvider } from '../actions/targets';
import { useActionIssues } from '../actions/useActionIssues';
import { Gate } from '../review/Gate';
import type { StageProps } from '../review/stageProps';
import { ActionOutcome } from './ActionOutcome';
import { FollowUpDay } from './FollowUpDay';

export interface FollowUpProps extends StageProps {
  readonly loaded: Loaded;
}

export function FollowUp({ review, canEdit, problems, loaded, onShow }: FollowUpProps) {
  const session = useSession();
  const { issue } = loaded;
  const { jira } = useHost();
  const targets = useMemo(
    () => new Targets(jira, { id: issue.projectId, key: issue.projectKey }, issue.id),
    [jira, issue.projectId, issue.projectKey, issue.id],
  );
  const heading = useRef<HTMLHeadingElement>(null);
  const actions = actionsOf(review);
  const ids = actions.flatMap(({ creation }) => (creation.state === 'created' ? [creation.issueId] : []));
  const issues = useActionIssues(ids.join(','));
  if (review.closed === undefined) return <NotYet review={review} canEdit={canEdit} onShow={onShow} />;
  const settled = actions.filter((idea) => isSettled(outcomeOf(review, idea.id))).length;
  return (
    <TargetsProvider value={targets}>
      <div className="panel-body stack stack-wide">
        <div className="row">
          <h3 ref={heading} className="heading-small grow" tabIndex={-1}>
            What became of it
          </h3>
          <FollowUpDay review={review} canEdit={canEdit} />
        </div>
        {actions.length > 0 && (
          <div className="stack stack-tight">
            <progress
              className="follow-up-progress"
              value={settled}
              max={actions.length}
              aria-label={settledWords(settled, actions.length)}
            />
            <p className="small subtle">{settledWords(settled, actions.length)}</p>
          </div>
        )}
        {issues.state === 'failed' && <ErrorMessage error={{ code: 'JIRA_DOWN' }} onRetry={issues.retry} />}
        {actions.length === 0 && (
          <Empty icon="checkCircle" title="This review led to no actions">
            There is nothing to look at again. You can finish it.
          </Empty>
        )}
        {actions.map((idea) => (
          <ActionOutcome
            key={idea.id}
            idea={idea}
            review={review}
            issue={issue}
            issues={issues}
            canEdit={canEdit}
            problems={problems}
          />
        ))}
      </div>
      <Gate
        actions={
          canEdit &&
          review.status === 'closed' && (
            <Button
              disabled={settled < actions.length}
              onClick={() => {
                // The button goes with the press.
                heading.current?.focus();
                session.change({ type: 'finishReview' });
              }}
            >
              Finish review
            </Button>
          )
        }
      >
        {gateWords(review)}
      </Gate>
    </TargetsProvider>
  );
}

const settledWords = (settled: number, all: number): string =>
  `${String(settled)} of ${String(all)} ${all === 1 ? 'action has' : 'actions have'} a verdict or a reason`;

function gateWords(review: Review): string {
  if (review.status === 'finished') return 'Finished: every action has a verdict or a reason.';
  const left = unsettled(review).length;
  const togo = left === 0 ? 'All have.' : left === 1 ? 'One to go.' : `${String(left)} to go.`;
  return `The review is finished when every action has a verdict or a reason. ${togo}`;
}

/** While the review is open: when the second look will be, and what it is for. */
function NotYet({ review, canEdit, onShow }: Pick<StageProps, 'review' | 'canEdit' | 'onShow'>) {
  return (
    <div className="panel-body stack stack-wide">
      <Empty
        icon="calendar"
        title="The second look comes after closing"
        actions={<Button onClick={() => onShow('close')}>Go to Close</Button>}
      >
        Four to eight weeks later you look at each action again: was it kept, did it work, what follows.
      </Empty>
      <FollowUpDay review={review} canEdit={canEdit} />
    </div>
  );
}
