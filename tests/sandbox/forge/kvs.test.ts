/** The real `@forge/kvs` 1.6.5 over the sandbox's store. */
import type { Kvs as KvsPackage } from '../../../sandbox/forge/kvs/kvs';
import { ana, createForgeWorld } from './forgeWorld';
import type { ForgeWorld } from './forgeWorld';

type Store = typeof import('@forge/kvs').kvs;
const HOUR = 3_600_000;

/** Runs a piece of code as the app would: inside an invocation, with the real package. */
function createKvsWorld(overrides: Parameters<typeof createForgeWorld>[1] = {}) {
  let work: ((kvs: Store) => Promise<unknown>) | undefined;
  let result: unknown;
  const world: ForgeWorld = createForgeWorld(async () => {
    const { kvs } = await import('@forge/kvs');
    return async () => {
      result = await work?.(kvs);
    };
  }, overrides);
  return {
    ...world,
    async run<T>(next: (kvs: Store) => Promise<T>): Promise<unknown> {
      work = next;
      await world.invoke('any', {}, ana);
      return result;
    },
  };
}

/** The code that the app reads from an error of the package. */
const codeOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no error',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  );

describe('the key-value store', () => {
  it('gives back what was set, and undefined for what was never set', async () => {
    const { run } = createKvsWorld();
    await expect(
      run(async (kvs) => {
        await kvs.set('log:1:0001', { text: 'alert fired' });
        return [await kvs.get('log:1:0001'), (await kvs.get('log:1:0002')) ?? 'nothing'];
      }),
    ).resolves.toEqual([{ text: 'alert fired' }, 'nothing']);
  });

  it('lets one of twelve writers at the same moment win with FAIL_IF_EXISTS', async () => {
    const { run, forge } = createKvsWorld();
    const outcomes = await run(async (kvs) =>
      Promise.all(
        Array.from({ length: 12 }, (_, writer) =>
          codeOf(kvs.set('log:1:0001', { writer }, { keyPolicy: 'FAIL_IF_EXISTS' })),
        ),
      ),
    );
    expect(outcomes).toEqual(['no error', ...Array.from({ length: 11 }, () => 'KEY_CONFLICT')]);
    expect(forge.kvs.rows.get('log:1:0001')?.value).toEqual({ writer: 0 });
  });

  it('answers a conflict with HTTP 409', () => {
    const { forge } = createKvsWorld();
    const set = { key: 'claim', value: 1, options: { keyPolicy: 'FAIL_IF_EXISTS' } };
    expect(forge.kvs.handle('/api/v1/set', set).status).toBe(204);
    expect(forge.kvs.handle('/api/v1/set', set)).toMatchObject({
      status: 409,
      body: { code: 'KEY_CONFLICT' },
    });
  });

  it('pages a query by prefix in key order, ten rows unless told, a hundred at most', async () => {
    const { run } = createKvsWorld();
    await expect(
      run(async (kvs) => {
        const { WhereConditions } = await import('@forge/kvs');
        for (let i = 23; i > 0; i -= 1) await kvs.set(`log:1:${String(i).padStart(4, '0')}`, i);
        await kvs.set('log:2:0001', 'another review');
        const mine = kvs.query().where('key', WhereConditions.beginsWith('log:1:'));
        const first = await mine.getMany();
        const rest = await mine
          .cursor(first.nextCursor ?? '')
          .limit(100)
          .getMany();
        return {
          first: first.results.map(({ value }) => value),
          rest: rest.results.length,
          more: rest.nextCursor ?? null,
          tooMany: await codeOf(kvs.query().limit(101).getMany()),
        };
      }),
    ).resolves.toEqual({
      first: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      rest: 13,
      more: null,
      tooMany: 'INVALID_LIMIT',
    });
  });

  it('shows a new row in queries only after the lag, and to get at once', async () => {
    const { run, clock } = createKvsWorld({ queryLagMs: 2_000 });
    const look = (kvs: Store) =>
      Promise.all([kvs.get('log:1'), kvs.query().getMany()]).then(([row, page]) => [
        row,
        page.results.length,
      ]);
    await run((kvs) => kvs.set('log:1', 'new'));
    await expect(run(look)).resolves.toEqual(['new', 0]);
    clock.shift(2_000);
    await expect(run(look)).resolves.toEqual(['new', 1]);
  });

  it.each([
    ['a key with a slash', 'a/b', 1, 'INVALID_KEY'],
    ['an empty key', '', 1, 'INVALID_KEY'],
    ['a key of 501 characters', 'k'.repeat(501), 1, 'INVALID_KEY'],
    ['a value over 240 KiB', 'k', 'x'.repeat(240 * 1024), 'MAX_SIZE'],
    ['a value nested 32 deep', 'k', nested(32), 'MAX_DEPTH'],
    ['no value', 'k', null, 'INVALID_VALUE'],
  ])('refuses %s', async (_, key, value, code) => {
    const { forge } = createKvsWorld();
    expect(forge.kvs.handle('/api/v1/set', { key, value }).body).toMatchObject({ code });
    expect(forge.kvs.rows.size).toBe(0);
  });

  it('takes what is just inside the limits', () => {
    const { forge } = createKvsWorld();
    const accepts = (key: string, value: unknown) => forge.kvs.handle('/api/v1/set', { key, value }).status;
    expect(accepts('k'.repeat(500), 1)).toBe(204);
    expect(accepts('big', 'x'.repeat(240 * 1024 - 2))).toBe(204);
    expect(accepts('deep', nested(31))).toBe(204);
  });

  it('refuses more than 1 MB per second to one key', () => {
    const { forge } = createKvsWorld();
    const write = (key: string) =>
      forge.kvs.handle('/api/v1/set', { key, value: 'x'.repeat(220 * 1024) }).status;
    expect([write('a'), write('a'), write('a'), write('a'), write('a')]).toEqual([204, 204, 204, 204, 429]);
    expect(write('b')).toBe(204);
  });

  it('holds the rates of the installation when asked', () => {
    const { forge } = createKvsWorld({ installationRates: true });
    const statuses = Array.from({ length: 1_001 }, (_, i) =>
      forge.kvs.handle('/api/v1/set', { key: `k${i}`, value: i }),
    );
    expect(statuses.filter(({ status }) => status === 429)).toHaveLength(1);
  });

  it('writes a batch of 25 and says which keys it refused', async () => {
    const { run } = createKvsWorld();
    await expect(
      run(async (kvs) => {
        const done = await kvs.batchSet([
          { key: 'a', value: 1 },
          { key: 'b/c', value: 2 },
        ]);
        const got = await kvs.batchGet([{ key: 'a' }, { key: 'z' }]);
        const many = Array.from({ length: 26 }, (_, i) => ({ key: `k${i}`, value: i }));
        return {
          done: done.successfulKeys.map(({ key }) => key),
          refused: done.failedKeys.map(({ key, error }) => `${key} ${error.code}`),
          got: got.successfulKeys.map(({ key, value }) => [key, value]),
          missing: got.failedKeys.map(({ error }) => error.code),
          tooMany: await codeOf(kvs.batchSet(many)),
        };
      }),
    ).resolves.toEqual({
      done: ['a'],
      refused: ['b/c INVALID_KEY'],
      got: [['a', 1]],
      missing: ['KEY_NOT_FOUND'],
      tooMany: 'TOO_MANY_OPERATIONS',
    });
  });

  it('does a transaction whole or not at all', async () => {
    const { run, forge } = createKvsWorld();
    await run((kvs) => kvs.set('old', 1));
    await expect(
      run((kvs) => codeOf(kvs.transact().set('new', 2).delete('old').set('bad/key', 3).execute())),
    ).resolves.toBe('INVALID_KEY');
    expect([...forge.kvs.rows.keys()]).toEqual(['old']);
    await run((kvs) => kvs.transact().set('new', 2).delete('old').execute());
    expect([...forge.kvs.rows.keys()]).toEqual(['new']);
  });

  it('keeps an expired row readable and blocking for up to 48 hours, as Forge may', async () => {
    const { run, clock } = createKvsWorld();
    const claim = (kvs: Store) =>
      codeOf(kvs.set('claim', 1, { keyPolicy: 'FAIL_IF_EXISTS', ttl: { value: 1, unit: 'HOURS' } }));
    await expect(run(claim)).resolves.toBe('no error');
    clock.shift(24 * HOUR);
    await expect(run(claim)).resolves.toBe('KEY_CONFLICT');
    clock.shift(25 * HOUR);
    await expect(run(claim)).resolves.toBe('no error');
  });

  it('keeps secrets apart from plain keys', async () => {
    const { run, forge } = createKvsWorld();
    await expect(
      run(async (kvs) => {
        await kvs.setSecret('token', 'hush');
        return [await kvs.getSecret('token'), (await kvs.get('token')) ?? 'nothing'];
      }),
    ).resolves.toEqual(['hush', 'nothing']);
    expect(forge.kvs.rows.size).toBe(0);
  });

  it('says 501 for entities, which it does not model', async () => {
    const { run } = createKvsWorld();
    await expect(run((kvs) => codeOf(kvs.entity('thing').get('a')))).resolves.toBe('NOT_MODELLED');
  });

  it('refuses a body of another shape', () => {
    const { forge } = createKvsWorld();
    const refusal: ReturnType<KvsPackage['handle']> = forge.kvs.handle('/api/v1/set', { key: 7 });
    expect(refusal).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } });
  });

  it('is metered by class of key', async () => {
    const { run, forge } = createKvsWorld();
    await run(async (kvs) => {
      await kvs.set('log:1:0001', 'four');
      await kvs.get('log:1:0001');
      await kvs.set('snapshot:1', 'ab');
    });
    expect(forge.meter.invocations[0]).toMatchObject({
      kvsCalls: 3,
      kvsRead: { log: 6 },
      kvsWritten: { log: 6, snapshot: 4 },
    });
  });
});

function nested(levels: number): unknown {
  return levels === 0 ? 1 : { in: nested(levels - 1) };
}
