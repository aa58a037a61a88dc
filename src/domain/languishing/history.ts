/**
 * What the history of an action tells about its course: how often its date or its place moved, how often it came back
 * from done, since when it stands in its status, and since when something blocks it.
 */
import type { ActionHistory } from './actionState';
import { inOrder, isOf, valueOf, type FieldChangeLike, type StatusCategoryOf } from './fieldChange';

export interface Course extends ActionHistory {
  /** Instant of the last status change; absent when it never changed. */
  readonly statusSince?: string | undefined;
}

const PARENT = /^(?:issueparentassociation|parent|epic link)$/i;

export function historyOf(changes: readonly FieldChangeLike[], statusCategoryOf: StatusCategoryOf): Course {
  const ordered = inOrder(changes);
  const reopenedAt = ordered.filter((change) => isReopening(change, ordered, statusCategoryOf));
  const dates = ordered.filter((change) => isOf(change, 'duedate'));
  const parents = ordered.filter(({ field }) => PARENT.test(field));
  const sprints = ordered.filter((change) => isOf(change, 'sprint'));
  return {
    dateMoves: movesIn(dates, oneValue),
    placeMoves: [...new Set([...movesIn(parents, oneValue), ...movesIn(sprints, idsOf)])].sort(),
    reopened: instantsOf(reopenedAt),
    statusSince: ordered.findLast((change) => isOf(change, 'status') && change.from !== change.to)?.at,
  };
}

/**
 * Since when an issue blocks this one: the instant of the link that still stands.
 * @param words what the link says on this issue, when the site has its own word for it
 * @returns undefined when no history tells; the link may be as old as the issue
 */
export function blockedSince(
  changes: readonly FieldChangeLike[],
  key: string,
  words = 'is blocked by',
): string | undefined {
  const says = (text: string | null): boolean => text?.toLowerCase().includes(words.toLowerCase()) === true;
  let since: string | undefined;
  for (const { field, at, from, fromText, to, toText } of inOrder(changes)) {
    if (!/^(?:link|issuelinks)$/i.test(field)) continue;
    if (to === key && says(toText)) since ??= at;
    if (from === key && says(fromText)) since = undefined;
  }
  return since;
}

/**
 * The instants at which a field came to hold something else than it held last. Being set for the first time is no move;
 * being emptied is none by itself, and what it held before is remembered until it is set again.
 */
function movesIn(changes: readonly FieldChangeLike[], valuesOf: ValuesOf): readonly string[] {
  let held: readonly string[] = [];
  const moves = changes.filter(({ from, to }) => {
    const before = valuesOf(from).length === 0 ? held : valuesOf(from);
    const after = valuesOf(to);
    held = after.length === 0 ? before : after;
    return before.length > 0 && after.some((value) => !before.includes(value));
  });
  return instantsOf(moves);
}

type ValuesOf = (side: string | null) => readonly string[];

const oneValue: ValuesOf = (side) => [valueOf(side)].filter(Boolean);

/** A sprint field keeps the sprints that are over: an issue that is carried on goes from "1" to "1, 2". */
const idsOf: ValuesOf = (side) =>
  valueOf(side)
    .split(/[\s,]+/)
    .filter(Boolean);

/** One edit may tell the same move twice, as an epic link and as a parent. */
const instantsOf = (changes: readonly FieldChangeLike[]): readonly string[] => [
  ...new Set(changes.map(({ at }) => at)),
];

/** From a status of the category done to another one; where Jira no longer knows one of the two, the resolution tells. */
function isReopening(
  change: FieldChangeLike,
  all: readonly FieldChangeLike[],
  statusCategoryOf: StatusCategoryOf,
): boolean {
  if (!isOf(change, 'status')) return false;
  const [from, to] = [statusCategoryOf(valueOf(change.from)), statusCategoryOf(valueOf(change.to))];
  if (from !== undefined && to !== undefined) return from === 'done' && to !== 'done';
  return all.some(
    (other) =>
      other.at === change.at &&
      isOf(other, 'resolution') &&
      valueOf(other.from) !== '' &&
      valueOf(other.to) === '',
  );
}
