/** The table of actions, its counts and its file hold all that a person may see and nothing else, compared row by row. */
import { parse } from 'papaparse';
import type { Sandbox } from '../../sandbox/createSandbox';
import type { UserRow } from '../../sandbox/jira/model';
import { jiraAccessAs } from '../../sandbox/worlds/jiraAccessAs';
import { daysIn } from '../../src/domain/calendarDays';
import { searchIds } from '../../src/jira/search';
import { readProjectActions } from '../../src/usecases/readProjectActions';
import { csvOf } from '../../static/src/project/actions/actionsCsv';
import { actionRows, type ActionRow } from '../../static/src/project/actions/actionRows';
import { searchOfRows, shownRows } from '../../static/src/project/actions/shownActions';
import { ACTION_STATES, viewOf, type PageView } from '../../static/src/project/pageView';
import { calendarOf } from '../builders/calendarOf';
import { seenRows } from '../builders/seenRows';
import { everybody, LARGE_PROJECT, largeSite, lockedDownSite, onlookers } from '../builders/sightSites';

interface Case {
  readonly person: UserRow;
  readonly projectId: string;
  readonly today: string;
}

/** `<key> | <status> | <owner> | <due> | <days late> | <review> | <labels>`, in alphabetical order. */
function byHand(sandbox: Sandbox, asked: Case, state?: PageView['state']) {
  const { today } = asked;
  const { seen, actions } = seenRows(sandbox, asked);
  const byId = new Map(seen.map((row) => [row.id, row]));
  const users = sandbox.jira.admin.users();
  const names = new Map(users.map(({ accountId, displayName }) => [accountId, displayName]));
  return actions
    .flatMap(({ row, origin, isOpen }) => {
      const declined = origin.dropped === true;
      const isLate = isOpen && !declined && row.duedate !== null && row.duedate < today;
      const isIn = {
        open: isOpen && !declined,
        done: !isOpen,
        late: isLate,
        verified: origin.verdict !== undefined,
        declined,
      };
      if (state !== undefined && !isIn[state]) return [];
      const late = (Date.parse(today) - Date.parse(row.duedate ?? today)) / 86_400_000;
      const source = byId.get(origin.sourceIssueId);
      return [
        [
          row.key,
          names.get(row.assignee ?? '') ?? '',
          row.duedate ?? '',
          isLate ? String(late) : '',
          source === undefined ? '' : `${source.key} ${source.summary}`,
          origin.labels.join(', '),
        ].join(' | '),
      ];
    })
    .sort();
}

async function tableOf(sandbox: Sandbox, { person, projectId, today }: Case): Promise<readonly ActionRow[]> {
  const read = await readProjectActions(jiraAccessAs(sandbox, person), { projectId });
  expect(read.failure).toBeUndefined();
  // What stands as a count is the number of these, read or to be read.
  expect(read.ids?.length ?? 0).toBe(read.actions.size);
  return actionRows(read, today);
}

const inCsv = (rows: readonly ActionRow[], person: UserRow): readonly string[] =>
  parse<string[]>(csvOf(rows, ['key', 'owner', 'due', 'late', 'review', 'labels'], daysIn(person.timeZone)))
    .data.slice(1)
    .filter((cells) => cells.length > 1)
    .map((cells) => cells.join(' | '))
    .sort();

async function expectAllAndNoMore(sandbox: Sandbox, person: UserRow, projectId: string): Promise<void> {
  const asked = { person, projectId, today: calendarOf(sandbox, person).today };
  const rows = await tableOf(sandbox, asked);
  expect(inCsv(rows, person)).toEqual(byHand(sandbox, asked));
  for (const state of ACTION_STATES) {
    const filters = { ...viewOf(''), state };
    const shown = shownRows(rows, filters);
    expect(inCsv(shown, person)).toEqual(byHand(sandbox, asked, state));
    const search = searchOfRows(rows, shown, { projectId, today: asked.today, filters, order: undefined });
    if (search === undefined || search.cut) continue;
    const found = await searchIds(jiraAccessAs(sandbox, person), search.jql);
    expect([...found].sort()).toEqual(shown.map(({ id }) => id).sort());
  }
}

describe('where people may see different things', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await lockedDownSite();
  });
  afterAll(() => sandbox.close());

  it.each(everybody)(
    '%s has in every project what the rules allow, and no more, also as a file and as a search',
    async (_name, person) => {
      for (const { id } of sandbox.jira.admin.projects()) await expectAllAndNoMore(sandbox, person, id);
    },
  );

  it('the cases tell people apart', () => {
    const counts = everybody.map(
      ([, person]) => byHand(sandbox, { person, projectId: '10001', today: '2026-11-20' }).length,
    );
    expect(new Set(counts).size).toBeGreaterThanOrEqual(3);
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
