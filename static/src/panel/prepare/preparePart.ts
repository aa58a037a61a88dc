/** Loaded when somebody looks at it. */
import { lazyPart } from '../../shared/lazyPart';
import { withLaterStyle } from '../laterStyle';

export const Prepare = lazyPart(async () => (await withLaterStyle(import('./Prepare'))).Prepare);
