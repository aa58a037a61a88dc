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

/**
 * Open actions of earlier reviews that share the project or a factor, due first.
 * @param labels factor labels, as the domain lets them be
 */
export function unfinishedActionsOf(projectId: string, labels: readonly string[]): string {
  const shared = [
    `reviewSourceProject = "${numeric(projectId)}"`,
    ...(labels.length === 0 ? [] : [`reviewActionFactor IN (${labels.map(quoted).join(', ')})`]),
  ];
  return `(${shared.join(' OR ')}) AND statusCategory != Done ORDER BY duedate ASC, created ASC`;
}

/** Reviewed issues that share a component, a label or a word with an issue, newest first. */
export function similarReviewedIssues(like: {
  readonly issueId: string;
  readonly components: readonly string[];
  readonly labels: readonly string[];
  readonly words: readonly string[];
}): string | undefined {
  const { issueId, components, labels, words } = like;
  const shared = [
    ...(components.length === 0 ? [] : [`component IN (${components.map(quoted).join(', ')})`]),
    ...(labels.length === 0 ? [] : [`labels IN (${labels.map(quoted).join(', ')})`]),
    ...words.map((word) => `text ~ ${quoted(word)}`),
  ];
  return shared.length === 0
    ? undefined
    : `reviewStatus IS NOT EMPTY AND id != ${numeric(issueId)} AND (${shared.join(' OR ')}) ORDER BY created DESC`;
}

/** A value of any kind within JQL: only a quotation mark and a backslash could end it early. */
function quoted(value: string): string {
  return `"${value.replace(/[\\"]/g, '\\$&')}"`;
}

function numeric(id: string): string {
  if (!/^[0-9]{1,19}$/.test(id)) throw new RangeError('The id of a project or an issue is a number.');
  return id;
}
