import type { ClientCommand } from '../../src/domain/commands';
import { keys } from '../../src/storage/keys';
import { newsFromOpened } from '../../src/storage/newsSince';
import { MemoryKvs } from '../builders/memoryKvs';
import { ANA } from '../builders/review';
import { entry, fill, latest, longReview, openedLog, REVIEW, storedLog, submit } from './writers';

describe('what one change costs', () => {
  test('is one row of less than 1 kB for a typical change, whatever the size of the review', async () => {
    const kvs = await longReview(500);
    const sizes: number[] = [];
    for (let index = 0; index < 41; index += 1) {
      kvs.resetCalls();
      await submit(
        kvs,
        entry(5000 + index, 'The on-call engineer restarts the payment worker and sees the queue drain.'),
      );
      sizes.push(kvs.calls.reduce((bytes, call) => bytes + call.bytes, 0));
    }
    expect(sizes.sort((a, b) => a - b)[20]).toBeLessThan(400);
  });

  test('is three calls for whoever does not race', async () => {
    const kvs = await longReview(500);
    await submit(kvs, entry(5000), ANA, 500);
    expect(kvs.calls.map(({ operation }) => operation)).toEqual(['get', 'get', 'insert']);
  });

  test('is nothing when the change is larger than a row may be', async () => {
    const kvs = new MemoryKvs();
    await openedLog(kvs);
    const notes = Array.from({ length: 120 }, (_, index) => ({
      noteId: `note${String(index).padStart(6, '0')}`,
      text: 'x'.repeat(2000),
    }));
    const huge: ClientCommand = {
      v: 1,
      id: 'huge000000',
      type: 'importItems',
      entries: [],
      factors: [],
      ideas: [],
      notes,
    };
    expect(await submit(kvs, huge)).toEqual({ ok: false, error: { code: 'TOO_LARGE' } });
    expect(storedLog(kvs)).toHaveLength(1);
  });

  test('is nothing when the review would no longer fit into one answer; deciding goes on', async () => {
    const kvs = new MemoryKvs();
    await openedLog(kvs);
    const imported = (part: number): ClientCommand => ({
      v: 1,
      id: `imp${String(part).padStart(7, '0')}`,
      type: 'importItems',
      entries: [],
      factors: [],
      ideas: part === 0 ? [{ ideaId: 'idea0001', text: 'Page the secondary' }] : [],
      notes: Array.from({ length: 90 }, (_, index) => ({
        noteId: `note${String(part * 100 + index).padStart(6, '0')}`,
        text: 'x'.repeat(2000),
      })),
    });
    const answers: string[] = [];
    for (let part = 0; part < 11; part += 1) {
      const answer = await submit(kvs, imported(part));
      answers.push(answer.ok ? 'ok' : answer.error.code);
    }
    expect(answers.at(-1)).toBe('REVIEW_FULL');
    expect(
      await submit(kvs, {
        v: 1,
        id: 'decide0001',
        type: 'decideIdea',
        ideaId: 'idea0001',
        decision: { outcome: 'do' },
      }),
    ).toMatchObject({ ok: true });
    expect(JSON.stringify((await latest(kvs)).review).length).toBeLessThan(2_100_000);
  });
});

describe('storage that cannot be read', () => {
  test('is an error, never an empty review', async () => {
    const kvs = await longReview(100);
    kvs.fault = (operation) => (operation === 'get' ? 'lost-before' : undefined);
    await expect(latest(kvs)).rejects.toThrow();
  });

  test.each([
    '{}',
    '"x"',
    '{"seq":50}',
    '{"seq":50,"at":"x","by":"y","command":{"v":1,"id":"abc123","type":"nosuch"}}',
  ])('such as a damaged row (%s) is an error, never a shorter review', async (row) => {
    const kvs = new MemoryKvs();
    await openedLog(kvs);
    fill(kvs, [entry(1), entry(2)]);
    kvs.rows.set(keys.log(REVIEW, 3), row);
    await expect(latest(kvs)).rejects.toThrow();
  });
});

/** As somebody who only asks gets it. */
const askedNews = async (kvs: MemoryKvs, after: number) => newsFromOpened(kvs, await latest(kvs), after);

describe('what came in since', () => {
  test('costs two calls, as opening does: who may see the review stands in it', async () => {
    const kvs = await longReview(200);
    expect((await askedNews(kvs, 200)).entries).toEqual([]);
    expect(kvs.calls).toHaveLength(2);
  });

  test('comes in order and without a gap', async () => {
    const kvs = await longReview(200);
    const news = await askedNews(kvs, 120);
    expect(news.entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 80 }, (_, index) => 121 + index));
  });

  test('is not told to somebody who is so far behind that loading is cheaper', async () => {
    const kvs = await longReview(400);
    expect(await askedNews(kvs, 1)).toEqual({ entries: [], reload: true });
  });

  test('is not told entry by entry when one answer could not hold it', async () => {
    const kvs = new MemoryKvs();
    await openedLog(kvs);
    const notes = (part: number) =>
      Array.from({ length: 90 }, (_, index) => ({
        noteId: `note${String(part)}${String(index).padStart(6, '0')}`,
        text: 'x'.repeat(2000),
      }));
    fill(
      kvs,
      Array.from({ length: 7 }, (_, index) => ({
        v: 1 as const,
        id: `imp${String(index).padStart(7, '0')}`,
        type: 'importItems' as const,
        entries: [],
        factors: [],
        ideas: [],
        notes: notes(index),
      })),
    );
    expect(await askedNews(kvs, 1)).toEqual({ entries: [], reload: true });
  });
});
