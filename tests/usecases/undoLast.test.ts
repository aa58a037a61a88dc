import { undoLast } from '../../src/usecases/undoLast';
import { ANA, BEN, entryAdded, ideaAdded } from '../builders/review';
import { newId, worldWithIdea, type World } from '../builders/world';

describe('undo', () => {
  const undo = (world: World, by = ANA, commandId = newId()) =>
    undoLast(world.as(by), { number: 1, after: 0, commandId });

  test('takes back one’s own changes, newest first, while those of others stay', async () => {
    const world = await worldWithIdea();
    await world.submit(entryAdded({ entryId: 'entry0001' }));
    await world.submit(entryAdded({ entryId: 'entry0002' }), BEN);
    await world.submit(entryAdded({ entryId: 'entry0003' }));
    await undo(world);
    await undo(world);
    const gone = (await world.review()).entries
      .filter((entry) => entry.removed !== undefined)
      .map(({ id }) => id);
    expect(gone).toEqual(['entry0001', 'entry0003']);
  });

  test('sent twice after a lost answer takes back one change', async () => {
    const world = await worldWithIdea();
    await world.submit(entryAdded({ entryId: 'entry0001' }));
    await world.submit(entryAdded({ entryId: 'entry0002' }));
    const id = newId();
    world.kvs.fault = (operation) => (operation === 'insert' ? 'lost-after' : undefined);
    await expect(undo(world, ANA, id)).rejects.toThrow();
    world.kvs.fault = () => undefined;
    expect(await undo(world, ANA, id)).toMatchObject({ ok: true });
    expect((await world.review()).entries.map((entry) => entry.removed !== undefined)).toEqual([false, true]);
  });

  test('passes over what had no effect', async () => {
    const world = await worldWithIdea();
    await world.submit(entryAdded({ entryId: 'entry0001' }));
    await world.submit(entryAdded({ entryId: 'entry0002' }), BEN);
    const remove = { v: 1, type: 'removeItems', items: [{ item: 'entry', itemId: 'entry0002' }] } as const;
    await world.submit({ ...remove, id: newId() }, BEN);
    await world.submit({ ...remove, id: newId() });
    await undo(world);
    expect((await world.review()).entries.map((entry) => entry.removed?.by)).toEqual([ANA, BEN]);
  });

  test('of nothing says so, for a person who only watched and for one who only opened', async () => {
    const world = await worldWithIdea();
    expect(await undo(world, BEN)).toEqual({ ok: false, error: { code: 'NOTHING_TO_UNDO' } });
    await undo(world);
    expect(await undo(world)).toEqual({ ok: false, error: { code: 'NOTHING_TO_UNDO' } });
  });

  test('does not take back an idea that is an issue by now', async () => {
    const world = await worldWithIdea();
    await world.submit(ideaAdded());
    await world.submit({
      v: 1,
      id: newId(),
      type: 'removeItems',
      items: [{ item: 'idea', itemId: 'idea00001' }],
    });
    expect(await undo(world)).toMatchObject({ ok: true });
    expect((await world.idea()).removed).toBeUndefined();
  });

  test('of one change among 2,000 is quick to work out', async () => {
    const world = await worldWithIdea();
    for (let index = 0; index < 300; index += 1) await world.submit(entryAdded(), index === 0 ? BEN : ANA);
    world.kvs.resetCalls();
    expect(await undo(world, BEN)).toMatchObject({ ok: true });
    expect(world.kvs.calls.length).toBeLessThan(40);
  });
});
