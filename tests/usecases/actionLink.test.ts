import { DEFAULT_SETTINGS } from '../../src/domain/settings';
import { createAction } from '../../src/usecases/createAction';
import type { JiraFault } from '../builders/actionJira';
import { ANA } from '../builders/review';
import { draft, IDEA, newId, worldWithIdea, type World } from '../builders/world';

const press = (world: World) =>
  createAction(world.as(ANA), { number: 1, after: 2, commandId: newId(), ideaId: IDEA, draft: { ...draft } });

const refusedBy = (status: number, retryAfter?: string): JiraFault => ({
  status,
  body: { errorMessages: ['Jira says no.'], errors: {} },
  ...(retryAfter === undefined ? {} : { retryAfter }),
});

/** Names of the types of link that Jira was asked for, in order. */
const linkTypesUsed = (world: World): readonly unknown[] =>
  world.jira.calls.flatMap(({ method, path, body }) => {
    if (method !== 'POST') return [];
    const { update, type } = body as {
      update?: { issuelinks: [{ add: { type: { name: string } } }] };
      type?: { name: string };
    };
    if (path.endsWith('/issueLink')) return [type?.name];
    return path.endsWith('/issue') ? (update?.issuelinks.map(({ add }) => add.type.name) ?? []) : [];
  });

describe('the link between a new action and its review', () => {
  test.each([
    ['Causes', 'Causes', []],
    ['Relates', 'Relates', []],
    ['a link type that is gone', 'Relates', ['link-type-unknown']],
  ])(
    'links it as the project has chosen, as far as Jira has such a link: %s',
    async (chosen, used, warnings) => {
      const world = await worldWithIdea();
      world.jira.settings = { ...DEFAULT_SETTINGS, linkType: chosen };
      await press(world);
      expect(linkTypesUsed(world)).toEqual([used]);
      expect(world.warnings).toEqual(warnings);
    },
  );

  test('is of the kind that the project has chosen also in a second call', async () => {
    const world = await worldWithIdea();
    world.jira.settings = { ...DEFAULT_SETTINGS, linkType: 'Causes' };
    world.jira.offScreen = ['issuelinks'];
    await press(world);
    expect(linkTypesUsed(world)).toEqual(['Causes', 'Causes']);
    expect((await world.idea()).creation).toMatchObject({ state: 'created', linked: true });
  });

  test('costs one more reading where the project has chosen nothing', async () => {
    const world = await worldWithIdea();
    await press(world);
    expect(world.jira.countOf('settings')).toBe(1);
    expect(linkTypesUsed(world)).toEqual(['Relates']);
  });

  test.each([
    ['lost-before', 'lost'],
    [refusedBy(403), 'denied'],
    [refusedBy(429, '60'), 'busy'],
    [{ status: 200, body: 'x' }, 'malformed'],
  ] as const)(
    'is made with the usual link when Jira does not say what was chosen (%j)',
    async (fault, kind) => {
      const world = await worldWithIdea();
      world.jira.settings = { ...DEFAULT_SETTINGS, linkType: 'Causes' };
      world.jira.fault = (step) => (step === 'settings' ? fault : undefined);
      await press(world);
      expect(world.jira.made).toHaveLength(1);
      expect(linkTypesUsed(world)).toEqual(['Relates']);
      expect(world.warnings).toEqual([`link-type-not-read-${kind}`]);
    },
  );
});
