import { authorise } from '../../src/entry/authorise';
import type { JiraAccess, JiraHttpCall } from '../../src/jira/request';

type Answer = { readonly status: number; readonly body?: unknown } | 'lost';

function jiraThatSays(answer: Answer) {
  const calls: JiraHttpCall[] = [];
  const access: JiraAccess = {
    request: async (call) => {
      calls.push(call);
      if (answer === 'lost') throw new TypeError('no answer');
      return { ...answer, body: answer.body, header: () => null };
    },
    wait: async () => undefined,
    random: () => 0,
    longestWait: 60_000,
  };
  return { access, calls };
}

const holding = (...held: readonly string[]): Answer => ({
  status: 200,
  body: { permissions: Object.fromEntries(held.map((key) => [key, { havePermission: true }])) },
});
const on = (id: unknown): unknown => ({ extension: { issue: { id } } });

describe('who may make a call', () => {
  test('is decided by the permission on the issue that the platform names', async () => {
    const jira = jiraThatSays(holding('BROWSE_PROJECTS', 'EDIT_ISSUES'));
    expect(await authorise(jira.access, on('10412'), 'edit')).toEqual({
      ok: true,
      value: { issueId: '10412', canEdit: true },
    });
    expect(jira.calls[0]?.path).toContain('issueId=10412');
  });

  test('who may see but not edit reads and does not write', async () => {
    const jira = jiraThatSays(holding('BROWSE_PROJECTS'));
    expect(await authorise(jira.access, on(10412), 'view')).toEqual({
      ok: true,
      value: { issueId: '10412', canEdit: false },
    });
    expect(await authorise(jira.access, on(10412), 'edit')).toEqual({
      ok: false,
      error: { code: 'READ_ONLY' },
    });
  });

  test('who may edit but not see gets nothing', async () => {
    const jira = jiraThatSays(holding('EDIT_ISSUES'));
    expect(await authorise(jira.access, on('10412'), 'edit')).toEqual({
      ok: false,
      error: { code: 'DENIED' },
    });
  });

  test.each([401, 403, 404])('an issue about which Jira says %s is denied', async (status) => {
    for (const needs of ['view', 'edit'] as const)
      expect(await authorise(jiraThatSays({ status }).access, on('10412'), needs)).toEqual({
        ok: false,
        error: { code: 'DENIED' },
      });
  });

  test.each([
    [{ status: 429 }, 'busy'],
    [{ status: 500 }, 'down'],
    ['lost', 'lost'],
    [{ status: 200, body: {} }, 'malformed'],
    [{ status: 200, body: { permissions: { BROWSE_PROJECTS: { havePermission: 'true' } } } }, 'malformed'],
    [{ status: 400 }, 'refused'],
  ] as const)('an answer that says nothing (%j) is neither yes nor no', async (answer, kind) => {
    await expect(authorise(jiraThatSays(answer).access, on('10412'), 'view')).rejects.toMatchObject({ kind });
  });

  const places: readonly unknown[] = [
    undefined,
    null,
    {},
    'x',
    { extension: {} },
    { extension: { issue: {} } },
    { extension: { project: { id: '10001' } } },
    { issue: { id: '10412' } },
    { issueId: '10412' },
    on(''),
    on('10412 OR 1=1'),
    on('../10412'),
    on('10412&permissions=ADMINISTER'),
    on(1.5),
    on(null),
    on(['10412']),
    on({ toString: '10412' }),
  ];
  test.each(places.map((place) => [place]))('a call from %j is denied without asking Jira', async (place) => {
    const jira = jiraThatSays(holding('BROWSE_PROJECTS', 'EDIT_ISSUES'));
    expect(await authorise(jira.access, place, 'view')).toEqual({ ok: false, error: { code: 'DENIED' } });
    expect(jira.calls).toEqual([]);
  });
});
