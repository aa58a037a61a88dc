/** Ending the review: what is missing, the recap, closing, and what stays afterwards. */
import type { Loaded } from '../../../../src/contract/calls';
import type { StageProps } from '../review/stageProps';

export interface CloseProps extends StageProps {
  readonly loaded: Loaded;
}

export function Close({ review }: CloseProps) {
  return <section className="panel-body" aria-label={review.title} />;
}
