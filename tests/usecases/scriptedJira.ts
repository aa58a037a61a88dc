/**
 * Jira as far as the reading use cases ask it: a few issues, searched by the JQL texts of the app, with the calls recorded
 * and faults to order. Whatever else is asked fails the test.
 */
import type { JiraAccess, JiraHttpCall, JiraHttpReply } from '../../src/jira/request';

export interface ScriptedIssue {
  readonly id: string;
  readonly key: string;
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly properties?: Readonly<Record<string, unknown>>;
  /** Instants of its status changes, each to a status of the category indeterminate. */
  readonly changes?: readonly string[];
  /** Further changes, as Jira's history has them. */
  readonly history?: readonly ScriptedChange[];
  /** Out of sight for the person: found by no call. */
  readonly hidden?: boolean;
}

export interface ScriptedChange {
  readonly created: string;
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

type Endpoint =
  | 'search'
  | 'bulkfetch'
  | 'changelog'
  | 'issue'
  | 'people'
  | 'settings'
  | 'statuses'
  | 'assignable'
  | 'permissions'
  | 'projects';

/** What the searches of the app tell apart. */
export type Indexed = 'open-action' | 'done-lately' | 'done-before' | 'reviewed' | 'event';

export interface Fault {
  readonly on: Endpoint;
  readonly status: number | 'lost';
  readonly headers?: Readonly<Record<string, string>>;
  /** Only the calls in which this text stands; absent: all. */
  readonly containing?: string;
  /** How often; absent: until it is taken away. */
  times?: number;
}

export interface ScriptedJira {
  readonly access: JiraAccess;
  readonly calls: JiraHttpCall[];
  readonly faults: Fault[];
  readonly waits: number[];
  issues: readonly ScriptedIssue[];
  /** What the index of properties says of an issue, where it lags behind. */
  readonly indexed: Map<string, Indexed>;
  /** The project property with what the project has chosen; absent: nothing. */
  settings?: unknown;
  /** Account ids of who can be given work, in any project. */
  assignable: readonly string[];
  /** What the person may browse, by name. */
  projects: readonly { readonly id: string; readonly key: string; readonly name: string }[];
  /** What the person may do, anywhere. */
  permissions: readonly string[];
  /** Calls that wait for `release` before they are answered. */
  hold?: Promise<void>;
}

export function scriptedJira(issues: readonly ScriptedIssue[]): ScriptedJira {
  const jira: ScriptedJira = {
    access: {
      request: (call) => answer(jira, call),
      wait: (milliseconds) => {
        jira.waits.push(milliseconds);
        return Promise.resolve();
      },
      random: () => 0.5,
      longestWait: 3000,
    },
    calls: [],
    faults: [],
    waits: [],
    issues,
    indexed: new Map(),
    assignable: ['ana', 'ben', 'mia'],
    projects: [{ id: '10000', key: 'PAY', name: 'Payments' }],
    permissions: ['EDIT_ISSUES'],
  };
  return jira;
}

async function answer(jira: ScriptedJira, call: JiraHttpCall): Promise<JiraHttpReply> {
  jira.calls.push(call);
  await jira.hold;
  const { endpoint, reply } = route(jira, call);
  const fault = jira.faults.find(
    ({ on, containing, times }) =>
      on === endpoint &&
      times !== 0 &&
      (containing === undefined || JSON.stringify(call).includes(containing)),
  );
  if (fault === undefined) return replyOf(200, reply());
  if (fault.times !== undefined) fault.times -= 1;
  if (fault.status === 'lost') throw new TypeError('Failed to fetch');
  return replyOf(fault.status, { errorMessages: ['ordered by the test'] }, fault.headers);
}

const replyOf = (
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): JiraHttpReply => ({
  status,
  header: (name) => headers[name.toLowerCase()] ?? null,
  body,
});

interface Asked {
  readonly jql?: string;
  readonly issueIdsOrKeys?: readonly string[];
  readonly properties?: readonly string[];
}

function route(
  jira: ScriptedJira,
  { method, path, body }: JiraHttpCall,
): { readonly endpoint: Endpoint; readonly reply: () => unknown } {
  const asked = (body ?? {}) as Asked;
  const visible = jira.issues.filter((issue) => issue.hidden !== true);
  const byIds = (ids: readonly string[] = []) => visible.filter(({ id }) => ids.includes(id));
  const url = new URL(path, 'https://jira.example');
  switch (`${method} ${url.pathname}`) {
    case 'POST /rest/api/3/search/jql':
      return { endpoint: 'search', reply: () => ({ issues: search(jira, visible, asked.jql ?? '') }) };
    case 'POST /rest/api/3/issue/bulkfetch':
      return {
        endpoint: 'bulkfetch',
        reply: () => ({
          issues: byIds(asked.issueIdsOrKeys).map((issue) => shown(issue, asked.properties ?? [])),
        }),
      };
    case 'POST /rest/api/3/changelog/bulkfetch':
      return {
        endpoint: 'changelog',
        reply: () => ({ issueChangeLogs: byIds(asked.issueIdsOrKeys).flatMap(history) }),
      };
    case 'GET /rest/api/3/project/10000/properties/debrief.settings':
      return { endpoint: 'settings', reply: () => ({ value: jira.settings }) };
    case 'PUT /rest/api/3/project/10000/properties/debrief.settings':
      return {
        endpoint: 'settings',
        reply: () => {
          jira.settings = body;
          return undefined;
        },
      };
    case 'GET /rest/api/3/status':
      return { endpoint: 'statuses', reply: () => STATUSES };
    case 'GET /rest/api/3/project/search':
      return { endpoint: 'projects', reply: () => ({ values: projects(jira, url.searchParams) }) };
    case 'GET /rest/api/3/mypermissions':
      return {
        endpoint: 'permissions',
        reply: () => ({
          permissions: Object.fromEntries(jira.permissions.map((key) => [key, { havePermission: true }])),
        }),
      };
    case 'GET /rest/api/3/user/assignable/search':
      return { endpoint: 'assignable', reply: () => assignable(jira, url.searchParams.get('accountId')) };
    case 'GET /rest/api/3/user/bulk':
      return {
        endpoint: 'people',
        reply: () => ({
          values: url.searchParams
            .getAll('accountId')
            .map((accountId) => ({ accountId, displayName: `Name of ${accountId}`, active: true })),
        }),
      };
    default:
      return single(
        visible,
        `${method} ${url.pathname}`,
        url.searchParams.get('properties')?.split(',') ?? [],
      );
  }
}

function single(visible: readonly ScriptedIssue[], call: string, properties: readonly string[]) {
  const wanted = /^GET \/rest\/api\/3\/issue\/(\d+)$/.exec(call)?.[1];
  const issue = visible.find(({ id }) => id === wanted);
  if (issue === undefined) throw new Error(`The script does not know ${call}`);
  return { endpoint: 'issue' as const, reply: () => shown(issue, properties) };
}

/** The beginnings of the searches that the app makes, and what they look for. */
const SEARCHES: readonly (readonly [string, Indexed])[] = [
  ['reviewSourceProject = "10000" AND (statusCategory != Done', 'open-action'],
  ['reviewSourceProject = "10000" AND reviewActionFactor IN ', 'open-action'],
  ['project = 10000 AND reviewStatus IS NOT EMPTY', 'reviewed'],
  ['project = 10000 AND (reviewOpened >= ', 'reviewed'],
  ['project = 10000 AND reviewOpened >= ', 'reviewed'],
  ['reviewStatus IS NOT EMPTY AND id != ', 'reviewed'],
  ['project = 10000 AND ', 'event'],
];

function search(jira: ScriptedJira, visible: readonly ScriptedIssue[], jql: string) {
  if (jql.startsWith('reviewSourceProject = "10000" ORDER BY '))
    return visible.filter(({ id }) => isAction(jira.indexed.get(id))).map(({ id }) => ({ id }));
  const one = /^id = (\d+) AND /.exec(jql)?.[1];
  if (one !== undefined)
    return visible
      .filter(({ id }) => id === one && jira.indexed.get(id) === 'event')
      .map(({ id }) => ({ id }));
  const kind = jql.startsWith('reviewSourceProject = "10000" AND statusCategory = Done AND ')
    ? doneSearch(jql)
    : SEARCHES.find(([beginning]) => jql.startsWith(beginning))?.[1];
  if (kind === undefined) throw new Error(`The script does not know the search ${jql}`);
  return visible.filter(({ id }) => jira.indexed.get(id) === kind).map(({ id }) => ({ id }));
}

const isAction = (kind: Indexed | undefined): boolean =>
  kind === 'open-action' || kind === 'done-lately' || kind === 'done-before';

const doneSearch = (jql: string): Indexed =>
  jql.includes('statusCategoryChangedDate < ') ? 'done-before' : 'done-lately';

const STATUSES = (['new', 'indeterminate', 'done'] as const).map((key) => ({
  id: key,
  statusCategory: { key },
}));

function projects(jira: ScriptedJira, asked: URLSearchParams) {
  const ids = asked.getAll('id');
  const words = asked.get('query')?.toLowerCase() ?? '';
  return jira.projects.filter(
    ({ id, name }) => (ids.length === 0 || ids.includes(id)) && name.toLowerCase().includes(words),
  );
}

const assignable = ({ assignable: accounts }: ScriptedJira, accountId: string | null) =>
  accounts
    .filter((account) => accountId === null || account === accountId)
    .map((account) => ({ accountId: account, displayName: `Name of ${account}`, active: true }));

function shown({ id, key, fields, properties = {} }: ScriptedIssue, keys: readonly string[]) {
  const asked = Object.entries(properties).filter(([name]) => keys.includes(name));
  return { id, key, fields: fields ?? {}, properties: Object.fromEntries(asked) };
}

function history({ id, changes = [], history: more = [] }: ScriptedIssue) {
  const all = [
    ...changes.map((created) => ({ created, field: 'status', from: 'new', to: 'indeterminate' })),
    ...more,
  ];
  if (all.length === 0) return [];
  const changeHistories = all.map(({ created, field, ...item }, index) => ({
    id: String(index),
    created,
    items: [{ ...item, field, fieldId: field, fromString: item.from, toString: item.to }],
  }));
  return [{ issueId: id, changeHistories }];
}
