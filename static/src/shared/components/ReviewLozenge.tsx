/** How far a review is: its stage while it is open, otherwise how it ended. */
import type { ReviewRow } from '../../../../src/domain/digest';
import { STAGE_WORDS } from '../labels';
import { Lozenge } from './Labels';

export function ReviewLozenge({ review }: { readonly review: Pick<ReviewRow, 'status' | 'stage'> }) {
  switch (review.status) {
    case 'open':
      return <Lozenge tone="info">{STAGE_WORDS[review.stage]}</Lozenge>;
    case 'closed':
      return <Lozenge tone="good">Closed</Lozenge>;
    case 'finished':
      return <Lozenge tone="good">Finished</Lozenge>;
    case 'cancelled':
      return <Lozenge>Cancelled</Lozenge>;
  }
}
