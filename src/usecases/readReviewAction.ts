/** An action as Jira has it now: whose it is, what blocks it, and what its review wrote on it. */
import { ACTION_KEY, actionProperty } from '../domain/actionProperty';
import type { JiraIssue } from '../jira/schemas';
import type { BlockerLink, ReviewAction } from './readAttentionParts';
import { FACT_FIELDS, readIssueFacts } from './readIssueFacts';

export const ACTION_FIELDS = [
  ...FACT_FIELDS,
  'assignee',
  'created',
  'project',
  'issuelinks',
  'statuscategorychangedate',
] as const;

/** Every site has this link type; some translate what it says, few its name. */
const BLOCKS = 'blocks';

export function readReviewAction(issue: JiraIssue): ReviewAction {
  const { fields = {} } = issue;
  const facts = readIssueFacts(issue);
  const assignee = fields.assignee ?? undefined;
  const origin = actionProperty.safeParse(issue.properties?.[ACTION_KEY]).data;
  return {
    ...facts,
    projectId: fields.project?.id,
    owner: assignee && { accountId: assignee.accountId, name: assignee.displayName, active: assignee.active },
    created: fields.created,
    doneSince: facts.statusCategory === 'done' ? (fields.statuscategorychangedate ?? undefined) : undefined,
    origin,
    linked: origin !== undefined && linkedIds(fields).includes(origin.sourceIssueId),
    blockers: (fields.issuelinks ?? []).flatMap(blockerOf),
  };
}

type Fields = NonNullable<JiraIssue['fields']>;
type Link = NonNullable<Fields['issuelinks']>[number];

const linkedIds = ({ issuelinks = [] }: Fields): readonly string[] =>
  issuelinks.flatMap(({ inwardIssue, outwardIssue }) => (inwardIssue ?? outwardIssue)?.id ?? []);

/** On the issue that is blocked, the one that blocks it stands as the inward one. */
function blockerOf({ type, inwardIssue }: Link): readonly BlockerLink[] {
  if (inwardIssue === undefined || type?.name.toLowerCase() !== BLOCKS) return [];
  const statusCategory = inwardIssue.fields?.status?.statusCategory.key ?? 'undefined';
  return [{ key: inwardIssue.key, statusCategory, words: type.inward }];
}
