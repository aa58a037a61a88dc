/** Factors, or practices to keep, under one heading, with a way to add one more. */
import { useState } from 'react';
import type { Factor, Review, TimelineEntry } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { useFocusBack } from '../../shared/components/useFocusBack';
import type { Problem } from '../../shared/session/sessionState';
import { ProblemMessage } from '../review/ProblemMessage';
import { FactorRow } from './FactorRow';
import { NewFactor } from './NewFactor';

export interface FactorListProps {
  readonly kind: Factor['kind'];
  readonly title: string;
  readonly add: string;
  readonly empty: string;
  readonly factors: readonly Factor[];
  readonly review: Review;
  readonly canEdit: boolean;
  readonly canAdd: boolean;
  readonly entries: readonly TimelineEntry[];
  readonly knownLabels: readonly string[];
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
  /** Set to begin one from elsewhere, with these words. */
  readonly begun: { readonly text: string } | undefined;
}

export function FactorList({ kind, title, add, empty, factors, begun, ...rest }: FactorListProps) {
  const [adding, setAdding] = useState(false);
  const [lastBegun, setLastBegun] = useState(begun);
  /** The one that was just written goes on with its role and labels. */
  const [added, setAdded] = useState<string | undefined>(undefined);
  const addButton = useFocusBack(adding);
  if (begun !== lastBegun) {
    setLastBegun(begun);
    setAdding(true);
  }
  return (
    <section className="stack" aria-label={title}>
      <div className="row factors-head">
        <h3 className="heading-small grow">
          {title} <span className="subtle">{factors.length > 0 && factors.length}</span>
        </h3>
        {rest.canAdd && !adding && (
          <Button ref={addButton} icon="plus" onClick={() => setAdding(true)}>
            {add}
          </Button>
        )}
      </div>
      {factors.length === 0 && !adding && <p className="subtle">{empty}</p>}
      <ol className="factors">
        {factors.map((factor, index) => (
          <FactorRow
            key={factor.id}
            factor={factor}
            position={index + 1}
            canEdit={rest.canEdit && factor.removed === undefined}
            isNew={factor.id === added}
            entries={rest.entries}
            knownLabels={rest.knownLabels}
            below={rest.problems.get(factor.id)?.map((problem) => (
              <ProblemMessage key={problem.id} problem={problem} review={rest.review} />
            ))}
          />
        ))}
        {adding && (
          <NewFactor
            // New words from elsewhere begin a new form.
            key={begun?.text ?? ''}
            kind={kind}
            position={factors.length + 1}
            text={begun?.text}
            entries={rest.entries}
            onDone={(factorId) => {
              setAdded(factorId);
              setAdding(false);
            }}
          />
        )}
      </ol>
    </section>
  );
}
