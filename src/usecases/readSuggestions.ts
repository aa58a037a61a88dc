/**
 * The entries that Jira suggests for the timeline of an issue: from the history and the comments of the issue and its
 * children, within a window of time, as the person may see them. Three calls deep; no call to the app.
 */
import { fetchCommented, readComments, type Comment, type CommentedIssue } from '../jira/comments';
import { readHistories, type Histories } from '../jira/history';
import { JiraError } from '../jira/jiraError';
import type { JiraAccess } from '../jira/request';
import { searchIds } from '../jira/search';
import { collect, type Parts } from './readInParts';
import { childrenOf } from './readJql';

/** Children whose history is read, the newest ones. */
export const MOST_CHILDREN = 100;
/** Threads that did not come whole with their issue and are read one by one. */
const MOST_THREADS = 10;

export interface SuggestionsRead extends Parts {
  readonly childIds?: readonly string[] | undefined;
  /** Children beyond `MOST_CHILDREN`. */
  readonly furtherChildren: number;
  readonly issues?: readonly CommentedIssue[] | undefined;
  readonly histories?: Histories | undefined;
  /** Whole threads by issue id. */
  readonly threads: ReadonlyMap<string, readonly Comment[]>;
}

const NOTHING_YET: SuggestionsRead = { furtherChildren: 0, threads: new Map() };

/**
 * @param from what an earlier try has brought: only what is missing is asked for
 * @throws what is not Jira's doing; what Jira did not answer is `failure`
 */
export async function readSuggestions(
  access: JiraAccess,
  { issueId }: { readonly issueId: string },
  from: SuggestionsRead = NOTHING_YET,
): Promise<SuggestionsRead> {
  const { add, soFar } = collect<SuggestionsRead>({ ...from, failure: undefined }, () => undefined);
  if (from.childIds === undefined) await add(readChildren(access, issueId));
  const ids = [issueId, ...(soFar().childIds ?? [])];
  // What was read without knowing the children is not the whole.
  const isNew = from.childIds === undefined;
  await Promise.all([
    ...(from.issues === undefined || isNew ? [add(readIssues(access, ids))] : []),
    ...(from.histories === undefined || isNew ? [add(readChanges(access, ids))] : []),
  ]);
  await Promise.all(longThreads(soFar()).map((id) => add(readThread(access, id))));
  return soFar();
}

type Part = Promise<(soFar: SuggestionsRead) => SuggestionsRead>;

async function readChildren(access: JiraAccess, issueId: string): Part {
  const ids = await searchIds(access, childrenOf(issueId));
  return (soFar) => ({
    ...soFar,
    childIds: ids.slice(0, MOST_CHILDREN),
    furtherChildren: Math.max(0, ids.length - MOST_CHILDREN),
  });
}

async function readIssues(access: JiraAccess, ids: readonly string[]): Part {
  const issues = await fetchCommented(access, ids);
  if (!issues.some(({ id }) => id === ids[0]))
    throw new JiraError('not-found', { call: 'POST issue/bulkfetch' });
  return (soFar) => ({ ...soFar, issues });
}

async function readChanges(access: JiraAccess, ids: readonly string[]): Part {
  const histories = await readHistories(access, ids);
  return (soFar) => ({ ...soFar, histories });
}

function longThreads({ issues = [], threads }: SuggestionsRead): readonly string[] {
  return issues
    .filter(({ id, hasAllComments }) => !hasAllComments && !threads.has(id))
    .map(({ id }) => id)
    .slice(0, MOST_THREADS);
}

async function readThread(access: JiraAccess, issueId: string): Part {
  const thread = await readComments(access, issueId);
  return (soFar) => ({ ...soFar, threads: new Map([...soFar.threads, [issueId, thread]]) });
}
