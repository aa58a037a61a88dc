/** WAS and CHANGED: clauses about what a field held earlier, read from the change history. */
import type { Operand, Predicate } from '@atlaskit/jql-ast';
import type { Searchable } from '../searchable';
import { instantField, userField } from './commonFields';
import { dayAround } from './dates';
import type { Field, Held, HistoryReading, Value } from './field';
import type { Test } from './matching';
import { wantedValues, type Wanted } from './operands';
import { emptyNotSearchable, JqlRefusal, noHistory } from './refusal';

/** A stretch of time in which the field held one value; the first starts with the issue, the last never ends. */
interface Stretch {
  readonly value: Value | null;
  readonly from: number;
  readonly until: number;
  /** Who set the value. */
  readonly author: string;
}

/** Conditions of AFTER, BEFORE, ON, DURING, BY; each absent when not asked. */
interface Conditions {
  readonly after?: number;
  readonly before?: number;
  readonly within?: { readonly from: number; readonly to: number };
  readonly by?: ReadonlySet<Value>;
  readonly from?: Wanted;
  readonly to?: Wanted;
}

/** `was not` is everything else: issues that never held the value (under the same conditions). */
export function compileWas(
  positive: boolean,
  field: Field,
  wanted: Wanted,
  predicates: readonly Predicate[],
  context: Searchable,
): Test {
  const reading = historyOf(field);
  const conditions = conditionsOf(predicates, field, context);
  if (conditions.from ?? conditions.to) {
    throw new JqlRefusal(`The predicates 'from' and 'to' are not supported by the 'was' operator.`);
  }
  const meets = (stretch: Stretch): boolean =>
    among(wanted, stretch.value) &&
    (conditions.after === undefined || stretch.until > conditions.after) &&
    (conditions.before === undefined || stretch.from < conditions.before) &&
    (conditions.within === undefined ||
      (stretch.from <= conditions.within.to && stretch.until >= conditions.within.from)) &&
    (conditions.by === undefined || conditions.by.has(stretch.author));
  return (row) =>
    stretchesOf(row.id, row.created, row.creator, field.read(row), reading, context).some(meets) === positive;
}

export function compileChanged(field: Field, predicates: readonly Predicate[], context: Searchable): Test {
  const reading = historyOf(field);
  const conditions = conditionsOf(predicates, field, context);
  return (row) => {
    for (const change of context.history(row.id)) {
      const inTime =
        (conditions.after === undefined || change.created > conditions.after) &&
        (conditions.before === undefined || change.created < conditions.before) &&
        (conditions.within === undefined ||
          (change.created >= conditions.within.from && change.created <= conditions.within.to)) &&
        (conditions.by === undefined || conditions.by.has(change.author));
      if (inTime && change.items.some((item) => reading.owns(item) && fromTo(reading, conditions, item))) {
        return true;
      }
    }
    return false;
  };
}

function fromTo(
  reading: HistoryReading,
  conditions: Conditions,
  item: Parameters<HistoryReading['owns']>[0],
): boolean {
  return (
    (conditions.from === undefined || among(conditions.from, reading.before(item))) &&
    (conditions.to === undefined || among(conditions.to, reading.after(item)))
  );
}

function historyOf(field: Field): HistoryReading {
  if (!field.history) throw noHistory(field.name);
  return field.history;
}

function among(wanted: Wanted, value: Value | null): boolean {
  return value === null ? wanted.empty : wanted.values.has(value);
}

function stretchesOf(
  issueId: string,
  created: number,
  creator: string,
  current: Held,
  reading: HistoryReading,
  context: Searchable,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = created;
  let author = creator;
  let value: Value | null = typeof current === 'object' ? null : current;
  for (const change of context.history(issueId)) {
    for (const item of change.items) {
      if (!reading.owns(item)) continue;
      stretches.push({ value: reading.before(item), from, until: change.created, author });
      from = change.created;
      author = change.author;
      value = reading.after(item);
    }
  }
  stretches.push({ value, from, until: Infinity, author });
  return stretches;
}

function conditionsOf(predicates: readonly Predicate[], field: Field, context: Searchable): Conditions {
  return predicates.reduce<Conditions>(
    (conditions, predicate) => ({ ...conditions, ...conditionOf(predicate, field, context) }),
    {},
  );
}

function conditionOf(predicate: Predicate, field: Field, context: Searchable): Conditions {
  const { operand, operator } = predicate;
  if (!operand) throw new JqlRefusal(`Error in the JQL Query: '${operator.value}' needs a value.`);
  switch (operator.value) {
    case 'after':
      return { after: instantOf(operand, 'after', context) };
    case 'before':
      return { before: instantOf(operand, 'before', context) };
    case 'on':
      return { within: dayAround(instantOf(operand, 'on', context), context.timeZone) };
    case 'during':
      return { within: rangeOf(operand, context) };
    case 'by': {
      const people = userField('by', context, () => null);
      return { by: wantedValues(operand, shapeOf(operand), 'by', people, context).values };
    }
    case 'from':
      return { from: wantedValues(operand, shapeOf(operand), 'from', field, context) };
    case 'to':
      return { to: wantedValues(operand, shapeOf(operand), 'to', field, context) };
  }
}

function instantOf(operand: Operand, predicate: string, context: Searchable): number {
  const time = instantField(predicate, context, () => null);
  const [instant] = wantedValues(operand, 'one', predicate, time, context).values;
  if (instant === undefined) throw emptyNotSearchable(predicate);
  return Number(instant);
}

function rangeOf(operand: Operand, context: Searchable): NonNullable<Conditions['within']> {
  const [from, to, ...more] = operand.operandType === 'list' ? operand.values : [];
  if (!from || !to || more.length > 0) throw new JqlRefusal(`The predicate 'during' needs two dates.`);
  return { from: instantOf(from, 'during', context), to: instantOf(to, 'during', context) };
}

/** BY, FROM and TO take one value, a list, or a function that yields a list. */
function shapeOf(operand: Operand): 'one' | 'list' {
  if (operand.operandType === 'list') return 'list';
  return operand.operandType === 'function' && operand.function.value.toLowerCase() === 'membersof'
    ? 'list'
    : 'one';
}
