/** The second look: what became of each action, whether it worked, what follows. */
import type { Loaded } from '../../../../src/contract/calls';
import type { StageProps } from '../review/stageProps';

export interface FollowUpProps extends StageProps {
  readonly loaded: Loaded;
}

export function FollowUp({ review }: FollowUpProps) {
  return <section className="panel-body" aria-label={review.title} />;
}
