/** The third stage: what we will change. Ideas under the factor they address, decisions, and the way into Jira. */
import { useMemo } from 'react';
import type { Loaded as LoadedPanel } from '../../../../src/contract/calls';
import { present, type Factor, type Idea, type Review } from '../../../../src/domain/review';
import { DEFAULT_SETTINGS } from '../../../../src/domain/settings';
import { useHost } from '../../shared/host/host';
import { ErrorMessage } from '../../shared/components/Message';
import { Gate } from '../review/Gate';
import { RemovedItems, type RemovedItem } from '../review/RemovedItems';
import type { StageProps } from '../review/stageProps';
import { countIdeas, countWords, gateWords } from './countIdeas';
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

export function Actions({ review, canEdit, problems, issue, rules = DEFAULT_SETTINGS }: ActionsProps) {
  const { jira } = useHost();
  const targets = useMemo(
    () => new Targets(jira, { id: issue.projectId, key: issue.projectKey }, issue.id),
    [jira, issue.projectId, issue.projectKey, issue.id],
  );
  const groups = useMemo(() => groupsOf(review), [review]);
  const issues = useActionIssues(idsInJira(review));
  const counts = countIdeas(present(review.ideas));
  return (
    <ProjectRulesProvider value={rules}>
      <TargetsProvider value={targets}>
        <div className="panel-body stack stack-loose">
          <div className="row">
            <h3 className="heading-small grow">What we will change</h3>
            <p className="small subtle">{countWords(counts)}</p>
          </div>
          {issues.state === 'failed' && <ErrorMessage error={{ code: 'JIRA_DOWN' }} onRetry={issues.retry} />}
          {groups.map(({ factor, ideas }) => (
            <IdeaGroup
              key={factor?.id ?? 'loose'}
              factor={factor}
              ideas={ideas}
              review={review}
              issue={issue}
              canEdit={canEdit}
              problems={problems}
              issues={issues}
            />
          ))}
          <SetAdvice review={review} />
          <RemovedItems items={removedIdeas(review)} canEdit={canEdit} />
        </div>
        <Gate>{gateWords(counts)}</Gate>
      </TargetsProvider>
    </ProjectRulesProvider>
  );
}

interface Group {
  readonly factor: Factor | undefined;
  readonly ideas: readonly Idea[];
}

/** Every factor has a place for ideas; practices have one once they have an idea; the rest stands together at the end. */
function groupsOf(review: Review): readonly Group[] {
  const ideas = present(review.ideas);
  const factors = present(review.factors);
  const grouped = factors.map((factor) => ({
    factor,
    ideas: ideas.filter((idea) => idea.factorId === factor.id),
  }));
  const loose = ideas.filter((idea) => !factors.some((factor) => factor.id === idea.factorId));
  return [
    ...grouped.filter(({ factor, ideas: own }) => factor.kind === 'factor' || own.length > 0),
    { factor: undefined, ideas: loose },
  ];
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
