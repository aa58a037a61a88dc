/** One good payload for every call and one of every command: the types see to it that none is forgotten. */
import type { CallName, Input } from '../../src/contract/calls';
import type { ClientCommand } from '../../src/domain/commands';
import { fingerprint } from '../../src/domain/text';
import { ANA, BEN } from './review';

const head = { v: 1 as const, id: 'command001' };
const seen = { from: fingerprint('as it was'), to: 'Nobody was paged' };
const items = [{ item: 'entry' as const, itemId: 'entry00001' }];

export const exampleCommands: {
  readonly [Type in ClientCommand['type']]: ClientCommand & { readonly type: Type };
} = {
  editDetails: {
    ...head,
    type: 'editDetails',
    title: seen,
    kind: 'project',
    size: 'light',
    facilitator: ANA,
    scribe: BEN,
    participants: [ANA, BEN],
    eventDay: '2026-11-12',
  },
  moveToStage: { ...head, type: 'moveToStage', stage: 'facts' },
  agreeFacts: { ...head, type: 'agreeFacts', skippedBecause: 'We all were there', stage: 'factors' },
  reopenFacts: { ...head, type: 'reopenFacts' },
  addTimelineEntry: {
    ...head,
    type: 'addTimelineEntry',
    entryId: 'entry00001',
    at: '2026-11-12T14:05:00Z',
    text: 'Alert fires',
    kind: 'signal',
    evidence: { url: 'https://status.example/7', title: 'Status page' },
  },
  editTimelineEntry: {
    ...head,
    type: 'editTimelineEntry',
    entryId: 'entry00001',
    text: seen,
    at: '2026-11-12',
    kind: 'decision',
    evidence: { url: 'https://status.example/7' },
    decision: { known: 'a', believed: 'b', alternatives: '', reasonable: 'd' },
  },
  addFactor: {
    ...head,
    type: 'addFactor',
    factorId: 'factor0001',
    kind: 'factor',
    statement: 'No owner at night',
    role: 'enabler',
    labels: ['handoff'],
    entryIds: ['entry00001'],
  },
  editFactor: {
    ...head,
    type: 'editFactor',
    factorId: 'factor0001',
    statement: seen,
    role: 'trigger',
    addLabels: ['tests'],
    removeLabels: ['handoff'],
    addEntryIds: ['entry00002'],
    removeEntryIds: ['entry00001'],
  },
  addIdea: {
    ...head,
    type: 'addIdea',
    ideaId: 'idea000001',
    factorId: 'factor0001',
    text: 'Page the secondary',
    draft: { due: '2026-12-01' },
  },
  editIdea: { ...head, type: 'editIdea', ideaId: 'idea000001', text: seen },
  decideIdea: {
    ...head,
    type: 'decideIdea',
    ideaId: 'idea000001',
    decision: { outcome: 'decline', reason: 'Costs too much', decidedBy: ANA },
  },
  draftAction: {
    ...head,
    type: 'draftAction',
    ideaId: 'idea000001',
    changes: {
      outcome: 'Page',
      owner: BEN,
      due: null,
      purpose: 'prevent',
      fields: { customfield_10010: { id: '7' } },
    },
  },
  importItems: {
    ...head,
    type: 'importItems',
    entries: [{ entryId: 'entry00003', at: '2026-11-12', text: 'Rolled back', kind: 'repair' }],
    factors: [
      { factorId: 'factor0002', kind: 'practice', statement: 'Quick rollback', labels: [], entryIds: [] },
    ],
    ideas: [{ ideaId: 'idea000002', text: 'Keep the runbook' }],
    notes: [{ noteId: 'note000001', text: 'Thanks to all', heading: 'Closing' }],
  },
  removeItems: { ...head, type: 'removeItems', items },
  restoreItems: { ...head, type: 'restoreItems', items },
  settleAlternative: {
    ...head,
    type: 'settleAlternative',
    target: { item: 'entry', itemId: 'entry00001' },
    alternativeId: 'command000',
    choose: 'use',
    from: fingerprint('as it is'),
  },
};

export const examplePayloads: { readonly [Name in CallName]: Input<Name> } = {
  'app.ping': {},
  'review.load': {},
  'review.open': {
    commandId: 'command000',
    title: 'Payment outage',
    kind: 'incident',
    size: 'full',
    facilitator: ANA,
    scribe: BEN,
    participants: [ANA, BEN],
    eventDay: '2026-11-12',
  },
  'review.submit': {
    number: 1,
    after: 1,
    command: { v: 1, id: 'command002', type: 'moveToStage', stage: 'facts' },
  },
  'review.since': { number: 1, after: 0 },
  'review.history': { number: 1, before: 2 },
  'review.undo': { number: 1, after: 1, commandId: 'command003' },
  'action.create': {
    number: 1,
    after: 1,
    commandId: 'command004',
    ideaId: 'idea000001',
    draft: { outcome: 'Page the secondary', fields: { customfield_10010: 'x' } },
  },
};
