import { keys } from '../../src/storage/keys';
import { delist, enlist, recentJobs } from '../../src/storage/projectJobs';
import { fc } from '../builders/fastCheck';
import { MemoryKvs } from '../builders/memoryKvs';

const PROJECT = '10000';
const jobId = (index: number): string => `job${String(index).padStart(7, '0')}`;

describe('the jobs of a project', () => {
  test('that are started at the same moment have one order, and each knows who was before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 2, max: 5 }), async (turns, count) => {
        const kvs = new MemoryKvs(turns);
        const ids = Array.from({ length: count }, (_, index) => jobId(index));
        const before = await turns.waitFor(Promise.all(ids.map((id) => enlist(kvs, PROJECT, id))));
        const order = await turns.waitFor(recentJobs(kvs, PROJECT));
        expect([...order].sort()).toEqual(ids);
        for (const [index, id] of ids.entries()) {
          const place = order.indexOf(id);
          expect(before[index]).toEqual(order.slice(0, place));
        }
      }),
      { numRuns: 100 },
    );
  });

  test('are in the list once, however often they are put there', async () => {
    const kvs = new MemoryKvs();
    expect(await enlist(kvs, PROJECT, jobId(1))).toEqual([]);
    expect(await enlist(kvs, PROJECT, jobId(1))).toBeUndefined();
    expect(await recentJobs(kvs, PROJECT)).toEqual([jobId(1)]);
  });

  test('are found although the hint lags behind, and after older ones have been cleared away', async () => {
    const kvs = new MemoryKvs();
    for (let index = 0; index < 60; index += 1) await enlist(kvs, PROJECT, jobId(index));
    kvs.rows.set(keys.projectJobs(PROJECT), JSON.stringify({ next: 3 }));
    expect((await recentJobs(kvs, PROJECT)).at(-1)).toBe(jobId(59));
    await enlist(kvs, PROJECT, jobId(60));
    for (let place = 0; place < 61; place += 1) kvs.rows.delete(keys.projectJob(PROJECT, place));
    expect(await recentJobs(kvs, PROJECT)).toEqual([]);
    expect(await enlist(kvs, PROJECT, jobId(61))).toEqual([]);
    expect(kvs.keysOf(`jobs:${PROJECT}:`)).toEqual([keys.projectJob(PROJECT, 61)]);
  });

  test('lose one that came to nothing, and no other', async () => {
    const kvs = new MemoryKvs();
    for (let index = 0; index < 3; index += 1) await enlist(kvs, PROJECT, jobId(index));
    await delist(kvs, PROJECT, jobId(1));
    expect(await recentJobs(kvs, PROJECT)).toEqual([jobId(0), jobId(2)]);
    expect(await enlist(kvs, PROJECT, jobId(1))).toEqual([jobId(0), jobId(2)]);
  });

  test('cost two storage calls to look up', async () => {
    const kvs = new MemoryKvs();
    for (let index = 0; index < 30; index += 1) await enlist(kvs, PROJECT, jobId(index));
    kvs.resetCalls();
    expect(await recentJobs(kvs, PROJECT)).toHaveLength(20);
    expect(kvs.calls).toHaveLength(2);
  });
});
