/** The index row of an issue, written by who opens a review and by who goes on with an earlier one. */
import { appendCommand } from '../../src/storage/appendLog';
import { createLog, keepEarlierRow } from '../../src/storage/createLog';
import { KEYS_PER_CALL } from '../../src/storage/kvs';
import { openLog, readBetween } from '../../src/storage/readLog';
import type { Command } from '../../src/domain/commands';
import { MemoryKvs } from '../builders/memoryKvs';
import { ANA, BEN, NOW } from '../builders/review';
import { entry, ISSUE, latest, openedLog, opening, REVIEW, submit } from './writers';

const author = { by: ANA, at: NOW };
const close: Command = {
  v: 1,
  id: 'close00001',
  type: 'closeReview',
  despite: { reason: 'Out of time', missing: [] },
};

async function next(kvs: MemoryKvs, number: number): Promise<void> {
  const created = await createLog(kvs, ISSUE, { ...opening, id: `open00000${String(number)}` }, author);
  expect(created).toMatchObject({ ok: true, value: { id: { number } } });
}

async function closeLatest(kvs: MemoryKvs, id: string): Promise<void> {
  const closed = await appendCommand(kvs, await latest(kvs), { ...close, id }, author, 0);
  expect(closed.ok).toBe(true);
}

test('a second look at an earlier review does not hide one that is opened at the same moment', async () => {
  const kvs = new MemoryKvs();
  await openedLog(kvs);
  await closeLatest(kvs, 'close00001');
  await next(kvs, 2);
  await closeLatest(kvs, 'close00002');
  const first = await openLog(kvs, ISSUE, 1);
  if (first === undefined) throw new Error('there is the first review');
  const { set } = kvs;
  let isFirst = true;
  kvs.set = async (key, value) => {
    // Between reading the index and writing it, somebody else opens the third review.
    if (isFirst) {
      isFirst = false;
      await next(kvs, 3);
    }
    return set.call(kvs, key, value);
  };
  await keepEarlierRow(kvs, first);
  const seen = await latest(kvs);
  expect(seen.id.number).toBe(3);
  expect(seen.earlier.map(({ number }) => number)).toEqual([1, 2]);
});

test('reading a long log asks for a part of it at a time, so that others get their turn', async () => {
  const kvs = new MemoryKvs();
  await openedLog(kvs);
  for (let index = 0; index < 30; index += 1) await submit(kvs, entry(index), BEN);
  let open = 0;
  let most = 0;
  const { getMany } = kvs;
  kvs.getMany = async (keys) => {
    open += 1;
    most = Math.max(most, open);
    await new Promise((resolve) => setImmediate(resolve));
    open -= 1;
    return getMany.call(kvs, keys);
  };
  expect(await readBetween(kvs, REVIEW, 1, 100 * KEYS_PER_CALL)).toHaveLength(31);
  expect(most).toBeLessThanOrEqual(16);
});
