/** Every scope is needed by a call, and every call has its scope. */
import { jiraCallsIn } from '../../scripts/checks/jiraCallsIn';
import { scopeFindings } from '../../scripts/checks/scopes';
import { jiraCalls } from '../../tools/forge/jiraScopes.mjs';

const callsIn = (text: string) => jiraCallsIn({ file: 'src/jira/a.ts', text });
const read = { method: 'GET', path: '/rest/api/3/issue/{}', scope: 'read:jira-work' };
const check = { method: 'POST', path: '/rest/api/3/permissions/check', scope: undefined };
const readsIssue = callsIn("const call = { method: 'GET', path: `/rest/api/3/issue/${id}` };");
const facts = { scopes: ['read:jira-work'], calls: readsIssue, usesStorage: false, known: [read] };

describe('the Jira calls in the source', () => {
  it.each([
    ["{ method: 'POST', path: '/rest/api/3/issue' }", 'POST', '/rest/api/3/issue'],
    ["{ method: 'GET', path: path`/rest/api/3/issue/${id}` + query({}) }", 'GET', '/rest/api/3/issue/{}'],
    ["{ method: 'GET', path: `/rest/api/3/user/bulk${query({})}` }", 'GET', '/rest/api/3/user/bulk'],
    ["{ method: 'GET', path: '/rest/api/3/priority?maxResults=50' }", 'GET', '/rest/api/3/priority'],
    [
      "{ method: 'PUT', path: `/rest/api/3/issue/${id}/properties/${key}`, body: { a: 1 } }",
      'PUT',
      '/rest/api/3/issue/{}/properties/{}',
    ],
    ["request('/rest/api/3/issue')", undefined, '/rest/api/3/issue'],
  ])('are found in %s', (code, method, path) => {
    expect(callsIn(`const call = ${code};`)).toEqual([{ method, path, where: 'src/jira/a.ts:1' }]);
  });

  it('are not found where a path is only talked about', () => {
    expect(callsIn("// GET /rest/api/3/issue\nconst text = 'see /rest/api/3/issue';")).toEqual([]);
  });
});

describe('the scopes of the manifest', () => {
  it('are in order when each is needed and none is missing', () => {
    expect(scopeFindings(facts)).toEqual([]);
  });

  it('may not lack one that a call needs', () => {
    expect(scopeFindings({ ...facts, scopes: [] })).toEqual([
      'the manifest lacks the scope read:jira-work, needed by src/jira/a.ts:1',
    ]);
  });

  it('may not hold one that no call needs', () => {
    expect(scopeFindings({ ...facts, scopes: ['read:jira-work', 'read:jira-user'] })).toEqual([
      'the manifest asks for the scope read:jira-user, which no call needs',
    ]);
  });

  it('hold storage:app exactly when the storage is used', () => {
    expect(scopeFindings({ ...facts, usesStorage: true })).toEqual([
      'the manifest lacks the scope storage:app, needed by @forge/kvs',
    ]);
    expect(scopeFindings({ ...facts, scopes: ['read:jira-work', 'storage:app'] })).toEqual([
      'the manifest asks for the scope storage:app, which no call needs',
    ]);
  });

  it('cannot be judged for a call that is not listed, or listed with another method', () => {
    const calls = [...readsIssue, ...callsIn("({ method: 'PUT', path: `/rest/api/3/issue/${id}` })")];
    expect(scopeFindings({ ...facts, calls })).toEqual([
      'src/jira/a.ts:1 calls PUT /rest/api/3/issue/{}: list it with its scope in jiraScopes.mjs',
    ]);
  });

  it('have no list of calls that nobody makes', () => {
    expect(scopeFindings({ ...facts, known: [read, check] })).toEqual([
      'jiraScopes.mjs lists POST /rest/api/3/permissions/check, which nothing calls',
    ]);
  });

  it('come from a list without doubles', () => {
    const names = jiraCalls.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
