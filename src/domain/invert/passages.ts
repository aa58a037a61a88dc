/** The way back from what a review has once: its scope, its baseline, the second look at an action. */
import type { CommandOf } from '../commands';
import { outcomeOf } from '../followUp';
import { ok, refuse } from '../result';
import type { Review } from '../review';
import { backTo, OVERTAKEN, stands, type Head, type Inverse } from './edits';

export function invertPassage(
  before: Review,
  now: Review,
  command: CommandOf<'editPassage'>,
  head: Head,
): Inverse {
  const { passage } = command;
  const textOf = (review: Review): string => review.passages[passage]?.text ?? '';
  const text = backTo(textOf(before), textOf(now), command.text);
  if (!text.ok) return text;
  return text.value === undefined
    ? refuse({ code: 'NOTHING_TO_UNDO' })
    : ok({ ...head, type: 'editPassage', passage, text: text.value });
}

export function invertBaseline(
  before: Review,
  now: Review,
  command: CommandOf<'setBaseline'>,
  head: Head,
): Inverse {
  const numberIn = (review: Review, key: string) => new Map(Object.entries(review.baseline)).get(key);
  const valueIn = (review: Review, key: string): string | null => numberIn(review, key)?.value ?? null;
  const keys = Object.keys(command.values);
  const overtaken = Object.entries(command.values).some(([key, value]) => value !== valueIn(now, key));
  if (overtaken) return OVERTAKEN;
  const values = Object.fromEntries(keys.map((key) => [key, valueIn(before, key)]));
  // Going back to what Jira said does not make it anybody's own words.
  const isJiras = keys.every((key) => numberIn(before, key)?.source !== 'person');
  return ok({ ...head, type: 'setBaseline', values, source: isJiras ? 'jira' : 'person' });
}

export function invertOutcome(
  before: Review,
  now: Review,
  command: CommandOf<'recordOutcome'>,
  head: Head,
): Inverse {
  const [old, current] = [outcomeOf(before, command.ideaId), outcomeOf(now, command.ideaId)];
  if (current === undefined) return OVERTAKEN;
  const fieldOf = (outcome: object | undefined, field: string): unknown =>
    new Map<string, unknown>(Object.entries(outcome ?? {})).get(field);
  const set = Object.entries(command.changes).filter(([, value]) => value !== undefined);
  if (!set.every(([field, value]) => stands(value, fieldOf(current, field)))) return OVERTAKEN;
  const changes = Object.fromEntries(
    set.map(([field]) => [field, fieldOf(old, field) ?? (field === 'obstacles' ? [] : null)]),
  );
  return ok({ ...head, type: 'recordOutcome', ideaId: command.ideaId, changes });
}
