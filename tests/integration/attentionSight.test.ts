/** Attention shows each person all that this person may see, and nothing else: compared with the rows, one by one. */
import { createSandbox, type Sandbox } from '../../sandbox/createSandbox';
import type { UserRow } from '../../sandbox/jira/model';
import { jiraAccessAs } from '../../sandbox/worlds/jiraAccessAs';
import { people } from '../../sandbox/worlds/people';
import { daysIn } from '../../src/domain/calendarDays';
import { isOpen } from '../../src/domain/languishing/standing';
import { SETTINGS_KEY } from '../../src/domain/settings';
import { readAttention } from '../../src/usecases/readAttention';
import { readFollowUps, readUnverified, allActions } from '../../src/usecases/readAttentionFollowUps';
import { readOwed } from '../../src/usecases/readAttentionOwed';
import type { AttentionRead, ReviewAction } from '../../src/usecases/readAttentionParts';
import { readRepeats } from '../../src/usecases/readAttentionRepeats';
import { attentionByHand, type ByHand } from '../builders/attentionByHand';
import { addFollowThrough, reviewsOfIncidents } from '../builders/followThroughCases';
import { mayBrowse, seenBy } from '../builders/sight';

async function attentionOf(
  sandbox: Sandbox,
  person: UserRow,
  projectId: string,
): Promise<{ readonly read: AttentionRead; readonly shown: ByHand }> {
  const dayOf = daysIn(person.timeZone);
  const today = dayOf(new Date(sandbox.clock.now()).toISOString()) ?? '';
  const calendar = { today, dayOf };
  const read = await readAttention(jiraAccessAs(sandbox, person), {
    projectId,
    today,
    settings: reviewsOfIncidents,
  });
  // Jira refuses a query that names a project which the person may not see.
  const sees = mayBrowse(sandbox.jira.admin, person, projectId);
  expect(read.failure?.kind).toBe(sees ? undefined : 'refused');
  const byId = new Map(allActions(read).map((action) => [action.id, action]));
  const keyOf = (id: string): string => byId.get(id)?.key ?? '';
  const isOld = (id: string): boolean => {
    const { doneSince } = byId.get(id) ?? {};
    return doneSince !== undefined && Date.parse(doneSince) < sandbox.clock.now() - 366 * 86_400_000;
  };
  const owed = readOwed(read, calendar);
  const shown: ByHand = {
    open: [...read.actions.values()]
      .flatMap((action) => (action !== undefined && isOpen(action) ? [openText(action)] : []))
      .sort(),
    followUps: readFollowUps(read, calendar)
      .map(({ source, row, on, unsettled }) => {
        const keys = unsettled.map(({ key }) => key).sort();
        return `${source.key} ${String(row.number)} on ${on}: ${keys.join(' ')}`;
      })
      .sort(),
    unverified: readUnverified(read, calendar)
      .map(({ key }) => key)
      .sort(),
    owed: (owed?.events ?? []).map(({ issue }) => issue.key).sort(),
    coverage: { reviewed: owed?.coverage.reviewed ?? 0, of: owed?.coverage.of ?? 0 },
    repeats: readRepeats(read, calendar)
      .all.flatMap(({ label, review, earlier }) =>
        earlier
          .filter(({ id }) => !isOld(id))
          .map(({ id, state }) => {
            const source = read.sources.get(review.issueId)?.key ?? '';
            return `${label} ${source} ${String(review.number)} ${keyOf(id)} ${state}`;
          }),
      )
      .sort(),
  };
  return { read, shown };
}

const openText = ({ key, blockers }: ReviewAction): string =>
  [key, ...blockers.map((blocker) => blocker.key).sort()].join(' ');

/**
 * No issue that is out of sight stands in what was read. Texts may name one, as people write them, and histories tell of
 * every link that an issue ever had, in Jira itself too; those are never shown.
 */
function expectNothingHidden(sandbox: Sandbox, person: UserRow, read: AttentionRead): void {
  const keys = new Set<unknown>();
  JSON.stringify({ ...read, histories: [] }, (name, value: unknown) => {
    if (name === 'key') keys.add(value);
    return value instanceof Map ? [...value] : value;
  });
  const sees = seenBy(sandbox.jira.admin, person);
  const hidden = sandbox.jira.admin.issues().filter((row) => !sees(row));
  expect(hidden.filter(({ key }) => keys.has(key)).map(({ key }) => key)).toEqual([]);
}

describe('where people may see different things', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await createSandbox({ world: 'locked-down' });
    addFollowThrough(sandbox);
    sandbox.jira.admin.catchUpSearch();
  });
  afterAll(() => sandbox.close());

  const everybody = Object.values(people).filter(({ active }) => active);
  it.each(everybody.map((person) => [person.displayName, person] as const))(
    '%s sees in every project what the rules allow, and no more',
    async (_name, person) => {
      for (const { id } of sandbox.jira.admin.projects()) {
        const { read, shown } = await attentionOf(sandbox, person, id);
        const asked = { person, projectId: id, settings: reviewsOfIncidents };
        expect(shown).toEqual(attentionByHand(sandbox, asked));
        expectNothingHidden(sandbox, person, read);
      }
    },
  );

  it('the cases tell people apart in every list', () => {
    const lists = everybody.map((person) =>
      attentionByHand(sandbox, { person, projectId: '10001', settings: reviewsOfIncidents }),
    );
    for (const list of ['open', 'followUps', 'unverified', 'owed', 'repeats'] as const) {
      const counts = lists.map((shown) => shown[list].length);
      expect({ list, kinds: new Set(counts).size >= 3, most: Math.max(...counts) > 0 }).toEqual({
        list,
        kinds: true,
        most: true,
      });
    }
  });
});

describe('in a large project', () => {
  const CORE = '10000';
  let sandbox: Sandbox;
  const outsider: UserRow = { ...people.former, accountId: 'outsider', active: true };
  beforeAll(async () => {
    sandbox = await createSandbox({ world: 'L' });
    const { admin } = sandbox.jira;
    admin.addUser(outsider);
    const members = [{ to: 'user', accountId: people.ana.accountId } as const];
    admin.updateProject(CORE, { securityLevels: [{ id: '10100', name: 'Confidential', members }] });
    admin.setProjectProperty(CORE, SETTINGS_KEY, reviewsOfIncidents);
    admin.bulk(() => {
      for (const { id, projectId } of admin.issues())
        if (projectId === CORE && Number(id) % 7 === 0) admin.updateIssue(id, { securityLevelId: '10100' });
    });
    admin.catchUpSearch();
  });
  afterAll(() => sandbox.close());

  it.each([
    ['who sees all of it', people.ana],
    ['in another time zone who does not see what is confidential', people.priya],
    ['who sees nothing of it', outsider],
  ])('somebody %s', async (_who, person) => {
    const { read, shown } = await attentionOf(sandbox, person, CORE);
    const asked = { person, projectId: CORE, settings: reviewsOfIncidents };
    expect(shown).toEqual(attentionByHand(sandbox, asked));
    expectNothingHidden(sandbox, person, read);
  });
});
