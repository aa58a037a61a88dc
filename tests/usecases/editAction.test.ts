import type { Input } from '../../src/contract/calls';
import { ACTION_KEY } from '../../src/domain/actionProperty';
import { createAction } from '../../src/usecases/createAction';
import { editAction } from '../../src/usecases/editAction';
import { ANA, BEN, MIA } from '../builders/review';
import { draft, IDEA, newId, worldWithIdea, type World } from '../builders/world';

type Asked = Omit<Input<'action.edit'>, 'number' | 'after' | 'commandId' | 'ideaId'> & {
  readonly commandId?: string;
};

async function worldWithAction(): Promise<World> {
  const world = await worldWithIdea();
  const made = await createAction(world.as(ANA), {
    number: 1,
    after: 2,
    commandId: newId(),
    ideaId: IDEA,
    draft: { ...draft, priorityId: '3' },
  });
  if (!made.ok) throw new Error(made.error.code);
  return world;
}

const edit = (world: World, asked: Asked, by = ANA) =>
  editAction(world.as(by), { number: 1, after: 4, commandId: newId(), ideaId: IDEA, ...asked });

const issueIn = (world: World) => {
  const [issue] = world.jira.made;
  if (issue === undefined) throw new Error('there is an action');
  return issue;
};

const moved = {
  changes: { due: '2026-12-18' },
  seen: { due: '2026-12-01' },
  reason: 'The vendor needs two more weeks',
};

describe('changing an action', () => {
  test('writes to Jira as the person and says in the log what changed and why', async () => {
    const world = await worldWithAction();
    const answer = await edit(world, {
      changes: { due: '2026-12-18', owner: MIA, priorityId: '1', outcome: 'Page the third' },
      reason: 'The vendor needs two more weeks',
    });
    expect(answer).toMatchObject({
      ok: true,
      value: {
        entries: [
          {
            by: ANA,
            command: {
              type: 'actionEdited',
              reason: 'The vendor needs two more weeks',
              changes: [
                { field: 'outcome', from: 'Page the secondary', to: 'Page the third' },
                { field: 'owner', from: BEN, to: MIA },
                { field: 'due', from: '2026-12-01', to: '2026-12-18' },
                { field: 'priority', from: 'Medium', to: 'Highest' },
              ],
            },
          },
        ],
      },
    });
    expect(issueIn(world).fields).toMatchObject({
      summary: 'Page the third',
      assignee: { accountId: MIA },
      duedate: '2026-12-18',
      priority: { id: '1' },
    });
    expect((await world.idea()).draft).toMatchObject({
      outcome: 'Page the third',
      owner: MIA,
      due: '2026-12-18',
      priorityId: '1',
    });
  });

  test('writes only what differs', async () => {
    const world = await worldWithAction();
    await edit(world, { changes: { outcome: 'Page the secondary', owner: MIA } });
    const put = world.jira.calls.filter(({ method }) => method === 'PUT').at(-1);
    expect(put?.body).toEqual({ fields: { assignee: { accountId: MIA } } });
  });

  test('changes nothing and records nothing when Jira has it all already', async () => {
    const world = await worldWithAction();
    expect(await edit(world, { changes: { owner: BEN }, seen: { owner: BEN } })).toMatchObject({
      ok: true,
      value: { entries: [] },
    });
    expect(world.jira.countOf('edit')).toBe(0);
  });

  test('a new way to tell is in the property, where searches and the second look find it', async () => {
    const world = await worldWithAction();
    await edit(world, { changes: { verification: 'The January drill pages somebody' } });
    expect(issueIn(world).properties.get(ACTION_KEY)).toMatchObject({
      verification: 'The January drill pages somebody',
    });
    expect(world.jira.countOf('edit')).toBe(0);
    expect((await world.idea()).draft.verification).toBe('The January drill pages somebody');
  });

  test('a date that moves wants a reason', async () => {
    const world = await worldWithAction();
    expect(await edit(world, { changes: { due: '2026-12-18' } })).toEqual({
      ok: false,
      error: { code: 'INVALID_INPUT', field: 'reason' },
    });
    expect(issueIn(world).fields).toMatchObject({ duedate: '2026-12-01' });
  });

  test('what somebody has changed in Jira since is shown and not written over', async () => {
    const world = await worldWithAction();
    issueIn(world).fields = { ...issueIn(world).fields, duedate: '2026-12-08' };
    expect(await edit(world, moved)).toEqual({
      ok: false,
      error: { code: 'ACTION_CHANGED', fields: { due: '2026-12-08' } },
    });
    expect(issueIn(world).fields).toMatchObject({ duedate: '2026-12-08' });
    expect(world.logged()).not.toContain('actionEdited');
  });

  test('a try whose answer was lost is made again and recorded once, with the value from before', async () => {
    const world = await worldWithAction();
    world.jira.fault = (step) => (step === 'edit' ? 'lost-after' : undefined);
    await expect(edit(world, { ...moved, commandId: 'editonce01' })).rejects.toThrow();
    expect(world.logged()).not.toContain('actionEdited');
    world.jira.fault = () => undefined;
    await edit(world, { ...moved, commandId: 'editonce01' });
    const again = await edit(world, { ...moved, commandId: 'editonce01' });
    expect(again).toMatchObject({
      ok: true,
      value: { entries: [{ command: { changes: [{ from: '2026-12-01', to: '2026-12-18' }] } }] },
    });
    expect(world.logged().filter((type) => type === 'actionEdited')).toHaveLength(1);
  });

  test('says what Jira does not accept, field by field, and records nothing', async () => {
    const world = await worldWithAction();
    world.jira.offScreen = ['duedate'];
    expect(await edit(world, moved)).toEqual({
      ok: false,
      error: { code: 'JIRA_REFUSED', fields: { duedate: "Field 'duedate' cannot be set." } },
    });
    expect(world.logged()).not.toContain('actionEdited');
  });

  test('tells not being allowed and not seeing it any more apart', async () => {
    const world = await worldWithAction();
    world.jira.fault = (step) =>
      step === 'edit'
        ? { status: 403, body: { errorMessages: ['You do not have permission to edit issues.'], errors: {} } }
        : undefined;
    expect(await edit(world, moved)).toMatchObject({
      ok: false,
      error: {
        code: 'ACTION_LOCKED',
        fields: { general: 'You do not have permission to edit issues.' },
      },
    });
    world.jira.fault = (step) => (step === 'read-action' ? { status: 404 } : undefined);
    expect(await edit(world, moved)).toEqual({ ok: false, error: { code: 'ACTION_OUT_OF_SIGHT' } });
  });

  test('an idea that is no issue yet cannot be changed in Jira', async () => {
    const world = await worldWithIdea();
    expect(await edit(world, moved)).toEqual({ ok: false, error: { code: 'ACTION_NOT_IN_JIRA' } });
  });

  test('a cancelled review does not take it, and then Jira is left alone', async () => {
    const world = await worldWithAction();
    await world.submit({ v: 1, id: newId(), type: 'cancelReview', reason: 'A false alarm' });
    expect(await edit(world, moved)).toEqual({ ok: false, error: { code: 'REVIEW_NOT_OPEN' } });
    expect(issueIn(world).fields).toMatchObject({ duedate: '2026-12-01' });
  });
});
