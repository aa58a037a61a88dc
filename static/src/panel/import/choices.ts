/** What a person decides about what was read: which items are taken over as what they are, and who owns the actions. */
import type { ImportDraft, ImportedAction, Lines } from '../../../../src/import/draft';

export interface Choices {
  /** Undefined: as read. */
  readonly title: string | undefined;
  /** Undefined: as read; empty: none. */
  readonly day: string | undefined;
  /** Keys of items that become notes. */
  readonly leftOut: ReadonlySet<string>;
  /** Key of an action -> account id. */
  readonly owners: ReadonlyMap<string, string>;
}

export const NO_CHOICES: Choices = {
  title: undefined,
  day: undefined,
  leftOut: new Set(),
  owners: new Map(),
};

export interface Keyed<Item> {
  readonly key: string;
  readonly item: Item;
}

type List = 'entries' | 'factors' | 'practices' | 'actions';

/** Items with a name that stays when the same text is read again with another day: where in the text they stand. */
export function keyed<Name extends List>(
  draft: ImportDraft,
  list: Name,
): readonly Keyed<ImportDraft[Name][number]>[] {
  const seen = new Map<number, number>();
  return draft[list].map((item: ImportDraft[Name][number] & { readonly lines: Lines }) => {
    const { from } = item.lines;
    const before = seen.get(from) ?? 0;
    seen.set(from, before + 1);
    return { key: `${list}/${String(from)}/${String(before)}`, item };
  });
}

export function withTaken(choices: Choices, key: string, taken: boolean): Choices {
  const leftOut = new Set(choices.leftOut);
  if (taken) leftOut.delete(key);
  else leftOut.add(key);
  return { ...choices, leftOut };
}

/**
 * With an owner for one action. Whom "Sam" means is answered once: the other actions of the same written name that have
 * no owner yet get this one too. Taking an owner off concerns the one action.
 */
export function withOwner(
  choices: Choices,
  actions: readonly Keyed<ImportedAction>[],
  key: string,
  owner: string | undefined,
): Choices {
  const owners = new Map(choices.owners);
  if (owner === undefined) {
    owners.delete(key);
    return { ...choices, owners };
  }
  owners.set(key, owner);
  const hint = hintOf(actions.find((action) => action.key === key)?.item);
  for (const other of actions)
    if (hint !== undefined && hintOf(other.item) === hint && !owners.has(other.key))
      owners.set(other.key, owner);
  return { ...choices, owners };
}

function hintOf(action: ImportedAction | undefined): string | undefined {
  return action?.ownerHint?.toLowerCase();
}
