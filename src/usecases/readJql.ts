/**
 * The searches of the surfaces; reviews and actions are found by the names that manifest.yml gives the searchable
 * properties. Ids are used, not keys: a key can change.
 */

/** @param projectId Jira's numeric id; anything else is refused, so nothing can be smuggled into a search */
export function openActionsOf(projectId: string): string {
  return `reviewSourceProject = "${numeric(projectId)}" AND statusCategory != Done ORDER BY duedate ASC, created ASC`;
}

/** Issues of the project that have at least one review, newest review first. */
export function reviewedIssuesOf(projectId: string): string {
  return `project = ${numeric(projectId)} AND reviewStatus IS NOT EMPTY ORDER BY created DESC`;
}

/** The issues below one, of any level, newest first. */
export function childrenOf(issueId: string): string {
  return `parent = ${numeric(issueId)} ORDER BY created DESC`;
}

function numeric(id: string): string {
  if (!/^[0-9]{1,19}$/.test(id)) throw new RangeError('The id of a project or an issue is a number.');
  return id;
}
