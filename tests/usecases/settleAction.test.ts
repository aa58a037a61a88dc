import { ACTION_KEY } from '../../src/domain/actionProperty';
import { createAction } from '../../src/usecases/createAction';
import { editActionFromList } from '../../src/usecases/editAction';
import { declineAction, verifyAction } from '../../src/usecases/settleAction';
import { SOURCE } from '../builders/actionJira';
import { ANA, BEN, MIA } from '../builders/review';
import { draft, IDEA, newId, worldWithIdea, type World } from '../builders/world';

/** A review with one action, closed unless said otherwise. */
async function worldWithAction(how: { readonly open?: true; readonly limited?: true } = {}): Promise<World> {
  const world = await worldWithIdea();
  const made = await createAction(world.as(ANA), {
    number: 1,
    after: 2,
    commandId: newId(),
    ideaId: IDEA,
    draft,
  });
  if (!made.ok) throw new Error(made.error.code);
  if (how.limited) await world.submit({ v: 1, id: newId(), type: 'editDetails', visibility: 'participants' });
  if (!how.open) await world.close();
  return world;
}

/** The issue that the only action of the review became. */
const ISSUE = '20001';
const action = () => ({
  reviewedIssueId: SOURCE.id,
  number: 1,
  ideaId: IDEA,
  actionIssueId: ISSUE,
  commandId: newId(),
});
const verify = (world: World, more: object = {}, by = ANA) =>
  verifyAction(world.as(by), { ...action(), verdict: 'worked', evidence: 'The drill paged Ben', ...more });
const decline = (world: World, more: object = {}, by = ANA) =>
  declineAction(world.as(by), { ...action(), reason: 'The service is switched off', ...more });

const property = (world: World): unknown => world.jira.made[0]?.properties.get(ACTION_KEY);
const outcomes = async (world: World) => (await world.review()).followUp.outcomes;
const lookAgain = (on: string) =>
  ({
    v: 1,
    id: newId(),
    type: 'recordOutcome',
    ideaId: IDEA,
    changes: { kept: 'kept', verdict: 'too-early', next: { what: 'look-again', on } },
  }) as const;

describe('verifying an action from a list', () => {
  test('is in the review, on the action and in the digest', async () => {
    const world = await worldWithAction();
    expect(world.jira.digest).toMatchObject({ reviews: [{ unsettled: 1 }] });
    expect(await verify(world, {}, BEN)).toEqual({ ok: true, value: {} });
    expect(await outcomes(world)).toEqual([
      expect.objectContaining({ ideaId: IDEA, verdict: 'worked', evidence: 'The drill paged Ben', by: BEN }),
    ]);
    expect(property(world)).toMatchObject({
      verdict: 'worked',
      verdictOn: '2026-11-16',
      evidence: 'The drill paged Ben',
    });
    expect(world.jira.digest).toMatchObject({ reviews: [{ unsettled: 0 }] });
  });

  test('leaves it to the second look to say that the review is finished', async () => {
    const world = await worldWithAction();
    await verify(world);
    expect(await world.review()).toMatchObject({ status: 'closed' });
  });

  test('leaves what the second look has recorded', async () => {
    const world = await worldWithAction();
    await world.submit(lookAgain('2027-02-01'));
    await verify(world, { verdict: 'partly', evidence: undefined });
    expect(await outcomes(world)).toMatchObject([
      { kept: 'kept', verdict: 'partly', next: { what: 'look-again', on: '2027-02-01' } },
    ]);
  });

  test('is the further look once its day has come, unless it is still too early', async () => {
    const world = await worldWithAction();
    await world.submit(lookAgain('2026-11-16'));
    await verify(world, { verdict: 'too-early' });
    expect(property(world)).toMatchObject({ lookAgainOn: '2026-11-16' });
    await verify(world);
    expect(property(world)).not.toHaveProperty('lookAgainOn');
    expect((await outcomes(world))[0]?.next).toBeUndefined();
  });
});

describe('a further look that is due tomorrow by UTC', () => {
  // NOW is 14:00 UTC: on Kiritimati, fourteen hours ahead, the next day has begun.
  test.each([
    ['is had where that day has begun', '2026-11-17', undefined],
    ['is still ahead where it has begun nowhere', '2026-11-18', { what: 'look-again', on: '2026-11-18' }],
  ])('%s', async (_how, on, next) => {
    const world = await worldWithAction();
    await world.submit(lookAgain(on));
    await verify(world);
    expect((await outcomes(world))[0]?.next).toEqual(next);
  });
});

describe('declining an action from a list', () => {
  test('is in the review with its reason, on the action and in the digest', async () => {
    const world = await worldWithAction();
    expect(await decline(world)).toEqual({ ok: true, value: {} });
    expect(await outcomes(world)).toMatchObject([
      { next: { what: 'drop', reason: 'The service is switched off' } },
    ]);
    expect(property(world)).toMatchObject({ dropped: true });
    expect(world.jira.digest).toMatchObject({ reviews: [{ unsettled: 0 }] });
  });
});

const settling = [
  ['verifying', verify],
  ['declining', decline],
] as const;
describe.each(settling)('%s', (_, settle) => {
  test('again because the answer was lost changes nothing, also when others have gone on since', async () => {
    const world = await worldWithAction();
    const commandId = newId();
    await settle(world, { commandId });
    await settle(world, {}, BEN);
    const before = [await outcomes(world), world.logged(), property(world)];
    expect(await settle(world, { commandId })).toEqual({ ok: true, value: {} });
    expect([await outcomes(world), world.logged(), property(world)]).toEqual(before);
  });

  test('again writes the property when the first try was cut off before it', async () => {
    const world = await worldWithAction();
    const before = property(world);
    const commandId = newId();
    world.jira.fault = (step) => (step === 'property' ? { status: 503 } : undefined);
    expect(await settle(world, { commandId })).toEqual({ ok: true, value: {} });
    expect(world.warnings).toContain('action-property-not-written-down');
    expect(property(world)).toEqual(before);
    world.jira.fault = () => undefined;
    await settle(world, { commandId });
    expect(property(world)).not.toEqual(before);
  });

  test.each([
    ['may see and not change', ['BROWSE_PROJECTS'], 200, 'ACTION_LOCKED'],
    ['may not see', [], 200, 'ACTION_OUT_OF_SIGHT'],
    ['finds gone', [], 404, 'ACTION_OUT_OF_SIGHT'],
  ])('an action that the person %s is refused: no list would show it', async (_how, held, status, code) => {
    const world = await worldWithAction();
    world.jira.held = held;
    world.jira.fault = (step) => (step === 'permissions' && status === 404 ? { status } : undefined);
    expect(await settle(world)).toEqual({ ok: false, error: { code } });
    expect(world.logged()).not.toContain('recordOutcome');
    world.jira.held = ['BROWSE_PROJECTS', 'EDIT_ISSUES'];
    world.jira.fault = () => undefined;
    expect(await settle(world)).toMatchObject({ ok: true });
  });

  test('waits until the review is closed', async () => {
    const world = await worldWithAction({ open: true });
    expect(await settle(world)).toMatchObject({ ok: false, error: { code: 'REVIEW_NOT_CLOSED' } });
    expect(world.logged()).not.toContain('recordOutcome');
    expect(property(world)).not.toHaveProperty('verdict');
  });

  test('is refused for an issue that only says that it is the action', async () => {
    const world = await worldWithAction();
    expect(await settle(world, { actionIssueId: '20002' })).toEqual({
      ok: false,
      error: { code: 'ITEM_NOT_FOUND' },
    });
    expect(world.logged()).not.toContain('recordOutcome');
    expect(property(world)).not.toHaveProperty('verdict');
  });

  test('finds no action by an id that is none, or in a review that is none', async () => {
    const world = await worldWithAction();
    expect(await settle(world, { ideaId: 'idea00099' })).toMatchObject({ error: { code: 'ITEM_NOT_FOUND' } });
    expect(await settle(world, { number: 2 })).toMatchObject({ error: { code: 'NO_REVIEW' } });
    expect(world.logged()).not.toContain('recordOutcome');
  });
});

describe('re-dating and reassigning from a list', () => {
  const later = { changes: { due: '2026-12-18' }, seen: { due: '2026-12-01' }, reason: 'The vendor is late' };

  test.each([{}, { open: true as const }])(
    'is done in Jira and recorded with its reason (%j)',
    async (how) => {
      const world = await worldWithAction(how);
      const input = { ...action(), ...later, changes: { ...later.changes, owner: MIA } };
      expect(await editActionFromList(world.as(BEN), input)).toEqual({ ok: true, value: {} });
      expect(world.jira.made[0]?.fields).toMatchObject({
        duedate: '2026-12-18',
        assignee: { accountId: MIA },
      });
      await editActionFromList(world.as(BEN), input);
      expect(world.logged().filter((type) => type === 'actionEdited')).toHaveLength(1);
      expect((await world.review()).ideas[0]?.draft).toMatchObject({ due: '2026-12-18', owner: MIA });
    },
  );

  test('is refused for an issue that only says that it is the action', async () => {
    const world = await worldWithAction();
    const input = { ...action(), ...later, actionIssueId: '20002' };
    expect(await editActionFromList(world.as(ANA), input)).toMatchObject({
      error: { code: 'ITEM_NOT_FOUND' },
    });
    expect(world.jira.made[0]?.fields).not.toMatchObject({ duedate: '2026-12-18' });
    expect(world.logged()).not.toContain('actionEdited');
  });

  test('is refused without a reason, and where somebody else has changed the date since', async () => {
    const world = await worldWithAction();
    const edit = (more: object) => editActionFromList(world.as(ANA), { ...action(), ...later, ...more });
    expect(await edit({ reason: undefined })).toMatchObject({
      error: { code: 'INVALID_INPUT', field: 'reason' },
    });
    expect(await edit({ seen: { due: '2026-11-24' } })).toMatchObject({ error: { code: 'ACTION_CHANGED' } });
    expect(world.logged()).not.toContain('actionEdited');
  });

  test('in a review that is limited is for its participants only, until it is closed', async () => {
    const world = await worldWithAction({ open: true, limited: true });
    const edit = (by: string) => editActionFromList(world.as(by), { ...action(), ...later });
    expect(await edit(MIA)).toEqual({ ok: false, error: { code: 'PARTICIPANTS_ONLY' } });
    expect(await verify(world, {}, MIA)).toEqual({ ok: false, error: { code: 'PARTICIPANTS_ONLY' } });
    expect(await decline(world, {}, MIA)).toEqual({ ok: false, error: { code: 'PARTICIPANTS_ONLY' } });
    expect(await edit(BEN)).toMatchObject({ ok: true });
    await world.close();
    expect(await verify(world, {}, MIA)).toMatchObject({ ok: true });
  });
});
