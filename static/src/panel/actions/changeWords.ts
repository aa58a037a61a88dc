/** What was changed in an action, in words: "due date 4 Dec → 18 Dec". */
import type { CommandOf } from '../../../../src/domain/commands';
import type { EditedField } from '../../../../src/domain/actionEdit';
import { showShortDay } from '../../shared/dates';

export type ActionChange = CommandOf<'actionEdited'>['changes'][number];

export const FIELD_WORDS: Readonly<Record<EditedField, string>> = {
  outcome: 'what changes',
  owner: 'owner',
  due: 'due date',
  priority: 'priority',
  verification: 'how we will know',
};

/** A value as a person reads it; owners are account ids and are named where they are shown. */
export function valueWords(field: EditedField, value: string | undefined): string {
  if (value === undefined || value === '') return 'none';
  return field === 'due' ? showShortDay(value) : value;
}

/** Without names of people, which are not in the log. */
export function changeWords({ field, from, to }: ActionChange): string {
  if (field === 'owner') return FIELD_WORDS.owner;
  return `${FIELD_WORDS[field]} ${valueWords(field, from)} → ${valueWords(field, to)}`;
}
