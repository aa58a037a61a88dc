/** A clause tree as a test over rows, with the indexes that can spare looking at every row. */
import type { Clause, CompoundClause } from '@atlaskit/jql-ast';
import type { Searchable } from '../searchable';
import { JqlRefusal } from './refusal';
import { cheapestFirst, distinctRows, type CompiledClause, type Shortcut } from './shortcut';
import { compileTerminal } from './terminal';

/**
 * NOT is pushed down to the operators, as Jira does it: `not assignee = x` is `assignee != x`, so it leaves out
 * unassigned issues.
 * @param errors receives one message per clause that is refused; the result is then of no use.
 */
export function compileClause(
  clause: Clause,
  negated: boolean,
  context: Searchable,
  errors: string[],
): CompiledClause {
  switch (clause.clauseType) {
    case 'not':
      return compileClause(clause.clause, !negated, context, errors);
    case 'compound':
      return compileCompound(clause, negated, context, errors);
    case 'terminal':
      try {
        return compileTerminal(clause, negated, context);
      } catch (thrown) {
        if (!(thrown instanceof JqlRefusal)) throw thrown;
        errors.push(thrown.message);
        return { test: () => false, shortcuts: [] };
      }
  }
}

function compileCompound(
  clause: CompoundClause,
  negated: boolean,
  context: Searchable,
  errors: string[],
): CompiledClause {
  const parts = clause.clauses.map((part) => compileClause(part, negated, context, errors));
  const tests = parts.map((part) => part.test);
  const all = (clause.operator.value === 'and') !== negated;
  if (all) {
    return {
      test: (row) => tests.every((test) => test(row)),
      shortcuts: parts.flatMap((part) => part.shortcuts),
    };
  }
  const shortcut = unionOf(parts.map((part) => cheapestFirst(part.shortcuts)[0]));
  return { test: (row) => tests.some((test) => test(row)), shortcuts: shortcut ? [shortcut] : [] };
}

/** An OR is spared the full look only when each of its branches is. */
function unionOf(branches: readonly (Shortcut | undefined)[]): Shortcut | undefined {
  const known = branches.flatMap((branch) => branch ?? []);
  if (known.length < branches.length) return undefined;
  return {
    rank: Math.max(...known.map((branch) => branch.rank)),
    rows: () => distinctRows(known.map((branch) => branch.rows())),
  };
}
