/** One review of an issue is open at a time, whoever opens one and whoever opens the last one again at the same moment. */
import { openLog } from '../../src/storage/readLog';
import { startReview } from '../../src/usecases/startReview';
import { SOURCE } from '../builders/actionJira';
import { fc } from '../builders/fastCheck';
import type { Turns } from '../builders/memoryKvs';
import { ANA, BEN } from '../builders/review';
import { newId, openInput, World } from '../builders/world';

async function closedOnce(turns?: Turns): Promise<World> {
  const quiet = new World();
  await startReview(quiet.as(ANA), openInput);
  await quiet.submit({ v: 1, id: newId(), type: 'cancelReview', reason: 'A false alarm' });
  const world = new World(turns);
  for (const [key, row] of quiet.kvs.rows) world.kvs.rows.set(key, row);
  return world;
}

const reopen = (world: World) => world.send({ v: 1, id: newId(), type: 'reopenReview' });
const start = (world: World) => startReview(world.as(BEN), { ...openInput, commandId: newId() });

async function openOnes(world: World): Promise<readonly number[]> {
  const logs = await Promise.all([1, 2, 3].map((number) => openLog(world.kvs, SOURCE.id, number)));
  return logs.flatMap((log) => (log?.review.status === 'open' ? [log.id.number] : []));
}

test('of starting another one and opening the last one again one wins, however they interleave', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (turns) => {
      const world = await closedOnce(turns);
      const answers = await turns.waitFor(Promise.all([reopen(world), start(world)]));
      expect(answers.filter(({ ok }) => ok).length).toBeLessThanOrEqual(1);
      expect(await turns.waitFor(openOnes(world))).toHaveLength(answers.filter(({ ok }) => ok).length);
    }),
    { numRuns: 100 },
  );
});

test('who is too late may try again at once where the other one has failed', async () => {
  const world = await closedOnce();
  expect(await reopen(world)).toMatchObject({ ok: true });
  expect(await start(world)).toEqual({ ok: false, error: { code: 'REVIEW_EXISTS' } });
  await world.submit({ v: 1, id: newId(), type: 'cancelReview', reason: 'Once more' });
  expect(await start(world)).toMatchObject({ ok: true });
  expect(await reopen(world)).toEqual({ ok: false, error: { code: 'LATER_REVIEW' } });
  expect(await openOnes(world)).toEqual([2]);
});
