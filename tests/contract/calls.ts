/**
 * One story told in calls, in order: each operation that the sandbox answers occurs at least once, and so do its common
 * refusals. `operation` names it as the OpenAPI document does.
 */
import { doc, NOTES_FIELD, people, TEAM_FIELD, type PersonName } from '../builders/jiraWorld';

export interface ContractCall {
  readonly operation: string;
  readonly who: PersonName | 'anonymous';
  readonly path: string;
  readonly body?: unknown;
  readonly status: number;
}

const call = (
  status: number,
  operation: string,
  path: string,
  body?: unknown,
  who: ContractCall['who'] = 'member',
): ContractCall => ({ operation, who, path: `/rest/api/3${path}`, body, status });

const ISSUE = '/issue/{issueIdOrKey}';
const api = (text: string): string => text.replace(' /', ' /rest/api/3/');

const task = { project: { key: 'PAY' }, issuetype: { id: '10002' } };

const creating: readonly ContractCall[] = [
  call(201, 'POST /issue', '/issue', {
    fields: {
      ...task,
      summary: 'Alert before the pool is empty',
      description: doc('What changes'),
      assignee: { accountId: people.member },
      duedate: '2026-12-01',
      labels: ['factor-handoff'],
      priority: { id: '2' },
      components: [{ name: 'Checkout' }],
      parent: { key: 'PAY-1' },
    },
    update: { issuelinks: [{ add: { type: { name: 'Blocks' }, outwardIssue: { key: 'PAY-2' } } }] },
    properties: [{ key: 'debrief.action', value: { actionId: 'a-1', sourceIssueId: '10001' } }],
  }),
  call(400, 'POST /issue', '/issue', { fields: { ...task, summary: '', duedate: 'soon' } }),
  call(403, 'POST /issue', '/issue', { fields: { ...task, summary: 'No right to' } }, 'reader'),
  call(401, 'POST /issue', '/issue', { fields: { ...task, summary: 'Nobody' } }, 'gone'),
  call(201, 'POST /issue/bulk', '/issue/bulk', {
    issueUpdates: [{ fields: { ...task, summary: 'One of two' } }, { fields: { summary: 'No project' } }],
  }),
  call(400, 'POST /issue/bulk', '/issue/bulk', { issueUpdates: [{ fields: { summary: 'No project' } }] }),
  call(201, 'POST /issue', '/issue', {
    fields: {
      project: { key: 'OPS' },
      issuetype: { id: '10002' },
      summary: 'In the other project',
      [TEAM_FIELD]: { value: 'Blue' },
      [NOTES_FIELD]: doc('A note'),
    },
  }),
];

const changing: readonly ContractCall[] = [
  call(204, `PUT ${ISSUE}`, '/issue/PAY-4', {
    fields: { summary: 'Alert before the pool is empty again', duedate: null },
    update: { labels: [{ add: 'later' }, { remove: 'factor-handoff' }] },
  }),
  call(400, `PUT ${ISSUE}`, '/issue/PAY-4', { fields: { nothing: 1 } }),
  call(403, `PUT ${ISSUE}`, '/issue/PAY-4', { fields: { summary: 'No right to' } }, 'reader'),
  call(404, `PUT ${ISSUE}`, '/issue/PAY-3', { fields: { summary: 'Not there for me' } }),
  call(200, `PUT ${ISSUE}`, '/issue/PAY-4?returnIssue=true', { fields: { priority: { name: 'Low' } } }),
  call(204, `PUT ${ISSUE}/assignee`, '/issue/PAY-4/assignee', { accountId: people.lead }),
  call(400, `PUT ${ISSUE}/assignee`, '/issue/PAY-4/assignee', { accountId: people.outsider }),
  call(200, `GET ${ISSUE}/transitions`, '/issue/PAY-4/transitions'),
  call(200, `GET ${ISSUE}/transitions`, '/issue/PAY-4/transitions?expand=transitions.fields'),
  call(204, `POST ${ISSUE}/transitions`, '/issue/PAY-4/transitions', {
    transition: { id: '31' },
    fields: { resolution: { name: "Won't Do" } },
  }),
  call(400, `POST ${ISSUE}/transitions`, '/issue/PAY-4/transitions', { transition: { id: '999' } }),
];

const properties: readonly ContractCall[] = [
  call(201, `PUT ${ISSUE}/properties/{propertyKey}`, '/issue/PAY-4/properties/debrief.review', { a: [1] }),
  call(200, `PUT ${ISSUE}/properties/{propertyKey}`, '/issue/PAY-4/properties/debrief.review', { a: [2] }),
  call(200, `GET ${ISSUE}/properties/{propertyKey}`, '/issue/PAY-4/properties/debrief.review'),
  call(404, `GET ${ISSUE}/properties/{propertyKey}`, '/issue/PAY-4/properties/none'),
  call(200, `GET ${ISSUE}/properties`, '/issue/PAY-4/properties'),
  call(204, `DELETE ${ISSUE}/properties/{propertyKey}`, '/issue/PAY-4/properties/debrief.review'),
  ...projectProperties(),
];

function projectProperties(): readonly ContractCall[] {
  const one = '/project/{projectIdOrKey}/properties/{propertyKey}';
  const path = '/project/PAY/properties/debrief.settings';
  return [
    call(201, `PUT ${one}`, path, { owedFrom: '2' }, 'lead'),
    call(403, `PUT ${one}`, path, { owedFrom: '3' }),
    call(200, `GET ${one}`, path),
    call(404, `GET ${one}`, '/project/PAY/properties/none'),
    call(200, 'GET /project/{projectIdOrKey}/properties', '/project/PAY/properties'),
    call(204, `DELETE ${one}`, path, undefined, 'lead'),
  ];
}

const comments: readonly ContractCall[] = [
  call(201, `POST ${ISSUE}/comment`, '/issue/PAY-4/comment', { body: doc('The recap') }),
  call(201, `POST ${ISSUE}/comment`, '/issue/PAY-4/comment', {
    body: doc('The recap with a property'),
    properties: [{ key: 'debrief.comment', value: { what: 'recap' } }],
  }),
  call(200, `GET ${ISSUE}/comment`, '/issue/PAY-4/comment?orderBy=-created'),
  call(400, `POST ${ISSUE}/comment`, '/issue/PAY-4/comment', { body: 'a string' }),
  call(201, `POST ${ISSUE}/comment`, '/issue/PAY-4/comment', {
    body: doc('Among members'),
    visibility: { type: 'role', value: 'Member' },
  }),
  call(400, `POST ${ISSUE}/comment`, '/issue/PAY-4/comment', {
    body: doc('Among others'),
    visibility: { type: 'role', value: 'Administrator' },
  }),
  call(200, `GET ${ISSUE}/comment`, '/issue/PAY-4/comment'),
  call(
    200,
    `GET ${ISSUE}/comment`,
    '/issue/PAY-4/comment?orderBy=-created&maxResults=1',
    undefined,
    'reader',
  ),
  call(200, `GET ${ISSUE}/comment/{id}`, '/issue/PAY-4/comment/10000'),
  call(200, `PUT ${ISSUE}/comment/{id}`, '/issue/PAY-4/comment/10000', { body: doc('The recap, again') }),
  call(204, `DELETE ${ISSUE}/comment/{id}`, '/issue/PAY-4/comment/10000'),
];

const links: readonly ContractCall[] = [
  call(200, 'GET /issueLinkType', '/issueLinkType'),
  call(200, 'GET /issueLinkType/{issueLinkTypeId}', '/issueLinkType/10003'),
  call(201, 'POST /issueLink', '/issueLink', {
    type: { name: 'Relates' },
    inwardIssue: { key: 'PAY-1' },
    outwardIssue: { key: 'PAY-4' },
  }),
  call(404, 'POST /issueLink', '/issueLink', {
    type: { name: 'Relates' },
    inwardIssue: { key: 'PAY-3' },
    outwardIssue: { key: 'PAY-4' },
  }),
  call(200, 'GET /issueLink/{linkId}', '/issueLink/10001'),
  call(204, 'DELETE /issueLink/{linkId}', '/issueLink/10001'),
  call(404, 'GET /issueLink/{linkId}', '/issueLink/10001'),
];

const reading: readonly ContractCall[] = [
  call(200, `GET ${ISSUE}`, '/issue/PAY-4?properties=*all&expand=changelog,names,transitions'),
  call(200, `GET ${ISSUE}`, `/issue/OPS-2?fields=${TEAM_FIELD},${NOTES_FIELD},issuelinks`),
  call(404, `GET ${ISSUE}`, '/issue/PAY-3'),
  call(200, `GET ${ISSUE}/editmeta`, '/issue/PAY-4/editmeta'),
  call(200, `GET ${ISSUE}/changelog`, '/issue/PAY-4/changelog?maxResults=2'),
  call(200, `POST ${ISSUE}/changelog/list`, '/issue/PAY-4/changelog/list', { changelogIds: [10_000] }),
  call(200, 'POST /changelog/bulkfetch', '/changelog/bulkfetch', { issueIdsOrKeys: ['PAY-4', 'PAY-3'] }),
  call(400, 'POST /changelog/bulkfetch', '/changelog/bulkfetch', { issueIdsOrKeys: [] }),
  call(200, 'POST /issue/bulkfetch', '/issue/bulkfetch', {
    issueIdsOrKeys: ['PAY-4', 'PAY-3', 'NO-1'],
    fields: ['summary', 'issuelinks', 'status'],
    properties: ['debrief.action'],
  }),
  call(400, 'POST /issue/bulkfetch', '/issue/bulkfetch', { issueIdsOrKeys: [] }),
  call(200, 'POST /search/jql', '/search/jql', { jql: 'reviewActionId = "a-1"', fields: ['*all'] }),
  call(200, 'POST /search/jql', '/search/jql', { jql: 'project = PAY', maxResults: 1, expand: 'names' }),
  call(400, 'POST /search/jql', '/search/jql', { jql: 'order by key' }),
  call(200, 'GET /search/jql', '/search/jql?jql=project%20%3D%20PAY&fields=summary'),
  call(200, 'POST /search/approximate-count', '/search/approximate-count', { jql: 'project = PAY' }),
  call(400, 'POST /search/approximate-count', '/search/approximate-count', { jql: '' }),
  call(410, 'GET /search', '/search?jql=key%3DPAY-1'),
  call(410, 'POST /search', '/search', { jql: 'project = PAY' }),
  call(200, 'POST /jql/parse', '/jql/parse', { queries: ['project = PAY', 'nofield = 1'] }),
  call(200, 'POST /jql/match', '/jql/match', {
    issueIds: [10_004],
    jqls: ['project = PAY', 'project = NONE'],
  }),
];

const permissions: readonly ContractCall[] = [
  call(200, 'GET /mypermissions', '/mypermissions?permissions=BROWSE_PROJECTS,ADMINISTER&issueKey=PAY-4'),
  call(400, 'GET /mypermissions', '/mypermissions?permissions=NONE'),
  call(
    404,
    'GET /mypermissions',
    '/mypermissions?permissions=BROWSE_PROJECTS&projectKey=PAY',
    undefined,
    'outsider',
  ),
  call(200, 'POST /permissions/check', '/permissions/check', {
    globalPermissions: ['ADMINISTER'],
    projectPermissions: [{ permissions: ['EDIT_ISSUES'], issues: [10_004, 10_002], projects: [10_000] }],
  }),
  call(400, 'POST /permissions/check', '/permissions/check', { projectPermissions: [{ permissions: [] }] }),
  call(403, 'POST /permissions/check', '/permissions/check', { accountId: people.lead }),
];

const peopleCalls: readonly ContractCall[] = [
  call(200, 'GET /myself', '/myself'),
  call(401, 'GET /myself', '/myself', undefined, 'anonymous'),
  call(200, 'GET /user', `/user?accountId=${people.lead}`),
  call(404, 'GET /user', '/user?accountId=nobody'),
  call(200, 'GET /user/bulk', `/user/bulk?accountId=${people.lead}&accountId=${people.gone}`),
  call(400, 'GET /user/bulk', '/user/bulk'),
  call(200, 'GET /user/search', '/user/search?query=le'),
  call(400, 'GET /user/search', '/user/search'),
  call(200, 'GET /user/assignable/search', '/user/assignable/search?project=PAY&query='),
  call(400, 'GET /user/assignable/search', '/user/assignable/search?query=le'),
  call(404, 'GET /user/assignable/search', '/user/assignable/search?project=NONE&query='),
];

const site: readonly ContractCall[] = [
  call(200, 'GET /issue/createmeta/{projectIdOrKey}/issuetypes', '/issue/createmeta/PAY/issuetypes'),
  call(
    400,
    'GET /issue/createmeta/{projectIdOrKey}/issuetypes',
    '/issue/createmeta/PAY/issuetypes?maxResults=300',
  ),
  call(
    200,
    'GET /issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}',
    '/issue/createmeta/OPS/issuetypes/10002',
  ),
  call(200, 'GET /project/search', '/project/search'),
  call(200, 'GET /project/search', '/project/search?action=create&maxResults=50&orderBy=name'),
  call(
    200,
    'GET /project/search',
    '/project/search?properties=debrief.settings&expand=lead,issueTypes&maxResults=1',
  ),
  call(200, 'GET /project/{projectIdOrKey}', '/project/PAY?expand=lead&properties=debrief.settings'),
  call(404, 'GET /project/{projectIdOrKey}', '/project/pay'),
  call(200, 'GET /project/{projectIdOrKey}/statuses', '/project/PAY/statuses'),
  call(200, 'GET /issuetype/project', '/issuetype/project?projectId=10000'),
  call(200, 'GET /issuetype', '/issuetype'),
  call(200, 'GET /priority', '/priority'),
  call(200, 'GET /priority/search', '/priority/search'),
  call(200, 'GET /resolution', '/resolution'),
  call(200, 'GET /status', '/status'),
  call(200, 'GET /status/{idOrName}', '/status/Done'),
  call(404, 'GET /status/{idOrName}', '/status/None'),
  call(200, 'GET /statuses/search', '/statuses/search', undefined, 'admin'),
  call(200, 'GET /statuscategory', '/statuscategory'),
  call(200, 'GET /label', '/label'),
  call(200, 'GET /field', '/field'),
  call(200, 'GET /serverInfo', '/serverInfo'),
];

const deleting: readonly ContractCall[] = [
  call(403, `DELETE ${ISSUE}`, '/issue/PAY-4'),
  call(204, `DELETE ${ISSUE}`, '/issue/PAY-4', undefined, 'lead'),
  call(404, `DELETE ${ISSUE}`, '/issue/PAY-4', undefined, 'lead'),
];

export const contractCalls: readonly ContractCall[] = [
  ...creating,
  ...changing,
  ...properties,
  ...comments,
  ...links,
  ...reading,
  ...permissions,
  ...peopleCalls,
  ...site,
  ...deleting,
].map((each) => ({ ...each, operation: api(each.operation) }));
