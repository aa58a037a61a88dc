/** A merge of labels on a site whose machine stops in the middle: data on disk, the real queue, any call the last one. */
import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSandbox } from '../../sandbox/createSandbox';
import { people } from '../../sandbox/worlds/people';
import { allOf, jobsSite, NEW, newJobId, siteOf } from './jobsSite';

const { ana } = people;

test('interrupted by a restart it completes, and is taken back after another one', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'jobs-'));
  const jobId = newJobId();
  const first = await jobsSite({ folder });
  const before = first.everything();
  await first.merge(ana, 'OPEN', jobId);
  const [delivery] = await first.sandbox.queues.deliver({ crashAfterCalls: 12, atMost: 1 });
  expect(delivery).toMatchObject({ outcome: 'retry' });
  await first.sandbox.close();

  const second = siteOf(await createSandbox({ world: 'locked-down', folder }));
  expect((await second.jobs(ana, 'OPEN')).jobs).toMatchObject([{ jobId, state: 'running' }]);
  await second.sandbox.queues.deliverAll({ twice: true });
  expect((await second.jobs(ana, 'OPEN')).jobs).toMatchObject([{ done: 1, failed: 1, state: 'finished' }]);
  expect(await second.labels('OPEN-1', 'OPEN-2')).toEqual(allOf(NEW));
  await second.undo(ana, 'OPEN', jobId);
  await second.sandbox.close();

  const third = siteOf(await createSandbox({ world: 'locked-down', folder }));
  await third.sandbox.queues.deliverAll({ twice: true, together: true });
  expect(third.everything()).toEqual(before);
  await third.sandbox.close();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

test('whichever call is the last one of the first delivery, the next ones end as if nothing had happened', async () => {
  const site = await jobsSite();
  const before = site.everything();
  const stopped: number[] = [];
  // Forth and back again and again on one site: each round starts from what the one before has put back.
  for (let calls = 1; calls <= 40; calls += 1) {
    const jobId = newJobId();
    await site.merge(ana, 'OPEN', jobId);
    await site.sandbox.queues.deliver({ crashAfterCalls: calls, atMost: 1 });
    if (site.sandbox.queues.pending().length > 0) stopped.push(calls);
    await site.sandbox.queues.deliverAll();
    expect([calls, await site.labels('OPEN-1', 'OPEN-2')]).toEqual([calls, allOf(NEW)]);
    await site.undo(ana, 'OPEN', jobId);
    await site.sandbox.queues.deliver({ crashAfterCalls: calls, atMost: 1 });
    await site.sandbox.queues.deliverAll();
    expect([calls, site.everything()]).toEqual([calls, before]);
    site.admin.catchUpSearch();
  }
  expect(stopped.length).toBeGreaterThan(15);
  await site.sandbox.close();
}, 120_000);
