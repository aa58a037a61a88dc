/**
 * Changing an action that is in Jira: of what a person wants only what differs from Jira's own value is written, and a
 * value that somebody else has set since the person looked is not written over before the person has seen it.
 */

export const EDITED_FIELDS = ['outcome', 'owner', 'due', 'priority', 'verification'] as const;
export type EditedField = (typeof EDITED_FIELDS)[number];

/** What one place says of an action: `null` for an empty field, absent for one that it says nothing of. */
export type ActionValues = Partial<Readonly<Record<EditedField, string | null | undefined>>>;

export interface FieldChange {
  readonly field: EditedField;
  readonly from: string | null;
  readonly to: string | null;
}

export interface ActionEdit {
  /** The value of each field that is neither what the person saw nor what the person wants. */
  readonly conflicts: ActionValues;
  /** Fields that have another value now. */
  readonly write: readonly EditedField[];
  /** What is different from what the person saw, also where an earlier try has written it already. */
  readonly changes: readonly FieldChange[];
}

interface Asked {
  readonly wanted: ActionValues;
  readonly seen: ActionValues;
  readonly current: ActionValues;
}

export function planActionEdit({ wanted, seen, current }: Asked): ActionEdit {
  const conflicts: Partial<Record<EditedField, string | null>> = {};
  const write: EditedField[] = [];
  const changes: FieldChange[] = [];
  for (const field of EDITED_FIELDS) {
    const to = wanted[field];
    if (to === undefined) continue;
    const now = current[field] ?? null;
    const saw = seen[field];
    if (now === to) {
      // The answer to an earlier try was lost after Jira had carried it out: it is still to be recorded.
      if (saw !== undefined && saw !== to) changes.push({ field, from: saw, to });
    } else if (saw !== undefined && saw !== now) {
      conflicts[field] = now;
    } else {
      write.push(field);
      changes.push({ field, from: now, to });
    }
  }
  return { conflicts, write, changes };
}

/** A date that moves is a promise that changes, so it says why; a first date needs no reason. */
export function needsReason(changes: readonly FieldChange[]): boolean {
  return changes.some(({ field, from }) => field === 'due' && from !== null);
}
