/** Loaded when a meeting runs. */
import { lazy } from 'react';

export const Room = lazy(async () => ({ default: (await import('./roomParts')).Room }));
export const RoomDetails = lazy(async () => ({ default: (await import('./roomParts')).RoomDetails }));
