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
  return {
    dateMoves: instantsOf(ordered.filter((change) => isOf(change, 'duedate') && isMove(change))),
    placeMoves: instantsOf(ordered.filter(isPlaceMove)),
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

/** One edit may tell the same move twice, as an epic link and as a parent. */
const instantsOf = (changes: readonly FieldChangeLike[]): readonly string[] => [
  ...new Set(changes.map(({ at }) => at)),
];

function isMove({ from, to }: FieldChangeLike): boolean {
  return valueOf(from) !== '' && valueOf(to) !== '' && valueOf(from) !== valueOf(to);
}

function isPlaceMove(change: FieldChangeLike): boolean {
  if (PARENT.test(change.field)) return isMove(change);
  if (!isOf(change, 'sprint')) return false;
  // The field keeps the sprints that are over: an issue that is carried on goes from "1" to "1, 2".
  const before = idsOf(change.from);
  return before.length > 0 && idsOf(change.to).some((id) => !before.includes(id));
}

const idsOf = (side: string | null): readonly string[] =>
  valueOf(side)
    .split(/[\s,]+/)
    .filter(Boolean);

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
