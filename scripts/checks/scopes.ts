/**
 * Least privilege, in both directions: every scope of the manifest is needed by a call in the source, and every call has
 * its scope. Which call needs which scope stands in tools/forge/jiraScopes.mjs.
 */
import type { ScopedCall } from '../../tools/forge/jiraScopes.mjs';
import type { FoundCall } from './jiraCallsIn';

const storageScope = 'storage:app';

export interface ScopeFacts {
  /** Scopes of the manifest. */
  readonly scopes: readonly string[];
  /** The Jira calls found in the source. */
  readonly calls: readonly FoundCall[];
  /** Whether the source imports @forge/kvs. */
  readonly usesStorage: boolean;
  /** The calls whose scopes are known. */
  readonly known: readonly ScopedCall[];
}

/** One sentence per breach. */
export function scopeFindings({ scopes, calls, usesStorage, known }: ScopeFacts): string[] {
  const rows = calls.map((call) => ({ call, row: known.find((row) => sameCall(row, call)) }));
  const unknown = rows.flatMap(({ call, row }) =>
    row === undefined
      ? [
          `${call.where} calls ${call.method ?? '(no method beside it)'} ${call.path}: list it with its scope in jiraScopes.mjs`,
        ]
      : [],
  );
  const idle = known
    .filter((row) => !calls.some((call) => sameCall(row, call)))
    .map(({ method, path }) => `jiraScopes.mjs lists ${method} ${path}, which nothing calls`);
  const needed = new Set(rows.flatMap(({ row }) => row?.scope ?? []));
  if (usesStorage) needed.add(storageScope);
  const missing = [...needed]
    .filter((scope) => !scopes.includes(scope))
    .map((scope) => `the manifest lacks the scope ${scope}, needed by ${whoNeeds(scope, rows)}`);
  const unused = scopes
    .filter((scope) => !needed.has(scope))
    .map((scope) => `the manifest asks for the scope ${scope}, which no call needs`);
  return [...unknown, ...idle, ...missing, ...unused];
}

const sameCall = (row: ScopedCall, call: FoundCall): boolean =>
  row.method === call.method && row.path === call.path;

function whoNeeds(
  scope: string,
  rows: readonly { readonly call: FoundCall; readonly row: ScopedCall | undefined }[],
): string {
  return rows.find(({ row }) => row?.scope === scope)?.call.where ?? '@forge/kvs';
}
