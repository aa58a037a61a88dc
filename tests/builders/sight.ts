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

/** Keys of all issues that the person may not see. */
export function keysOutOfSight(admin: Jira['admin'], person: UserRow): ReadonlySet<string> {
  const sees = seenBy(admin, person);
  const hidden = admin.issues().filter((row) => !sees(row));
  return new Set(hidden.map(({ key }) => key));
}

/**
 * No issue that is out of sight stands in what was read. Texts may name one, as people write them, and histories tell of
 * every link that an issue ever had, in Jira itself too; those are never shown.
 */
export function expectNothingHidden(admin: Jira['admin'], person: UserRow, read: object): void {
  const hidden = keysOutOfSight(admin, person);
  const found: unknown[] = [];
  JSON.stringify(read, (name, value: unknown) => {
    if (name === 'histories') return undefined;
    if (name === 'key' && typeof value === 'string' && hidden.has(value)) found.push(value);
    return value instanceof Map ? [...value] : value;
  });
  expect(found).toEqual([]);
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
