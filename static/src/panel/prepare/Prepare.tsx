/** What is settled before the meeting: scope, numbers, ground rules, and the private questions. */
import type { Loaded } from '../../../../src/contract/calls';
import type { StageProps } from '../review/stageProps';

export interface PrepareProps extends StageProps {
  readonly loaded: Loaded;
}

export function Prepare({ review }: PrepareProps) {
  return <section className="panel-body" aria-label={review.title} />;
}
