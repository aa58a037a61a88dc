/**
 * Everything the sandbox's Jira keeps, with the ways in that its calls need. Rows are never changed in place: whoever
 * changes one writes a new one, so that the lagging search index may hold on to an old one.
 */
import type { Store, Table } from '../types';
import { GroupedTable } from './groupedTable';
import type {
  ChangeRow,
  CommentRow,
  FieldRow,
  IssueLinkRow,
  IssueRow,
  IssueTypeRow,
  LinkTypeRow,
  NotificationRow,
  PriorityRow,
  ProjectRow,
  PropertyRow,
  SprintRow,
  StatusRow,
  UserRow,
} from './model';

/** First number that each kind of id starts from, as on a Jira Cloud site. */
const FIRST_ID = 10_000;

/** What the search index hears about; `row` and `value` are undefined when the thing was deleted. */
export type IndexEvent =
  | { readonly kind: 'issue'; readonly id: string; readonly row: IssueRow | undefined }
  | { readonly kind: 'property'; readonly issueId: string; readonly key: string; readonly value: unknown };

type Entity = PropertyRow['entity'];

export class Database {
  readonly users: Table<UserRow>;
  readonly projects: Table<ProjectRow>;
  readonly issueTypes: Table<IssueTypeRow>;
  readonly statuses: Table<StatusRow>;
  readonly priorities: Table<PriorityRow>;
  readonly fields: Table<FieldRow>;
  readonly linkTypes: Table<LinkTypeRow>;
  readonly notifications: Table<NotificationRow>;
  readonly sprints: Table<SprintRow>;
  readonly links: GroupedTable<IssueLinkRow>;
  readonly comments: GroupedTable<CommentRow>;
  readonly changes: GroupedTable<ChangeRow>;
  readonly #issues: GroupedTable<IssueRow>;
  readonly #properties: GroupedTable<PropertyRow>;
  readonly #counters: Table<number>;
  readonly #idByKey = new Map<string, string>();
  #listener: (event: IndexEvent) => void = () => undefined;

  constructor(store: Store) {
    this.users = store.table('jira.users');
    this.projects = store.table('jira.projects');
    this.issueTypes = store.table('jira.issueTypes');
    this.statuses = store.table('jira.statuses');
    this.priorities = store.table('jira.priorities');
    this.fields = store.table('jira.fields');
    this.linkTypes = store.table('jira.linkTypes');
    this.notifications = store.table('jira.notifications');
    this.sprints = store.table('jira.sprints');
    this.#counters = store.table('jira.counters');
    this.links = new GroupedTable(store.table<IssueLinkRow>('jira.links'), (row) => [
      row.inwardIssueId,
      row.outwardIssueId,
    ]);
    this.comments = new GroupedTable(store.table<CommentRow>('jira.comments'), (row) => [row.issueId]);
    this.changes = new GroupedTable(store.table<ChangeRow>('jira.changes'), (row) => [row.issueId]);
    this.#issues = new GroupedTable(store.table<IssueRow>('jira.issues'), (row) =>
      row.parentId === null ? [] : [row.parentId],
    );
    this.#properties = new GroupedTable(store.table<PropertyRow>('jira.properties'), (row) => [
      `${row.entity}/${row.entityId}`,
    ]);
    for (const issue of this.#issues.values()) this.#rememberKeys(issue);
  }

  /** One listener: the search index. It hears of every change of an issue or an issue property, after it is stored. */
  listen(listener: (event: IndexEvent) => void): void {
    this.#listener = listener;
  }

  /** The next decimal id of a kind (`issue`, `comment`, …); never given out again, also after a restart. */
  nextId(kind: string, first: number = FIRST_ID): string {
    const id = this.#counters.get(kind) ?? first;
    this.#counters.set(kind, id + 1);
    return String(id);
  }

  /** Keeps `nextId` above an id that seeding chose itself. */
  reserveId(kind: string, id: string, first: number = FIRST_ID): void {
    const next = Number(id) + 1;
    if (next > (this.#counters.get(kind) ?? first)) this.#counters.set(kind, next);
  }

  issues(): IterableIterator<IssueRow> {
    return this.#issues.values();
  }

  issue(id: string): IssueRow | undefined {
    return this.#issues.get(id);
  }

  /** Finds an issue by id, key (any case) or a key that it had before it was moved. */
  issueByIdOrKey(text: string): IssueRow | undefined {
    const id = /^\d+$/.test(text) ? text : this.#idByKey.get(text.toUpperCase());
    return id === undefined ? undefined : this.#issues.get(id);
  }

  /** The history of an issue, oldest first, also where seeding told it in another order. */
  history(issueId: string): readonly ChangeRow[] {
    return this.changes.of(issueId).toSorted((a, b) => a.created - b.created);
  }

  children(id: string): readonly IssueRow[] {
    return this.#issues.of(id);
  }

  putIssue(row: IssueRow): void {
    this.#issues.set(row.id, row);
    this.#rememberKeys(row);
    this.#listener({ kind: 'issue', id: row.id, row });
  }

  /** Removes an issue with its comments, links, history and properties. Children stay and lose their parent. */
  removeIssue(id: string): void {
    const row = this.#issues.get(id);
    if (row === undefined) return;
    for (const child of this.children(id)) this.putIssue({ ...child, parentId: null });
    for (const link of this.links.of(id)) this.links.delete(link.id);
    for (const comment of this.comments.of(id)) this.comments.delete(comment.id);
    for (const change of this.changes.of(id)) this.changes.delete(change.id);
    for (const property of this.properties('issue', id)) this.removeProperty('issue', id, property.key);
    this.#issues.delete(id);
    for (const key of [row.key, ...row.formerKeys]) this.#idByKey.delete(key.toUpperCase());
    this.#listener({ kind: 'issue', id, row: undefined });
  }

  properties(entity: Entity, entityId: string): readonly PropertyRow[] {
    return this.#properties.of(`${entity}/${entityId}`);
  }

  property(entity: Entity, entityId: string, key: string): PropertyRow | undefined {
    return this.#properties.get(`${entity}/${entityId}/${key}`);
  }

  putProperty(row: PropertyRow): void {
    this.#properties.set(`${row.entity}/${row.entityId}/${row.key}`, row);
    if (row.entity !== 'issue') return;
    this.#listener({ kind: 'property', issueId: row.entityId, key: row.key, value: row.value });
  }

  removeProperty(entity: Entity, entityId: string, key: string): void {
    this.#properties.delete(`${entity}/${entityId}/${key}`);
    if (entity === 'issue') this.#listener({ kind: 'property', issueId: entityId, key, value: undefined });
  }

  /** Every issue property, to build the search index from. */
  allProperties(): IterableIterator<PropertyRow> {
    return this.#properties.values();
  }

  #rememberKeys(row: IssueRow): void {
    for (const key of [row.key, ...row.formerKeys]) this.#idByKey.set(key.toUpperCase(), row.id);
  }
}
