/** That a factor came back, in words. */
import type { EarlierAction, RepeatOfAction } from '../../../../src/domain/repeats';
import type { AttentionRead } from '../../../../src/usecases/readAttentionParts';

type State = EarlierAction['state'];

const MEANWHILE: Readonly<Record<State, string>> = {
  'while-open': 'while this was open',
  'after-verified': 'after this was verified',
  'after-done': 'after this was done',
};

/**
 * What the newest repeat means for an action: "Factor handoff came back in PAY-441 while this was open".
 * @param repeats of one action, newest first
 * @returns undefined when there is none, or the review that it came back in cannot be named
 */
export function repeatSentence(repeats: readonly RepeatOfAction[], read: AttentionRead): string | undefined {
  const [newest] = repeats;
  const key = newest && read.sources.get(newest.repeat.review.issueId)?.key;
  if (newest === undefined || key === undefined) return undefined;
  const { label } = newest.repeat;
  const others =
    new Set(
      repeats
        .filter(({ repeat }) => repeat.label === label)
        .map(({ repeat: { review } }) => `${review.issueId}.${String(review.number)}`),
    ).size - 1;
  const places =
    others === 0 ? key : `${key} and ${others === 1 ? 'another review' : `${String(others)} more`}`;
  return `Factor ${label} came back in ${places} ${MEANWHILE[newest.then.state]}`;
}

/** What an earlier action was like on the day of a repeat: "while its action OPS-198 was open, 3 days late". */
export function earlierSentence({ state, daysLate }: EarlierAction, key: string): string {
  switch (state) {
    case 'while-open':
      return `while its action ${key} was open${daysLate === 0 ? '' : `, ${String(daysLate)} ${daysLate === 1 ? 'day' : 'days'} late`}`;
    case 'after-verified':
      return `after its action ${key} was verified`;
    case 'after-done':
      return `after its action ${key} was done`;
  }
}
