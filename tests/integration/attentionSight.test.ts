/** Attention shows each person all that this person may see, and nothing else: compared with the rows, one by one. */
import type { Sandbox } from '../../sandbox/createSandbox';
import type { UserRow } from '../../sandbox/jira/model';
import { jiraAccessAs } from '../../sandbox/worlds/jiraAccessAs';
import { isOpen } from '../../src/domain/languishing/standing';
import { readAttention } from '../../src/usecases/readAttention';
import { readFollowUps, readUnverified, allActions } from '../../src/usecases/readAttentionFollowUps';
import { readOwed } from '../../src/usecases/readAttentionOwed';
import type { AttentionRead, ReviewAction } from '../../src/usecases/readAttentionParts';
import { readRepeats } from '../../src/usecases/readAttentionRepeats';
import { attentionByHand, type ByHand } from '../builders/attentionByHand';
import { calendarOf } from '../builders/calendarOf';
import { reviewsOfIncidents } from '../builders/followThroughCases';
import { expectNothingHidden, mayBrowse } from '../builders/sight';
import { everybody, LARGE_PROJECT, largeSite, lockedDownSite, onlookers } from '../builders/sightSites';

async function attentionOf(
  sandbox: Sandbox,
  person: UserRow,
  projectId: string,
): Promise<{ readonly read: AttentionRead; readonly shown: ByHand }> {
  const calendar = calendarOf(sandbox, person);
  const read = await readAttention(jiraAccessAs(sandbox, person), {
    projectId,
    today: calendar.today,
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

async function expectAllAndNoMore(sandbox: Sandbox, person: UserRow, projectId: string): Promise<void> {
  const { read, shown } = await attentionOf(sandbox, person, projectId);
  expect(shown).toEqual(attentionByHand(sandbox, { person, projectId, settings: reviewsOfIncidents }));
  expectNothingHidden(sandbox.jira.admin, person, read);
}

describe('where people may see different things', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await lockedDownSite();
  });
  afterAll(() => sandbox.close());

  it.each(everybody)('%s sees in every project what the rules allow, and no more', async (_name, person) => {
    for (const { id } of sandbox.jira.admin.projects()) await expectAllAndNoMore(sandbox, person, id);
  });

  it('the cases tell people apart in every list', () => {
    const lists = everybody.map(([, person]) =>
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
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await largeSite();
  });
  afterAll(() => sandbox.close());

  it.each(onlookers)('somebody %s', async (_who, person) => {
    await expectAllAndNoMore(sandbox, person, LARGE_PROJECT);
  });
});
