import { fieldWords, type ChangedField } from '../../src/domain/suggestions/fieldWords';
import { inOrderOnce, isThere, type Suggestion } from '../../src/domain/suggestions/suggestion';
import { ofComment } from '../../src/domain/suggestions/suggestionsOf';
import { ANA, NOW } from '../builders/review';

const suggestion: Suggestion = {
  type: 'status',
  at: '2026-11-12T13:38:20.000Z',
  text: 'Status: To Do → In Progress',
  kind: 'milestone',
  evidence: { url: 'https://site.example/browse/PAY-1#change-7.0', title: 'PAY-1' },
};
const entry = (fields: object) => ({ at: suggestion.at, text: suggestion.text, ...fields });

describe('A suggestion is in the timeline already', () => {
  it('when an entry has its source, whatever became of its words and time', () => {
    const moved = entry({ at: '2026-11-12', text: 'Work began', evidence: suggestion.evidence });
    expect(isThere(suggestion, [moved])).toBe(true);
  });

  it('when an entry of the same minute has its words', () => {
    expect(isThere(suggestion, [entry({ at: '2026-11-12T13:38:00.000Z' })])).toBe(true);
    expect(isThere(suggestion, [entry({ at: '2026-11-12T13:39:00.000Z' })])).toBe(false);
    expect(isThere(suggestion, [entry({ text: 'Status: Done' })])).toBe(false);
  });

  it('not when that entry was removed: it can be suggested again', () => {
    const removed = entry({ evidence: suggestion.evidence, removed: { by: ANA, at: NOW } });
    expect(isThere(suggestion, [removed])).toBe(false);
  });
});

it('what two issues tell of one minute in the same words is told once, and the earlier first', () => {
  const later = { ...suggestion, text: 'Assigned', at: '2026-11-12T14:00:00.000Z' };
  const again = { ...suggestion, at: '2026-11-12T13:38:50.000Z' };
  expect(inOrderOnce([later, suggestion, again])).toEqual([suggestion, later]);
});

describe('The words for a change', () => {
  const change = (fields: Partial<ChangedField>): string | undefined =>
    fieldWords({ field: '', from: null, to: null, fromText: null, toText: null, ...fields })?.words;

  it.each<[Partial<ChangedField>, string | undefined]>([
    [{ field: 'status', fromText: 'To Do', toText: 'In Progress' }, 'status: To Do → In Progress'],
    [{ field: 'assignee', to: 'a', toText: 'Ana Ribeiro' }, 'assigned'],
    [{ field: 'assignee', from: 'a', to: 'b', fromText: 'Ana', toText: 'Ben' }, 'assignee changed'],
    [{ field: 'assignee', from: 'a', fromText: 'Ana' }, 'assignee removed'],
    [{ field: 'duedate', from: '2026-12-04', to: '2027-01-08' }, 'due date 4 Dec 2026 → 8 Jan 2027'],
    [{ field: 'duedate', from: '2026-12-04' }, 'due date 4 Dec 2026 taken off'],
    [{ field: 'fixVersions', fromText: '2.0', toText: '2.1' }, 'fix version 2.0 → 2.1'],
    [{ field: 'Sprint', fromText: '', toText: 'Sprint 8' }, 'sprint set to Sprint 8'],
    [{ field: 'timeoriginalestimate', from: '28800', to: null }, 'estimate 8 h taken off'],
    [{ field: 'Link', toText: 'This issue is blocked by OPS-12' }, 'linked: is blocked by OPS-12'],
    [{ field: 'Link', fromText: 'This issue blocks OPS-12' }, 'link removed: blocks OPS-12'],
    [{ field: 'description', fromText: 'a', toText: 'b' }, undefined],
    [{ field: 'Link' }, undefined],
  ])('%j', (fields, words) => {
    expect(change(fields)).toBe(words);
  });
});

describe('A comment', () => {
  const issue = { key: 'PAY-1', summary: 'Outage', isReviewed: true };
  const comment = { id: '7', at: suggestion.at, text: 'The pool is full' };

  it('is told in its own words, and on a child with the name of the child', () => {
    expect(ofComment(issue, comment, '')?.text).toBe('The pool is full');
    expect(ofComment({ ...issue, isReviewed: false }, comment, '')?.text).toBe(
      'PAY-1 Outage: The pool is full',
    );
  });

  it('without words is not told, and a long one is shortened: its link has the rest', () => {
    expect(ofComment(issue, { ...comment, text: '' }, '')).toBeUndefined();
    expect(ofComment(issue, { ...comment, text: 'word '.repeat(200) }, '')?.text).toMatch(/^.{200,299}…$/);
  });
});
