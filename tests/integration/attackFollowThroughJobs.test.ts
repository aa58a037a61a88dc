/** What somebody who may edit one issue, or administers a project, can make of its long jobs. */
import { people } from '../../sandbox/worlds/people';
import { jobsSite, NEW, type JobsSite } from './jobsSite';

const { ana } = people;

let site: JobsSite;
beforeEach(async () => {
  site = await jobsSite();
});
afterEach(() => site.sandbox.close());

/** Somebody who may edit the issue writes what they like into the digest of its reviews. */
function forge(key: string, actionIds: readonly string[]): void {
  const id = site.idOf(key);
  const digest = site.admin.issueProperty(id, 'debrief.review') as {
    readonly reviews: readonly Readonly<Record<string, unknown>>[];
  };
  const reviews = digest.reviews.map((row) => ({ ...row, actionIds }));
  site.admin.setIssueProperty(id, 'debrief.review', { ...digest, reviews });
}

test.each([
  ['a number that no issue can have', ['9999999999999999999']],
  ['the same number written otherwise', ['0000000000000010001', '010001']],
])('%s among the actions of one digest stops no job of the project', async (_what, actionIds) => {
  forge('OPEN-10', actionIds);
  expect(await site.merge(ana, 'OPEN')).toMatchObject({ ok: true, value: { total: 2 } });
  await site.sandbox.queues.deliverAll();
  expect((await site.review('OPEN-1')).factors[0]?.labels).toEqual([NEW]);
  expect(await site.rebuild(ana, 'OPEN')).toMatchObject({ ok: true });
  await site.sandbox.queues.deliverAll();
  // The app does not see the confidential action of OPEN-10.
  expect((await site.jobs(ana, 'OPEN')).jobs[0]).toMatchObject({ state: 'finished', failed: 1 });
});

test('a job that is refused leaves nothing in storage, however often it is asked for', async () => {
  await site.merge(ana, 'OPEN');
  const before = [...site.sandbox.kvs.rows.keys()].length;
  for (let index = 0; index < 5; index += 1) {
    expect(await site.merge(ana, 'OPEN')).toEqual({ ok: false, error: { code: 'JOB_RUNNING' } });
    expect(await site.rebuild(ana, 'OPEN')).toEqual({ ok: false, error: { code: 'JOB_RUNNING' } });
  }
  expect([...site.sandbox.kvs.rows.keys()]).toHaveLength(before);
});
