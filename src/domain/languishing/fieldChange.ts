/** One change of one field, as Jira's history tells it. A history may come in any order. */
import type { ActionState } from './actionState';

export interface FieldChangeLike {
  /** ISO instant. */
  readonly at: string;
  /** Jira's id of the field, or its name where it has none that means anything elsewhere. */
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
  /** The same as people read them. */
  readonly fromText: string | null;
  readonly toText: string | null;
}

/** @returns undefined for a status that the site no longer has */
export type StatusCategoryOf = (statusId: string) => ActionState['statusCategory'] | undefined;

/** Oldest first; what happened at the same instant stays as Jira tells it. */
export const inOrder = (changes: readonly FieldChangeLike[]): readonly FieldChangeLike[] =>
  changes.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/** @param name in small letters */
export const isOf = ({ field }: FieldChangeLike, name: string): boolean => field.toLowerCase() === name;

/** Jira writes "none" as null, and as an empty text for sprints. */
export const valueOf = (side: string | null): string => side?.trim() ?? '';
