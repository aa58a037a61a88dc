/** Who takes which part in a review, when, and who sees it: what is chosen at the start and can be changed later. */
import type { StartDetails } from './importSlot';

export type PeopleAndTime = Pick<
  StartDetails,
  'facilitator' | 'scribe' | 'participants' | 'leader' | 'eventDay' | 'meetingAt' | 'visibility'
>;

export interface PartProps {
  readonly value: PeopleAndTime;
  readonly me: string;
  readonly issue: { readonly id: string; readonly projectKey: string };
  readonly onChange: (part: Partial<PeopleAndTime>) => void;
}

/** People who have a part already; nobody is suggested twice. */
export function withPart({ facilitator, scribe, leader, participants }: PeopleAndTime): ReadonlySet<string> {
  return new Set([facilitator, ...participants, ...(scribe ? [scribe] : []), ...(leader ? [leader] : [])]);
}
