/**
 * Renaming and merging labels in a project's settings, and taking it back exactly: the list of labels and every theme
 * say where the old names stood. What was changed in between stays as it is.
 */
import type { LabelMerge } from './labelMerge';
import type { Settings } from './settings';

export interface Merged {
  readonly settings: Settings;
  readonly merge: LabelMerge;
}

/**
 * One label in place of others. A rename is a merge of one into a name that is not used yet: it keeps its place and its
 * description. A name that the settings do not know adds nothing.
 */
export function withLabelsMerged(settings: Settings, from: readonly string[], to: string): Merged {
  const goes = (name: string): boolean => name !== to && from.includes(name);
  const labels = merged(settings.labels, {
    nameOf: ({ name }) => name,
    goes,
    to: ({ about }) => ({ name: to, about }),
    mayAdd: settings.labels.every(({ name }) => name !== to),
  });
  const home =
    settings.themes.find((theme) => theme.labels.includes(to)) ??
    settings.themes.find((theme) => theme.labels.some(goes));
  const themes = settings.themes.map((theme) => ({
    theme,
    change: merged(theme.labels, {
      nameOf: (name) => name,
      goes,
      to: () => to,
      mayAdd: theme === home && !theme.labels.includes(to),
    }),
  }));
  return {
    settings: {
      ...settings,
      labels: labels.list,
      themes: themes.map(({ theme, change }) => ({ ...theme, labels: change.list })),
    },
    merge: {
      to,
      added: labels.added,
      labels: labels.gone,
      themes: themes
        .filter(({ change }) => change.gone.length > 0)
        .map(({ theme, change }) => ({ id: theme.id, added: change.added, labels: change.gone })),
    },
  };
}

/** The settings as they were before the merge; a name that has come back by itself in between is not doubled. */
export function withMergeUndone(settings: Settings, merge: LabelMerge): Settings {
  return {
    ...settings,
    labels: restored(settings.labels, { nameOf: ({ name }) => name, to: merge.to, change: merge }),
    themes: settings.themes.map((theme) => {
      const change = merge.themes.find((candidate) => candidate.id === theme.id);
      if (change === undefined) return theme;
      return { ...theme, labels: restored(theme.labels, { nameOf: (name) => name, to: merge.to, change }) };
    }),
  };
}

interface Gone<Item> {
  readonly at: number;
  readonly label: Item;
}

interface MergeOf<Item> {
  readonly nameOf: (item: Item) => string;
  readonly goes: (name: string) => boolean;
  /** The one that takes the place of the first that goes. */
  readonly to: (first: Item) => Item;
  readonly mayAdd: boolean;
}

function merged<Item>(
  list: readonly Item[],
  { nameOf, goes, to, mayAdd }: MergeOf<Item>,
): { readonly list: readonly Item[]; readonly gone: readonly Gone<Item>[]; readonly added: boolean } {
  const gone = list.flatMap((label, at) => (goes(nameOf(label)) ? [{ at, label }] : []));
  const first = gone[0];
  const added = mayAdd && first !== undefined;
  return {
    list: list.flatMap((item, index) => {
      if (!goes(nameOf(item))) return [item];
      return added && index === first.at ? [to(item)] : [];
    }),
    gone,
    added,
  };
}

interface RestoreOf<Item> {
  readonly nameOf: (item: Item) => string;
  readonly to: string;
  readonly change: { readonly added: boolean; readonly labels: readonly Gone<Item>[] };
}

function restored<Item>(list: readonly Item[], { nameOf, to, change }: RestoreOf<Item>): readonly Item[] {
  const there = new Set(list.map(nameOf));
  const back = list.filter((item) => !(change.added && nameOf(item) === to));
  for (const { at, label } of change.labels) if (!there.has(nameOf(label))) back.splice(at, 0, label);
  return back;
}
