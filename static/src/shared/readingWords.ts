/** What a person reads when Jira could not be read: what happened, and what is not in danger. */
import type { Failure, ReadingState } from './reading';

/** Short enough for a title. */
export function titleOf(kind: Failure['kind']): string {
  switch (kind) {
    case 'denied':
    case 'not-found':
      return 'Jira does not show this to you';
    case 'busy':
      return 'Jira asks us to slow down';
    case 'down':
    case 'lost':
      return 'Jira is not answering';
    case 'refused':
    case 'malformed':
      return 'Jira’s answer could not be read';
    case 'unexpected':
      return 'Something went wrong on our side';
  }
}

/**
 * How much of a list has come.
 * @param what what it is a list of, many of them
 * @param shown said of those that have come, e.g. "The list shows those."
 */
export function answeredText(come: number, of: number, what: string, shown: string): string {
  return come === 0
    ? `There are ${String(of)} ${what}, and Jira answered for none of them.`
    : `Jira answered for ${String(come)} of ${String(of)} ${what}. ${shown}`;
}

/** What is done about it. Empty when somebody has to ask for it. */
export function goesOnText({ failure, phase }: Pick<ReadingState<unknown>, 'failure' | 'phase'>): string {
  if (phase !== 'settled') return 'Reading it again now…';
  const seconds = failure?.goesOnIn;
  return seconds === undefined ? '' : `Reading goes on by itself in about ${String(seconds)} s.`;
}
