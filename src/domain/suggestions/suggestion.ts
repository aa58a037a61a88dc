/** An entry that Jira's own history suggests. It carries the address of its source, by which it is known again. */
import type { DeepReadonly } from '../result';
import type { TimelineEntry } from '../review';
import type { EntryKind } from '../vocabulary';

export const SUGGESTION_TYPES = ['status', 'assignee', 'due', 'scope', 'comment', 'link'] as const;
export type SuggestionType = (typeof SUGGESTION_TYPES)[number];

export interface Suggestion {
  readonly type: SuggestionType;
  /** ISO instant. */
  readonly at: string;
  readonly text: string;
  readonly kind: EntryKind;
  /** The address is unique to this change or comment. */
  readonly evidence: { readonly url: string; readonly title: string };
}

/** An issue as suggestions speak of it. */
export interface SuggestingIssue {
  readonly key: string;
  readonly summary: string;
  /** The reviewed issue itself: its own changes need no name in front. */
  readonly isReviewed: boolean;
}

/**
 * Already among the entries: from the same source, however its words were changed, or with the same words at the same
 * minute. A removed entry does not count, so that it can be suggested again.
 */
export function isThere(
  suggestion: Suggestion,
  entries: readonly DeepReadonly<Pick<TimelineEntry, 'at' | 'text' | 'evidence' | 'removed'>>[],
): boolean {
  return entries.some(
    ({ at, text, evidence, removed }) =>
      removed === undefined &&
      (evidence?.url === suggestion.evidence.url ||
        (at.slice(0, 16) === suggestion.at.slice(0, 16) && text === suggestion.text)),
  );
}

/** The earlier first; what two issues tell of the same moment in the same words is told once. */
export function inOrderOnce(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const told = new Map<string, Suggestion>();
  for (const suggestion of suggestions) {
    const words = `${suggestion.at.slice(0, 16)} ${suggestion.text}`;
    if (!told.has(words)) told.set(words, suggestion);
  }
  return [...told.values()].toSorted((one, other) => one.at.localeCompare(other.at));
}
