/** Why an action is languishing, as one sentence. */
import { sentencesOf } from '../../../../src/domain/languishing/sentences';
import type { Reason } from '../../../../src/domain/languishing/reason';
import { showNearDay } from '../dates';

interface WhyProps {
  /** Worst first. */
  readonly reasons: readonly Reason[];
  /** That its factor came back: the worst that can be said, and the only thing in red. */
  readonly repeat: string | undefined;
}

/** The first reason is the thing to read. */
export function Why({ reasons, repeat }: WhyProps) {
  const sentences = sentencesOf(reasons, showNearDay);
  return (
    <p className="why">
      {repeat !== undefined && <span className="why-first text-bad">{repeat}</span>}
      {sentences.map((sentence, index) => (
        <span key={sentence} className={index === 0 && repeat === undefined ? 'why-first' : undefined}>
          {sentence}
        </span>
      ))}
    </p>
  );
}
