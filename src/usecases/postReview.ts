/** Posts the pre-read or the recap of a review, at a person's word. */
import type { Input, News } from '../contract/calls';
import { fold } from '../domain/applyCommand';
import { isLimited } from '../domain/membership';
import { preReadOf } from '../domain/preRead';
import { recapOf, SHORTER, WHOLE } from '../domain/recap';
import { ok, refuse, type DeepReadonly } from '../domain/result';
import type { Review } from '../domain/review';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings';
import { readIssue } from '../jira/issues';
import { JiraError } from '../jira/jiraError';
import { newsFromOpened } from '../storage/newsSince';
import { readBetween, type OpenedLog } from '../storage/readLog';
import type { Deps, Outcome } from './deps';
import { openedReview } from './openedReview';
import { postComment, type Posting } from './postComment';
import { readSettings } from './readSettings';

export async function postReview(deps: Deps, input: Input<'review.post'>): Outcome<DeepReadonly<News>> {
  const opened = await openedReview(deps, input.number);
  if (!opened.ok) return opened;
  const log = opened.value;
  // A comment is for everyone who sees the issue.
  if (isLimited(log.review)) return refuse({ code: 'PARTICIPANTS_ONLY' });
  const posted =
    input.what === 'recap'
      ? await postRecap(deps, log, input.commandId)
      : await postComment(deps, log, await preRead(deps, log.review, input.commandId));
  return posted.ok ? ok(await newsFromOpened(deps.kvs, posted.value, input.after)) : posted;
}

/** Tells the review as it was frozen when it was closed, whatever the second look has found since. */
export async function postRecap(deps: Deps, log: OpenedLog, commandId: string): Outcome<OpenedLog> {
  const { closed } = log.review;
  if (closed === undefined) return refuse({ code: 'REVIEW_NOT_CLOSED' });
  const frozen =
    closed.seq === log.review.seq ? log.review : fold(await readBetween(deps.kvs, log.id, 1, closed.seq));
  if (frozen === undefined) return refuse({ code: 'NO_REVIEW' });
  const tellings = [WHOLE, ...SHORTER].map((shape) => () => recapOf(frozen, shape));
  return postComment(deps, log, { what: 'recap', seq: closed.seq, commandId, tellings });
}

async function preRead(deps: Deps, review: Review, commandId: string): Promise<Posting> {
  const settings = await settingsOrDefaults(deps);
  return {
    what: 'pre-read',
    seq: lastChangeOf(review),
    commandId,
    tellings: [() => preReadOf(review, settings)],
  };
}

/** That a pre-read was posted changes nothing that the next one would tell. */
function lastChangeOf({ seq, posted }: Review): number {
  const told = new Set(posted.filter(({ what }) => what === 'pre-read').map((one) => one.seq));
  let last = seq;
  while (told.has(last - 1)) last -= 1;
  return last;
}

async function settingsOrDefaults(deps: Deps): Promise<Settings> {
  try {
    const { fields } = await readIssue(deps.jira, deps.issueId, { fields: ['project'] });
    const projectId = fields?.project?.id;
    return projectId === undefined ? DEFAULT_SETTINGS : await readSettings(deps.jira, projectId);
  } catch (error) {
    if (!(error instanceof JiraError)) throw error;
    deps.warn(`settings-not-read-${error.kind}`);
    return DEFAULT_SETTINGS;
  }
}
