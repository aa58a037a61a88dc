/** The test behind each operator: `!=`, `not in` and comparisons never match a row whose field is EMPTY. */
import type { IssueRow } from '../model';
import type { Field, Held, Value } from './field';
import type { Wanted } from './operands';

export type Test = (row: IssueRow) => boolean;

/** `=`, `in`, and `is EMPTY`. */
export function holdsAny(field: Field, wanted: Wanted): Test {
  const { values, empty } = wanted;
  const [only] = values;
  if (values.size === 1 && only !== undefined && !empty) {
    return (row) => {
      const held = field.read(row);
      return held === only || (isList(held) && held.includes(only));
    };
  }
  return (row) => {
    const held = field.read(row);
    return held === null ? empty : isList(held) ? held.some((value) => values.has(value)) : values.has(held);
  };
}

/** `!=`, `not in`, and `is not EMPTY`. */
export function holdsNone(field: Field, wanted: Wanted): Test {
  const { values } = wanted;
  return (row) => {
    const held = field.read(row);
    if (held === null) return false;
    return isList(held) ? !held.some((value) => values.has(value)) : !values.has(held);
  };
}

export type Comparison = '<' | '<=' | '>' | '>=';

export function comparesTo(field: Field, operator: Comparison, literals: ReadonlySet<Value>): Test {
  const compare = field.compare;
  const [literal] = literals;
  if (!compare || literal === undefined) return () => false;
  const holds = (value: Value): boolean => {
    const order = compare(value, literal);
    if (order === undefined) return false;
    switch (operator) {
      case '<':
        return order < 0;
      case '<=':
        return order <= 0;
      case '>':
        return order > 0;
      case '>=':
        return order >= 0;
    }
  };
  return (row) => {
    const held = field.read(row);
    return held !== null && (isList(held) ? held.some(holds) : holds(held));
  };
}

function isList(held: Held): held is readonly Value[] {
  return typeof held === 'object' && held !== null;
}
