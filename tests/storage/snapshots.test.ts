import { createHash } from 'node:crypto';
import { fold } from '../../src/domain/applyCommand';
import type { ClientCommand } from '../../src/domain/commands';
import { SNAPSHOT_EVERY } from '../../src/storage/appendLog';
import { keys } from '../../src/storage/keys';
import { packSnapshot, readSnapshotRow, unpackSnapshot } from '../../src/storage/snapshot';
import { MemoryKvs } from '../builders/memoryKvs';
import { ANA, reviewOf } from '../builders/review';
import { entry, latest, longReview, openedLog, REVIEW, storedLog, submit } from './writers';

const SNAPSHOT = keys.snapshot(REVIEW);

/** Text that no compression makes smaller, in characters of three bytes each. */
function noise(length: number, seed: number): string {
  let text = '';
  for (let round = 0; text.length < length; round += 1) {
    const hash = createHash('sha512')
      .update(`${String(seed)}.${String(round)}`)
      .digest();
    for (let index = 0; index + 1 < hash.length; index += 2)
      text += String.fromCharCode(0x4e00 + (hash.readUInt16LE(index) % 20_000));
  }
  return text.slice(0, length);
}

describe('opening a review', () => {
  test('of 2,000 changes takes two storage calls', async () => {
    const kvs = await longReview();
    const opened = await latest(kvs);
    expect(opened.review.seq).toBe(2000);
    expect(opened.review.entries).toHaveLength(300);
    expect(kvs.calls).toHaveLength(2);
  });

  test('takes two calls after every change, however many were made', async () => {
    const kvs = new MemoryKvs();
    await openedLog(kvs);
    for (let index = 0; index < 3 * SNAPSHOT_EVERY + 5; index += 1) {
      await submit(kvs, entry(index));
      kvs.resetCalls();
      expect((await latest(kvs)).review.seq).toBe(index + 2);
      expect(kvs.calls).toHaveLength(2);
    }
  });

  test('takes two calls again soon after snapshots could not be written for a while', async () => {
    const kvs = new MemoryKvs();
    await openedLog(kvs);
    kvs.fault = (operation, key) =>
      operation === 'set' && key.startsWith('snapshot') ? 'lost-before' : undefined;
    for (let index = 0; index < 70; index += 1) await submit(kvs, entry(index));
    expect((await latest(kvs)).snapshotSeq).toBe(0);
    kvs.fault = () => undefined;
    await submit(kvs, entry(70));
    kvs.resetCalls();
    expect((await latest(kvs)).review.seq).toBe(72);
    expect(kvs.calls).toHaveLength(2);
  });

  test('without its snapshot reads the log in a few rounds, not one after the other', async () => {
    const kvs = await longReview();
    kvs.rows.delete(SNAPSHOT);
    const opened = await latest(kvs);
    expect(opened.review.seq).toBe(2000);
    expect(kvs.calls.length).toBeLessThan(110);
  });
});

describe('a snapshot', () => {
  const damages: readonly (readonly [string, (kvs: MemoryKvs) => void])[] = [
    ['is missing', (kvs) => void kvs.rows.delete(SNAPSHOT)],
    ['is no object', (kvs) => void kvs.rows.set(SNAPSHOT, '"x"')],
    ['is of an older version', (kvs) => void kvs.rows.set(SNAPSHOT, changed(kvs, { v: 0 }))],
    ['is of a newer version', (kvs) => void kvs.rows.set(SNAPSHOT, changed(kvs, { v: 99 }))],
    ['is cut off', (kvs) => void kvs.rows.set(SNAPSHOT, changed(kvs, { data: 'H4sIAAAA' }))],
    ['is no base64', (kvs) => void kvs.rows.set(SNAPSHOT, changed(kvs, { data: '%%%' }))],
    ['is empty', (kvs) => void kvs.rows.set(SNAPSHOT, changed(kvs, { data: '' }))],
    ['lacks a part', (kvs) => void kvs.rows.set(SNAPSHOT, changed(kvs, { parts: 2 }))],
    ['claims another place in the log', (kvs) => void kvs.rows.set(SNAPSHOT, changed(kvs, { seq: 41 }))],
    ['claims a place beyond the end', (kvs) => void kvs.rows.set(SNAPSHOT, changed(kvs, { seq: 900 }))],
  ];

  function changed(kvs: MemoryKvs, fields: object): string {
    return JSON.stringify({ ...(JSON.parse(kvs.rows.get(SNAPSHOT) ?? '{}') as object), ...fields });
  }

  test.each(damages)('that %s changes nothing but the time it takes', async (_, damage) => {
    const kvs = new MemoryKvs();
    await openedLog(kvs);
    for (let index = 0; index < 50; index += 1) await submit(kvs, entry(index));
    expect(kvs.rows.has(SNAPSHOT)).toBe(true);
    damage(kvs);
    expect((await latest(kvs)).review).toEqual(fold(storedLog(kvs)));
    expect(await submit(kvs, entry(7))).toMatchObject({ ok: true, value: { added: false } });
  });

  test('that is written late, after a newer one, changes nothing either', async () => {
    const kvs = new MemoryKvs();
    await openedLog(kvs);
    for (let index = 0; index < SNAPSHOT_EVERY; index += 1) await submit(kvs, entry(index));
    const old = kvs.rows.get(SNAPSHOT) ?? '';
    for (let index = 50; index < 50 + 2 * SNAPSHOT_EVERY; index += 1) await submit(kvs, entry(index));
    kvs.rows.set(SNAPSHOT, old);
    expect((await latest(kvs)).review).toEqual(fold(storedLog(kvs)));
    await submit(kvs, entry(200));
    kvs.resetCalls();
    await latest(kvs);
    expect(kvs.calls).toHaveLength(2);
  });

  test('goes over several rows when the text does not compress, and still opens in two calls', async () => {
    const kvs = new MemoryKvs();
    await openedLog(kvs);
    for (let index = 0; index < 39; index += 1) await submit(kvs, large(index));
    expect((JSON.parse(kvs.rows.get(SNAPSHOT) ?? '{}') as { parts?: number }).parts).toBeGreaterThan(0);
    kvs.resetCalls();
    expect((await latest(kvs)).review).toEqual(fold(storedLog(kvs)));
    expect(kvs.calls).toHaveLength(2);
  });

  test('of which one part is gone is made anew from the log', async () => {
    const kvs = new MemoryKvs();
    await openedLog(kvs);
    for (let index = 0; index < 39; index += 1) await submit(kvs, large(index));
    for (const key of kvs.keysOf(`${SNAPSHOT}:`)) kvs.rows.delete(key);
    expect((await latest(kvs)).review).toEqual(fold(storedLog(kvs)));
  });

  test('gives back what was packed, for any number of parts, and nothing when it is too large to be worth it', () => {
    const review = reviewOf();
    for (const notes of [0, 60, 150]) {
      const filled = { ...review, notes: Array.from({ length: notes }, (_, index) => note(index)) };
      const packed = packSnapshot({ review: filled, recent: ['a/b'] });
      const row = readSnapshotRow(JSON.parse(JSON.stringify(packed?.row)));
      expect(row && unpackSnapshot(row, packed?.parts ?? [])).toEqual({
        review: JSON.parse(JSON.stringify(filled)),
        recent: ['a/b'],
      });
    }
    const huge = { ...review, notes: Array.from({ length: 400 }, (_, index) => note(index)) };
    expect(packSnapshot({ review: huge, recent: [] })).toBeUndefined();
  });

  const note = (index: number) => ({
    id: `note${String(index).padStart(6, '0')}`,
    added: { by: ANA, at: '2026-11-16T14:00:00.000Z' },
    alternatives: [],
    text: noise(2000, index),
  });

  const large = (index: number): ClientCommand => ({
    v: 1,
    id: `imp${String(index).padStart(7, '0')}`,
    type: 'importItems',
    entries: [],
    factors: [],
    ideas: [],
    notes: Array.from({ length: 4 }, (_, part) => ({
      noteId: `note${String(index * 10 + part).padStart(6, '0')}`,
      text: noise(2000, index * 10 + part),
    })),
  });
});
