/** A review that is limited to its participants keeps its labels, also where another review of its issue has them openly. */
import { appendCommand } from '../../src/storage/appendLog';
import { openLog } from '../../src/storage/readLog';
import { relabelLabels } from '../../src/usecases/jobs/relabelLabels';
import { told } from '../builders/applying';
import { jobsWorld } from '../builders/jobsWorld';
import { people } from '../builders/jiraWorld';
import { NOW } from '../builders/review';

it('a merge leaves it alone, and merges the others of the same issue', async () => {
  const world = await jobsWorld();
  const { incident } = world.site.issues;
  const labels = async (number: number) =>
    (await openLog(world.kvs, incident, number))?.review.factors.map((factor) => factor.labels);
  // The third of its reviews is open: from now on it is for its participants.
  const open = await openLog(world.kvs, incident);
  if (open?.id.number !== 3) throw new Error('The third review is the open one');
  const limited = told({ type: 'editDetails', visibility: 'participants' });
  const author = { by: people.lead, at: NOW };
  expect(await appendCommand(world.kvs, open, limited, author, open.review.seq)).toMatchObject({ ok: true });
  await relabelLabels(world.as(), { jobId: 'merge00001', from: ['a', 'b'], to: 'c' });
  await world.deliver();
  expect(await labels(1)).toEqual([['x', 'c']]);
  expect(await labels(3)).toEqual([['b']]);
  expect(world.relabellings().filter((log) => log.startsWith(`log:${incident}.3`))).toEqual([]);
});
