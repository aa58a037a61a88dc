/** What we will change. Ideas under the factor they address, decisions, and the way into Jira. */
import { useMemo } from 'react';
import type { Loaded as LoadedPanel } from '../../../../src/contract/calls';
import { present, type Review } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { ErrorMessage } from '../../shared/components/Message';
import { dayOf } from '../../shared/dates';
import { useHost } from '../../shared/host/host';
import { useSession } from '../../shared/session/useSession';
import { useSettings } from '../../shared/useSettings';
import { useHeading } from '../review/brief';
import { Gate } from '../review/Gate';
import { RemovedItems, type RemovedItem } from '../review/RemovedItems';
import { StagePrompt } from '../review/StagePrompt';
import type { StageProps } from '../review/stageProps';
import { BackOnTheTable } from './BackOnTheTable';
import { countIdeas, countWords, gateWords } from './countIdeas';
import { groupIdeas } from './ideaGroups';
import { IdeaGroup } from './IdeaGroup';
import { ProjectRulesProvider, type ProjectRules } from './projectRules';
import { SetAdvice } from './SetAdvice';
import { Targets, TargetsProvider } from './targets';
import { useActionIssues } from './useActionIssues';

interface ActionsProps extends StageProps {
  readonly issue: LoadedPanel['issue'];
  /** The project's own, where they have been read. */
  readonly rules?: ProjectRules;
}

export function Actions({ review, canEdit, problems, onShow, onGoTo, issue, rules }: ActionsProps) {
  const { jira } = useHost();
  const session = useSession();
  const heading = useHeading();
  const { settings } = useSettings(issue.projectId);
  const targets = useMemo(
    () => new Targets(jira, { id: issue.projectId, key: issue.projectKey }, issue.id),
    [jira, issue.projectId, issue.projectKey, issue.id],
  );
  // As the server counts it: a parked idea comes back on its day whatever the browser's clock says.
  const today = dayOf(session.serverTime());
  const { back, groups } = useMemo(() => groupIdeas(review, today), [review, today]);
  const issues = useActionIssues(idsInJira(review));
  const counts = countIdeas(present(review.ideas), today);
  const isSettled = counts.undecided + counts.drafts === 0;
  const group = { review, issue, canEdit, problems, issues, today };
  return (
    <ProjectRulesProvider value={rules ?? settings}>
      <TargetsProvider value={targets}>
        <div className="panel-body stack stack-loose">
          <div className="row">
            <h3 className="heading-small grow">{heading('actions')}</h3>
            <p className="small subtle">{countWords(counts)}</p>
          </div>
          {issues.state === 'failed' && <ErrorMessage error={{ code: 'JIRA_DOWN' }} onRetry={issues.retry} />}
          {canEdit && <StagePrompt stage="actions" kind={review.kind} />}
          {back.length > 0 && <BackOnTheTable {...group} ideas={back} />}
          {groups.map(({ factor, ideas }) => (
            <IdeaGroup key={factor?.id ?? 'loose'} {...group} factor={factor} ideas={ideas} />
          ))}
          <SetAdvice review={review} />
          <RemovedItems items={removedIdeas(review)} canEdit={canEdit} />
        </div>
        <Gate
          actions={
            review.stage === 'actions' && canEdit ? (
              // While something is still to decide, deciding it is what comes first.
              <Button
                {...(isSettled ? { look: 'primary' as const } : {})}
                iconAfter="arrowRight"
                onClick={() => onGoTo('close')}
              >
                Go to Close
              </Button>
            ) : (
              <Button iconAfter="arrowRight" onClick={() => onShow('close')}>
                Close
              </Button>
            )
          }
        >
          {gateWords(counts)}
        </Gate>
      </TargetsProvider>
    </ProjectRulesProvider>
  );
}

function idsInJira(review: Review): string {
  return present(review.ideas)
    .flatMap((idea) => (idea.creation.state === 'created' ? [idea.creation.issueId] : []))
    .join(',');
}

function removedIdeas(review: Review): readonly RemovedItem[] {
  return review.ideas.flatMap((idea) =>
    idea.removed === undefined
      ? []
      : [{ ref: { item: 'idea', itemId: idea.id }, text: idea.text, stamp: idea.removed }],
  );
}
