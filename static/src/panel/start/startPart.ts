/** Starting a review, loaded where the issue has none, or where another one is begun. */
import { lazy } from 'react';

export const StartReview = lazy(async () => ({ default: (await import('./StartReview')).StartReview }));
