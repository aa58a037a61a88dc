/** The right-hand side of a clause: literals, functions and EMPTY as one set of values. */
import type { Operand } from '@atlaskit/jql-ast';
import type { Searchable } from '../searchable';
import type { Field, Value } from './field';
import { evaluateFunction, printFunction } from './functions';
import { listNeeded, listRefused, tooManyValues } from './refusal';

/**
 * Values of one list. Atlassian gives the number for lists that JQL functions make (its databases' limit) and none for
 * lists in a query: the stricter reading.
 */
const MOST_VALUES = 1_000;

export interface Wanted {
  readonly values: ReadonlySet<Value>;
  /** EMPTY, or a literal that means it (`Unresolved`), is among them. */
  readonly empty: boolean;
}

/** @throws JqlRefusal for a list where one value belongs and the reverse, and for what the field does not know. */
export function wantedValues(
  operand: Operand,
  shape: 'one' | 'list',
  operator: string,
  field: Field,
  context: Searchable,
): Wanted {
  const values = new Set<Value>();
  let empty = false;
  const add = (part: Operand, inList: boolean): void => {
    switch (part.operandType) {
      case 'keyword':
        empty = true;
        break;
      case 'list':
        if (part.values.length > MOST_VALUES) throw tooManyValues(field.name, part.values.length);
        part.values.forEach((value) => {
          add(value, true);
        });
        break;
      case 'function': {
        const evaluated = evaluateFunction(part, field, context);
        if (evaluated.list && !inList && shape === 'one') {
          throw listRefused(operator, printFunction(part), field.name);
        }
        if (!evaluated.list && !inList && shape === 'list') {
          throw listNeeded(operator, printFunction(part), field.name);
        }
        evaluated.values.forEach((value) => values.add(value));
        break;
      }
      case 'value':
        if (!inList && shape === 'list') throw listNeeded(operator, part.text, field.name);
        for (const value of field.literal(part.value)) {
          if (value === null) empty = true;
          else values.add(value);
        }
    }
  };
  if (shape === 'one' && operand.operandType === 'list') {
    throw listRefused(operator, printOperand(operand), field.name);
  }
  add(operand, false);
  return { values, empty };
}

/** For messages only. */
export function printOperand(operand: Operand): string {
  switch (operand.operandType) {
    case 'keyword':
      return 'EMPTY';
    case 'value':
      return operand.value;
    case 'function':
      return printFunction(operand);
    case 'list':
      return `(${operand.values.map(printOperand).join(', ')})`;
  }
}
