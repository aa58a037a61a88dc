/** What the languishing rules look at: Jira's own fields of an action, its history, and what its review says of it. */
import type { DayOf } from '../calendarDays';

export interface ActionState {
  /** Key of Jira's status category; an unknown one counts as open, so that nothing drops out of sight. */
  readonly statusCategory: 'undefined' | 'new' | 'indeterminate' | 'done';
  /** Jira's due date, `YYYY-MM-DD`. */
  readonly due?: string | undefined;
  /** Instant, as Jira writes it. */
  readonly created?: string | undefined;
  /** `assignable`: whether the owner can still be given work in the action's project; absent while it is not known. */
  readonly owner?: { readonly active: boolean; readonly assignable?: boolean | undefined } | undefined;
  /** Instant of the last status change, or of creation when there was none; absent while it is not known. */
  readonly statusSince?: string | undefined;
  /** Absent while it is not read: a rule that needs it then says nothing. */
  readonly history?: ActionHistory | undefined;
  /** Issues that block it, as far as the reader may see them. */
  readonly blockers?: readonly Blocker[] | undefined;
  /** What its review says; absent while it is not read. */
  readonly review?: ReviewOfAction | undefined;
}

export interface ActionHistory {
  /** Moves of the due date from one day to another; setting the first one is no move. Oldest first, instants. */
  readonly dateMoves: readonly string[];
  /** Moves from one sprint, or one parent, to another; being planned for the first time is no move. Instants. */
  readonly placeMoves: readonly string[];
  /** Times at which it went from done back to open. Instants. */
  readonly reopened: readonly string[];
}

export interface Blocker {
  readonly key: string;
  readonly statusCategory: ActionState['statusCategory'];
  /** Instant of the link; absent: since the action was made. */
  readonly since?: string | undefined;
}

export interface ReviewOfAction {
  /** The day of the second look, `YYYY-MM-DD`. */
  readonly followUpOn?: string | undefined;
  /** True once there is a verdict. */
  readonly verified: boolean;
  /** True once the team has decided, with a reason, to leave it. */
  readonly dropped: boolean;
}

/** The reader's calendar. */
export interface Calendar {
  readonly today: string;
  readonly dayOf: DayOf;
}
