/**
 * JQL for the sandbox's Jira: parsed by Atlassian's own parser, compiled once, evaluated over rows. What is not
 * supported is refused with a message, never answered with nothing. Bare words (`this is not jql`) are a syntax
 * error here; the GET form of a real site takes them as a text search.
 */
import { JastBuilder, type Jast } from '@atlaskit/jql-ast';
import type { IssueRow } from '../model';
import type { Searchable } from '../searchable';
import { compileClause } from './clause';
import { compileOrder } from './orderBy';
import { cheapestFirst, type CompiledClause } from './shortcut';

export type CompiledJql =
  | {
      readonly ok: true;
      /** Has a search clause; an ORDER BY alone does not bound a search. */
      readonly bounded: boolean;
      /** Number of ORDER BY fields: Jira takes at most seven. */
      readonly sortFields: number;
      /** Matching rows in order. Dates such as `now()` mean the moment of compiling. */
      run(): IssueRow[];
    }
  | { readonly ok: false; readonly errors: string[] };

/** Never throws for any text. */
export function compileJql(text: string, context: Searchable): CompiledJql {
  const parsed = parse(text);
  if (parsed === undefined)
    return { ok: false, errors: ['Error in the JQL Query: it is nested too deeply.'] };
  if (parsed.errors.length > 0) {
    return { ok: false, errors: parsed.errors.map((error) => `Error in the JQL Query: ${error.message}`) };
  }
  const where = parsed.query?.where ?? undefined;
  const orderBy = parsed.query?.orderBy ?? undefined;
  const errors: string[] = [];
  const clause: CompiledClause = where
    ? compileClause(where, false, context, errors)
    : { test: () => true, shortcuts: [] };
  const arrange = compileOrder(orderBy, context, errors);
  if (errors.length > 0) return { ok: false, errors };
  return {
    ok: true,
    bounded: where !== undefined,
    sortFields: orderBy?.fields.length ?? 0,
    run: () => arrange([...candidates(clause, context)].filter(clause.test)),
  };
}

/** @returns undefined when the nesting exhausts the parser's stack. */
function parse(text: string): Jast | undefined {
  try {
    return new JastBuilder().build(text);
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}

/** The fewest rows that the site can give without looking at all of them. */
function candidates(clause: CompiledClause, context: Searchable): Iterable<IssueRow> {
  for (const shortcut of cheapestFirst(clause.shortcuts)) {
    const rows = shortcut.rows();
    if (rows !== undefined) return rows;
  }
  return context.issues();
}
