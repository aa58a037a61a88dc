/**
 * Every action of a project's reviews, in whatever state, as the person may see it: ids by one search, then their fields
 * a hundred a call, then the names of the reviewed issues that they came from. A few calls run at once, since thousands
 * of actions are dozens of calls; when one fails no further one is begun, and a second reading asks for what is missing.
 */
import { ACTION_KEY, actionProperty, type ActionProperty } from '../domain/actionProperty';
import { inPieces } from '../domain/inPieces';
import type { JiraAccess } from '../jira/request';
import type { JiraIssue } from '../jira/schemas';
import { fetchIssues, searchIds } from '../jira/search';
import type { Owner } from './readAttentionParts';
import { collect, withEach, type Collector, type Parts } from './readInParts';
import { FACT_FIELDS, readIssueFacts, type IssueFacts } from './readIssueFacts';
import { actionsOf } from './readActionsSearch';

/** Jira takes 100 issues a call. */
const PIECE = 100;
/** As many calls as a browser keeps open to one site: more would only wait, and count against the rate limit together. */
const AT_ONCE = 6;
const FIELDS = [...FACT_FIELDS, 'assignee', 'created', 'priority', 'statuscategorychangedate'] as const;

export interface ProjectAction extends IssueFacts {
  /** Jira's name of its status; empty when Jira did not say. */
  readonly status: string;
  readonly owner?: Owner | undefined;
  /** Instant, as Jira writes it. */
  readonly created?: string | undefined;
  /** Instant since which it is done; absent while it is open. */
  readonly doneSince?: string | undefined;
  readonly priority?: string | undefined;
  /** Absent when what stands on the issue cannot be trusted: anyone who may edit it can write there. */
  readonly origin?: ActionProperty | undefined;
}

/** A reviewed issue by its name. */
export interface ReviewedName {
  readonly key: string;
  readonly summary: string;
}

export interface ProjectActionsRead extends Parts {
  /** As the search index has them, newest first. */
  readonly ids?: readonly string[] | undefined;
  /** By issue id; undefined: gone, out of sight, or of another project. */
  readonly actions: ReadonlyMap<string, ProjectAction | undefined>;
  /** By issue id; undefined: the person may not see it. */
  readonly sources: ReadonlyMap<string, ReviewedName | undefined>;
}

/** Takes and gives the same as `readAttention`. */
export async function readProjectActions(
  access: JiraAccess,
  { projectId }: { readonly projectId: string },
  options: { readonly from?: ProjectActionsRead; readonly told?: (soFar: ProjectActionsRead) => void } = {},
): Promise<ProjectActionsRead> {
  const start: ProjectActionsRead = {
    ...(options.from ?? { actions: new Map(), sources: new Map() }),
    failure: undefined,
  };
  const read = collect(start, options.told ?? (() => undefined));
  if (start.ids === undefined) await read.add(readIds(access, projectId));
  const { ids = [], actions } = read.soFar();
  await eachPiece(
    read,
    ids.filter((id) => !actions.has(id)),
    (piece) => readActions(access, projectId, piece),
  );
  await eachPiece(read, missingSources(read.soFar()), (piece) => readSources(access, piece));
  return read.soFar();
}

type Part = Promise<(soFar: ProjectActionsRead) => ProjectActionsRead>;

async function eachPiece(
  { add, soFar }: Collector<ProjectActionsRead>,
  ids: readonly string[],
  part: (piece: readonly string[]) => Part,
): Promise<void> {
  const waiting = [...inPieces(ids, PIECE)];
  const inTurn = async (): Promise<void> => {
    while (soFar().failure === undefined) {
      const piece = waiting.shift();
      if (piece === undefined) return;
      await add(part(piece));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, inTurn));
}

async function readIds(access: JiraAccess, projectId: string): Part {
  const ids = await searchIds(access, actionsOf(projectId));
  return (soFar) => ({ ...soFar, ids });
}

async function readActions(access: JiraAccess, projectId: string, ids: readonly string[]): Part {
  const found = await fetchIssues(access, ids, { fields: FIELDS, properties: [ACTION_KEY] });
  const byId = new Map(found.map((issue) => [issue.id, actionOf(issue)]));
  // The search index lags behind: what the issue says now decides.
  const ofProject = (action: ProjectAction | undefined): ProjectAction | undefined =>
    action?.origin !== undefined && action.origin.sourceProjectId !== projectId ? undefined : action;
  return (soFar) => ({
    ...soFar,
    actions: withEach(soFar.actions, ids, (id) => ofProject(byId.get(id))),
  });
}

function actionOf(issue: JiraIssue): ProjectAction {
  const { fields = {} } = issue;
  const facts = readIssueFacts(issue);
  const assignee = fields.assignee ?? undefined;
  return {
    ...facts,
    status: fields.status?.name ?? '',
    owner: assignee && { accountId: assignee.accountId, name: assignee.displayName, active: assignee.active },
    created: fields.created,
    doneSince: facts.statusCategory === 'done' ? (fields.statuscategorychangedate ?? undefined) : undefined,
    priority: fields.priority?.name,
    origin: actionProperty.safeParse(issue.properties?.[ACTION_KEY]).data,
  };
}

function missingSources({ actions, sources }: ProjectActionsRead): readonly string[] {
  const named = [...actions.values()].flatMap((action) => action?.origin?.sourceIssueId ?? []);
  return [...new Set(named)].filter((id) => !sources.has(id));
}

async function readSources(access: JiraAccess, ids: readonly string[]): Part {
  const found = await fetchIssues(access, ids, { fields: ['summary'] });
  const byId = new Map(found.map(({ id, key, fields }) => [id, { key, summary: fields?.summary ?? '' }]));
  return (soFar) => ({ ...soFar, sources: withEach(soFar.sources, ids, (id) => byId.get(id)) });
}
