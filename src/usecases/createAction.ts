/**
 * Makes a commitment a Jira issue, once and only once.
 *
 * The wish is in the log before Jira is called, so of two people who press the button one goes on. The create call
 * carries the action's id as a property and the link to the source issue in the same request; when its answer is lost,
 * the next try looks for that id before it creates anything.
 */
import type { Input, News } from '../contract/calls';
import { actionIdOf } from '../domain/actionProperty';
import { ABANDONED_AFTER, nextAttempt } from '../domain/apply/ideas';
import { ok, refuse, type DeepReadonly } from '../domain/result';
import { present, type Creation, type Idea } from '../domain/review';
import { createIssue, linkIssues, readIssue } from '../jira/issues';
import { JiraError } from '../jira/jiraError';
import { markOfOwn } from '../storage/mark';
import { newsFromOpened } from '../storage/newsSince';
import type { OpenedLog } from '../storage/readLog';
import { actionIssue, droppable, type NiceToHave, type Source } from './actionIssue';
import type { Deps, Outcome } from './deps';
import { findAction, type FoundAction } from './findAction';
import { openedReview } from './openedReview';
import { readLinkType } from './readLinkType';
import { record } from './submitCommand';
import { wordsOfJira } from './wordsOfJira';

export async function createAction(deps: Deps, input: Input<'action.create'>): Outcome<DeepReadonly<News>> {
  const opened = await openedReview(deps, input.number);
  if (!opened.ok) return opened;
  const log = opened.value;
  if (log.recent.includes(markOfOwn(input.commandId, deps.caller)))
    return ok(await newsFromOpened(deps.kvs, log, input.after));
  const before = present(log.review.ideas).find((idea) => idea.id === input.ideaId);
  if (before === undefined) return refuse({ code: 'ITEM_NOT_FOUND' });
  if (before.creation.state === 'created') return refuse({ code: 'ACTION_IN_JIRA' });

  const earlier = await lookForEarlierTry(deps, log, before);
  if (earlier === 'too-soon') return tooSoon(before.creation, deps.now());
  if (earlier !== undefined) return finish(deps, log, input, await recordCreated(deps, log, input, earlier));

  // Before the wish: what fails here has made nothing, so the next try need not look for it.
  const source = await readSource(deps);
  const wish = {
    v: 1,
    id: input.commandId,
    type: 'commitAction',
    ideaId: input.ideaId,
    draft: input.draft,
    // Somebody else's try in between would have to be looked for first.
    attempt: nextAttempt(before.creation),
  } as const;
  const wished = await record(deps, log, wish, input.after);
  if (!wished.ok) return wished;
  // Not ours to carry out: an earlier delivery of the same call did or does it.
  if (!wished.value.added) return ok(await newsFromOpened(deps.kvs, wished.value.log, input.after));
  return finish(deps, log, input, await carryOut(deps, wished.value.log, input, source));
}

/** Answers with the news of whatever the last step recorded. */
async function finish(
  deps: Deps,
  before: OpenedLog,
  input: Input<'action.create'>,
  after: Awaited<Outcome<OpenedLog>>,
): Outcome<DeepReadonly<News>> {
  if (!after.ok) return after;
  return ok(await newsFromOpened(deps.kvs, after.value, Math.min(input.after, before.review.seq)));
}

async function carryOut(
  deps: Deps,
  log: OpenedLog,
  input: Input<'action.create'>,
  source: Source,
): Outcome<OpenedLog> {
  const idea = log.review.ideas.find((candidate) => candidate.id === input.ideaId);
  if (idea === undefined) return refuse({ code: 'ITEM_NOT_FOUND' });
  const attempt = idea.creation.state === 'creating' ? idea.creation.attempt : 1;
  const without = new Set<NiceToHave>();
  try {
    const made = await createWithWhatTheScreenHas(deps, log, idea, source, without);
    return await recordCreated(deps, log, input, { ...made, linked: !without.has('issuelinks') });
  } catch (error) {
    if (!(error instanceof JiraError)) throw error;
    const id = outcomeId(input.ideaId, attempt, error.outcomeUnknown ? 'u' : 'r');
    const outcome = error.outcomeUnknown
      ? ({
          v: 1,
          id,
          type: 'actionUnconfirmed',
          ideaId: idea.id,
          linkedAtOnce: !without.has('issuelinks'),
        } as const)
      : ({
          v: 1,
          id,
          type: 'actionRefused',
          ideaId: idea.id,
          code: error.kind,
          fields: wordsOfJira(error),
        } as const);
    const recorded = await record(deps, log, outcome, log.review.seq);
    return recorded.ok ? ok(recorded.value.log) : recorded;
  }
}

async function createWithWhatTheScreenHas(
  deps: Deps,
  log: OpenedLog,
  idea: Idea,
  source: Source,
  without: Set<NiceToHave>,
): Promise<{ readonly id: string; readonly key: string }> {
  try {
    return await createIssue(deps.jira, actionIssue(log.review, idea, source, without));
  } catch (error) {
    const missing =
      error instanceof JiraError && error.kind === 'refused' ? droppable(error.details.fields) : undefined;
    if (missing === undefined) throw error;
    for (const field of missing) without.add(field);
    return createIssue(deps.jira, actionIssue(log.review, idea, source, without));
  }
}

/** A link that fails does not take back the issue: it is recorded as not linked, and the panel says so. */
async function recordCreated(
  deps: Deps,
  log: OpenedLog,
  input: Input<'action.create'>,
  made: FoundAction,
): Outcome<OpenedLog> {
  const linked = made.linked || (await link(deps, made.id));
  const recorded = await record(
    deps,
    log,
    {
      v: 1,
      id: outcomeId(input.ideaId, 0, 'c'),
      type: 'actionCreated',
      ideaId: input.ideaId,
      issueId: made.id,
      key: made.key,
      linked,
    },
    log.review.seq,
  );
  return recorded.ok ? ok(recorded.value.log) : recorded;
}

async function link(deps: Deps, actionIssueId: string): Promise<boolean> {
  try {
    const { linkType } = await readSource(deps);
    await linkIssues(deps.jira, {
      type: linkType,
      inwardIssueId: deps.issueId,
      outwardIssueId: actionIssueId,
    });
    return true;
  } catch (error) {
    if (!(error instanceof JiraError)) throw error;
    deps.warn(`action-not-linked-${error.kind}`);
    return false;
  }
}

async function readSource(deps: Deps): Promise<Source> {
  const issue = await readIssue(deps.jira, deps.issueId, { fields: ['project'] });
  const project = issue.fields?.project;
  if (project === undefined) throw new JiraError('malformed', { call: 'GET issue' });
  const linkType = await readLinkType(deps, project.id);
  return { id: issue.id, key: issue.key, projectId: project.id, linkType };
}

/** Seconds to wait before "not found" can be believed: linked issues are read strongly consistent, search is not. */
const DOUBT = { linkedAtOnce: 15, search: 120 } as const;

async function lookForEarlierTry(
  deps: Deps,
  log: OpenedLog,
  idea: Idea,
): Promise<FoundAction | 'too-soon' | undefined> {
  const { creation } = idea;
  if (creation.state !== 'unconfirmed' && creation.state !== 'creating') return undefined;
  if (creation.state === 'creating' && secondsBetween(creation.at, deps.now()) * 1000 <= ABANDONED_AFTER) {
    return undefined;
  }
  const found = await findAction(deps.jira, deps.issueId, actionIdOf(log.review, idea.id));
  return found ?? (secondsLeft(creation, deps.now()) > 0 ? 'too-soon' : undefined);
}

function tooSoon(creation: Creation, now: string): Awaited<Outcome<never>> {
  return refuse({
    code: 'ACTION_UNCONFIRMED',
    retryAfter: Math.max(1, Math.ceil(secondsLeft(creation, now))),
  });
}

function secondsLeft(creation: Creation, now: string): number {
  if (creation.state === 'unconfirmed') {
    const doubt = creation.linkedAtOnce ? DOUBT.linkedAtOnce : DOUBT.search;
    return doubt - secondsBetween(creation.at, now);
  }
  return creation.state === 'creating' ? DOUBT.search - secondsBetween(creation.at, now) : 0;
}

const secondsBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 1000;

/** The same outcome of the same try has the same id, so that recording it twice is recognised. */
function outcomeId(ideaId: string, attempt: number, outcome: 'c' | 'r' | 'u'): string {
  return `${ideaId}.${outcome}${String(attempt)}`;
}
