/** Loaded when somebody looks at it. */
import { lazyPart } from '../../shared/lazyPart';
import { withLaterStyle } from '../laterStyle';

export const Close = lazyPart(async () => (await withLaterStyle(import('./Close'))).Close);
export const CancelReview = lazyPart(
  async () => (await withLaterStyle(import('./CancelReview'))).CancelReview,
);
