/** Opens a review on the issue. One is open at a time; a repeat of the same wish finds the review it made. */
import type { Input, Loaded } from '../contract/calls';
import { DIGEST_KEY } from '../domain/digest';
import { ok, type DeepReadonly } from '../domain/result';
import { createLog } from '../storage/createLog';
import { openLog } from '../storage/readLog';
import type { Deps, Outcome } from './deps';
import { keepDigest } from './keepDigest';
import { loadedOf, readReviewedIssue } from './loadReview';
import { takingTurns } from './takingTurns';

export async function startReview(deps: Deps, input: Input<'review.open'>): Outcome<DeepReadonly<Loaded>> {
  const { commandId, ...details } = input;
  const issue = await readReviewedIssue(deps);
  const create = () =>
    createLog(
      deps.kvs,
      deps.issueId,
      {
        v: 1,
        id: commandId,
        type: 'openReview',
        ...details,
        stage: details.size === 'light' ? 'facts' : 'prepare',
      },
      { by: deps.caller, at: deps.now() },
    );
  const latest = await openLog(deps.kvs, deps.issueId);
  const created =
    latest === undefined || latest.review.status === 'open'
      ? await create()
      : await takingTurns(deps, latest, create);
  if (!created.ok) return created;
  await keepDigest(deps, created.value, issue.properties?.[DIGEST_KEY]);
  return ok(await loadedOf(deps, issue, created.value));
}
