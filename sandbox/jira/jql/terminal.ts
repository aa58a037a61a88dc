/** One clause, `field operator operand`, as a test. */
import type { Operand, OperatorValue, TerminalClause } from '@atlaskit/jql-ast';
import type { Searchable } from '../searchable';
import type { Field } from './field';
import { fieldName, lookUpField } from './fieldLookup';
import { compileChanged, compileWas } from './history';
import { comparesTo, holdsAny, holdsNone, type Test } from './matching';
import { printOperand, wantedValues, type Wanted } from './operands';
import { emptyOnly, JqlRefusal, unknownField, wrongFunction, wrongOperator } from './refusal';
import { distinctRows, type CompiledClause, type Shortcut } from './shortcut';
import { compileTextQuery } from './textQuery';

/** CHANGED has no opposite operator and takes no value. */
type ValueOperator = Exclude<OperatorValue, 'changed'>;

const OPPOSITE: Readonly<Record<ValueOperator, ValueOperator>> = {
  '=': '!=',
  '!=': '=',
  '~': '!~',
  '!~': '~',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  in: 'not in',
  'not in': 'in',
  is: 'is not',
  'is not': 'is',
  was: 'was not',
  'was not': 'was',
  'was in': 'was not in',
  'was not in': 'was in',
};

/** @throws JqlRefusal when the clause makes no sense in Jira or is not supported here. */
export function compileTerminal(
  clause: TerminalClause,
  negated: boolean,
  context: Searchable,
): CompiledClause {
  const field = lookUpField(clause.field, context);
  if (!field) throw unknownField(fieldName(clause.field));
  const written = clause.operator?.value;
  if (written === undefined) throw new JqlRefusal('Error in the JQL Query: an operator is missing.');
  if (written === 'changed') {
    const changed = compileChanged(field, clause.predicates, context);
    return { test: negated ? (row) => !changed(row) : changed, shortcuts: [] };
  }
  const operand = clause.operand;
  if (!operand) throw new JqlRefusal('Error in the JQL Query: a value is missing.');
  const operator = negated ? OPPOSITE[written] : written;
  for (const used of [written, operator]) {
    if (!used.startsWith('was') && !field.operators.has(used)) throw wrongOperator(field.name, used);
  }
  return compileOperator(operator, written, field, operand, clause, context);
}

/** @param written the operator in the query, for messages: `operator` may be its opposite. */
function compileOperator(
  operator: ValueOperator,
  written: ValueOperator,
  field: Field,
  operand: Operand,
  clause: TerminalClause,
  context: Searchable,
): CompiledClause {
  const one = (): Wanted => wantedValues(operand, 'one', written, field, context);
  const list = (): Wanted => wantedValues(operand, 'list', written, field, context);
  switch (operator) {
    case '=':
    case 'in': {
      const wanted = operator === '=' ? one() : list();
      return { test: holdsAny(field, wanted), shortcuts: shortcutsTo(field, wanted) };
    }
    case '!=':
      return scanning(holdsNone(field, one()));
    case 'not in':
      return scanning(holdsNone(field, list()));
    case 'is':
    case 'is not':
      if (operand.operandType !== 'keyword') throw emptyOnly(written, printOperand(operand), field.name);
      return scanning(operator === 'is' ? holdsAny(field, one()) : holdsNone(field, one()));
    case '~':
    case '!~':
      return scanning(compileContains(operator, field, operand));
    case '<':
    case '<=':
    case '>':
    case '>=':
      return scanning(comparesTo(field, operator, one().values));
    case 'was':
    case 'was not':
      return scanning(compileWas(operator === 'was', field, one(), clause.predicates, context));
    case 'was in':
    case 'was not in':
      return scanning(compileWas(operator === 'was in', field, list(), clause.predicates, context));
  }
}

function scanning(test: Test): CompiledClause {
  return { test, shortcuts: [] };
}

/** An issue without any text in the field matches neither `~` nor `!~`. */
function compileContains(operator: '~' | '!~', field: Field, operand: Operand): Test {
  const matches = field.matches;
  if (!matches) throw wrongOperator(field.name, operator);
  if (operand.operandType === 'function') throw wrongFunction(operand.function.value, field.name);
  if (operand.operandType !== 'value') throw wrongOperator(field.name, operator);
  const query = compileTextQuery(operand.value, field.name);
  return operator === '~'
    ? (row) => matches(row, query)
    : (row) => field.read(row) !== null && !matches(row, query);
}

function shortcutsTo(field: Field, wanted: Wanted): readonly Shortcut[] {
  const index = field.index;
  if (!index || wanted.empty) return [];
  return [
    {
      rank: index.rank,
      rows: () => distinctRows([...wanted.values].map((value) => index.rowsWith(value))),
    },
  ];
}
