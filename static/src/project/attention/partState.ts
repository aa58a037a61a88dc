/** How far a part of Attention is: each has a loading shape and a failure of its own, and a failed part is never empty. */
import { missingActions } from '../../../../src/usecases/readAttentionFollowUps';
import { ownersToAsk, projectsToAsk } from '../../../../src/usecases/readAttentionAssignable';
import type { Calendar } from '../../../../src/domain/languishing/actionState';
import { hasRepeats } from '../../../../src/usecases/readAttentionRepeats';
import type { AttentionRead } from '../../../../src/usecases/readAttentionParts';
import { answeredText } from '../../shared/readingWords';
import type { ReadingInView } from '../sharedReading';

/** `coming`: what there is may still grow. */
export type PartState = 'whole' | 'coming' | 'failed';

type Failing = Pick<ReadingInView<unknown>, 'failure'>;

/** @param isWhole whether the part lacks nothing */
export function partState(isWhole: boolean, { failure }: Failing): PartState {
  if (isWhole) return 'whole';
  return failure === undefined ? 'coming' : 'failed';
}

const all = (ids: readonly string[] | undefined, known: ReadonlyMap<string, unknown>): boolean =>
  ids?.every((id) => known.has(id)) === true;

/** Second looks: the reviews that they belong to, and the actions that they are about. */
export function hasFollowUps(read: AttentionRead, calendar: Calendar): boolean {
  return (
    all(read.reviewIds, read.sources) &&
    all(read.ids, read.actions) &&
    hasDone(read) &&
    missingActions(read, calendar.today).length === 0
  );
}

const hasDone = (read: AttentionRead): boolean =>
  all(read.doneLately, read.done) && all(read.doneBefore, read.done);

/** Languishing actions: each with its history, where it comes from, and whether its owner is still there. */
export function hasActions(read: AttentionRead, calendar: Calendar): boolean {
  const origins = [...read.actions.values()].flatMap((action) => action?.origin?.sourceIssueId ?? []);
  return (
    hasFollowUps(read, calendar) &&
    hasRepeats(read) &&
    all(origins, read.sources) &&
    read.settings !== undefined &&
    projectsToAsk(read).length === 0 &&
    ownersToAsk(read).length === 0
  );
}

/** What the list of actions lacks, for somebody who looks at it all the same. */
export function missingText({ ids = [], actions, histories }: AttentionRead): string {
  if (actions.size < ids.length)
    return answeredText(actions.size, ids.length, 'open actions', 'The lists show those.');
  if (!all(ids, histories))
    return 'Every open action was read, but not for how long its status has stood still. Actions that may be languishing for that alone are left out.';
  return 'Every open action is here, but not everything that is known of it: a reason may be missing.';
}
