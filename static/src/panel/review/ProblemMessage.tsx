/** A change that was refused, beside what it was about. The ways on are loaded when there is one. */
import { lazy, Suspense, type ComponentType } from 'react';
import { Message } from '../../shared/components/Message';
import type { Problem } from '../../shared/session/sessionState';
import { aboutItem, typedText } from '../../shared/session/typedText';
import { wordsFor } from '../../shared/words';
import type { ProblemProps } from './ProblemAndWays';

/** Where nothing more can be loaded, the words are still there to be read and copied. */
function OnlyWords({ problem: { error, pending } }: ProblemProps) {
  return (
    <Message tone="bad" live="alert" title={wordsFor(error).title}>
      <p className="pre-line">{typedText(pending)}</p>
    </Message>
  );
}

const ProblemAndWays = lazy(async (): Promise<{ default: ComponentType<ProblemProps> }> => {
  try {
    return { default: (await import('./ProblemAndWays')).ProblemAndWays };
  } catch {
    return { default: OnlyWords };
  }
});

export function ProblemMessage(props: ProblemProps) {
  return (
    <Suspense>
      <ProblemAndWays {...props} />
    </Suspense>
  );
}

/** The refused changes by the item that they are about; '' holds those about the review as a whole. */
export function problemsByItem(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const byItem = new Map<string, readonly Problem[]>();
  for (const problem of problems) {
    const itemId = aboutItem(problem.pending)?.itemId ?? '';
    byItem.set(itemId, [...(byItem.get(itemId) ?? []), problem]);
  }
  return byItem;
}
