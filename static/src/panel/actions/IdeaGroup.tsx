/** The ideas under one factor, in a box that names it. */
import type { Loaded as LoadedPanel } from '../../../../src/contract/calls';
import { present, type Factor, type Idea, type Review } from '../../../../src/domain/review';
import { Tag } from '../../shared/components/Labels';
import type { Problem } from '../../shared/session/sessionState';
import { ProblemMessage } from '../review/ProblemMessage';
import { IdeaRow } from './IdeaRow';
import { NewIdea } from './NewIdea';
import type { LiveActions } from './useActionIssues';

export interface IdeaGroupProps {
  /** Undefined for ideas that belong to no single factor. */
  readonly factor: Factor | undefined;
  readonly ideas: readonly Idea[];
  readonly review: Review;
  readonly issue: LoadedPanel['issue'];
  readonly canEdit: boolean;
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
  readonly issues: LiveActions;
  /** Calendar day of the reader. */
  readonly today: string;
}

export function IdeaGroup({ factor, ideas, review, problems, ...row }: IdeaGroupProps) {
  const { canEdit } = row;
  if (factor === undefined && ideas.length === 0 && !canEdit) return null;
  const title = factor?.statement ?? 'Not tied to one factor';
  // Without factors there is nothing that an idea could be tied to.
  const hasHead = present(review.factors).length > 0;
  return (
    <section className="box" aria-label={title}>
      {hasHead && (
        <div className="box-head stack stack-tight">
          <h4 className="heading-xsmall">{title}</h4>
          {factor !== undefined && factor.labels.length > 0 && (
            <p className="row row-tight">
              {factor.labels.map((label) => (
                <Tag key={label}>{label}</Tag>
              ))}
            </p>
          )}
        </div>
      )}
      <ul>
        {ideas.map((idea) => (
          <IdeaRow
            key={idea.id}
            {...row}
            idea={idea}
            below={problems.get(idea.id)?.map((problem) => (
              <ProblemMessage key={problem.id} problem={problem} review={review} />
            ))}
          />
        ))}
      </ul>
      {canEdit && <NewIdea factorId={factor?.id} />}
    </section>
  );
}
