/** Which days a second look may have: working days, 4 to 8 weeks after closing. */
import { FOLLOW_UP_WEEKS, type Settings } from '../../../../src/domain/settings';
import { followUpDay, nextWorkingDay } from '../../../../src/domain/workingDays';

interface Choice {
  readonly proposed: string;
  readonly earliest: string;
  readonly latest: string;
  /** The nearest day to the one chosen that may be had. */
  readonly fit: (day: string) => string;
}

/** @param closingOn the day on which the review is closed. @param agreed a day that somebody has set before */
export function followUpChoice(closingOn: string, settings: Settings, agreed: string | undefined): Choice {
  const { workingDays, followUpWeeks } = settings;
  const { least, most } = FOLLOW_UP_WEEKS;
  const earliest = followUpDay(closingOn, least, workingDays);
  const latest = followUpDay(closingOn, most, workingDays);
  const fit = (day: string): string => {
    if (day <= earliest) return earliest;
    return day >= latest ? latest : nextWorkingDay(day, workingDays);
  };
  const proposed =
    agreed !== undefined && fit(agreed) === agreed
      ? agreed
      : followUpDay(closingOn, followUpWeeks, workingDays);
  return { proposed, earliest, latest, fit };
}
