import { authorise, authoriseNamed, authoriseProject } from '../../src/entry/authorise';
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
    on('0010412'),
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

const DENIED = { ok: false, error: { code: 'DENIED' } };

describe('who may make a call about an issue that it names', () => {
  test('is decided by the permission on that very issue', async () => {
    const jira = jiraThatSays(holding('BROWSE_PROJECTS', 'EDIT_ISSUES'));
    expect(await authoriseNamed(jira.access, { reviewedIssueId: '10412' }, 'edit')).toEqual({
      ok: true,
      value: { issueId: '10412', canEdit: true },
    });
    expect(jira.calls.map(({ path }) => path)).toEqual([expect.stringContaining('issueId=10412')]);
  });

  test.each([
    [['BROWSE_PROJECTS'], 'READ_ONLY'],
    [['EDIT_ISSUES'], 'DENIED'],
    [[], 'DENIED'],
  ])('with %j it is %s', async (held, code) => {
    const jira = jiraThatSays(holding(...held));
    expect(await authoriseNamed(jira.access, { reviewedIssueId: '10412' }, 'edit')).toEqual({
      ok: false,
      error: { code },
    });
  });

  const payloads: readonly unknown[] = [
    undefined,
    null,
    'x',
    {},
    { issueId: '10412' },
    { reviewedIssueId: 10412 },
    { reviewedIssueId: '' },
    { reviewedIssueId: 'PAY-412' },
    { reviewedIssueId: '10412&permissions=ADMINISTER' },
    { reviewedIssueId: ['10412'] },
    // The same issue to Jira, another one to storage.
    { reviewedIssueId: '0010412' },
  ];
  test.each(payloads.map((payload) => [payload]))(
    'with %j it is denied without asking Jira',
    async (payload) => {
      const jira = jiraThatSays(holding('BROWSE_PROJECTS', 'EDIT_ISSUES'));
      expect(await authoriseNamed(jira.access, payload, 'edit')).toEqual(DENIED);
      expect(jira.calls).toEqual([]);
    },
  );
});

describe('who may make a call about a project', () => {
  const inProject = (id: unknown): unknown => ({ extension: { project: { id } } });

  test.each([
    [['BROWSE_PROJECTS', 'ADMINISTER_PROJECTS'], 'administer', undefined],
    [['BROWSE_PROJECTS'], 'view', undefined],
    [['BROWSE_PROJECTS'], 'administer', 'ADMINS_ONLY'],
    [['ADMINISTER_PROJECTS'], 'administer', 'DENIED'],
    [[], 'view', 'DENIED'],
  ] as const)('with %j to %s: %s', async (held, needs, code) => {
    const jira = jiraThatSays(holding(...held));
    expect(await authoriseProject(jira.access, inProject(10001), needs)).toEqual(
      code === undefined ? { ok: true, value: { projectId: '10001' } } : { ok: false, error: { code } },
    );
    expect(jira.calls.map(({ path }) => path)).toEqual([expect.stringContaining('projectId=10001')]);
  });

  test.each([401, 403, 404])('of which Jira says %s, it is denied', async (status) => {
    expect(await authoriseProject(jiraThatSays({ status }).access, inProject('10001'), 'view')).toEqual(
      DENIED,
    );
  });

  const places: readonly unknown[] = [
    undefined,
    {},
    inProject('PAY'),
    inProject('1 OR 1=1'),
    inProject('010001'),
    on('10001'),
  ];
  test.each(places.map((place) => [place]))('from %j it is denied without asking Jira', async (place) => {
    const jira = jiraThatSays(holding('BROWSE_PROJECTS', 'ADMINISTER_PROJECTS'));
    expect(await authoriseProject(jira.access, place, 'view')).toEqual(DENIED);
    expect(jira.calls).toEqual([]);
  });
});
