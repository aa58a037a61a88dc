/** Parked ideas whose day has come, before everything else: they are decided again. */
import type { Idea } from '../../../../src/domain/review';
import { ProblemMessage } from '../review/ProblemMessage';
import type { IdeaGroupProps } from './IdeaGroup';
import { IdeaRow } from './IdeaRow';

type BackOnTheTableProps = Omit<IdeaGroupProps, 'factor' | 'ideas'> & { readonly ideas: readonly Idea[] };

export function BackOnTheTable({ ideas, review, problems, ...row }: BackOnTheTableProps) {
  return (
    <section className="box" aria-label="Back on the table">
      <div className="box-head">
        <h4 className="heading-xsmall">Back on the table</h4>
      </div>
      <ul>
        {ideas.map((idea) => (
          <IdeaRow
            key={idea.id}
            {...row}
            idea={idea}
            factor={review.factors.find(({ id }) => id === idea.factorId)?.statement}
            below={problems.get(idea.id)?.map((problem) => (
              <ProblemMessage key={problem.id} problem={problem} review={review} />
            ))}
          />
        ))}
      </ul>
    </section>
  );
}
