/** What was read from Jira about an issue and its children, as suggested entries of one window of time. */
import type { SuggestingIssue, Suggestion } from '../domain/suggestions/suggestion';
import { inOrderOnce } from '../domain/suggestions/suggestion';
import { ofChange, ofComment, ofScope } from '../domain/suggestions/suggestionsOf';
import { toldByChild, toldByParent } from '../domain/suggestions/scopeChanges';
import type { CommentedIssue } from '../jira/comments';
import type { SuggestionsRead } from './readSuggestions';

export interface Suggested {
  readonly suggestions: readonly Suggestion[];
  /** Comments in the window that only a role or a group may read: their words would be shown to others. */
  readonly restrictedComments: number;
  /** Children with a security level that the reviewed issue has not. */
  readonly restrictedChildren: number;
  /** True when histories or threads are longer than what was read. */
  readonly isCut: boolean;
}

/** Instants; without `from` since the issue was created. */
export interface SuggestionWindow {
  readonly from?: string | undefined;
  readonly to: string;
}

/** @param site the address of the Jira site */
export function readSuggested(
  read: SuggestionsRead,
  {
    issueId,
    site,
    window,
  }: { readonly issueId: string; readonly site: string; readonly window: SuggestionWindow },
): Suggested {
  const { issues = [], histories, threads } = read;
  const reviewed = issues.find(({ id }) => id === issueId);
  const address = site.replace(/\/+$/, '');
  const isIn = ({ at }: { readonly at: string }): boolean =>
    at >= (window.from ?? reviewed?.created ?? '') && at <= window.to;
  const shown = issues.filter(
    ({ id, security }) => id === issueId || security === undefined || security === reviewed?.security,
  );
  const byKey = new Map(issues.map((issue) => [issue.key, issue]));
  const hidden = new Set(issues.filter((issue) => !shown.includes(issue)).map(({ key }) => key));
  const changesOf = (id: string) => histories?.changes.get(id) ?? [];
  const commentsOf = (issue: CommentedIssue) => (threads.get(issue.id) ?? issue.comments).filter(isIn);

  const told = shown.flatMap((issue): readonly Suggestion[] => {
    const named: SuggestingIssue = { ...issue, isReviewed: issue.id === issueId };
    return [
      ...changesOf(issue.id)
        .filter(isIn)
        .flatMap((change) => ofChange(named, change, address) ?? []),
      ...commentsOf(issue)
        .filter(({ isRestricted }) => !isRestricted)
        .flatMap((comment) => ofComment(named, comment, address) ?? []),
    ];
  });
  const scope = [
    ...shown.flatMap((issue) =>
      reviewed === undefined || issue === reviewed || histories === undefined
        ? []
        : toldByChild(issue, changesOf(issue.id), reviewed),
    ),
    ...toldByParent(changesOf(issueId)),
  ]
    .filter((change) => isIn(change) && !hidden.has(change.childKey))
    .map((change) =>
      ofScope({ key: change.childKey, summary: byKey.get(change.childKey)?.summary ?? '' }, change, address),
    );
  return {
    suggestions: inOrderOnce([...told, ...scope]),
    restrictedComments: shown.flatMap(commentsOf).filter(({ isRestricted }) => isRestricted).length,
    restrictedChildren: hidden.size,
    isCut:
      histories?.complete === false ||
      issues.some(({ id, hasAllComments }) => !hasAllComments && !threads.has(id)),
  };
}
