/**
 * Builds the world of a site without going through REST: people, projects, issues and their history as they are meant
 * to be. Nothing is checked here; who seeds rows of a wrong shape gets them.
 */
import type { BulkStore } from '../store';
import type { Store } from '../types';
import type { Core } from './core';
import { newIssue } from './issues/newIssue';
import type {
  ChangeItem,
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
  StatusRow,
  UserRow,
} from './model';
import { createPast, type Past } from './past';
import { createSiteChanges, type SiteChanges } from './siteChanges';
import { addStandardSite, type StandardSite } from './standardSite';

/** An issue to add: what is left out is filled in with the plainest value. */
export type NewIssue = Pick<IssueRow, 'projectId' | 'typeId' | 'summary'> & Partial<IssueRow>;

export interface Admin extends Past, SiteChanges {
  /** Runs `work` with large journal writes and every change searchable at once; for worlds of thousands of issues. */
  bulk<T>(work: () => T): T;
  addUser(row: UserRow): UserRow;
  addProject(row: ProjectRow): ProjectRow;
  addIssueType(row: IssueTypeRow): IssueTypeRow;
  addStatus(row: StatusRow): StatusRow;
  /** In order of importance, the most important one first. */
  addPriority(row: PriorityRow): PriorityRow;
  addField(row: FieldRow): FieldRow;
  addLinkType(row: LinkTypeRow): LinkTypeRow;
  /** Id and key are the next free ones unless given. */
  addIssue(issue: NewIssue): IssueRow;
  /** Lets the next issue of a project have this number; numbers only grow. */
  nextIssueNumber(projectId: string, number: number): void;
  /** `inwardIssueId` is the source ("blocks"). */
  addLink(link: Omit<IssueLinkRow, 'id'>): IssueLinkRow;
  addComment(comment: Omit<CommentRow, 'id'>): CommentRow;
  addChange(change: Omit<ChangeRow, 'id' | 'items'> & { readonly items: readonly ChangeItem[] }): ChangeRow;
  setIssueProperty(issueId: string, key: string, value: unknown): void;
  issueProperty(issueId: string, key: string): unknown;
  /** All links of an issue. */
  links(issueId: string): readonly IssueLinkRow[];
  setProjectProperty(projectId: string, key: string, value: unknown): void;
  /** Replaces a row that is there already (by its id), e.g. to deactivate a person or to move an issue. */
  updateUser(accountId: string, change: Partial<UserRow>): void;
  updateProject(id: string, change: Partial<ProjectRow>): void;
  updateIssue(id: string, change: Partial<IssueRow>): void;
  /** Issue types, statuses, priorities, link types and the app's account that a new site comes with. */
  addStandardSite(): StandardSite;
  users(): readonly UserRow[];
  projects(): readonly ProjectRow[];
  issues(): readonly IssueRow[];
  issue(idOrKey: string): IssueRow | undefined;
  linkTypes(): readonly LinkTypeRow[];
  /** The messages that were sent by `notify`, oldest first. */
  notifications(): readonly NotificationRow[];
  /** Makes everything that was written searchable, however short ago it was. */
  catchUpSearch(): void;
}

export function createAdmin(core: Core, store: Store | BulkStore): Admin {
  const { db, clock } = core;
  const admin: Admin = {
    ...createPast(core),
    ...createSiteChanges(core),
    bulk: (work) => core.index.immediately(() => ('bulk' in store ? store.bulk(work) : work())),
    addUser: (row) => put(row, (value) => db.users.set(value.accountId, value)),
    addProject: (row) => put(row, (value) => db.projects.set(value.id, value)),
    addIssueType: (row) => put(row, (value) => db.issueTypes.set(value.id, value)),
    addStatus: (row) => put(row, (value) => db.statuses.set(value.id, value)),
    addPriority: (row) => put(row, (value) => db.priorities.set(value.id, value)),
    addField: (row) => put(row, (value) => db.fields.set(value.id, value)),
    addLinkType: (row) => put(row, (value) => db.linkTypes.set(value.id, value)),
    addIssue(issue) {
      const row = completeIssue(core, issue);
      db.putIssue(row);
      return row;
    },
    nextIssueNumber(projectId, number) {
      const { nextIssueNumber: first } = known(db.projects.get(projectId), projectId);
      db.reserveId(`issueNumber/${projectId}`, String(number - 1), first);
    },
    addLink: (link) => put({ ...link, id: db.nextId('link') }, (row) => db.links.set(row.id, row)),
    addComment: (comment) =>
      put({ ...comment, id: db.nextId('comment') }, (row) => db.comments.set(row.id, row)),
    addChange: (change) => put({ ...change, id: db.nextId('change') }, (row) => db.changes.set(row.id, row)),
    setIssueProperty: (issueId, key, value) =>
      db.putProperty({ entity: 'issue', entityId: issueId, key, value }),
    issueProperty: (issueId, key) => db.property('issue', issueId, key)?.value,
    links: (issueId) => db.links.of(issueId),
    setProjectProperty: (projectId, key, value) =>
      db.putProperty({ entity: 'project', entityId: projectId, key, value }),
    updateUser(accountId, change) {
      db.users.set(accountId, { ...known(db.users.get(accountId), accountId), ...change });
    },
    updateProject(id, change) {
      db.projects.set(id, { ...known(db.projects.get(id), id), ...change });
    },
    updateIssue(id, change) {
      db.putIssue({ ...known(db.issue(id), id), updated: clock.now(), ...change });
    },
    addStandardSite: () => addStandardSite(admin),
    users: () => [...db.users.values()],
    projects: () => [...db.projects.values()],
    issues: () => [...db.issues()],
    issue: (idOrKey) => db.issueByIdOrKey(idOrKey),
    linkTypes: () => [...db.linkTypes.values()],
    notifications: () => [...db.notifications.values()],
    catchUpSearch: () => core.index.rebuild(),
  };
  return admin;
}

function put<T>(row: T, write: (row: T) => void): T {
  write(row);
  return row;
}

function known<T>(row: T | undefined, id: string): T {
  if (row === undefined) throw new Error(`Nothing with the id ${id} has been added.`);
  return row;
}

function completeIssue({ db, clock }: Core, issue: NewIssue): IssueRow {
  const project = known(db.projects.get(issue.projectId), issue.projectId);
  const counter = `issueNumber/${project.id}`;
  const first = project.nextIssueNumber;
  if (issue.id !== undefined) db.reserveId('issue', issue.id);
  const number = issue.key?.slice(issue.key.lastIndexOf('-') + 1);
  if (number !== undefined) db.reserveId(counter, number, first);
  const author = issue.creator ?? issue.reporter ?? project.leadAccountId;
  return {
    ...newIssue(project, author, issue.created ?? clock.now()),
    ...issue,
    id: issue.id ?? db.nextId('issue'),
    key: issue.key ?? `${project.key}-${db.nextId(counter, first)}`,
  };
}
