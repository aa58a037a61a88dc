/** Writes a changed issue: its new state, the moment, and one entry in its history. */
import type { Core } from '../core';
import type { ChangeItem, IssueRow } from '../model';
import { DONE } from '../resolutions';
import type { IssuePatch } from '../fields/fieldContext';
import { changesBetween } from '../fields/history';

/**
 * Applies `patch` to the issue as `author`. A status of category done gets the resolution Done (unless the patch names
 * one), leaving that category clears it, as the workflows of a new Jira site do.
 * @param now the moment of the change, milliseconds; worlds tell of the past.
 * @returns the issue as it is now; nothing is written when nothing differs.
 */
export function saveChange(
  core: Core,
  author: string,
  before: IssueRow,
  patch: IssuePatch,
  now = core.clock.now(),
): IssueRow {
  const custom = withoutEmpty({ ...before.custom, ...patch.custom });
  const after = followStatus(core, before, { ...before, ...patch, custom }, patch, now);
  const items = changesBetween(core, before, after);
  if (items.length === 0) return before;
  const saved = { ...after, updated: Math.max(now, before.updated) };
  core.db.putIssue(saved);
  recordChange(core, author, before.id, items, now);
  return saved;
}

/** Adds an entry to the history of an issue. */
export function recordChange(
  core: Core,
  author: string,
  issueId: string,
  items: readonly ChangeItem[],
  now = core.clock.now(),
): void {
  const id = core.db.nextId('change');
  core.db.changes.set(id, { id, issueId, author, created: now, items });
}

function followStatus(
  core: Core,
  before: IssueRow,
  after: IssueRow,
  patch: IssuePatch,
  now: number,
): IssueRow {
  const category = (statusId: string) => core.db.statuses.get(statusId)?.category;
  const [from, to] = [category(before.statusId), category(after.statusId)];
  const moved = from !== to;
  const resolution =
    patch.resolution !== undefined
      ? patch.resolution
      : !moved
        ? before.resolution
        : to === 'done'
          ? DONE
          : null;
  const resolved = resolution !== null && before.resolution === null;
  return {
    ...after,
    statusCategoryChanged: moved ? now : before.statusCategoryChanged,
    resolution,
    resolutionDate: resolution === null ? null : resolved || moved ? now : before.resolutionDate,
  };
}

const withoutEmpty = (custom: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(custom).filter(([, value]) => value !== null));
