/** Calendar days for which the review of an event is asked after; what happened longer ago is let be. */
export const OWED_DAYS = 90;
