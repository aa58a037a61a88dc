/** How far the four questions about a decision are answered, in words for the button that opens them. */
import type { TimelineEntry } from '../../../../src/domain/review';

/** ", 2 of 4": empty once all are answered, as there is nothing left to ask. */
export function answersOf({ decision }: TimelineEntry): string {
  const answered = Object.values(decision ?? {}).filter((answer) => answer !== '').length;
  return answered === 4 ? '' : `, ${String(answered)} of 4`;
}
