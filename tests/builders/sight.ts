/**
 * Who may see which issue, worked out from the rows of the sandbox's Jira and the rules that Atlassian writes down, and
 * from nothing that the app or the sandbox's own permissions compute: a grant to browse the project, and membership of the
 * issue's security level.
 */
import type { Jira } from '../../sandbox/jira/site';
import type { Grant, IssueRow, ProjectRow, UserRow } from '../../sandbox/jira/model';

export function seenBy(admin: Jira['admin'], person: UserRow): (issue: IssueRow) => boolean {
  const projects = new Map(admin.projects().map((project) => [project.id, project]));
  return (issue) => {
    const project = projects.get(issue.projectId);
    if (project === undefined) return false;
    const isOneOf = (grants: readonly Grant[]): boolean =>
      grants.some((grant) => isMeant(grant, person, project, issue));
    if (!isOneOf(project.permissions['BROWSE_PROJECTS'] ?? [])) return false;
    if (issue.securityLevelId === null) return true;
    return isOneOf(project.securityLevels.find(({ id }) => id === issue.securityLevelId)?.members ?? []);
  };
}

/** Whether the project is there at all for a person. */
export function mayBrowse(admin: Jira['admin'], person: UserRow, projectId: string): boolean {
  const project = admin.projects().find(({ id }) => id === projectId);
  const grants = project?.permissions['BROWSE_PROJECTS'] ?? [];
  return project !== undefined && grants.some((grant) => isMeant(grant, person, project, undefined));
}

function isMeant(
  grant: Grant,
  { accountId, groups }: UserRow,
  project: ProjectRow,
  issue: IssueRow | undefined,
): boolean {
  switch (grant.to) {
    case 'anyone':
    case 'loggedIn':
      return true;
    case 'user':
      return grant.accountId === accountId;
    case 'group':
      return groups.includes(grant.group);
    case 'role':
      return (project.roles[grant.role] ?? []).some(
        (member) => member === accountId || groups.includes(member),
      );
    case 'lead':
      return project.leadAccountId === accountId;
    case 'reporter':
      return issue === undefined || issue.reporter === accountId;
    case 'assignee':
      return issue === undefined || issue.assignee === accountId;
  }
}
