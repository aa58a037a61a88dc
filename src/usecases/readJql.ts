/**
 * The searches of the surfaces; reviews and actions are found by the names that manifest.yml gives the searchable
 * properties. Ids are used, not keys: a key can change.
 */
import type { OwedRule } from '../domain/settings';

/** A status without a category is EMPTY to Jira, which `!=` never finds; its issues count as open. */
export const OPEN = '(statusCategory != Done OR statusCategory IS EMPTY)';

/** @param projectId Jira's numeric id; anything else is refused, so nothing can be smuggled into a search */
export function openActionsOf(projectId: string): string {
  return `reviewSourceProject = "${numeric(projectId)}" AND ${OPEN} ORDER BY duedate ASC, created ASC`;
}

/**
 * Done actions of the project's reviews, the one done last first.
 * @param from `YYYY-MM-DD`: done on that day or later, in the reader's calendar
 * @param before done before that day; absent: until now
 */
export function doneActionsOf(projectId: string, from: string, before?: string): string {
  const until = before === undefined ? '' : ` AND statusCategoryChangedDate < ${dayText(before)}`;
  return `reviewSourceProject = "${numeric(projectId)}" AND statusCategory = Done AND statusCategoryChangedDate >= ${dayText(from)}${until} ORDER BY statusCategoryChangedDate DESC`;
}

/** Issues of the project with a review opened on a day or later, or with a second look on a day or earlier. */
export function reviewsToLookAt(
  projectId: string,
  { openedFrom, lookUntil }: { readonly openedFrom: string; readonly lookUntil: string },
): string {
  return `project = ${numeric(projectId)} AND (reviewOpened >= ${dayText(openedFrom)} OR reviewFollowUp <= ${dayText(lookUntil)}) ORDER BY created DESC`;
}

/** Issues by id, however they were found. */
export function issuesById(ids: readonly string[]): string {
  return `id IN (${ids.map(numeric).join(', ')}) ORDER BY duedate ASC, created ASC`;
}

/** The day of an event: that of its resolution, else of the last change of its status category, else of its creation. */
export function eventsOfRule(projectId: string, rule: OwedRule, from: string): string {
  const since = dayText(from);
  const isRecent = `(resolutiondate >= ${since} OR resolutiondate IS EMPTY AND (statusCategoryChangedDate >= ${since} OR statusCategoryChangedDate IS EMPTY AND created >= ${since}))`;
  return `${[`project = ${numeric(projectId)}`, ...partsOfRule(rule), isRecent].join(' AND ')} ORDER BY created DESC`;
}

const CATEGORIES = { new: '"To Do"', indeterminate: '"In Progress"', done: 'Done' } as const;

export function partsOfRule({
  issueTypeIds,
  priorityIds,
  labels,
  statusCategory,
}: OwedRule): readonly string[] {
  const among = (field: string, values: readonly string[]): readonly string[] =>
    values.length === 0 ? [] : [`${field} IN (${values.join(', ')})`];
  return [
    ...among('issuetype', issueTypeIds.map(numeric)),
    ...among('priority', priorityIds.map(numeric)),
    ...among('labels', labels.map(quoted)),
    ...(statusCategory === undefined ? [] : [`statusCategory = ${CATEGORIES[statusCategory]}`]),
  ];
}

/** Whether one event meets one of the rules, whatever its day. */
export function eventMeets(issueId: string, rules: readonly OwedRule[]): string {
  const each = rules.map((rule) => partsOfRule(rule).join(' AND ')).filter((parts) => parts !== '');
  // A rule without parts is met by everything.
  const some = each.length < rules.length ? [] : [`(${each.map((parts) => `(${parts})`).join(' OR ')})`];
  return [`id = ${numeric(issueId)}`, ...some].join(' AND ');
}

/** Issues of the project with a review opened lately that has one of the labels on a factor. */
export function repeatsOfLabels(projectId: string, labels: readonly string[], from: string): string {
  return `project = ${numeric(projectId)} AND reviewOpened >= ${dayText(from)} AND reviewFactor IN (${labels.map(quoted).join(', ')}) ORDER BY created DESC`;
}

/** Issues of the project with a review that has one of the labels on a factor or a practice, as far as its digest names it. */
export function reviewsWithLabels(projectId: string, labels: readonly string[]): string {
  const among = `IN (${labels.map(quoted).join(', ')})`;
  return `project = ${numeric(projectId)} AND (reviewFactor ${among} OR reviewPractice ${among})`;
}

/** Actions of the project's reviews whose factor has one of the labels, done ones too. */
export function actionsWithLabels(projectId: string, labels: readonly string[]): string {
  return `reviewSourceProject = "${numeric(projectId)}" AND reviewActionFactor IN (${labels.map(quoted).join(', ')})`;
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
  return `(${shared.join(' OR ')}) AND ${OPEN} ORDER BY duedate ASC, created ASC`;
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

/** The same search for events that still need a review: without one that was not cancelled, and not said to need none. */
export function stillOwed(jql: string): string {
  return `(reviewStatus IS EMPTY OR reviewStatus = "cancelled") AND reviewNotNeeded IS EMPTY AND ${jql}`;
}

/** A value of any kind within JQL: only a quotation mark and a backslash could end it early. */
function quoted(value: string): string {
  return `"${value.replace(/[\\"]/g, '\\$&')}"`;
}

export function dayText(day: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new RangeError('A day is written YYYY-MM-DD.');
  return `"${day}"`;
}

export function numeric(id: string): string {
  if (!/^[0-9]{1,19}$/.test(id)) throw new RangeError('The id of a project or an issue is a number.');
  return id;
}
