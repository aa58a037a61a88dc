/** Loaded when somebody looks at it. */
import { lazyPart } from '../../shared/lazyPart';
import { withLaterStyle } from '../laterStyle';

export const FollowUp = lazyPart(async () => (await withLaterStyle(import('./FollowUp'))).FollowUp);
