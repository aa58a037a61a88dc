import type { Command } from '../../../src/domain/commands';
import { commandWords } from '../../../static/src/panel/history/commandWords';
import {
  ANA,
  entryAdded,
  factorAdded,
  factsAgreed,
  ideaAdded,
  openCommand,
  reviewOf,
} from '../../builders/review';

const entry = entryAdded({ entryId: 'entry00001', at: '2026-11-12', text: 'The alert fires' });
const factor = factorAdded({ factorId: 'factor0001', statement: 'Nobody owned the alert' });
const idea = ideaAdded({ ideaId: 'idea000001', text: 'Page the secondary' });
const review = reviewOf(entry, factsAgreed, factor, idea);
const head = { v: 1, id: 'any0000001' } as const;

const relabel = (change: {
  readonly before: readonly string[];
  readonly after: readonly string[];
}): Command => ({
  v: 1,
  id: 'job0000001.m1',
  type: 'relabel',
  changes: [{ factorId: 'factor0001', ...change }],
});

describe('History', () => {
  it.each<[Command, string]>([
    [openCommand, 'started the review “Payment outage on 12 November”'],
    [entry, 'added the entry'],
    [
      { ...head, type: 'removeItems', items: [{ item: 'entry', itemId: 'entry00001' }] },
      'removed “The alert fires”',
    ],
    [
      { ...head, type: 'editFactor', factorId: 'factor0001', addLabels: ['handoff'] },
      'added handoff on “Nobody owned the alert”',
    ],
    [
      {
        ...head,
        type: 'decideIdea',
        ideaId: 'idea000001',
        decision: { outcome: 'decline', reason: 'too late', decidedBy: ANA },
      },
      'declined (too late) the idea “Page the secondary”',
    ],
    [{ ...head, type: 'agreeFacts', skippedBecause: 'no time' }, 'skipped agreeing on the facts: “no time”'],
    [
      { ...head, type: 'actionCreated', ideaId: 'idea000001', issueId: '1', key: 'OPS-1', linked: true },
      'got OPS-1 from Jira',
    ],
    [
      {
        ...head,
        type: 'importItems',
        entries: [],
        factors: [],
        ideas: [],
        notes: [{ noteId: 'note000001', text: 'x' }],
      },
      'brought in a write-up: 1 note',
    ],
    [
      {
        ...head,
        type: 'importItems',
        entries: [{ entryId: 'entry00009', at: '2026-11-12', text: 'x', kind: 'signal' }],
        factors: [],
        ideas: [],
        notes: [],
      },
      'added 1 entry',
    ],
    [{ ...head, type: 'editDetails', scribe: null, size: 'light' }, 'changed the size to Light, the scribe'],
    [relabel({ before: ['b', 'a'], after: ['c'] }), 'changed labels in the whole project: a, b became c'],
    [relabel({ before: ['c'], after: ['a', 'b'] }), 'changed labels in the whole project: c became a, b'],
    [relabel({ before: ['a', 'c'], after: ['c'] }), 'changed labels in the whole project: took off a'],
    [relabel({ before: ['c'], after: ['a', 'c'] }), 'changed labels in the whole project: added a'],
  ])('%# says what was done in words', (command, words) => {
    expect(commandWords(command, review)).toContain(words);
  });

  it('cuts long texts', () => {
    const words = commandWords(ideaAdded({ text: 'x'.repeat(500) }), review);
    expect(words.length).toBeLessThan(110);
  });
});
