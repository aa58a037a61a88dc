/**
 * When children came into an epic or left it. Jira tells it in two places, the history of the child and that of the
 * epic, and depending on the age of the project in one of them only.
 */
import type { DatedChange } from './suggestionsOf';

export interface ScopeChange {
  /** Names it for good. */
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  readonly childKey: string;
  readonly came: boolean;
}

/** Names of the fields that say what an issue is a child of. */
const PARENT = /^(?:issueparentassociation|parent|epic link)$/i;
const CHILD = /^epic child$/i;

/** From the history of the reviewed issue itself. */
export function toldByParent(changes: readonly DatedChange[]): readonly ScopeChange[] {
  return changes
    .filter(({ field }) => CHILD.test(field))
    .flatMap(({ id, at, fromText, toText }) => [
      ...keys(fromText).map((childKey) => ({ id: `change-${id}`, at, childKey, came: false })),
      ...keys(toText).map((childKey) => ({ id: `change-${id}`, at, childKey, came: true })),
    ]);
}

/** From the history of one child; one that has always been a child came when it was created. */
export function toldByChild(
  child: { readonly key: string; readonly created: string },
  changes: readonly DatedChange[],
  parent: { readonly id: string; readonly key: string },
): readonly ScopeChange[] {
  const isParent = (value: string | null, text: string | null): boolean =>
    value === parent.id || text === parent.key;
  const own = changes
    .filter(({ field }) => PARENT.test(field))
    .flatMap(({ id, at, from, fromText, to, toText }): readonly ScopeChange[] => {
      const left = isParent(from, fromText);
      const came = isParent(to, toText);
      return left === came ? [] : [{ id: `change-${id}`, at, childKey: child.key, came }];
    });
  const first = own.toSorted((one, other) => one.at.localeCompare(other.at))[0];
  return first?.came === true
    ? own
    : [{ id: 'created', at: child.created, childKey: child.key, came: true }, ...own];
}

function keys(text: string | null): readonly string[] {
  return text?.match(/\b[A-Z][A-Z0-9_]+-\d+\b/g) ?? [];
}
