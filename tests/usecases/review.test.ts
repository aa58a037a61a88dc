import type { ClientCommand } from '../../src/domain/commands';
import { digestOf } from '../../src/domain/digest';
import { catchUp } from '../../src/usecases/catchUp';
import { loadReview } from '../../src/usecases/loadReview';
import { readHistory } from '../../src/usecases/readHistory';
import { startReview } from '../../src/usecases/startReview';
import { fingerprint } from '../../src/domain/text';
import { ANA, BEN, entryAdded, factorAdded, factsAgreed } from '../builders/review';
import { newId, openInput, World, worldWithIdea } from '../builders/world';

const busy = { status: 429, retryAfter: '2' } as const;

describe('starting a review', () => {
  test('opens it, writes its digest and answers with everything that the panel shows', async () => {
    const world = new World();
    const answer = await startReview(world.as(ANA), openInput);
    expect(answer).toMatchObject({
      ok: true,
      value: {
        me: ANA,
        canEdit: true,
        issue: { key: 'PAY-412', projectKey: 'PAY' },
        review: { number: 1, seq: 1, status: 'open', opened: { by: ANA } },
      },
    });
    expect(world.jira.digest).toEqual(digestOf(await world.review(), []));
  });

  test('twice with the same wish gives the same review; with another one it is refused', async () => {
    const world = new World();
    await startReview(world.as(ANA), openInput);
    expect(await startReview(world.as(ANA), openInput)).toMatchObject({
      ok: true,
      value: { review: { seq: 1 } },
    });
    expect(await startReview(world.as(BEN), { ...openInput, commandId: newId() })).toEqual({
      ok: false,
      error: { code: 'REVIEW_EXISTS' },
    });
    expect(world.logged()).toEqual(['openReview']);
  });

  test('on an issue that Jira does not show stores nothing', async () => {
    const world = new World();
    world.jira.fault = () => ({ status: 404 });
    await expect(startReview(world.as(ANA), openInput)).rejects.toMatchObject({ kind: 'not-found' });
    expect(world.kvs.rows.size).toBe(0);
  });

  test('succeeds also when Jira is too busy for the digest', async () => {
    const world = new World();
    world.jira.fault = (step) => (step === 'digest' ? busy : undefined);
    expect(await startReview(world.as(ANA), openInput)).toMatchObject({ ok: true });
    expect(world.warnings).toEqual(['digest-not-written-busy']);
  });
});

describe('loading', () => {
  test('an issue without a review says so and writes nothing', async () => {
    const world = new World();
    const answer = await loadReview(world.as(ANA), {});
    expect(answer).toMatchObject({ ok: true, value: { earlier: [], issue: { key: 'PAY-412' } } });
    expect(answer.ok && answer.value.review).toBeUndefined();
    expect(world.jira.steps).toEqual(['read-issue']);
  });

  test('costs two storage calls and one call to Jira', async () => {
    const world = await worldWithIdea();
    world.jira.digest = digestOf(await world.review(), []);
    world.kvs.resetCalls();
    await loadReview(world.as(ANA), {});
    expect(world.kvs.calls).toHaveLength(2);
    expect(world.jira.steps).toEqual(['read-issue']);
  });

  test.each([undefined, null, 'x', {}, { v: 1, status: 'closed' }, { v: 1, reviews: 'x'.repeat(30_000) }])(
    'puts a digest right that somebody has changed to %j',
    async (tampered) => {
      const world = await worldWithIdea();
      world.jira.digest = tampered;
      expect(await loadReview(world.as(ANA), {})).toMatchObject({ ok: true });
      expect(world.jira.digest).toEqual(digestOf(await world.review(), []));
    },
  );

  test('by a person who may only read leaves the digest alone', async () => {
    const world = await worldWithIdea();
    world.jira.digest = 'x';
    expect(await loadReview(world.as(BEN, 0, false), {})).toMatchObject({
      ok: true,
      value: { canEdit: false },
    });
    expect(world.jira.digest).toBe('x');
  });

  test('shows the review also when the digest cannot be put right', async () => {
    const world = await worldWithIdea();
    world.jira.digest = 'x';
    world.jira.fault = (step) => (step === 'digest' ? { status: 400, body: 'no' } : undefined);
    expect(await loadReview(world.as(ANA), {})).toMatchObject({ ok: true, value: { review: { number: 1 } } });
  });

  test('fails when storage fails: a failed read is never "no review"', async () => {
    const world = await worldWithIdea();
    world.kvs.fault = () => 'lost-before';
    await expect(loadReview(world.as(ANA), {})).rejects.toThrow();
  });
});

describe('submitting a change', () => {
  const submit = (world: World, command: ClientCommand, after = 2, by = ANA, number = 1) =>
    world.send(command, by, after, number);

  test('answers with what the sender has not seen, their own change included', async () => {
    const world = await worldWithIdea();
    await submit(world, entryAdded(), 2, BEN);
    const answer = await submit(world, entryAdded(), 2);
    expect(answer).toMatchObject({
      ok: true,
      value: {
        reload: false,
        entries: [
          { seq: 3, by: BEN },
          { seq: 4, by: ANA },
        ],
      },
    });
  });

  test('is recorded under the name that the platform says, at the time of the server', async () => {
    const world = await worldWithIdea();
    world.pass(60);
    await submit(world, entryAdded(), 2, BEN);
    expect((await world.review()).entries[0]?.added).toEqual({ by: BEN, at: '2026-11-16T14:01:00.000Z' });
  });

  test('that makes no sense is refused with a reason, and nothing is stored', async () => {
    const world = await worldWithIdea();
    expect(await submit(world, factorAdded({ noEvidenceBecause: 'We saw it' }))).toEqual({
      ok: false,
      error: { code: 'FACTS_NOT_AGREED' },
    });
    expect(world.logged()).toEqual(['openReview', 'addIdea']);
  });

  test('to a review that is not the one on the issue is refused', async () => {
    const world = await worldWithIdea();
    expect(await submit(world, entryAdded(), 0, ANA, 2)).toEqual({ ok: false, error: { code: 'NO_REVIEW' } });
    expect(await submit(new World(), entryAdded())).toEqual({ ok: false, error: { code: 'NO_REVIEW' } });
  });

  test('writes no digest when nothing that is searched changed', async () => {
    const world = await worldWithIdea();
    world.jira.steps.length = 0;
    await submit(world, {
      v: 1,
      id: newId(),
      type: 'editIdea',
      ideaId: 'idea00001',
      text: { from: fingerprint('x'), to: 'y' },
    });
    expect(world.jira.steps).toEqual([]);
  });

  test.each([
    { status: 400 },
    { status: 403 },
    { status: 413 },
    busy,
    { status: 500 },
    'lost-before',
    'lost-after',
  ] as const)('succeeds and answers soon when its digest cannot be written (%j)', async (fault) => {
    const world = await worldWithIdea();
    world.jira.fault = (step) => (step === 'digest' ? fault : undefined);
    expect(await submit(world, factsAgreed)).toMatchObject({ ok: true });
    expect(world.jira.waits.reduce((sum, pause) => sum + pause, 0)).toBeLessThan(3000);
    world.jira.fault = () => undefined;
    await loadReview(world.as(ANA), {});
    expect(world.jira.digest).toEqual(digestOf(await world.review(), []));
  });

  test('of somebody who claims to be ahead of the log gets told to load again', async () => {
    const world = await worldWithIdea();
    expect(await submit(world, entryAdded(), 999_999)).toEqual({
      ok: true,
      value: { entries: [], reload: true },
    });
  });
});

describe('what happened since', () => {
  test('costs two storage calls, which say who may know, and none to Jira', async () => {
    const world = await worldWithIdea();
    world.kvs.resetCalls();
    world.jira.steps.length = 0;
    expect(await catchUp(world.as(ANA), { number: 1, after: 2 })).toEqual({
      ok: true,
      value: { entries: [], reload: false },
    });
    expect(world.kvs.calls).toHaveLength(2);
    expect(world.jira.steps).toEqual([]);
  });
});

describe('the history', () => {
  test('comes newest first, a page at a time, to the beginning', async () => {
    const world = await worldWithIdea();
    for (let index = 0; index < 130; index += 1) await world.submit(entryAdded());
    const first = await readHistory(world.as(ANA), { number: 1, before: undefined });
    expect(first.ok && [first.value.entries.length, first.value.entries[0]?.seq, first.value.more]).toEqual([
      100,
      132,
      true,
    ]);
    const second = await readHistory(world.as(ANA), { number: 1, before: 33 });
    expect(
      second.ok && [second.value.entries.length, second.value.entries.at(-1)?.seq, second.value.more],
    ).toEqual([32, 1, false]);
    expect(await readHistory(world.as(ANA), { number: 1, before: 0 })).toEqual({
      ok: true,
      value: { entries: [], more: false },
    });
  });

  test('gives shorter pages where the changes are large, so that one answer can hold them', async () => {
    const world = await worldWithIdea();
    for (let part = 0; part < 9; part += 1) {
      const notes = Array.from({ length: 90 }, (_, index) => ({
        noteId: `note${String(part * 100 + index).padStart(6, '0')}`,
        text: 'x'.repeat(2000),
      }));
      await world.submit({
        v: 1,
        id: newId(),
        type: 'importItems',
        entries: [],
        factors: [],
        ideas: [],
        notes,
      });
    }
    const seen: number[] = [];
    for (let before: number | undefined, more = true; more; before = seen.at(-1)) {
      const page = await readHistory(world.as(ANA), { number: 1, before });
      if (!page.ok) throw new Error(page.error.code);
      expect(JSON.stringify(page.value).length).toBeLessThan(1_100_000);
      seen.push(...page.value.entries.map(({ seq }) => seq));
      more = page.value.more;
    }
    expect(seen).toEqual(Array.from({ length: 11 }, (_, index) => 11 - index));
  });
});
