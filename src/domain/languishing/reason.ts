/** Why an action is languishing: the rule that says so, with what its sentence needs. */
import type { ActionState, Calendar } from './actionState';
import type { Rule } from './limits';

export type Reason =
  /** Calendar days past the due date. */
  | { readonly code: 'overdue'; readonly days: number }
  /** Open issues that have blocked it long enough, the longest first, and for how many days that one has. */
  | { readonly code: 'blocked'; readonly keys: readonly string[]; readonly days: number }
  /** `left`: the owner is no longer active. `unassignable`: active, and can no longer be given work there. */
  | { readonly code: 'no-owner'; readonly left: boolean; readonly unassignable: boolean }
  /** The day of the second look that has passed, `YYYY-MM-DD`. */
  | { readonly code: 'unverified'; readonly followUpOn: string }
  | { readonly code: 'reopened'; readonly times: number }
  | { readonly code: 'date-moved'; readonly times: number }
  | { readonly code: 'moved'; readonly times: number }
  /** Calendar days in the same status. */
  | { readonly code: 'no-change'; readonly days: number }
  /** Calendar days until the due date; 0 on the day itself. */
  | { readonly code: 'due-soon'; readonly days: number }
  /** Of the calendar days from creation to the due date; 100 once that day has come. */
  | { readonly code: 'half-gone'; readonly percent: number }
  /** Calendar days since it was made; absent when that is not known. */
  | { readonly code: 'no-date'; readonly days?: number | undefined };

export type ReasonOf<Code extends Rule> = Extract<Reason, { readonly code: Code }>;

/** What every rule is asked with: its own limit is never null, because a rule that is switched off is not asked. */
export type Judge<Code extends Rule> = (
  action: ActionState,
  calendar: Calendar,
  limit: number,
) => ReasonOf<Code> | undefined;
