import { ACTION_KEY } from '../../src/domain/actionProperty';
import { createAction } from '../../src/usecases/createAction';
import type { JiraFault } from '../builders/actionJira';
import { ANA, BEN, factorAdded, factsAgreed, ideaAdded } from '../builders/review';
import { draft, IDEA, newId, worldWithIdea, type World } from '../builders/world';

const press = (world: World, by = ANA, commandId = newId(), ahead = 0) =>
  createAction(world.as(by, ahead), { number: 1, after: 2, commandId, ideaId: IDEA, draft: { ...draft } });

const refusedBy = (status: number, retryAfter?: string): JiraFault => ({
  status,
  body: { errorMessages: ['Jira says no.'], errors: {} },
  ...(retryAfter === undefined ? {} : { retryAfter }),
});

describe('creating an action', () => {
  test('makes one issue with the commitment, what it is for, its labels and the link, and says so in the log', async () => {
    const world = await worldWithIdea();
    await world.submit(factsAgreed);
    await world.submit(
      factorAdded({
        factorId: 'factor0001',
        statement: 'No owner at night',
        labels: ['handoff'],
        noEvidenceBecause: 'Nobody wrote it down',
      }),
    );
    await world.submit(ideaAdded({ ideaId: 'idea00002', factorId: 'factor0001' }));
    const answer = await createAction(world.as(ANA), {
      number: 1,
      after: 5,
      commandId: newId(),
      ideaId: 'idea00002',
      draft: { ...draft, priorityId: '2', fields: { customfield_10010: { id: '7' } } },
    });
    expect(answer).toMatchObject({
      ok: true,
      value: {
        entries: [
          { command: { type: 'commitAction' } },
          { command: { type: 'actionCreated', key: 'OPS-101', linked: true } },
        ],
      },
    });
    expect(world.jira.made).toHaveLength(1);
    const [issue] = world.jira.made;
    expect(issue?.fields).toMatchObject({
      project: { id: '10002' },
      issuetype: { id: '10100' },
      summary: 'Page the secondary',
      assignee: { accountId: BEN },
      duedate: '2026-12-01',
      priority: { id: '2' },
      labels: ['factor-handoff'],
      customfield_10010: { id: '7' },
    });
    expect(issue?.properties.get(ACTION_KEY)).toMatchObject({
      actionId: '10412.1.idea00002',
      sourceIssueId: '10412',
      sourceProjectId: '10001',
      factor: 'No owner at night',
      labels: ['handoff'],
    });
    expect(world.jira.linked).toEqual([issue?.id]);
  });

  test('is found by the digest', async () => {
    const world = await worldWithIdea();
    await press(world);
    expect(world.jira.digest).toMatchObject({ reviews: [{ actionIds: ['20001'] }] });
  });

  test('links in a second call where the create screen has no link field', async () => {
    const world = await worldWithIdea();
    world.jira.offScreen = ['issuelinks'];
    await press(world);
    expect(world.jira.made).toHaveLength(1);
    expect(world.jira.linked).toEqual(['20001']);
    expect((await world.idea()).creation).toMatchObject({ state: 'created', linked: true });
  });

  test('goes without labels and description where the create screen does not have them', async () => {
    const world = await worldWithIdea();
    world.jira.offScreen = ['labels', 'description'];
    await press(world);
    expect((await world.idea()).creation).toMatchObject({ state: 'created', linked: true });
    expect(world.jira.made[0]?.fields).not.toHaveProperty('labels');
  });

  test('stays an issue when the link fails, and says that it is not linked', async () => {
    const world = await worldWithIdea();
    world.jira.offScreen = ['issuelinks'];
    world.jira.fault = (step) => (step === 'link' ? refusedBy(403) : undefined);
    expect(await press(world)).toMatchObject({ ok: true });
    expect((await world.idea()).creation).toMatchObject({ state: 'created', linked: false });
    expect(world.warnings).toEqual(['action-not-linked-denied']);
  });

  test.each(['outcome', 'owner', 'due', 'verification', 'projectId', 'issueTypeId'] as const)(
    'without %s asks Jira for nothing',
    async (field) => {
      const world = await worldWithIdea();
      const input = {
        number: 1,
        after: 2,
        commandId: newId(),
        ideaId: IDEA,
        draft: { ...draft, [field]: undefined },
      };
      expect(await createAction(world.as(ANA), input)).toEqual({
        ok: false,
        error: { code: 'ACTION_INCOMPLETE', field },
      });
      expect(world.jira.countOf('create')).toBe(0);
    },
  );

  test('of an idea that is gone or never was asks Jira for nothing', async () => {
    const world = await worldWithIdea();
    await world.submit({
      v: 1,
      id: 'remove0001',
      type: 'removeItems',
      items: [{ item: 'idea', itemId: IDEA }],
    });
    expect(await press(world)).toMatchObject({ ok: false, error: { code: 'ITEM_NOT_FOUND' } });
    expect(world.jira.steps).not.toContain('create');
  });
});

describe('when Jira refuses', () => {
  test('a required field, its words are kept by field and so is the draft', async () => {
    const world = await worldWithIdea();
    world.jira.required = { customfield_10010: 'Team is required.' };
    expect(await press(world)).toMatchObject({ ok: true });
    expect(await world.idea()).toMatchObject({
      draft,
      creation: {
        state: 'refused',
        attempt: 1,
        code: 'refused',
        fields: { customfield_10010: 'Team is required.' },
      },
    });
    world.jira.required = {};
    await press(world);
    expect((await world.idea()).creation).toMatchObject({ state: 'created' });
    expect(world.jira.made).toHaveLength(1);
  });

  test('a due date that is not on the screen, nothing is created and nothing is dropped in silence', async () => {
    const world = await worldWithIdea();
    world.jira.offScreen = ['duedate', 'labels'];
    await press(world);
    expect(world.jira.made).toHaveLength(0);
    expect((await world.idea()).creation).toMatchObject({
      state: 'refused',
      fields: { duedate: expect.stringContaining('screen') },
    });
  });

  test.each([
    [400, 'refused'],
    [401, 'denied'],
    [403, 'denied'],
    [404, 'not-found'],
    [409, 'refused'],
    [413, 'refused'],
    [429, 'busy'],
  ])('with %s, the log says %s, the draft stays, and the next try makes one issue', async (status, code) => {
    const world = await worldWithIdea();
    world.jira.fault = (step, times) => (step === 'create' && times === 1 ? refusedBy(status) : undefined);
    await press(world);
    expect(await world.idea()).toMatchObject({
      draft,
      creation: { state: 'refused', code, fields: { general: 'Jira says no.' } },
    });
    expect(world.jira.countOf('create')).toBe(1);
    await press(world, BEN);
    expect((await world.idea()).creation).toMatchObject({ state: 'created' });
    expect(world.jira.made).toHaveLength(1);
  });

  test('with words without end, what is kept of them stays small', async () => {
    const world = await worldWithIdea();
    const errors = Object.fromEntries(
      Array.from({ length: 5000 }, (_, index) => [
        `field${String(index)}${'x'.repeat(99)}`,
        'y'.repeat(2000),
      ]),
    );
    world.jira.fault = (step) =>
      step === 'create' ? { status: 400, body: { errors, errorMessages: ['z'.repeat(9999)] } } : undefined;
    await press(world);
    expect((await world.idea()).creation.state).toBe('refused');
    expect(JSON.stringify((await world.idea()).creation).length).toBeLessThan(40_000);
  });

  test('in a shape that nobody documented, nothing breaks', async () => {
    for (const body of [
      undefined,
      'no',
      [],
      { errors: ['x'] },
      { errors: { a: { b: 1 } }, errorMessages: 'x' },
      { errors: JSON.parse('{"__proto__":"x"}') as unknown },
    ]) {
      const world = await worldWithIdea();
      world.jira.fault = (step) => (step === 'create' ? { status: 400, body } : undefined);
      await press(world);
      expect((await world.idea()).creation.state).toBe('refused');
    }
  });
});

describe('when reading the reviewed issue fails before anything is created', () => {
  test.each([
    ['lost-before', 'lost'],
    [refusedBy(500), 'down'],
    [refusedBy(429, '60'), 'busy'],
    [refusedBy(404), 'not-found'],
    [{ status: 200, body: { id: '10412', key: 'PAY-412' } }, 'malformed'],
  ] as const)('no try is recorded that a later one would have to look for (%j)', async (fault, kind) => {
    const world = await worldWithIdea();
    world.jira.fault = (step) => (step === 'read-issue' ? fault : undefined);
    await expect(press(world)).rejects.toMatchObject({ kind });
    expect(world.logged()).not.toContain('commitAction');
    world.jira.fault = () => undefined;
    await press(world);
    expect(world.jira.steps).not.toContain('search');
    expect(world.jira.made).toHaveLength(1);
  });
});

test('a digest that cannot be written fails no action', async () => {
  const world = await worldWithIdea();
  world.jira.fault = (step) => (step === 'digest' ? refusedBy(429, '2') : undefined);
  expect(await press(world)).toMatchObject({ ok: true });
  expect((await world.idea()).creation.state).toBe('created');
  expect(world.warnings).toContain('digest-not-written-busy');
});
