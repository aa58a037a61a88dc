/**
 * The table of actions as a search of Jira, for "Open in Jira search": exactly the rows that are shown, in their order as
 * far as Jira has it. What JQL can say it says, so that the search stays true tomorrow; what it cannot say (words found
 * in any column, actions that the team has declined) is a list of ids.
 */
import { accountId, day, factorLabel, jiraId } from '../domain/text';
import type { Purpose } from '../domain/vocabulary';
import type { JiraSearch } from './readAttentionSearches';
import { OPEN } from './readJql';

/** Ids that one address can name, written without spaces: more than that is too long for some browsers and proxies. */
export const MOST_ACTIONS_IN_SEARCH = 1000;

export interface ActionsNarrowed {
  /** Account id, `nobody`, or undefined for everyone. */
  readonly owner?: string | undefined;
  /** Late: open, with a due date before that day, `YYYY-MM-DD`. */
  readonly state?: 'open' | 'done' | 'verified' | { readonly lateOn: string } | undefined;
  readonly label?: string | undefined;
  readonly purpose?: Purpose | undefined;
}

/** What Jira can order by. */
export type JiraOrder =
  | 'key'
  | 'summary'
  | 'status'
  | 'assignee'
  | 'duedate'
  | 'created'
  | 'priority'
  | 'statusCategoryChangedDate';

export interface ActionsOrder {
  readonly by: JiraOrder;
  readonly descending: boolean;
}

const NEWEST: ActionsOrder = { by: 'created', descending: true };

/** Every action of the project's reviews, newest first. @throws for an id that is no number */
export const actionsOf = (projectId: string): string => ordered([ofProject(projectId)], NEWEST);

/** @throws for what no project, person or label is called */
export function searchOfNarrowed(
  projectId: string,
  { owner, state, label, purpose }: ActionsNarrowed,
  order: ActionsOrder = NEWEST,
): JiraSearch {
  const parts = [
    ofProject(projectId),
    ...(owner === undefined ? [] : [ownerPart(owner)]),
    ...(state === undefined ? [] : [statePart(state)]),
    ...(label === undefined ? [] : [`reviewActionFactor = "${factorLabel.parse(label)}"`]),
    ...(purpose === undefined ? [] : [`reviewActionPurpose = "${purpose}"`]),
  ];
  return { jql: ordered(parts, order), cut: false };
}

/** @param ids of what is shown, in its order. @returns undefined when nothing is */
export function searchOfIds(ids: readonly string[], order: ActionsOrder = NEWEST): JiraSearch | undefined {
  if (ids.length === 0) return undefined;
  const named = ids.slice(0, MOST_ACTIONS_IN_SEARCH).map((id) => jiraId.parse(id));
  return { jql: ordered([`id IN (${named.join(',')})`], order), cut: ids.length > named.length };
}

const ofProject = (projectId: string): string => `reviewSourceProject = "${jiraId.parse(projectId)}"`;

const ownerPart = (owner: string): string =>
  owner === 'nobody' ? 'assignee IS EMPTY' : `assignee = "${accountId.parse(owner)}"`;

function statePart(state: NonNullable<ActionsNarrowed['state']>): string {
  if (typeof state === 'object') return `${OPEN} AND duedate < "${day.parse(state.lateOn)}"`;
  if (state === 'open') return OPEN;
  return state === 'done' ? 'statusCategory = Done' : 'reviewActionVerdict IS NOT EMPTY';
}

const ordered = (parts: readonly string[], { by, descending }: ActionsOrder): string =>
  `${parts.join(' AND ')} ORDER BY ${by} ${descending ? 'DESC' : 'ASC'}`;
