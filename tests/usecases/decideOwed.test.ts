import { owedProperty } from '../../src/domain/owed';
import { startReview } from '../../src/usecases/startReview';
import { decideOwed } from '../../src/usecases/decideOwed';
import { ANA, BEN } from '../builders/review';
import { newId, openInput, World } from '../builders/world';
import { SOURCE } from '../builders/actionJira';

const decide = (world: World, reason: string | null, by = ANA) =>
  decideOwed(world.as(by), { reviewedIssueId: SOURCE.id, reason });

describe('that an event needs no review', () => {
  test('stands on the issue, with the reason, who said so, and on which day', async () => {
    const world = new World();
    expect(await decide(world, 'A test of the pager', BEN)).toEqual({ ok: true, value: {} });
    expect(owedProperty.parse(world.jira.owed)).toEqual({
      v: 1,
      notNeeded: 'yes',
      reason: 'A test of the pager',
      by: BEN,
      on: '2026-11-16',
    });
    expect(world.kvs.rows.size).toBe(0);
  });

  test('can be said again, and taken back twice', async () => {
    const world = new World();
    await decide(world, 'A test of the pager');
    await decide(world, 'A test of the pager');
    expect(await decide(world, null)).toMatchObject({ ok: true });
    expect(world.jira.owed).toBeUndefined();
    expect(await decide(world, null)).toMatchObject({ ok: true });
  });

  test.each(['open', 'closed'])('is not said of an event with a review that is %s', async (state) => {
    const world = new World();
    await startReview(world.as(ANA), openInput);
    if (state === 'closed') await world.close();
    expect(await decide(world, 'A test of the pager')).toEqual({
      ok: false,
      error: { code: 'EVENT_REVIEWED' },
    });
    expect(world.jira.owed).toBeUndefined();
  });

  test('is taken back also when there is a review by now', async () => {
    const world = new World();
    await decide(world, 'A test of the pager');
    await startReview(world.as(ANA), openInput);
    expect(await decide(world, null)).toMatchObject({ ok: true });
    expect(world.jira.owed).toBeUndefined();
  });

  test('can be said of an event whose only review was cancelled, and not while an earlier one stands', async () => {
    const world = new World();
    await startReview(world.as(ANA), openInput);
    await world.submit({ v: 1, id: newId(), type: 'cancelReview', reason: 'A false alarm' });
    expect(await decide(world, 'A false alarm')).toMatchObject({ ok: true });

    const reviewed = new World();
    await startReview(reviewed.as(ANA), openInput);
    await reviewed.close();
    await startReview(reviewed.as(ANA), { ...openInput, commandId: newId() });
    const cancelled = await reviewed.send(
      { v: 1, id: newId(), type: 'cancelReview', reason: 'Not another one' },
      ANA,
      0,
      2,
    );
    expect(cancelled).toMatchObject({ ok: true });
    expect(await decide(reviewed, 'A false alarm')).toMatchObject({ error: { code: 'EVENT_REVIEWED' } });
  });

  test('is told as not said when Jira did not take it', async () => {
    const world = new World();
    world.jira.fault = (step) => (step === 'owed' ? { status: 403 } : undefined);
    await expect(decide(world, 'A test of the pager')).rejects.toMatchObject({ kind: 'denied' });
    await expect(decide(world, null)).rejects.toMatchObject({ kind: 'denied' });
  });
});
