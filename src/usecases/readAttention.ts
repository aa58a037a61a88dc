/**
 * The open actions that came out of a project's reviews, as the person may see them: three steps deep however many.
 * First their ids by JQL, then fields and status history side by side, then the reviewed issues that they came from.
 * Every part is told as it arrives; a second call with what was read asks only for what is missing.
 */
import { ACTION_KEY, actionProperty, type ActionProperty } from '../domain/actionProperty';
import type { ActionState } from '../domain/languishing/actionState';
import { readLastStatusChanges } from '../jira/changelog';
import type { JiraAccess } from '../jira/request';
import type { JiraIssue } from '../jira/schemas';
import { fetchIssues, searchIds } from '../jira/search';
import { collect, inPieces, withEach, type Parts } from './readInParts';
import { FACT_FIELDS, readIssueFacts, type IssueFacts } from './readIssueFacts';
import { openActionsOf, reviewedIssuesOf } from './readJql';

/** Small pieces bring the first rows early; Jira takes 100 issues a call. */
const ISSUES_PER_PIECE = 100;
/** Jira's limit for changelog/bulkfetch. */
const HISTORIES_PER_PIECE = 1000;

export interface OpenAction extends IssueFacts {
  readonly owner?: Owner | undefined;
  /** Instant, as Jira writes it. */
  readonly created?: string | undefined;
  /** Absent when what stands on the issue cannot be trusted: anyone who may edit it can write there. */
  readonly origin?: ActionProperty | undefined;
}

export interface Owner {
  readonly accountId: string;
  readonly name: string;
  readonly active: boolean;
}

export interface SourceIssue {
  readonly key: string;
  readonly summary: string;
}

export interface AttentionRead extends Parts {
  /** Absent until Jira has answered the search. */
  readonly ids?: readonly string[] | undefined;
  /** Whether the project has any review; asked only when it has no open action. */
  readonly reviewed?: boolean | undefined;
  /** By issue id; undefined: gone, out of sight, or not of this project. */
  readonly actions: ReadonlyMap<string, OpenAction | undefined>;
  /** Instant of the last status change by issue id; undefined: it never changed. */
  readonly changes: ReadonlyMap<string, string | undefined>;
  /** Reviewed issues by id; undefined: the person may not see it. */
  readonly sources: ReadonlyMap<string, SourceIssue | undefined>;
}

const NOTHING_YET: AttentionRead = { actions: new Map(), changes: new Map(), sources: new Map() };

/**
 * @param options.from what an earlier call returned; only what it lacks is read
 * @param options.told what has been read so far, after each part
 * @returns everything that could be read; `failure` says why something is missing
 */
export async function readAttention(
  access: JiraAccess,
  { projectId }: { readonly projectId: string },
  options: { readonly from?: AttentionRead; readonly told?: (soFar: AttentionRead) => void } = {},
): Promise<AttentionRead> {
  const start: AttentionRead = { ...(options.from ?? NOTHING_YET), failure: undefined };
  const { add, soFar } = collect(start, options.told ?? (() => undefined));
  if (start.ids === undefined) await add(readIds(access, projectId));
  const { ids, actions, changes, reviewed } = soFar();
  if (ids === undefined) return soFar();
  if (ids.length === 0 && reviewed === undefined) await add(readReviewed(access, projectId));
  await Promise.all([
    ...inPieces(lacking(ids, actions), ISSUES_PER_PIECE).map((piece) =>
      add(readActions(access, projectId, piece)),
    ),
    ...inPieces(lacking(ids, changes), HISTORIES_PER_PIECE).map((piece) => add(readChanges(access, piece))),
  ]);
  const sourceIds = [
    ...new Set([...soFar().actions.values()].flatMap((action) => action?.origin?.sourceIssueId ?? [])),
  ];
  await Promise.all(
    inPieces(lacking(sourceIds, soFar().sources), ISSUES_PER_PIECE).map((piece) =>
      add(readSources(access, piece)),
    ),
  );
  return soFar();
}

const lacking = (ids: readonly string[], known: ReadonlyMap<string, unknown>): readonly string[] =>
  ids.filter((id) => !known.has(id));

type Part = Promise<(soFar: AttentionRead) => AttentionRead>;

async function readIds(access: JiraAccess, projectId: string): Part {
  const ids = await searchIds(access, openActionsOf(projectId));
  return (soFar) => ({ ...soFar, ids });
}

async function readReviewed(access: JiraAccess, projectId: string): Part {
  const reviewed = (await searchIds(access, reviewedIssuesOf(projectId))).length > 0;
  return (soFar) => ({ ...soFar, reviewed });
}

async function readActions(access: JiraAccess, projectId: string, ids: readonly string[]): Part {
  const found = await fetchIssues(access, ids, {
    fields: [...FACT_FIELDS, 'assignee', 'created'],
    properties: [ACTION_KEY],
  });
  const byId = new Map(found.map((issue) => [issue.id, openActionOf(issue)]));
  const ofProject = (action: OpenAction | undefined): OpenAction | undefined =>
    // The search index lags behind: what the issue says now decides.
    action?.origin !== undefined && action.origin.sourceProjectId !== projectId ? undefined : action;
  return (soFar) => ({ ...soFar, actions: withEach(soFar.actions, ids, (id) => ofProject(byId.get(id))) });
}

async function readChanges(access: JiraAccess, ids: readonly string[]): Part {
  const found = await readLastStatusChanges(access, ids);
  return (soFar) => ({ ...soFar, changes: withEach(soFar.changes, ids, (id) => found.get(id)) });
}

async function readSources(access: JiraAccess, ids: readonly string[]): Part {
  const found = await fetchIssues(access, ids, { fields: ['summary'] });
  const byId = new Map(found.map(({ id, key, fields }) => [id, { key, summary: fields?.summary ?? '' }]));
  return (soFar) => ({ ...soFar, sources: withEach(soFar.sources, ids, (id) => byId.get(id)) });
}

function openActionOf(issue: JiraIssue): OpenAction {
  const assignee = issue.fields?.assignee ?? undefined;
  const origin = actionProperty.safeParse(issue.properties?.[ACTION_KEY]);
  return {
    ...readIssueFacts(issue),
    owner: assignee && { accountId: assignee.accountId, name: assignee.displayName, active: assignee.active },
    created: issue.fields?.created,
    origin: origin.success ? origin.data : undefined,
  };
}

/** The action as the languishing rules take it; while its history is not read, standing still is not judged. */
export function readActionState(read: AttentionRead, action: OpenAction): ActionState {
  return {
    ...action,
    statusSince: read.changes.has(action.id) ? (read.changes.get(action.id) ?? action.created) : undefined,
  };
}
