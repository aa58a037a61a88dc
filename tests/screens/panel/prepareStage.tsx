/** The stage Prepare of a review that somebody looks at, over a project without settings of its own. */
import { screen } from '@testing-library/react';
import type { Command } from '../../../src/domain/commands';
import type { FakeReviewService } from '../../builders/fakeReviewService';
import { renderPanel } from './renderPanel';

/** A Jira in which the reviewed issue is done, was reopened once and has one child. */
const measuredJira = {
  '/properties/debrief.settings': 404,
  '/api/3/status': [
    { id: '1', statusCategory: { key: 'new' } },
    { id: '3', statusCategory: { key: 'indeterminate' } },
    { id: '5', statusCategory: { key: 'done' } },
  ],
  '/api/3/field': [{ id: 'customfield_10015', name: 'Start date', schema: { type: 'date' } }],
  '/search/jql': { issues: [{ id: '10413' }] },
  '/issue/bulkfetch': {
    issues: [
      {
        id: '10412',
        key: 'PAY-412',
        fields: {
          created: '2026-09-01T08:00:00.000+0000',
          duedate: '2026-10-15',
          timeoriginalestimate: 36_000,
          status: { statusCategory: { key: 'done' } },
          customfield_10015: '2026-09-05',
        },
      },
      { id: '10413', key: 'PAY-413', fields: { created: '2026-10-20T08:00:00.000+0000' } },
    ],
  },
  '/changelog/bulkfetch': {
    issueChangeLogs: [
      {
        issueId: '10412',
        changeHistories: [
          moved('2026-09-07T12:00:00.000Z', '1', '3'),
          moved('2026-10-10T12:00:00.000Z', '3', '5'),
          moved('2026-10-12T12:00:00.000Z', '5', '3'),
          moved('2026-11-02T12:00:00.000Z', '3', '5'),
        ],
      },
    ],
  },
};

function moved(created: string, from: string, to: string) {
  return { id: created, created, items: [{ field: 'status', fieldId: 'status', from, to }] };
}

interface Moment {
  /** The review is there, and the stage is not opened yet. */
  readonly whenLoaded?: () => void;
}

export async function openPrepare(
  service: FakeReviewService,
  { jira = {}, whenLoaded, ...setup }: Parameters<typeof renderPanel>[1] & Moment = {},
) {
  const panel = renderPanel(service, { jira: { ...measuredJira, ...jira }, ...setup });
  const stage = await screen.findByRole('button', { name: /^Prepare/ });
  whenLoaded?.();
  await panel.user.click(stage);
  await screen.findByRole('heading', { name: 'What we will look at' });
  return panel;
}

export const asked: Command = {
  v: 1,
  id: 'ask0000001',
  type: 'askPrompts',
  prompts: [
    { id: 'prompt0001', text: 'What went better than you expected?' },
    { id: 'prompt0002', text: 'What is hard to say here?' },
  ],
};
