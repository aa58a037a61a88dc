/**
 * Posts a text of the review as a comment on its issue, as the person, and records it. Once per state of the review,
 * however often it is tried and by however many: the comment carries a property that names what it is, and whoever
 * posts looks for it first.
 */
import * as z from 'zod/mini';
import type { CallError } from '../contract/errors';
import type { CommandOf } from '../domain/commands';
import type { Document } from '../domain/document';
import { ok, refuse } from '../domain/result';
import { POSTS, type Post } from '../domain/vocabulary';
import { documentAdf, type AdfDoc } from '../jira/documentAdf';
import { readIssue } from '../jira/issues';
import { JiraError } from '../jira/jiraError';
import { COMMENT_LIMIT, findIssueComment, postIssueComment } from '../jira/postComment';
import { claimComment } from '../storage/claims';
import type { OpenedLog } from '../storage/readLog';
import type { Deps, Outcome } from './deps';
import { record } from './submitCommand';
import { wordsOfJira } from './wordsOfJira';

const COMMENT_KEY = 'debrief.comment';
const commentProperty = z.object({ what: z.enum(POSTS), number: z.int(), seq: z.int(), by: z.string() });

export interface Posting {
  readonly what: Post;
  /** Sequence number of the review as the text tells it. */
  readonly seq: number;
  /** The wish, which a repeat carries as well. */
  readonly commandId: string;
  /** The text, the longest way of telling it first; the first one that fits into a comment is posted. */
  readonly tellings: readonly (() => Document)[];
}

/** @returns the log with the comment in it; or why there is none */
export async function postComment(deps: Deps, log: OpenedLog, posting: Posting): Outcome<OpenedLog> {
  const { what, seq } = posting;
  if (log.review.posted.some((posted) => posted.what === what && posted.seq === seq)) return ok(log);
  const claim = await claimComment(deps.kvs, log.id, { what, seq, by: deps.caller, now: deps.now() });
  const found = await orRefusal(() => findPosted(deps, log, posting, claim.tried));
  if (!found.ok) {
    if (!('wait' in claim)) await claim.giveBack();
    return found;
  }
  if (found.value !== undefined) return recordPosted(deps, log, posting, found.value);
  if ('wait' in claim) return refuse({ code: 'COMMENT_UNCONFIRMED', retryAfter: claim.wait });
  const property = { what, number: log.id.number, seq, by: posting.commandId };
  const posted = await orRefusal(async () => {
    const body = fitting(posting.tellings, await readSiteUrl(deps));
    return postIssueComment(deps.jira, deps.issueId, body, { key: COMMENT_KEY, value: property });
  });
  if (posted.ok) return recordPosted(deps, log, posting, posted.value);
  if (posted.error.code !== 'COMMENT_UNCONFIRMED') await claim.giveBack();
  return posted;
}

/**
 * The comment of this very state, or of the same wish, which may have met an older state at its first try. Only one by
 * somebody who is known to have tried: anybody may set the property on a comment of their own, and none of ours would
 * follow.
 */
function findPosted(
  deps: Deps,
  log: OpenedLog,
  posting: Posting,
  tried: ReadonlySet<string>,
): Promise<string | undefined> {
  return findIssueComment(deps.jira, deps.issueId, COMMENT_KEY, (value, author) => {
    const { data } = commentProperty.safeParse(value);
    return (
      author !== undefined &&
      tried.has(author) &&
      data?.what === posting.what &&
      data.number === log.id.number &&
      (data.seq === posting.seq || data.by === posting.commandId)
    );
  });
}

async function recordPosted(
  deps: Deps,
  log: OpenedLog,
  { what, seq }: Posting,
  commentId: string,
): Outcome<OpenedLog> {
  const command: CommandOf<'commentPosted'> = {
    v: 1,
    // Follows from what Jira did, so that recording it twice is recognised.
    id: `comment${commentId}`,
    type: 'commentPosted',
    what,
    ofSeq: seq,
    commentId,
  };
  const recorded = await record(deps, log, command, log.review.seq);
  return recorded.ok ? ok(recorded.value.log) : recorded;
}

/** The last telling is posted even when it is too long: Jira then says so. */
function fitting(tellings: readonly (() => Document)[], siteUrl: string | undefined): AdfDoc {
  let body = documentAdf([], siteUrl);
  for (const telling of tellings) {
    body = documentAdf(telling(), siteUrl);
    if (JSON.stringify(body).length <= COMMENT_LIMIT) break;
  }
  return body;
}

/** The site as people know it. Through Atlassian's gateway an issue names the gateway, which no person can open. */
async function readSiteUrl(deps: Deps): Promise<string | undefined> {
  try {
    const { self } = await readIssue(deps.jira, deps.issueId, { fields: ['project'] });
    const origin = /^https:\/\/[a-z0-9.-]+(?::\d+)?(?=\/)/i.exec(self ?? '')?.[0];
    return origin === 'https://api.atlassian.com' ? undefined : origin;
  } catch (error) {
    // Keys without a link say as much.
    if (error instanceof JiraError) return undefined;
    throw error;
  }
}

async function orRefusal<Value>(run: () => Promise<Value>): Outcome<Value> {
  try {
    return ok(await run());
  } catch (error) {
    if (!(error instanceof JiraError)) throw error;
    return refuse(refusalOf(error));
  }
}

function refusalOf(error: JiraError): CallError {
  if (error.outcomeUnknown) return { code: 'COMMENT_UNCONFIRMED', retryAfter: 30 };
  switch (error.kind) {
    case 'denied':
    case 'not-found':
      return { code: 'COMMENT_DENIED' };
    case 'busy':
      return { code: 'JIRA_BUSY', retryAfter: error.details.retryAfter };
    default:
      return { code: 'JIRA_REFUSED', fields: wordsOfJira(error) };
  }
}
