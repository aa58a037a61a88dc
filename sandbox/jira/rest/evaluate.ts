/** Runs a JQL text for a person; every refusal is a 400 with the evaluator's reasons. */
import type { Core } from '../core';
import { badRequest, failure } from '../failure';
import { compileJql } from '../jql';
import type { IssueRow } from '../model';
import type { Person } from '../people';
import { createSearchContext } from '../searchContext';
import type { IndexedProperty } from '../searchable';

const MAX_SORT_FIELDS = 7;

export interface Evaluation {
  readonly indexedProperties: readonly IndexedProperty[];
  /** Refuses a text without a search clause. */
  readonly bounded: boolean;
  readonly reconcile?: ReadonlySet<string>;
  /** The GET form of a real site reads bare words as a full-text search. */
  readonly wordsAllowed?: boolean;
}

export function evaluate(core: Core, person: Person, jql: string, how: Evaluation): readonly IssueRow[] {
  const context = createSearchContext(core, person, how.indexedProperties, how.reconcile);
  const strict = compileJql(jql, context);
  const words = how.wordsAllowed === true && !strict.ok && /^\w+( \w+)+$/.test(jql.trim());
  const query = words ? compileJql(`text ~ "${jql.trim()}"`, context) : strict;
  if (!query.ok) throw failure(400, query.errors);
  if (how.bounded && !query.bounded)
    throw badRequest(
      'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
    );
  if (query.sortFields > MAX_SORT_FIELDS)
    throw badRequest(`A query can be sorted by at most ${String(MAX_SORT_FIELDS)} fields.`);
  return query.run();
}
