import { createAction } from '../../src/usecases/createAction';
import type { JiraFault } from '../builders/actionJira';
import { fc } from '../builders/fastCheck';
import { ANA, BEN } from '../builders/review';
import { draft, IDEA, newId, worldWithIdea, type World } from '../builders/world';

const press = (world: World, by = ANA, commandId = newId(), ahead = 0) =>
  createAction(world.as(by, ahead), { number: 1, after: 2, commandId, ideaId: IDEA, draft: { ...draft } });

const counted = (world: World, type: string): number =>
  world.logged().filter((logged) => logged === type).length;

/** Every way in which the answer to the create call can be no answer, although Jira carried it out. */
const LOST: readonly (readonly [string, JiraFault])[] = [
  ['no answer', 'lost-after'],
  ['500', { status: 500, carriedOut: true }],
  ['502 with a page', { status: 502, body: '<html>', carriedOut: true }],
  ['503', { status: 503, carriedOut: true }],
  ['504', { status: 504, carriedOut: true }],
  ['an empty answer', { status: 201, carriedOut: true }],
  ['an answer without a key', { status: 201, body: { id: '20001' }, carriedOut: true }],
  ['an answer with a key that is none', { status: 201, body: { id: '20001', key: '<b>' }, carriedOut: true }],
  ['a redirection', { status: 302, carriedOut: true }],
];

describe('when the answer to creating is lost after the write', () => {
  test.each(LOST)(
    '(%s) the next try finds the issue through the links and makes no second one',
    async (_, fault) => {
      const world = await worldWithIdea();
      world.jira.fault = (step, times) => (step === 'create' && times === 1 ? fault : undefined);
      expect(await press(world)).toMatchObject({ ok: true });
      expect(await world.idea()).toMatchObject({
        draft,
        creation: { state: 'unconfirmed', linkedAtOnce: true },
      });
      world.jira.searchLags = true;
      expect(await press(world)).toMatchObject({ ok: true });
      expect((await world.idea()).creation).toMatchObject({
        state: 'created',
        issueId: '20001',
        linked: true,
      });
      expect(world.jira.made).toHaveLength(1);
      expect(world.jira.countOf('create')).toBe(1);
    },
  );

  test('and the link was to be a second call, the orphan is found by search and linked', async () => {
    const world = await worldWithIdea();
    world.jira.offScreen = ['issuelinks'];
    world.jira.fault = (step, times) => (step === 'create' && times === 2 ? 'lost-after' : undefined);
    await press(world);
    expect((await world.idea()).creation).toMatchObject({ state: 'unconfirmed', linkedAtOnce: false });
    await press(world, BEN);
    expect((await world.idea()).creation).toMatchObject({ state: 'created', linked: true });
    expect(world.jira.linked).toEqual(['20001']);
    expect(world.jira.made).toHaveLength(1);
  });

  test('and search lags, creating waits until "not found" can be believed', async () => {
    const world = await worldWithIdea();
    world.jira.offScreen = ['issuelinks'];
    world.jira.searchLags = true;
    world.jira.fault = (step, times) => (step === 'create' && times === 2 ? 'lost-after' : undefined);
    await press(world);
    expect(await press(world)).toEqual({ ok: false, error: { code: 'ACTION_UNCONFIRMED', retryAfter: 120 } });
    world.pass(100);
    expect(await press(world)).toEqual({ ok: false, error: { code: 'ACTION_UNCONFIRMED', retryAfter: 20 } });
    world.jira.searchLags = false;
    expect(await press(world)).toMatchObject({ ok: true });
    expect(world.jira.made).toHaveLength(1);
  });
});

describe('when the answer is lost before the write', () => {
  test('the issue is made once by a try that comes late enough', async () => {
    const world = await worldWithIdea();
    world.jira.fault = (step, times) => (step === 'create' && times === 1 ? 'lost-before' : undefined);
    await press(world);
    expect(await press(world)).toMatchObject({
      ok: false,
      error: { code: 'ACTION_UNCONFIRMED', retryAfter: 15 },
    });
    world.pass(16);
    expect(await press(world)).toMatchObject({ ok: true });
    expect((await world.idea()).creation).toMatchObject({ state: 'created' });
    expect(world.jira.made).toHaveLength(1);
  });

  test.each(['read-links', 'search', 'bulkfetch'] as const)(
    'and looking for it fails at %s, nothing is created: a failed read is not "not found"',
    async (step) => {
      const world = await worldWithIdea();
      world.jira.fault = (made, times) => (made === 'create' && times === 1 ? 'lost-before' : undefined);
      await press(world);
      world.jira.linked.push('1');
      world.pass(500);
      world.jira.fault = (made) => (made === step ? { status: 503 } : undefined);
      await expect(press(world)).rejects.toMatchObject({ kind: 'down' });
      expect(world.jira.made).toHaveLength(0);
      expect(world.jira.countOf('create')).toBe(1);
    },
  );
});

describe('pressing twice', () => {
  test('makes one issue, with the same or another call id, by one or two people, however the calls interleave', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.boolean(), fc.boolean(), async (turns, sameCall, samePerson) => {
        const world = await worldWithIdea(turns);
        const id = newId();
        const answers = await turns.waitFor(
          Promise.all([press(world, ANA, id), press(world, samePerson ? ANA : BEN, sameCall ? id : newId())]),
        );
        expect(world.jira.made).toHaveLength(1);
        expect(world.jira.linked).toEqual(['20001']);
        expect(counted(world, 'actionCreated')).toBe(1);
        for (const answer of answers)
          if (!answer.ok) expect(['ACTION_BEING_CREATED', 'ACTION_IN_JIRA']).toContain(answer.error.code);
        expect(answers.some((answer) => answer.ok)).toBe(true);
      }),
      { numRuns: 80 },
    );
  });

  test('makes one issue also while answers get lost at any step', async () => {
    const fault = fc.constantFrom(undefined, undefined, 'lost-before' as const, 'lost-after' as const, {
      status: 503,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.infiniteStream(fault),
        fc.array(fc.constantFrom('lost-before', 'lost-after', undefined, undefined), { maxLength: 8 }),
        fc.boolean(),
        async (turns, faults, losses, noLinkField) => {
          const world = await worldWithIdea(turns);
          if (noLinkField) world.jira.offScreen = ['issuelinks'];
          world.jira.fault = () => faults.next().value as JiraFault | undefined;
          const storage = losses.values();
          world.kvs.fault = (operation) => (operation === 'insert' ? storage.next().value : undefined);
          // No call outlives its 25 seconds: those of one round end before the next begins.
          for (let round = 0; round < 6; round += 1) {
            const both = [press(world, ANA), press(world, BEN)].map((call) => call.catch(() => undefined));
            await turns.waitFor(Promise.all(both));
            world.pass(30);
          }
          world.jira.fault = () => undefined;
          world.kvs.fault = () => undefined;
          world.pass(200);
          await turns.waitFor(press(world));
          expect(world.jira.made).toHaveLength(1);
          expect(counted(world, 'actionCreated')).toBe(1);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('by somebody whose look for an earlier try is older than the last try waits for a new look', async () => {
    const world = await worldWithIdea();
    let looked: (() => void) | undefined;
    const slow = world.as(BEN);
    const bens = createAction(
      {
        ...slow,
        jira: {
          ...slow.jira,
          request: async (call) => {
            // Its first call waits for the other person's try to end.
            if (looked === undefined) await new Promise<void>((resolve) => (looked = resolve));
            return slow.jira.request(call);
          },
        },
      },
      { number: 1, after: 2, commandId: newId(), ideaId: IDEA, draft: { ...draft } },
    );
    await new Promise(setImmediate);
    world.jira.fault = (step) => (step === 'create' ? 'lost-after' : undefined);
    await press(world);
    expect((await world.idea()).creation.state).toBe('unconfirmed');
    world.jira.fault = () => undefined;
    looked?.();
    expect(await bens).toEqual({ ok: false, error: { code: 'ACTION_BEING_CREATED' } });
    expect(world.jira.made).toHaveLength(1);
  });

  test('with the id of one’s own earlier call tells the outcome and asks Jira for nothing', async () => {
    const world = await worldWithIdea();
    const id = newId();
    await press(world, ANA, id);
    world.jira.steps.length = 0;
    expect(await press(world, ANA, id)).toMatchObject({
      ok: true,
      value: { entries: [{}, { command: { type: 'actionCreated' } }] },
    });
    expect(world.jira.steps).toEqual([]);
  });

  test('after the issue is there says so', async () => {
    const world = await worldWithIdea();
    await press(world);
    expect(await press(world, BEN)).toMatchObject({ ok: false, error: { code: 'ACTION_IN_JIRA' } });
    expect(world.jira.countOf('create')).toBe(1);
  });
});

describe('when the function dies on the way', () => {
  /** Creates, but the outcome never reaches the log. */
  async function died(world: World, jira: 'before' | 'after'): Promise<void> {
    world.kvs.fault = (operation, key) =>
      operation === 'insert' && key.endsWith('0000004') ? 'lost-before' : undefined;
    if (jira === 'before') world.jira.fault = (step) => (step === 'create' ? 'lost-before' : undefined);
    await press(world).catch(() => undefined);
    world.kvs.fault = () => undefined;
    world.jira.fault = () => undefined;
    expect((await world.idea()).creation.state).toBe('creating');
  }

  test('after Jira made the issue, it is found and recorded', async () => {
    const world = await worldWithIdea();
    await died(world, 'after');
    expect(await press(world)).toMatchObject({ ok: false, error: { code: 'ACTION_BEING_CREATED' } });
    world.pass(41);
    expect(await press(world, BEN)).toMatchObject({ ok: true });
    expect((await world.idea()).creation).toMatchObject({ state: 'created', linked: true });
    expect(world.jira.made).toHaveLength(1);
  });

  test('before Jira made the issue, another try makes it once enough time has passed', async () => {
    const world = await worldWithIdea();
    await died(world, 'before');
    world.pass(41);
    expect(await press(world)).toMatchObject({ ok: false, error: { code: 'ACTION_UNCONFIRMED' } });
    world.pass(80);
    expect(await press(world)).toMatchObject({ ok: true });
    expect((await world.idea()).creation).toMatchObject({ state: 'created' });
    expect(world.jira.made).toHaveLength(1);
  });

  test('a server whose clock runs behind or ahead by a minute makes no second issue', async () => {
    for (const ahead of [-3600, -60, 60]) {
      const world = await worldWithIdea();
      world.jira.searchLags = true;
      await died(world, 'after');
      await press(world, BEN, newId(), ahead);
      world.pass(500);
      await press(world);
      expect((await world.idea()).creation).toMatchObject({ state: 'created' });
      expect(world.jira.made).toHaveLength(1);
    }
  });
});

test('a browser that took the id of the outcome first changes nothing: no browser can have it', async () => {
  const world = await worldWithIdea();
  await expect(
    world.submit({ v: 1, id: `${IDEA}c0`, type: 'moveToStage', stage: 'facts' }),
  ).resolves.toBeUndefined();
  await press(world);
  expect((await world.idea()).creation).toMatchObject({ state: 'created' });
});
