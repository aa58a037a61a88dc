/** Loaded when somebody looks at it. */
import { lazy } from 'react';

export const Prepare = lazy(async () => ({ default: (await import('./Prepare')).Prepare }));
