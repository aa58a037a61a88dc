/**
 * What the JQL evaluator may ask of Jira: the seam between `jql/` (parsing, meaning, indexes) and the site.
 * The evaluator never decides about permission: the site filters what a caller may not see.
 */
import type { ChangeItem, IssueRow } from './model';

export interface IndexedProperty {
  readonly propertyKey: string;
  readonly path: string;
  readonly type: 'number' | 'string' | 'text' | 'user' | 'date';
  readonly alias?: string | undefined;
}

export interface Searchable {
  /** Milliseconds: what `now()` means. */
  now(): number;
  /** The caller's account id (`currentUser()`) and IANA time zone (date literals). */
  readonly accountId: string | undefined;
  readonly timeZone: string;
  /** Issue properties declared by the app's manifest; no others can be searched. */
  readonly indexedProperties: readonly IndexedProperty[];
  /** Every indexed issue, in no order. */
  issues(): Iterable<IssueRow>;
  issueById(id: string): IssueRow | undefined;
  issueByKey(key: string): IssueRow | undefined;
  /** Undefined when no such thing is known: JQL then answers 400 as Jira does. Matches id, key or name, any case. */
  projectIdOf(text: string): string | undefined;
  issueTypeIdsOf(text: string): readonly string[] | undefined;
  statusIdsOf(text: string): readonly string[] | undefined;
  statusCategoryOf(statusId: string): 'undefined' | 'new' | 'indeterminate' | 'done';
  priorityIdOf(text: string): string | undefined;
  /** Order of a priority: 0 is the highest. */
  priorityRank(id: string): number;
  accountIdOf(text: string): string | undefined;
  /** Members of a group, for `membersOf`. */
  groupMembers(group: string): readonly string[] | undefined;
  componentIdsOf(text: string): readonly string[] | undefined;
  customFieldOf(text: string): { readonly id: string; readonly kind: string } | undefined;
  property(issueId: string, key: string): unknown;
  linksOf(issueId: string): Iterable<{ readonly otherId: string; readonly label: string }>;
  linkLabels(): readonly string[];
  /** Change history, oldest first, for WAS and CHANGED. */
  history(
    issueId: string,
  ): Iterable<{ readonly created: number; readonly author: string; readonly items: readonly ChangeItem[] }>;
  /** Plain text of description and comments, for `text ~`. */
  textOf(issueId: string): string;
  /**
   * A pre-selection the site can give cheaply (an index), or undefined for "look at all issues".
   * `property` gives issue ids by an indexed property value.
   */
  issuesOfProject?(projectId: string): Iterable<IssueRow>;
  issuesByProperty?(propertyKey: string, path: string, value: string): Iterable<IssueRow> | undefined;
}
