/** The actions of a project's reviews with everything that the languishing rules look at, a piece at a time. */
import { ACTION_KEY, actionProperty } from '../domain/actionProperty';
import { readHistories } from '../jira/history';
import type { JiraAccess } from '../jira/request';
import type { JiraIssue } from '../jira/schemas';
import { fetchIssues } from '../jira/search';
import { withEach } from './readInParts';
import { FACT_FIELDS, readIssueFacts } from './readIssueFacts';
import type { AttentionPart, BlockerLink, ReviewAction } from './readAttentionParts';

const FIELDS = [
  ...FACT_FIELDS,
  'assignee',
  'created',
  'project',
  'issuelinks',
  'statuscategorychangedate',
] as const;

/** Every site has this link type; some translate what it says, few its name. */
const BLOCKS = 'blocks';

/** @param into the list that the search put them on */
export async function readActions(
  access: JiraAccess,
  asked: {
    readonly projectId: string;
    readonly ids: readonly string[];
    readonly into: 'actions' | 'done';
  },
): AttentionPart {
  const { projectId, ids, into } = asked;
  const found = await fetchIssues(access, ids, { fields: FIELDS, properties: [ACTION_KEY] });
  const byId = new Map(found.map((issue) => [issue.id, reviewActionOf(issue)]));
  const ofProject = (action: ReviewAction | undefined): ReviewAction | undefined =>
    // The search index lags behind: what the issue says now decides.
    action?.origin !== undefined && action.origin.sourceProjectId !== projectId ? undefined : action;
  return (soFar) => ({ ...soFar, [into]: withEach(soFar[into], ids, (id) => ofProject(byId.get(id))) });
}

/** A history that is too long to be read to its end counts as not read: half of it would mislead. */
export async function readActionHistories(access: JiraAccess, ids: readonly string[]): AttentionPart {
  const { changes, complete } = await readHistories(access, ids);
  return (soFar) => ({
    ...soFar,
    histories: withEach(soFar.histories, ids, (id) => (complete ? (changes.get(id) ?? []) : undefined)),
  });
}

function reviewActionOf(issue: JiraIssue): ReviewAction {
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
