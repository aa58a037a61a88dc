import { MemoryKvs } from '../builders/memoryKvs';
import { ANA, BEN, NOW } from '../builders/review';
import { createLog } from '../../src/storage/createLog';
import { draft } from '../builders/world';
import { entry, fill, ISSUE, latest, openedLog, opening, rewording, storedLog, submit } from './writers';

async function withReview(): Promise<MemoryKvs> {
  const kvs = new MemoryKvs();
  await openedLog(kvs);
  return kvs;
}

describe('a change whose answer was lost', () => {
  test('is recorded once when it is sent again', async () => {
    const kvs = await withReview();
    kvs.fault = (operation) => (operation === 'insert' ? 'lost-after' : undefined);
    await expect(submit(kvs, entry(1))).rejects.toThrow();
    kvs.fault = () => undefined;
    expect(await submit(kvs, entry(1))).toMatchObject({ ok: true, value: { added: false } });
    expect(storedLog(kvs)).toHaveLength(2);
  });

  test('is recorded once when both tries run at the same time', async () => {
    const kvs = await withReview();
    const answers = await Promise.all([submit(kvs, entry(1)), submit(kvs, entry(1)), submit(kvs, entry(1))]);
    expect(answers.map((answer) => answer.ok && answer.value.added).sort()).toEqual([false, false, true]);
    expect(storedLog(kvs)).toHaveLength(2);
  });

  test('is recognised also after the ids of so many others that it is no longer remembered', async () => {
    const kvs = await withReview();
    await submit(kvs, entry(1));
    for (let index = 100; index < 500; index += 1) await submit(kvs, rewording(index), BEN, 400);
    const opened = await latest(kvs);
    expect(opened.recent.some((mark) => mark.startsWith(entry(1).id))).toBe(false);
    expect(await submit(kvs, entry(1), ANA, 1)).toMatchObject({ ok: true, value: { added: false } });
    expect(storedLog(kvs)).toHaveLength(402);
  });

  test('is recognised beyond a snapshot, from the ids that the snapshot remembers', async () => {
    const kvs = await withReview();
    for (let index = 0; index < 60; index += 1) await submit(kvs, entry(index));
    kvs.resetCalls();
    expect(await submit(kvs, entry(3), ANA, 60)).toMatchObject({ ok: true, value: { added: false } });
    expect(kvs.calls.map(({ operation }) => operation)).toEqual(['get', 'get']);
  });
});

describe('an id that somebody else has used', () => {
  test('makes no change disappear: both are in the log', async () => {
    const kvs = await withReview();
    await submit(kvs, entry(1), ANA);
    const sameId = { ...entry(2), id: entry(1).id };
    expect(await submit(kvs, sameId, BEN)).toMatchObject({ ok: true, value: { added: true } });
    expect(storedLog(kvs).map(({ by }) => by)).toEqual([ANA, ANA, BEN]);
  });

  test('that the resolver will make cannot be taken by a browser, and counts once for all people', async () => {
    const kvs = await withReview();
    await submit(kvs, {
      v: 1,
      id: 'add0000001',
      type: 'addIdea',
      ideaId: 'idea0001',
      text: 'Page the secondary',
    });
    await submit(kvs, { v: 1, id: 'wish000001', type: 'commitAction', ideaId: 'idea0001', draft });
    const created = {
      v: 1,
      id: 'idea0001.c0',
      type: 'actionCreated',
      ideaId: 'idea0001',
      issueId: '20231',
      key: 'OPS-231',
      linked: true,
    } as const;
    await submit(kvs, created, ANA);
    expect(await submit(kvs, created, BEN)).toMatchObject({ ok: true, value: { added: false } });
    expect(storedLog(kvs)).toHaveLength(4);
  });
});

describe('opening a review again after a lost answer', () => {
  const open = (kvs: MemoryKvs, id = 'open000000', by = ANA) =>
    createLog(kvs, ISSUE, { ...opening, id }, { by, at: NOW });

  test('finds the one that was opened', async () => {
    const kvs = new MemoryKvs();
    kvs.fault = (operation) => (operation === 'insert' ? 'lost-after' : undefined);
    await expect(open(kvs)).rejects.toThrow();
    kvs.fault = () => undefined;
    expect(await open(kvs)).toMatchObject({ ok: true, value: { review: { seq: 1 } } });
    expect(await open(kvs, 'open000001')).toMatchObject({ ok: false, error: { code: 'REVIEW_EXISTS' } });
    expect(storedLog(kvs)).toHaveLength(1);
  });

  test('finds it also when the index row was never written', async () => {
    const kvs = new MemoryKvs();
    kvs.fault = (operation) => (operation === 'set' ? 'lost-before' : undefined);
    await expect(open(kvs)).rejects.toThrow();
    kvs.fault = () => undefined;
    expect((await latest(kvs)).review.title).toBe('Payment outage');
    expect(await open(kvs)).toMatchObject({ ok: true });
  });

  test('does not give somebody else’s review to a person who uses its id', async () => {
    const kvs = new MemoryKvs();
    await open(kvs);
    expect(await open(kvs, 'open000000', BEN)).toMatchObject({ ok: false, error: { code: 'REVIEW_EXISTS' } });
  });
});

test('a log whose rows were written by an earlier version of the app is still read', async () => {
  const kvs = await withReview();
  fill(kvs, [entry(1), entry(2)]);
  expect((await latest(kvs)).review.entries).toHaveLength(2);
});
