/**
 * What is missing for closing: what the review itself tells, and what only Jira knows, an action that lost its owner there
 * or was given to somebody who has left.
 */
import { useMemo } from 'react';
import { missingForClosing, type MissingItem } from '../../../../src/domain/checklist';
import { actionsOf } from '../../../../src/domain/followUp';
import { ownerlessOf } from '../../../../src/domain/liveOwners';
import type { Review } from '../../../../src/domain/review';
import { useActionIssues } from '../actions/useActionIssues';

interface MissingNow {
  readonly missing: readonly MissingItem[];
  /** Jira did not say who owns the actions. */
  readonly unread: (() => void) | undefined;
}

/** @param followUpOn as it is chosen on this page; undefined: none */
export function useMissing(review: Review, followUpOn: string | undefined): MissingNow {
  const actions = actionsOf(review);
  const ids = actions.flatMap(({ creation }) => (creation.state === 'created' ? [creation.issueId] : []));
  const issues = useActionIssues(ids.join(','));
  const live = issues.state === 'ready' ? issues.value : undefined;
  const missing = useMemo(() => {
    const found = missingForClosing({ ...review, followUp: { ...review.followUp, on: followUpOn } });
    const read = [...(live?.values() ?? [])].map(({ id, fields }) => ({ id, ...fields }));
    const lost = new Set(ownerlessOf(read));
    const itemIds = actionsOf(review).flatMap(({ id, creation }) =>
      creation.state === 'created' && lost.has(creation.issueId) ? [id] : [],
    );
    return withOwners(found, itemIds);
  }, [review, followUpOn, live]);
  return { missing, unread: issues.state === 'failed' ? issues.retry : undefined };
}

/** Actions without an owner are one thing to do, wherever the owner is missing. */
function withOwners(found: readonly MissingItem[], itemIds: readonly string[]): readonly MissingItem[] {
  if (itemIds.length === 0) return found;
  const code = 'action-without-owner';
  const known = found.find((item) => item.code === code)?.itemIds ?? [];
  const others = found.filter((item) => item.code !== code);
  const place = others.findIndex((item) => LATER.has(item.code));
  const at = place === -1 ? others.length : place;
  return [...others.slice(0, at), { code, itemIds: [...known, ...itemIds] }, ...others.slice(at)];
}

/** What the checklist names after it. */
const LATER: ReadonlySet<MissingItem['code']> = new Set([
  'action-not-in-jira',
  'open-thoughts',
  'no-follow-up-date',
]);
