/** Starting a review, loaded where the issue has none, or where another one is begun. */
import { lazyPart } from '../../shared/lazyPart';

export const StartReview = lazyPart(async () => (await import('./StartReview')).StartReview);
