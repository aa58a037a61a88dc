/** A project whose reviews closed in 2026, seen from 20 November: five of them in its last quarter. */
import type { ReviewRow } from '../../../src/domain/digest';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/domain/settings';
import {
  aDigest,
  anAction,
  anActionProperty,
  aReviewedIssue,
  aReviewRow,
} from '../../usecases/reviewedProject';

export function aClosedReview(id: string, closedOn: string, overrides: Partial<ReviewRow> = {}) {
  const row = aReviewRow({
    title: `Review ${id}`,
    status: 'closed',
    stage: 'follow-up',
    openedAt: `${closedOn}T08:00:00.000Z`,
    closedOn,
    actionIds: [],
    ...overrides,
  });
  return aReviewedIssue(id, { digest: aDigest([row]) });
}

/** `handoff` in three of five, once while its action was open; `hand-over` in one. */
export const issues = [
  aClosedReview('388', '2026-08-03', { labels: ['handoff'], actionIds: ['198'] }),
  aClosedReview('401', '2026-10-05', { labels: ['handoff', 'vendor'] }),
  aClosedReview('402', '2026-10-12', { labels: ['handoff'] }),
  aClosedReview('403', '2026-10-19', { labels: ['handoff'] }),
  aClosedReview('404', '2026-11-02', { labels: ['hand-over'] }),
  aClosedReview('405', '2026-11-09', { labels: ['vendor'] }),
  anAction('198', {
    summary: 'Escalation policy',
    due: '2026-10-01',
    created: '2026-08-04T09:00:00.000+0000',
    property: anActionProperty({ labels: ['handoff'] }),
  }),
  anAction('199', { hidden: true, property: anActionProperty({ labels: ['handoff'] }) }),
];

export const settings: Settings = {
  ...DEFAULT_SETTINGS,
  labels: [
    { name: 'handoff', about: 'Between two teams' },
    { name: 'hand-over' },
    { name: 'vendor', about: 'Somebody else’s system' },
  ],
  themes: [{ id: 'teams1', name: 'Between teams', labels: ['handoff'] }],
};

export const search = '?tab=themes';
