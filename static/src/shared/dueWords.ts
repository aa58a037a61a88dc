/** Why a due date is suggested, in words: "4 weeks, from priority Highest". */
import type { SuggestedDue } from '../../../src/domain/serviceLevels';

/** @param priority as Jira calls it */
export function dueReason({ reason }: SuggestedDue, priority: string | undefined): string {
  const length = 'weeks' in reason ? `${String(reason.weeks)} weeks` : `${String(reason.days)} days`;
  switch (reason.because) {
    case 'severity':
      return `${length}, from the severity`;
    case 'priority':
      return `${length}, from priority ${priority ?? ''}`.trimEnd();
    case 'flat':
      return `${length}, as for every action here`;
    case 'nothing-known':
      return `${length}, the usual time here`;
  }
}
