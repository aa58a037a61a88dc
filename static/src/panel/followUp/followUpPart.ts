/** Loaded when somebody looks at it. */
import { lazy } from 'react';

export const FollowUp = lazy(async () => ({ default: (await import('./FollowUp')).FollowUp }));
