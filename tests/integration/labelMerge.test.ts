/** Merging labels over the whole sandbox: the real packages, the queue, permissions, JQL. */
import { people } from '../../sandbox/worlds/people';
import { debriefAs } from '../../sandbox/worlds/debriefAs';
import { allOf, jobsSite, NEW, newJobId, OLD, type JobsSite } from './jobsSite';

const { ana, ben, mia, priya } = people;

let site: JobsSite;
beforeEach(async () => {
  site = await jobsSite();
});
afterEach(() => site.sandbox.close());

describe('merging a label', () => {
  test('gives every review and action that the app sees the new one: log, digest, property, Jira label and JQL', async () => {
    expect(await site.labels('OPEN-1', 'OPEN-2')).toEqual(allOf(OLD));
    const started = await site.merge(ana, 'OPEN');
    expect(started).toMatchObject({
      ok: true,
      value: { kind: 'relabel', total: 2, done: 0, state: 'running' },
    });
    expect(await site.labels('OPEN-1', 'OPEN-2')).toEqual(allOf(OLD));
    await site.sandbox.queues.deliverAll();
    expect(await site.labels('OPEN-1', 'OPEN-2')).toEqual(allOf(NEW));
    // The action of that review is confidential, and the level does not name the app: that is counted, not passed over.
    expect(await site.labels('OPEN-10', 'VAULT-10')).toMatchObject({
      factor: [NEW],
      digest: [NEW],
      property: [OLD],
    });
    expect(await site.jobs(ana, 'OPEN')).toMatchObject({
      jobs: [{ total: 2, done: 1, failed: 1, state: 'finished', undone: false, from: [OLD], to: NEW }],
      others: false,
    });
    expect(await site.search(ana, `project = OPEN AND reviewFactor = ${NEW}`)).toEqual(['OPEN-1', 'OPEN-10']);
    expect(await site.search(ana, `project = OPEN AND reviewFactor = ${OLD}`)).toEqual([]);
    expect(await site.search(ana, `reviewActionFactor = ${NEW} AND labels = factor-${NEW}`)).toContain(
      'OPEN-2',
    );
  });

  test('says in the history who did it and what it was', async () => {
    await site.merge(ana, 'OPEN');
    await site.sandbox.queues.deliverAll();
    const history = await site.sandbox.invoke(
      ben,
      { moduleKey: 'review-panel', issueKey: 'OPEN-1' },
      'review.history',
      { number: 1 },
    );
    expect(history).toMatchObject({
      ok: true,
      value: {
        entries: expect.arrayContaining([
          expect.objectContaining({
            by: ana.accountId,
            command: expect.objectContaining({ type: 'relabel' }) as unknown,
          }),
        ]) as unknown,
      },
    });
  });

  test('changes nothing in another project, and nothing in a review that is limited to its participants', async () => {
    await site.merge(ana, 'OPEN');
    await site.sandbox.queues.deliverAll();
    expect(await site.labels('VAULT-1', 'VAULT-2')).toEqual(allOf(OLD));
    expect((await site.review('OPEN-30')).factors[0]?.labels).toEqual([OLD]);
  });

  test('is for those who administer the project', async () => {
    for (const person of [ben, mia, priya])
      expect(await site.merge(person, 'OPEN')).toEqual({ ok: false, error: { code: 'ADMINS_ONLY' } });
    expect(await site.merge(priya, 'VAULT')).toEqual({ ok: false, error: { code: 'DENIED' } });
    expect(site.sandbox.queues.pending()).toEqual([]);
  });

  test('leaves what its admin may not see or change as it is, and no total tells of it', async () => {
    // Mia administers the vault, and sees neither the confidential event there nor the confidential action.
    site.admin.updateProject('10001', {
      roles: { Administrator: [mia.accountId], Member: [ana.accountId, ben.accountId] },
    });
    const before = [await site.labels('VAULT-20', 'OPEN-20'), site.admin.issue('VAULT-20')];
    expect(await site.merge(mia, 'VAULT')).toMatchObject({ ok: true, value: { total: 1 } });
    await site.sandbox.queues.deliverAll();
    expect(await site.jobs(mia, 'VAULT')).toMatchObject({ jobs: [{ total: 1, done: 1, failed: 0 }] });
    expect(await site.labels('VAULT-1', 'VAULT-2')).toEqual(allOf(NEW));
    expect([await site.labels('VAULT-20', 'OPEN-20'), site.admin.issue('VAULT-20')]).toEqual(before);
    expect(await site.rebuild(mia, 'VAULT')).toMatchObject({ ok: true, value: { total: 1 } });
  });

  test('leaves alone an action that the admin may not change, although the app could', async () => {
    // Ana still works in the open project, and may only look into the vault, where one of its actions is.
    site.admin.updateProject('10001', { roles: { Administrator: [ben.accountId], Member: [mia.accountId] } });
    await site.merge(ana, 'OPEN');
    await site.sandbox.queues.deliverAll();
    expect(await site.labels('OPEN-10', 'VAULT-10')).toEqual({
      factor: [NEW],
      digest: [NEW],
      property: [OLD],
      jira: [`factor-${OLD}`],
    });
  });

  test('counts an event that the app may not see as failed, and goes on', async () => {
    expect(await site.merge(ben, 'VAULT')).toMatchObject({ ok: true, value: { total: 2 } });
    await site.sandbox.queues.deliverAll();
    expect(await site.jobs(ben, 'VAULT')).toMatchObject({
      jobs: [{ total: 2, done: 1, failed: 1, state: 'finished' }],
    });
  });

  test('counts an event that was deleted in between, or moved into another project, as failed', async () => {
    await site.merge(ana, 'OPEN');
    site.admin.updateIssue(site.idOf('OPEN-10'), { projectId: '10001' });
    await site.sandbox.queues.deliverAll();
    expect(await site.jobs(ana, 'OPEN')).toMatchObject({ jobs: [{ done: 1, failed: 1 }] });
    expect(site.admin.issueProperty(site.idOf('OPEN-10'), 'debrief.review')).toMatchObject({ labels: [OLD] });
  });

  test('in an archived project fails for each and loses nothing', async () => {
    await site.merge(ana, 'OPEN');
    site.admin.updateProject('10000', { archived: true });
    await site.sandbox.queues.deliverAll();
    site.admin.updateProject('10000', { archived: false });
    const [job] = (await site.jobs(ana, 'OPEN')).jobs;
    expect(job).toMatchObject({ done: 0, failed: 2, state: 'finished' });
    await site.undo(ana, 'OPEN', job?.jobId ?? '');
    await site.sandbox.queues.deliverAll();
    expect(await site.labels('OPEN-1', 'OPEN-2')).toEqual(allOf(OLD));
  });
});

describe('taking a merge back', () => {
  test('gives back exactly what was there', async () => {
    const before = site.everything();
    const jobId = newJobId();
    await site.merge(ana, 'OPEN', jobId);
    await site.sandbox.queues.deliverAll();
    expect(site.everything()).not.toEqual(before);
    expect(await site.undo(ana, 'OPEN', jobId)).toMatchObject({
      ok: true,
      value: { kind: 'undo', total: 2 },
    });
    await site.sandbox.queues.deliverAll();
    expect(site.everything()).toEqual(before);
    expect(await site.jobs(ana, 'OPEN')).toMatchObject({
      jobs: [
        { kind: 'undo', done: 1, failed: 1, state: 'finished', undone: false },
        { kind: 'relabel', done: 1, failed: 1, undone: true },
      ],
    });
  });

  test('leaves alone what people have changed since', async () => {
    const jobId = newJobId();
    await site.merge(ana, 'OPEN', jobId);
    await site.sandbox.queues.deliverAll();
    const { factors } = await site.review('OPEN-1');
    const app = debriefAs(site.sandbox, ben, 'OPEN-1', newJobId);
    await app.load();
    await app.submit({ type: 'editFactor', factorId: factors[0]?.id ?? '', addLabels: ['on-call'] });
    await site.undo(ana, 'OPEN', jobId);
    await site.sandbox.queues.deliverAll();
    expect((await site.review('OPEN-1')).factors[0]?.labels).toEqual([NEW, 'on-call']);
    expect((await site.review('OPEN-10')).factors[0]?.labels).toEqual([OLD]);
  });

  test('is for the one who started it, once, and not while it runs', async () => {
    const jobId = newJobId();
    await site.merge(ana, 'OPEN', jobId);
    expect(await site.undo(ana, 'OPEN', jobId)).toEqual({ ok: false, error: { code: 'JOB_RUNNING' } });
    await site.sandbox.queues.deliverAll();
    site.admin.updateProject('10000', {
      roles: {
        Administrator: [ana.accountId, ben.accountId],
        Member: [mia.accountId],
        Reader: ['everybody'],
      },
    });
    expect(await site.undo(ben, 'OPEN', jobId)).toEqual({ ok: false, error: { code: 'NO_JOB' } });
    const first = await site.undo(ana, 'OPEN', jobId);
    const second = await site.undo(ana, 'OPEN', jobId);
    expect(first).toMatchObject({ ok: true, value: { kind: 'undo' } });
    expect(second).toMatchObject({ ok: true, value: { jobId: first.ok ? first.value.jobId : '' } });
    expect((await site.jobs(ana, 'OPEN')).jobs).toHaveLength(2);
  });
});

describe('rebuilding the index', () => {
  test('writes what is missing, damaged or forged, and nothing else', async () => {
    const before = site.everything();
    const [one, ten, action] = [site.idOf('OPEN-1'), site.idOf('OPEN-10'), site.idOf('OPEN-2')];
    site.admin.setIssueProperty(ten, 'debrief.review', 'gone');
    site.admin.setIssueProperty(action, 'debrief.action', { v: 1, labels: ['forged'] });
    site.sandbox.jira.meter.reset();
    expect(await site.rebuild(ana, 'OPEN')).toMatchObject({ ok: true, value: { kind: 'rebuild', total: 3 } });
    await site.sandbox.queues.deliverAll();
    expect(site.everything()).toEqual(before);
    const writes = site.sandbox.jira.meter.recent().filter(({ method }) => method === 'PUT');
    expect(writes).toHaveLength(2);
    expect(one).not.toBe('');
  });

  test('finds actions that only their own property names once the digest is back', async () => {
    const before = site.everything();
    site.admin.setIssueProperty(site.idOf('OPEN-1'), 'debrief.review', 'gone');
    site.admin.setIssueProperty(site.idOf('OPEN-2'), 'debrief.action', 'gone');
    await site.rebuild(ana, 'OPEN');
    await site.sandbox.queues.deliverAll();
    await site.rebuild(ana, 'OPEN');
    await site.sandbox.queues.deliverAll();
    expect(site.everything()).toEqual(before);
  });
});

describe('jobs of a project', () => {
  test('that touch the same labels wait for each other; the others do not', async () => {
    site.admin.updateProject('10000', {
      roles: {
        Administrator: [ana.accountId, ben.accountId],
        Member: [mia.accountId],
        Reader: ['everybody'],
      },
    });
    await site.merge(ana, 'OPEN');
    expect(await site.merge(ben, 'OPEN')).toEqual({ ok: false, error: { code: 'JOB_RUNNING' } });
    expect(await site.rebuild(ben, 'OPEN')).toEqual({ ok: false, error: { code: 'JOB_RUNNING' } });
    expect(await site.merge(ben, 'OPEN', newJobId(), ['else'], 'other')).toMatchObject({ ok: true });
    expect(await site.jobs(ben, 'OPEN')).toMatchObject({
      jobs: [{ from: ['else'], total: 0 }],
      others: true,
    });
    await site.sandbox.queues.deliverAll();
    expect(await site.jobs(ben, 'OPEN')).toMatchObject({ others: false });
    expect(await site.merge(ben, 'OPEN')).toMatchObject({ ok: true, value: { total: 0, state: 'finished' } });
  });

  test('are recognised by their id: the same call again starts nothing, somebody else’s is none', async () => {
    const jobId = newJobId();
    const first = await site.merge(ana, 'OPEN', jobId);
    expect(await site.merge(ana, 'OPEN', jobId)).toEqual(first);
    await site.sandbox.queues.deliverAll({ together: true });
    expect((await site.jobs(ana, 'OPEN')).jobs).toHaveLength(1);
    expect(await site.merge(ben, 'VAULT', jobId)).toEqual({ ok: false, error: { code: 'NO_JOB' } });
    expect(await site.merge(ana, 'OPEN', newJobId(), [OLD], OLD)).toMatchObject({
      ok: false,
      error: { code: 'INVALID_INPUT', field: 'from' },
    });
  });

  test('log no word that anybody typed, and nobody’s name', async () => {
    await site.merge(ana, 'OPEN');
    await site.sandbox.queues.deliverAll();
    const logged = site.sandbox.meter.invocations.flatMap(({ logs }) => logs.map(({ text }) => text));
    expect(logged.join('\n')).not.toMatch(/broke|Ana|Ben|monitoring/);
  });
});
