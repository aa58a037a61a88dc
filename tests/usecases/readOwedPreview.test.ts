import { standardTypes } from '../../sandbox/jira/standardSite';
import type { JiraAccess } from '../../src/jira/request';
import { readOwedPreview } from '../../src/usecases/readOwedPreview';
import { readPriorities, readSettingsPage } from '../../src/usecases/readSettingsPage';
import {
  buildJiraWorld,
  projectIds,
  reviewProperties,
  type JiraWorld,
  type PersonName,
} from '../builders/jiraWorld';

const DAY = 24 * 3_600_000;
const any = { id: 'rule000001', issueTypeIds: [], priorityIds: [], labels: [], withinDays: 10 };

let world: JiraWorld;
beforeEach(() => {
  world = buildJiraWorld({
    indexedProperties: [
      ...reviewProperties,
      { propertyKey: 'debrief.owed', path: 'notNeeded', type: 'string', alias: 'reviewNotNeeded' },
    ],
  });
});

const as = (who: PersonName): JiraAccess => ({
  request: async ({ method, path, body }) => ({
    header: () => null,
    body: undefined,
    ...(await world.call(who, method, path, body)),
  }),
  wait: () => Promise.resolve(),
  random: () => 0.5,
  longestWait: 0,
});
const preview = (rule: object, who: PersonName = 'member') =>
  readOwedPreview(as(who), {
    projectId: projectIds.pay,
    rule: { ...any, ...rule },
    today: new Date(world.clock.now()).toISOString().slice(0, 10),
  });

describe('what a rule for owed reviews would do', () => {
  it('counts the events that meet all of its parts, and names some that still need a review', async () => {
    expect(await preview({ issueTypeIds: [standardTypes.incident], statusCategory: 'new' })).toEqual({
      events: 1,
      owed: 1,
      examples: [{ id: world.issues.incident, key: 'PAY-2', summary: 'Card payments time out' }],
    });
    expect(await preview({ labels: ['launch'] })).toMatchObject({ events: 1 });
    expect(await preview({ labels: ['launch'], issueTypeIds: [standardTypes.incident] })).toMatchObject({
      events: 0,
      examples: [],
    });
    expect(await preview({ statusCategory: 'done' })).toMatchObject({ events: 0 });
  });

  it('tells each person only of what they may see', async () => {
    expect(await preview({}, 'lead')).toMatchObject({ events: 3 });
    expect(await preview({}, 'member')).toMatchObject({ events: 2 });
  });

  it('leaves out what has a review, unless it was cancelled, and what needs none', async () => {
    const review = (issueId: string, status: string) =>
      world.call('lead', 'PUT', `/rest/api/3/issue/${issueId}/properties/debrief.review`, { v: 1, status });
    await review(world.issues.incident, 'open');
    await review(world.issues.epic, 'cancelled');
    world.clock.shift(60_000);
    expect(await preview({})).toMatchObject({ events: 2, owed: 1, examples: [{ key: 'PAY-1' }] });
    const decided = { v: 1, notNeeded: 'yes' };
    await world.call(
      'lead',
      'PUT',
      `/rest/api/3/issue/${world.issues.epic}/properties/debrief.owed`,
      decided,
    );
    world.clock.shift(60_000);
    expect(await preview({})).toMatchObject({ events: 2, owed: 0 });
  });

  it('is refused by Jira where it asks for a type that is gone', async () => {
    await expect(preview({ issueTypeIds: ['99999'] })).rejects.toMatchObject({ kind: 'refused' });
  });

  it('looks back 90 days and no further', async () => {
    world.clock.shift(89 * DAY);
    expect(await preview({})).toMatchObject({ events: 2 });
    world.clock.shift(2 * DAY);
    expect(await preview({})).toMatchObject({ events: 0 });
  });

  it('takes a label for a text, whatever stands in it', async () => {
    expect(await preview({ labels: ['a")OR(project=OPS'] })).toMatchObject({ events: 0 });
    await expect(preview({ issueTypeIds: ['1) OR (1'] })).rejects.toThrow(RangeError);
  });
});

describe('the settings page', () => {
  it.each<[PersonName, boolean]>([
    ['lead', true],
    ['admin', true],
    ['member', false],
    ['reader', false],
  ])('may be changed by %s: %s', async (who, mayEdit) => {
    expect(await readSettingsPage(as(who), projectIds.pay)).toMatchObject({ found: undefined, mayEdit });
  });

  it('of a project out of sight is not found', async () => {
    await expect(readSettingsPage(as('outsider'), projectIds.pay)).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it('offers the priorities of the project, and does not know them where the person may create nothing', async () => {
    const found = await readPriorities(as('member'), projectIds.pay);
    expect(found?.map(({ name }) => name).slice(0, 2)).toEqual(['Highest', 'High']);
    expect(await readPriorities(as('reader'), projectIds.pay)).toBeUndefined();
  });
});
