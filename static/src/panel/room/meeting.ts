/** Whether a meeting runs, and the way from its bar to what is parked. */
import type { Review } from '../../../../src/domain/review';

/** Where the button in the bar leads to. */
export const PARKING_LOT_ID = 'parking-lot';

export function isMeeting({ room }: Pick<Review, 'room'>): boolean {
  return room !== undefined && room.endedAt === undefined;
}

export function goToParkingLot(): void {
  const found = document.getElementById(PARKING_LOT_ID);
  found?.scrollIntoView({ block: 'nearest' });
  found?.focus({ preventScroll: true });
}
