/** What long jobs leave in storage goes by itself after ninety days, as docs/data.md says; until then they can be taken back. */
import { people } from '../../sandbox/worlds/people';
import { allOf, jobsSite, OLD, type JobsSite } from './jobsSite';

const DAY = 24 * 3_600_000;
const MERGE = 'merge00001';

let site: JobsSite;
beforeEach(async () => {
  site = await jobsSite();
  await site.merge(people.ana, 'OPEN', MERGE);
  await site.sandbox.queues.deliverAll();
});
afterEach(() => site.sandbox.close());

it('every row of a job has an end, ninety days after it was written', async () => {
  await site.undo(people.ana, 'OPEN', MERGE);
  await site.sandbox.queues.deliverAll();
  const { rows } = site.sandbox.kvs;
  const ends = [...rows.keys()]
    .filter((key) => key.startsWith('job:') || /^jobs:\d+:/.test(key))
    .map((key) => Math.round(((rows.get(key)?.expiresAt ?? 0) - site.sandbox.clock.now()) / DAY));
  expect(ends.length).toBeGreaterThan(8);
  expect(new Set(ends)).toEqual(new Set([90]));
});

it.each([
  [89, true],
  [93, false],
])('a merge can be taken back %s days later: %s', async (days, can) => {
  site.sandbox.clock.shift(days * DAY);
  const answer = await site.undo(people.ana, 'OPEN', MERGE);
  expect(answer.ok).toBe(can);
  await site.sandbox.queues.deliverAll();
  if (can) expect(await site.labels('OPEN-1', 'OPEN-2')).toEqual(allOf(OLD));
  else expect(answer).toEqual({ ok: false, error: { code: 'NO_JOB' } });
});
