/**
 * One review of an issue is open at a time. Starting another one and opening the last one again are changes of different
 * logs, so the lock of a log does not keep them apart: they take turns.
 */
import { refuse } from '../domain/result';
import { claimOpening } from '../storage/claims';
import type { OpenedLog } from '../storage/readLog';
import type { Deps, Outcome } from './deps';

/** Seconds: the other one has done it, or has not, in a moment. */
const A_MOMENT = 1;

/**
 * @param latest the last review, which is not open
 * @param open looks again at how things are, and opens
 * @returns BUSY while somebody else is at it
 */
export async function takingTurns<Value>(
  deps: Deps,
  latest: OpenedLog,
  open: () => Outcome<Value>,
): Outcome<Value> {
  const closings = latest.review.versions.length;
  const claim = await claimOpening(deps.kvs, latest.id, { closings, by: deps.caller, now: deps.now() });
  if ('wait' in claim) return refuse({ code: 'BUSY', retryAfter: A_MOMENT });
  try {
    return await open();
  } finally {
    await claim.giveBack();
  }
}
