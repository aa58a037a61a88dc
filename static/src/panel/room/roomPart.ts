/** Loaded when a meeting runs. */
import { lazyPart } from '../../shared/lazyPart';
import { withLaterStyle } from '../laterStyle';

export const Room = lazyPart(async () => (await withLaterStyle(import('./roomParts'))).Room);
export const RoomDetails = lazyPart(async () => (await withLaterStyle(import('./roomParts'))).RoomDetails);
