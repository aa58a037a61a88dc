/** Loaded when somebody looks at it. */
import { lazy } from 'react';

export const Close = lazy(async () => ({ default: (await import('./Close')).Close }));
export const CancelReview = lazy(async () => ({ default: (await import('./CancelReview')).CancelReview }));
