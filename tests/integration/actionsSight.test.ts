/** The table of actions, its counts and its file hold all that a person may see and nothing else, compared row by row. */
import { parse } from 'papaparse';
import { createSandbox, type Sandbox } from '../../sandbox/createSandbox';
import type { UserRow } from '../../sandbox/jira/model';
import { standardStatuses } from '../../sandbox/jira/standardSite';
import { jiraAccessAs } from '../../sandbox/worlds/jiraAccessAs';
import { people } from '../../sandbox/worlds/people';
import { actionProperty } from '../../src/domain/actionProperty';
import { daysIn } from '../../src/domain/calendarDays';
import { searchIds } from '../../src/jira/search';
import { readProjectActions } from '../../src/usecases/readProjectActions';
import { csvOf } from '../../static/src/project/actions/actionsCsv';
import { actionRows, type ActionRow } from '../../static/src/project/actions/actionRows';
import { searchOfRows, shownRows } from '../../static/src/project/actions/shownActions';
import { ACTION_STATES, viewOf, type PageView } from '../../static/src/project/pageView';
import { addFollowThrough } from '../builders/followThroughCases';
import { seenBy } from '../builders/sight';

interface Case {
  readonly person: UserRow;
  readonly projectId: string;
  readonly today: string;
}

/** `<key> | <status> | <owner> | <due> | <days late> | <review> | <labels>`, in alphabetical order. */
function byHand({ jira: { admin } }: Sandbox, { person, projectId, today }: Case, state?: PageView['state']) {
  const seen = admin.issues().filter(seenBy(admin, person));
  const byId = new Map(seen.map((row) => [row.id, row]));
  const names = new Map(admin.users().map(({ accountId, displayName }) => [accountId, displayName]));
  return seen
    .flatMap((row) => {
      const origin = actionProperty.safeParse(admin.issueProperty(row.id, 'debrief.action')).data;
      if (origin?.sourceProjectId !== projectId) return [];
      const isDone = row.statusId === standardStatuses.done;
      const declined = origin.dropped === true;
      const isLate = !isDone && !declined && row.duedate !== null && row.duedate < today;
      const isIn = {
        open: !isDone && !declined,
        done: isDone,
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

const todayOf = ({ clock }: Sandbox, { timeZone }: UserRow): string =>
  daysIn(timeZone)(new Date(clock.now()).toISOString()) ?? '';

async function expectAllAndNoMore(sandbox: Sandbox, person: UserRow, projectId: string): Promise<void> {
  const asked = { person, projectId, today: todayOf(sandbox, person) };
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
    sandbox = await createSandbox({ world: 'locked-down' });
    addFollowThrough(sandbox);
    sandbox.jira.admin.catchUpSearch();
  });
  afterAll(() => sandbox.close());

  const everybody = Object.values(people).filter(({ active }) => active);
  it.each(everybody.map((person) => [person.displayName, person] as const))(
    '%s has in every project what the rules allow, and no more, also as a file and as a search',
    async (_name, person) => {
      for (const { id } of sandbox.jira.admin.projects()) await expectAllAndNoMore(sandbox, person, id);
    },
  );

  it('the cases tell people apart', () => {
    const counts = everybody.map(
      (person) => byHand(sandbox, { person, projectId: '10001', today: '2026-11-20' }).length,
    );
    expect(new Set(counts).size).toBeGreaterThanOrEqual(3);
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
    await expectAllAndNoMore(sandbox, person, CORE);
  });
});
