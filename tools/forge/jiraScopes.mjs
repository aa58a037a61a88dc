/**
 * The Jira calls that Debrief makes, each with the classic scope that Atlassian's documentation asks for. The linter
 * reads them as a tiny API description, and our own check compares them with the manifest: a call that is not listed here,
 * or a scope that no listed call needs, is an error. `scope: undefined` marks calls that need none.
 */

/** @type {readonly {method: string, path: string, scope: string | undefined}[]} `{}` stands for one path part. */
export const jiraCalls = [
  { method: 'POST', path: '/rest/api/3/search/jql', scope: 'read:jira-work' },
  { method: 'POST', path: '/rest/api/3/issue/bulkfetch', scope: 'read:jira-work' },
  { method: 'POST', path: '/rest/api/3/changelog/bulkfetch', scope: 'read:jira-work' },
  { method: 'GET', path: '/rest/api/3/issue/{}', scope: 'read:jira-work' },
  { method: 'POST', path: '/rest/api/3/issue', scope: 'write:jira-work' },
  { method: 'PUT', path: '/rest/api/3/issue/{}', scope: 'write:jira-work' },
  { method: 'GET', path: '/rest/api/3/issue/{}/editmeta', scope: 'read:jira-work' },
  { method: 'GET', path: '/rest/api/3/issue/{}/comment', scope: 'read:jira-work' },
  { method: 'POST', path: '/rest/api/3/issue/{}/comment', scope: 'write:jira-work' },
  { method: 'POST', path: '/rest/api/3/comment/list', scope: 'read:jira-work' },
  { method: 'PUT', path: '/rest/api/3/issue/{}/properties/{}', scope: 'write:jira-work' },
  { method: 'DELETE', path: '/rest/api/3/issue/{}/properties/{}', scope: 'write:jira-work' },
  { method: 'GET', path: '/rest/api/3/issue/createmeta/{}/issuetypes', scope: 'read:jira-work' },
  { method: 'GET', path: '/rest/api/3/issue/createmeta/{}/issuetypes/{}', scope: 'read:jira-work' },
  { method: 'POST', path: '/rest/api/3/issueLink', scope: 'write:jira-work' },
  { method: 'GET', path: '/rest/api/3/project/search', scope: 'read:jira-work' },
  { method: 'GET', path: '/rest/api/3/project/{}/properties/{}', scope: 'read:jira-work' },
  { method: 'PUT', path: '/rest/api/3/project/{}/properties/{}', scope: 'manage:jira-project' },
  { method: 'GET', path: '/rest/api/3/project/{}', scope: 'read:jira-work' },
  { method: 'GET', path: '/rest/api/3/issueLinkType', scope: 'read:jira-work' },
  { method: 'GET', path: '/rest/api/3/status', scope: 'read:jira-work' },
  { method: 'GET', path: '/rest/api/3/field', scope: 'read:jira-work' },
  { method: 'GET', path: '/rest/api/3/mypermissions', scope: 'read:jira-work' },
  { method: 'POST', path: '/rest/api/3/permissions/check', scope: 'read:jira-work' },
  { method: 'GET', path: '/rest/api/3/user/assignable/search', scope: 'read:jira-user' },
  { method: 'GET', path: '/rest/api/3/user/bulk', scope: 'read:jira-user' },
  { method: 'GET', path: '/rest/api/3/user/viewissue/search', scope: 'read:jira-user' },
  { method: 'POST', path: '/rest/api/3/issue/{}/notify', scope: 'write:jira-work' },
  { method: 'GET', path: '/rest/api/3/serverInfo', scope: undefined },
];

/** The same calls as the linter wants them: an OpenAPI document with nothing but paths and scopes. */
export function asOpenApi() {
  const paths = {};
  for (const { method, path, scope } of jiraCalls) {
    let index = 0;
    const template = path.replaceAll('{}', () => `{part${(index += 1)}}`);
    const operation = {
      'x-atlassian-oauth2-scopes': [
        { scheme: 'OAuth2', state: 'Current', scopes: scope === undefined ? [] : [scope] },
      ],
    };
    paths[template] = { ...paths[template], [method.toLowerCase()]: operation };
  }
  return { paths };
}
