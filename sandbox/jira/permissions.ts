/**
 * Who may do what: permission schemes, issue roles and issue security.
 * A person without BROWSE_PROJECTS on an issue has no other permission on it either, and Jira says 404, never 403.
 */
import type { Database } from './database';
import { failure, issueMissing, projectMissing } from './failure';
import type { Grant, IssueRow, ProjectRow, UserRow } from './model';
import { APP_ACCOUNT_ID, type Person } from './people';

/** The project role that Jira gives to apps; a security level that should admit an app has to name it. */
export const APP_ROLE = 'atlassian-addons-project-access';

export class Permissions {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** A global permission. Everyone who is signed in may look people up unless the site took it away; only administrators administer. */
  hasGlobal(person: Person, key: string): boolean {
    if (person.row === undefined) return false;
    if (key === 'ADMINISTER') return person.row.admin === true;
    if (key === 'USER_PICKER') return person.row.browsesUsers !== false;
    return key === 'BULK_CHANGE';
  }

  /** In a project context a grant to the reporter or assignee counts: some issue might give it (as in Jira). */
  inProject(person: Person, project: ProjectRow, key: string): boolean {
    return this.#granted(person, project, key, undefined);
  }

  onIssue(person: Person, issue: IssueRow, key: string): boolean {
    const project = this.#db.projects.get(issue.projectId);
    if (project === undefined || !this.sees(person, issue)) return false;
    return key === 'BROWSE_PROJECTS' || this.#granted(person, project, key, issue);
  }

  /** Browse permission on the issue, and its security level if it has one. */
  sees(person: Person, issue: IssueRow): boolean {
    const project = this.#db.projects.get(issue.projectId);
    if (project === undefined || !this.#granted(person, project, 'BROWSE_PROJECTS', issue)) return false;
    if (issue.securityLevelId === null) return true;
    const level = project.securityLevels.find((candidate) => candidate.id === issue.securityLevelId);
    return level?.members.some((grant) => holds(grant, person, project, issue)) === true;
  }

  /** The same answer as `sees`, made cheap for thousands of issues: what depends on the project only is kept. */
  seer(person: Person): (issue: IssueRow) => boolean {
    const byProject = new Map<string, boolean | 'depends'>();
    return (issue) => {
      let answer = byProject.get(issue.projectId);
      if (answer === undefined) {
        answer = this.#browsesWhole(person, issue.projectId);
        byProject.set(issue.projectId, answer);
      }
      return answer === true && issue.securityLevelId === null
        ? true
        : answer !== false && this.sees(person, issue);
    };
  }

  /** @throws JiraFailure 404 when there is no such issue or the person may not see it. */
  visibleIssue(person: Person, idOrKey: string): IssueRow {
    const issue = this.#db.issueByIdOrKey(idOrKey);
    if (issue === undefined || !this.sees(person, issue)) throw issueMissing();
    return issue;
  }

  /**
   * A project by id, key (case-sensitive, as in Jira) or former key.
   * @throws JiraFailure 404 when there is no such project or the person may not see it.
   */
  visibleProject(person: Person, idOrKey: string): ProjectRow {
    const project = this.projectByIdOrKey(idOrKey);
    const admin = this.hasGlobal(person, 'ADMINISTER');
    if (project === undefined || !(admin || this.inProject(person, project, 'BROWSE_PROJECTS')))
      throw projectMissing(idOrKey);
    return project;
  }

  projectByIdOrKey(text: string): ProjectRow | undefined {
    const byId = this.#db.projects.get(text);
    if (byId !== undefined) return byId;
    const all = [...this.#db.projects.values()];
    return (
      all.find((project) => project.key === text) ??
      all.find((project) => project.formerKeys?.includes(text) === true)
    );
  }

  /** @throws JiraFailure 403 with `message` when the person sees the issue but lacks the permission. */
  demand(person: Person, issue: IssueRow, key: string, message: string): void {
    if (!this.onIssue(person, issue, key)) throw failure(403, message);
  }

  /** Active people who may be given issues of the project (and, with `issue`, that one). */
  assignable(user: UserRow, project: ProjectRow, issue?: IssueRow): boolean {
    if (!user.active || user.accountType === 'app') return false;
    const person: Person = { kind: 'user', accountId: user.accountId, row: user };
    return issue === undefined
      ? this.inProject(person, project, 'BROWSE_PROJECTS') &&
          this.inProject(person, project, 'ASSIGNABLE_USER')
      : this.onIssue(person, issue, 'ASSIGNABLE_USER');
  }

  #granted(person: Person, project: ProjectRow, key: string, issue: IssueRow | undefined): boolean {
    // Jira puts the app's account into a role that every permission scheme grants everything to.
    if (person.accountId === APP_ACCOUNT_ID) return true;
    const grants = project.permissions[key] ?? [];
    return grants.some((grant) => holds(grant, person, project, issue));
  }

  #browsesWhole(person: Person, projectId: string): boolean | 'depends' {
    const project = this.#db.projects.get(projectId);
    if (project === undefined) return false;
    if (person.accountId === APP_ACCOUNT_ID) return true;
    const grants = project.permissions['BROWSE_PROJECTS'] ?? [];
    const fixed = grants.filter((grant) => grant.to !== 'reporter' && grant.to !== 'assignee');
    if (fixed.some((grant) => holds(grant, person, project, undefined))) return true;
    return fixed.length === grants.length ? false : 'depends';
  }
}

function holds(grant: Grant, person: Person, project: ProjectRow, issue: IssueRow | undefined): boolean {
  if (grant.to === 'anyone') return true;
  const { row, accountId } = person;
  if (row === undefined || accountId === undefined) return false;
  switch (grant.to) {
    case 'loggedIn':
      return person.kind === 'user';
    case 'group':
      return row.groups.includes(grant.group);
    case 'user':
      return grant.accountId === accountId;
    case 'lead':
      return project.leadAccountId === accountId;
    case 'reporter':
      return issue === undefined || issue.reporter === accountId;
    case 'assignee':
      return issue === undefined || issue.assignee === accountId;
    case 'role': {
      if (grant.role === APP_ROLE && accountId === APP_ACCOUNT_ID) return true;
      const members = project.roles[grant.role] ?? [];
      return members.includes(accountId) || members.some((member) => row.groups.includes(member));
    }
  }
}
