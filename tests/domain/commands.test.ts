import { applyCommand } from '../../src/domain/applyCommand';
import {
  clientCommand,
  command,
  logEntry,
  type ClientCommand,
  type Command,
  type LogEntry,
} from '../../src/domain/commands';
import type { Review } from '../../src/domain/review';
import { fingerprint } from '../../src/domain/text';
import {
  ANA,
  BEN,
  entryAdded,
  factorAdded,
  factsAgreed,
  ideaAdded,
  NOW,
  openCommand,
  reviewOf,
} from '../builders/review';

const by = (author: string, made: Command, review: Review, at = NOW): ReturnType<typeof applyCommand> =>
  applyCommand(review, { seq: review.seq + 1, at, by: author, command: made });

function after(review: Review, made: Command, author = ANA, at = NOW): Review {
  const applied = by(author, made, review, at);
  if (!applied.ok) throw new Error(applied.error.code);
  return applied.value;
}

function refusal(review: Review, made: Command, at = NOW): unknown {
  const applied = by(ANA, made, review, at);
  return applied.ok ? 'accepted' : applied.error;
}

const edit = (id: string, entryId: string, from: string, to: string): Command => ({
  v: 1,
  id,
  type: 'editTimelineEntry',
  entryId,
  text: { from: fingerprint(from), to },
});

const skippedBecause = (reason: string): ClientCommand => ({
  v: 1,
  id: 'agree00001',
  type: 'agreeFacts',
  skippedBecause: reason,
});

describe('two people who edit the same text at the same moment', () => {
  const start = reviewOf(entryAdded({ entryId: 'entry0001', text: 'Alert fires' }));
  const both = after(
    after(start, edit('edit00001', 'entry0001', 'Alert fires', 'Alert fires at 14:05')),
    edit('edit00002', 'entry0001', 'Alert fires', 'Nobody saw the alert'),
    BEN,
  );

  test('both find their text: the first stands, the second waits beside it with its author', () => {
    expect(both.entries[0]).toMatchObject({
      text: 'Alert fires at 14:05',
      alternatives: [{ id: 'edit00002', text: 'Nobody saw the alert', by: BEN, at: NOW }],
    });
  });

  test('get one text again when somebody chooses', () => {
    const settle = (choose: 'use' | 'dismiss'): Command => ({
      v: 1,
      id: 'settle001',
      type: 'settleAlternative',
      target: { item: 'entry', itemId: 'entry0001' },
      alternativeId: 'edit00002',
      choose,
    });
    expect(after(both, settle('use')).entries[0]).toMatchObject({
      text: 'Nobody saw the alert',
      alternatives: [],
    });
    expect(after(both, settle('dismiss')).entries[0]).toMatchObject({
      text: 'Alert fires at 14:05',
      alternatives: [],
    });
  });

  test('lose nothing when a third person writes while somebody chooses', () => {
    const third = after(both, edit('edit00003', 'entry0001', 'Alert fires at 14:05', 'Alert fires at 14:06'));
    const chosen = after(third, {
      v: 1,
      id: 'settle001',
      type: 'settleAlternative',
      target: { item: 'entry', itemId: 'entry0001' },
      alternativeId: 'edit00002',
      choose: 'use',
      from: fingerprint('Alert fires at 14:05'),
    });
    expect(chosen.entries[0]).toMatchObject({
      text: 'Alert fires at 14:06',
      alternatives: [{ text: 'Nobody saw the alert' }],
    });
  });

  test('find both titles of the review, too', () => {
    const title = (id: string, to: string): Command => ({
      v: 1,
      id,
      type: 'editDetails',
      title: { from: fingerprint(start.title), to },
    });
    const titled = after(
      after(start, title('title0001', 'Payouts delayed')),
      title('title0002', 'Payouts late'),
      BEN,
    );
    expect(titled).toMatchObject({
      title: 'Payouts delayed',
      titleAlternatives: [{ text: 'Payouts late', by: BEN }],
    });
  });

  test('cannot pile up texts without end', () => {
    const piled = Array.from({ length: 20 }).reduce<Review>(
      (review, _, index) =>
        after(
          review,
          edit(`edit1${String(index).padStart(4, '0')}`, 'entry0001', 'never there', `text ${String(index)}`),
        ),
      start,
    );
    expect(refusal(piled, edit('edit20000', 'entry0001', 'never there', 'one more'))).toEqual({
      code: 'REVIEW_FULL',
      field: 'alternatives',
    });
  });
});

describe('items', () => {
  const start = reviewOf(entryAdded({ entryId: 'entry0001' }), ideaAdded({ ideaId: 'idea0001' }));
  const remove = (...itemIds: readonly string[]): Command => ({
    v: 1,
    id: 'remove001',
    type: 'removeItems',
    items: itemIds.map((itemId) => ({ item: 'entry' as const, itemId })),
  });

  test('that are removed stay, with the name of who did it, and come back when restored', () => {
    const gone = after(start, remove('entry0001'), BEN);
    expect(gone.entries[0]).toMatchObject({ id: 'entry0001', removed: { by: BEN } });
    const back = after(gone, {
      v: 1,
      id: 'restore01',
      type: 'restoreItems',
      items: [{ item: 'entry', itemId: 'entry0001' }],
    });
    expect(back.entries[0]?.removed).toBeUndefined();
  });

  test('take no further change once removed, and are told apart from ones that never were', () => {
    const gone = after(start, remove('entry0001'));
    expect(refusal(gone, edit('edit00001', 'entry0001', 'x', 'y'))).toEqual({ code: 'ITEM_REMOVED' });
    expect(refusal(gone, edit('edit00001', 'entry0009', 'x', 'y'))).toEqual({ code: 'ITEM_NOT_FOUND' });
    expect(refusal(gone, remove('entry0001'))).toBe('accepted');
  });

  test('are removed all or none', () => {
    expect(refusal(start, remove('entry0001', 'nosuch001'))).toEqual({ code: 'ITEM_NOT_FOUND' });
  });

  test('cannot be added twice, also when somebody else’s id is used', () => {
    expect(refusal(start, entryAdded({ entryId: 'entry0001' }))).toEqual({ code: 'ITEM_EXISTS' });
    const imported: Command = {
      v: 1,
      id: 'import001',
      type: 'importItems',
      entries: [],
      factors: [],
      ideas: [],
      notes: [
        { noteId: 'note0001', text: 'a' },
        { noteId: 'note0001', text: 'b' },
      ],
    };
    expect(refusal(start, imported)).toEqual({ code: 'ITEM_EXISTS' });
  });

  test('have a limit that names the list', () => {
    const entries = Array.from({ length: 1000 }, (_, index) => ({
      ...entryAdded(),
      entryId: `e${String(index).padStart(7, '0')}`,
    })).flatMap((added) => (added.type === 'addTimelineEntry' ? [added] : []));
    const full = after(reviewOf(), {
      v: 1,
      id: 'import001',
      type: 'importItems',
      entries,
      factors: [],
      ideas: [],
      notes: [],
    });
    expect(refusal(full, entryAdded())).toEqual({ code: 'REVIEW_FULL', field: 'entries' });
  });
});

describe('facts come before factors', () => {
  test('until they are agreed no factor is added and the stage stays', () => {
    const start = reviewOf(entryAdded());
    expect(refusal(start, factorAdded())).toEqual({ code: 'FACTS_NOT_AGREED' });
    expect(refusal(start, { v: 1, id: 'stage0001', type: 'moveToStage', stage: 'actions' })).toEqual({
      code: 'FACTS_NOT_AGREED',
    });
  });

  test('agreeing opens the factors; skipping keeps its reason', () => {
    const agreed = after(reviewOf(), skippedBecause('We all were there'));
    expect(agreed).toMatchObject({
      stage: 'factors',
      factsAgreed: { by: ANA, skippedBecause: 'We all were there' },
    });
  });

  test('going back is always possible', () => {
    const agreed = after(reviewOf(), factsAgreed);
    expect(after(agreed, { v: 1, id: 'stage0001', type: 'moveToStage', stage: 'facts' })).toMatchObject({
      stage: 'facts',
      factsAgreed: { by: ANA },
    });
    expect(after(agreed, { v: 1, id: 'reopen001', type: 'reopenFacts' }).factsAgreed).toBeUndefined();
  });
});

describe('labels and evidence of a factor', () => {
  const start = reviewOf(
    factsAgreed,
    factorAdded({ factorId: 'factor0001', labels: ['handoff', 'handoff'] }),
  );
  const change = (fields: object): Command => ({
    v: 1,
    id: 'edit00001',
    type: 'editFactor',
    factorId: 'factor0001',
    ...fields,
  });

  test('are sets: two people who add different ones both get theirs', () => {
    const both = after(
      after(start, change({ addLabels: ['tests'] })),
      change({ addLabels: ['alerting', 'tests'] }),
      BEN,
    );
    expect(both.factors[0]?.labels).toEqual(['handoff', 'tests', 'alerting']);
  });

  test('have a limit however they come in', () => {
    const ten = Array.from({ length: 10 }, (_, index) => `label${String(index)}`);
    expect(refusal(start, change({ addLabels: ten }))).toEqual({ code: 'REVIEW_FULL', field: 'labels' });
    expect(refusal(start, change({ addLabels: ten, removeLabels: ['handoff'] }))).toBe('accepted');
  });
});

describe('a commitment', () => {
  const draft = {
    outcome: 'Page the secondary',
    owner: BEN,
    due: '2026-12-01',
    verification: 'An unanswered alert reaches the secondary within 10 min',
    projectId: '10001',
    issueTypeId: '10100',
  };
  const commit = (fields: object = draft): Command => ({
    v: 1,
    id: 'commit001',
    type: 'commitAction',
    ideaId: 'idea0001',
    draft: fields,
  });
  const start = reviewOf(ideaAdded({ ideaId: 'idea0001' }));
  const later = (seconds: number): string => new Date(Date.parse(NOW) + seconds * 1000).toISOString();

  test.each(['outcome', 'owner', 'due', 'verification', 'projectId', 'issueTypeId'] as const)(
    'without %s is refused, and the field is named',
    (field) =>
      expect(refusal(start, commit({ ...draft, [field]: undefined }))).toEqual({
        code: 'ACTION_INCOMPLETE',
        field,
      }),
  );

  test('decides the idea, keeps the draft, and lets nobody in while Jira is asked', () => {
    const creating = after(start, commit());
    expect(creating.ideas[0]).toMatchObject({
      decision: { outcome: 'do' },
      draft,
      creation: { state: 'creating', attempt: 1 },
    });
    expect(refusal(creating, commit(), later(30))).toEqual({ code: 'ACTION_BEING_CREATED' });
    for (const made of [
      { v: 1, id: 'x00001', type: 'decideIdea', ideaId: 'idea0001', decision: { outcome: 'undecided' } },
      { v: 1, id: 'x00001', type: 'draftAction', ideaId: 'idea0001', changes: { due: null } },
      { v: 1, id: 'x00001', type: 'removeItems', items: [{ item: 'idea', itemId: 'idea0001' }] },
    ] as const)
      expect(refusal(creating, made)).toEqual({ code: 'ACTION_IN_JIRA' });
  });

  test('that was left behind can be tried again; a clock that is behind does not make it so', () => {
    const creating = after(start, commit());
    expect(refusal(creating, commit(), later(41))).toBe('accepted');
    expect(refusal(creating, commit(), later(-3600))).toEqual({ code: 'ACTION_BEING_CREATED' });
  });

  test('keeps its draft when Jira refuses, and counts the tries', () => {
    const refused = after(after(start, commit()), {
      v: 1,
      id: 'idea0001.r1',
      type: 'actionRefused',
      ideaId: 'idea0001',
      code: 'refused',
      fields: { duedate: 'Not on the screen' },
    });
    expect(refused.ideas[0]).toMatchObject({
      draft,
      creation: { state: 'refused', attempt: 1, fields: { duedate: 'Not on the screen' } },
    });
    expect(after(refused, commit()).ideas[0]?.creation).toMatchObject({ state: 'creating', attempt: 2 });
  });

  test('that is an issue stays one, whatever late answer comes', () => {
    const made: Command = {
      v: 1,
      id: 'idea0001.c0',
      type: 'actionCreated',
      ideaId: 'idea0001',
      issueId: '20231',
      key: 'OPS-231',
      linked: true,
    };
    const created = after(after(start, commit()), made);
    const late = after(created, {
      v: 1,
      id: 'idea0001.u1',
      type: 'actionUnconfirmed',
      ideaId: 'idea0001',
      linkedAtOnce: true,
    });
    expect(late.ideas[0]?.creation).toMatchObject({ state: 'created', key: 'OPS-231' });
    expect(refusal(created, commit())).toEqual({ code: 'ACTION_IN_JIRA' });
  });
});

describe('what a browser may send', () => {
  const forged: readonly unknown[] = [
    openCommand,
    { v: 1, id: 'abc123', type: 'commitAction', ideaId: 'idea0001', draft: {} },
    {
      v: 1,
      id: 'idea0001.c0',
      type: 'actionCreated',
      ideaId: 'idea0001',
      issueId: '1',
      key: 'A-1',
      linked: true,
    },
    { v: 1, id: 'abc123', type: 'actionCreated', ideaId: 'idea0001', issueId: '1', key: 'A-1', linked: true },
    { v: 1, id: 'abc123', type: 'undo', ofSeq: 1, inverse: { v: 1, id: 'abc123', type: 'reopenFacts' } },
    { v: 2, id: 'abc123', type: 'reopenFacts' },
    { v: 1, id: 'idea0001.c0', type: 'reopenFacts' },
    { v: 1, id: 'abc123', type: '__proto__' },
    { v: 1, id: 'abc123', type: 'constructor' },
    { v: 1, type: 'reopenFacts' },
    [],
    'reopenFacts',
  ];

  test.each(forged.map((payload) => [payload]))('is not %j', (payload) => {
    expect(clientCommand.safeParse(payload).success).toBe(false);
  });

  test('carries no author, time, or anything else that the schema does not know', () => {
    const parsed = clientCommand.parse({
      ...entryAdded(),
      by: BEN,
      at: NOW,
      seq: 7,
      added: { by: BEN },
      polluted: true,
    });
    expect(Object.keys(parsed).sort()).toEqual(['at', 'entryId', 'id', 'kind', 'text', 'type', 'v']);
    expect(parsed).toMatchObject({ at: NOW });
  });

  test('gives no title longer than a line: nothing in the log may be unreadable', () => {
    const long = {
      v: 1,
      id: 'title0001',
      type: 'editDetails',
      title: { from: 'abcdefg', to: 'x'.repeat(256) },
    };
    expect(clientCommand.safeParse(long).success).toBe(false);
  });

  test('is also what the log takes', () => {
    const entry: LogEntry = { seq: 2, at: NOW, by: ANA, command: entryAdded() };
    expect(logEntry.parse(JSON.parse(JSON.stringify(entry)))).toEqual(JSON.parse(JSON.stringify(entry)));
    expect(command.safeParse(openCommand).success).toBe(true);
  });
});

test('a review that is closed takes no change, and none is opened twice', () => {
  const closed = { ...reviewOf(), status: 'closed' as const };
  expect(refusal(closed, entryAdded())).toEqual({ code: 'REVIEW_NOT_OPEN' });
  expect(refusal(closed, openCommand)).toEqual({ code: 'REVIEW_EXISTS' });
});
