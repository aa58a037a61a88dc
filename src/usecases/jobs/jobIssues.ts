/**
 * What a long job may touch, settled as the person who starts it: the issues that they may see and change, and of the
 * actions of their reviews those that they may change too. The app works on nothing else later, and no count says more.
 */
import { DIGEST_KEY, digestSchema } from '../../domain/digest';
import { refuse, ok, type Result } from '../../domain/result';
import type { CallError } from '../../contract/errors';
import { editableIssues } from '../../jira/permittedIssues';
import type { JiraAccess } from '../../jira/request';
import type { JiraIssue } from '../../jira/schemas';
import { fetchIssues } from '../../jira/search';
import type { PartRow } from '../../storage/jobParts';

/** Issues: hours of work at most, and a list that a page can follow. */
const MOST_ISSUES = 5000;
/** Issues that one delivery works on: some ten seconds where each has a handful of actions. */
const ISSUES_PER_PART = 20;
/** Actions that their digests may name together, so that the part fits into a row: a forged digest has room for thousands. */
const ACTIONS_PER_PART = 5000;
/** Issues looked up before the next ones are: ten calls at once. */
const AT_ONCE = 1000;

/** Only issues that are in the project now. @returns JOB_TOO_LARGE when there are more than a job may change */
export async function permittedParts(
  jira: JiraAccess,
  issueIds: readonly string[],
  projectId: string,
): Promise<Result<readonly PartRow[], CallError>> {
  const found: JiraIssue[] = [];
  for (let from = 0; from < issueIds.length; from += AT_ONCE) {
    const some = issueIds.slice(from, from + AT_ONCE);
    const visible = await fetchIssues(jira, some, { fields: ['project'], properties: [DIGEST_KEY] });
    found.push(...visible.filter((issue) => issue.fields?.project?.id === projectId));
  }
  const mayChange = new Set(
    await editableIssues(
      jira,
      found.map(({ id }) => id),
    ),
  );
  const issues = found.filter(({ id }) => mayChange.has(id));
  if (issues.length > MOST_ISSUES) return refuse({ code: 'JOB_TOO_LARGE' });
  const actions = new Set(await editableIssues(jira, [...new Set(issues.flatMap(actionsOf))]));
  return ok(
    inParts(issues.map((issue) => ({ id: issue.id, own: actionsOf(issue).filter((id) => actions.has(id)) }))),
  );
}

function inParts(
  issues: readonly { readonly id: string; readonly own: readonly string[] }[],
): readonly PartRow[] {
  const parts: { readonly issueIds: string[]; readonly actionIds: Set<string> }[] = [];
  for (const { id, own } of issues) {
    const last = parts.at(-1);
    const isFull =
      last === undefined ||
      last.issueIds.length === ISSUES_PER_PART ||
      last.actionIds.size + own.length > ACTIONS_PER_PART;
    const part = isFull ? { issueIds: [], actionIds: new Set<string>() } : last;
    if (isFull) parts.push(part);
    part.issueIds.push(id);
    for (const action of own) part.actionIds.add(action);
  }
  return parts.map(({ issueIds, actionIds }) => ({ issueIds, actionIds: [...actionIds] }));
}

/** The same parts, but for what the person may not change any more. */
export async function stillPermitted(
  jira: JiraAccess,
  parts: readonly PartRow[],
): Promise<readonly PartRow[]> {
  const asked = new Set(parts.flatMap(({ issueIds, actionIds }) => [...issueIds, ...actionIds]));
  const mayChange = new Set(await editableIssues(jira, [...asked]));
  return parts.map(({ issueIds, actionIds }) => ({
    issueIds: issueIds.filter((id) => mayChange.has(id)),
    actionIds: actionIds.filter((id) => mayChange.has(id)),
  }));
}

/** As the digest says; whoever forged one names issues that the person may change anyway, or none. */
function actionsOf(issue: JiraIssue): readonly string[] {
  const digest = digestSchema.safeParse(issue.properties?.[DIGEST_KEY]);
  return digest.success ? digest.data.reviews.flatMap((row) => row.actionIds) : [];
}
