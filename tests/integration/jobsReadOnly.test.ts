/** Who administers a project and may only look at some of what came out of its reviews changes none of that by a long job. */
import { teamPermissions } from '../../sandbox/jira/standardSite';
import { people } from '../../sandbox/worlds/people';
import { allOf, jobsSite, NEW, OLD, type JobsSite } from './jobsSite';

const { ana, ben } = people;

let site: JobsSite;
beforeEach(async () => {
  site = await jobsSite();
});
afterEach(() => site.sandbox.close());

/** Everybody of the team still sees everything there; only Ben changes it. */
function onlyBenEdits(projectId: string): void {
  const project = site.admin.projects().find(({ id }) => id === projectId);
  const edits = { EDIT_ISSUES: [{ to: 'user', accountId: ben.accountId } as const] };
  site.admin.updateProject(projectId, {
    permissions: { ...(project?.permissions ?? teamPermissions), ...edits },
  });
}

it('reviews whose issues they may only see keep their label, and are in no total', async () => {
  onlyBenEdits('10000');
  expect(await site.merge(ana, 'OPEN')).toMatchObject({ ok: true, value: { total: 0 } });
  await site.sandbox.queues.deliverAll();
  expect(await site.labels('OPEN-1', 'OPEN-2')).toEqual(allOf(OLD));
  expect(await site.rebuild(ana, 'OPEN')).toMatchObject({ ok: true, value: { total: 0 } });
});

it('an action that they may only see keeps its label, and its review gets the new one', async () => {
  onlyBenEdits('10001');
  expect(await site.merge(ana, 'OPEN')).toMatchObject({ ok: true, value: { total: 2 } });
  await site.sandbox.queues.deliverAll();
  expect(await site.labels('OPEN-10', 'VAULT-10')).toEqual({
    factor: [NEW],
    digest: [NEW],
    property: [OLD],
    jira: [`factor-${OLD}`],
  });
});

it('what they have lost the right to change in between stays as it was merged', async () => {
  const jobId = 'merge00001';
  await site.merge(ana, 'OPEN', jobId);
  await site.sandbox.queues.deliverAll();
  onlyBenEdits('10000');
  expect(await site.undo(ana, 'OPEN', jobId)).toMatchObject({ ok: true, value: { total: 0 } });
  await site.sandbox.queues.deliverAll();
  expect(await site.labels('OPEN-1', 'OPEN-2')).toEqual(allOf(NEW));
});
