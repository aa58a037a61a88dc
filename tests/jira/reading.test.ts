import { adfDocument, labelled } from '../../src/jira/adf';
import { readPermissions, readIssue } from '../../src/jira/issues';
import type { JiraAccess, JiraHttpCall } from '../../src/jira/request';
import { fetchIssues, searchIds } from '../../src/jira/search';

type Body = Readonly<Record<string, unknown>>;

function jiraOf(answer: (call: JiraHttpCall, body: Body, number: number) => unknown) {
  const calls: JiraHttpCall[] = [];
  const access: JiraAccess = {
    request: async (call) => {
      calls.push(call);
      return { status: 200, body: answer(call, (call.body ?? {}) as Body, calls.length), header: () => null };
    },
    wait: async () => undefined,
    random: () => 0,
    longestWait: 0,
  };
  return { access, calls };
}

const ids = (count: number, from = 1): readonly string[] =>
  Array.from({ length: count }, (_, index) => String(from + index));

describe('searching ids', () => {
  test('asks for 5,000 at once and follows the pages, in order', async () => {
    const jira = jiraOf((_, body) =>
      body['nextPageToken'] === undefined
        ? { issues: ids(3).map((id) => ({ id })), nextPageToken: 'two' }
        : { issues: ids(2, 4).map((id) => ({ id })), nextPageToken: null },
    );
    expect(await searchIds(jira.access, 'project = PAY')).toEqual(ids(5));
    expect(jira.calls.map(({ body }) => body)).toEqual([
      { jql: 'project = PAY', maxResults: 5000, fields: ['id'] },
      { jql: 'project = PAY', maxResults: 5000, fields: ['id'], nextPageToken: 'two' },
    ]);
  });

  test('goes on when Jira gives shorter pages than were asked for, also an empty one', async () => {
    const pages = [ids(1), [], ids(1, 2)];
    const jira = jiraOf((_, __, number) => ({
      issues: (pages[number - 1] ?? []).map((id) => ({ id })),
      ...(number < 3 ? { nextPageToken: `page ${String(number)}` } : {}),
    }));
    expect(await searchIds(jira.access, 'x')).toEqual(['1', '2']);
  });

  test('names an issue once that stands on two pages', async () => {
    const jira = jiraOf((_, __, number) => ({
      issues: [{ id: '1' }, { id: String(number) }],
      ...(number === 1 ? { nextPageToken: 'two' } : {}),
    }));
    expect(await searchIds(jira.access, 'x')).toEqual(['1', '2']);
  });

  test('ends with an error when Jira gives the same page for ever', async () => {
    const jira = jiraOf(() => ({ issues: [], nextPageToken: 'again' }));
    await expect(searchIds(jira.access, 'x')).rejects.toMatchObject({ kind: 'malformed' });
    expect(jira.calls.length).toBeLessThan(4);
  });

  test('asks Jira to look again at what was just written: 50 at most', async () => {
    const jira = jiraOf(() => ({ issues: [] }));
    await searchIds(jira.access, 'x', ids(60));
    expect((jira.calls[0]?.body as { reconcileIssues: number[] }).reconcileIssues).toHaveLength(50);
  });

  test.each([{}, { issues: 'x' }, { issues: [{}] }, { issues: [{ id: '1 OR 1=1' }] }])(
    'fails on an answer of another shape (%j)',
    async (body) =>
      expect(searchIds(jiraOf(() => body).access, 'x')).rejects.toMatchObject({ kind: 'malformed' }),
  );
});

describe('fetching issues', () => {
  const answerAll = (_: JiraHttpCall, body: Body) => ({
    issues: (body['issueIdsOrKeys'] as string[]).toReversed().map((id) => ({ id, key: `OPS-${id}` })),
  });

  test('asks for 100 at a time, all calls at once, and answers in the order of the ids', async () => {
    const jira = jiraOf(answerAll);
    const found = await fetchIssues(jira.access, ids(250), {
      fields: ['summary'],
      properties: ['debrief.action'],
    });
    expect(found.map(({ id }) => id)).toEqual(ids(250));
    expect(
      jira.calls.map(({ body }) => (body as { issueIdsOrKeys: string[] }).issueIdsOrKeys.length),
    ).toEqual([100, 100, 50]);
  });

  test('of no ids asks for nothing', async () => {
    const jira = jiraOf(answerAll);
    expect(await fetchIssues(jira.access, [], { fields: [] })).toEqual([]);
    expect(jira.calls).toEqual([]);
  });

  test('leaves out what the person may not see', async () => {
    const jira = jiraOf(() => ({ issues: [{ id: '2', key: 'OPS-2' }], issueErrors: [{ id: '1' }] }));
    expect((await fetchIssues(jira.access, ['1', '2'], { fields: [] })).map(({ id }) => id)).toEqual(['2']);
  });

  test('fails as a whole when one part fails: a part is never the whole', async () => {
    const jira = jiraOf((call, body, number) => (number === 2 ? 'broken' : answerAll(call, body)));
    await expect(fetchIssues(jira.access, ids(150), { fields: [] })).rejects.toMatchObject({
      kind: 'malformed',
    });
  });
});

describe('permissions', () => {
  test('are the ones that Jira says yes to, of the ones that were asked', async () => {
    const jira = jiraOf(() => ({
      permissions: {
        BROWSE_PROJECTS: { havePermission: true },
        EDIT_ISSUES: { havePermission: false },
        ADMINISTER: { havePermission: true },
      },
    }));
    expect([
      ...(await readPermissions(jira.access, { issueId: '7' }, [
        'BROWSE_PROJECTS',
        'EDIT_ISSUES',
        'LINK_ISSUES',
      ])),
    ]).toEqual(['BROWSE_PROJECTS']);
    expect(jira.calls[0]?.path).toBe(
      '/rest/api/3/mypermissions?issueId=7&permissions=BROWSE_PROJECTS%2CEDIT_ISSUES%2CLINK_ISSUES',
    );
  });

  test.each([
    {},
    { permissions: [] },
    { permissions: { BROWSE_PROJECTS: true } },
    { permissions: { BROWSE_PROJECTS: { havePermission: 'yes' } } },
  ])('are never assumed from an answer of another shape (%j)', async (body) => {
    const asked = readPermissions(jiraOf(() => body).access, { issueId: '7' }, ['BROWSE_PROJECTS']);
    await expect(asked.then((held) => [...held])).rejects.toMatchObject({ kind: 'malformed' });
  });
});

test('an issue’s properties are read as they stand: whoever may edit it can write anything there', async () => {
  const jira = jiraOf(() => ({ id: '7', key: 'PAY-7', properties: { 'debrief.review': { v: 'x' } } }));
  expect(
    (await readIssue(jira.access, '7', { fields: ['project'], properties: ['debrief.review'] })).properties,
  ).toEqual({ 'debrief.review': { v: 'x' } });
});

test('a description has no empty text and no line break: Jira would refuse it', () => {
  expect(adfDocument([labelled('How we will know', 'a\n\n b')]).content[0]?.content).toEqual([
    { type: 'text', text: 'How we will know: ', marks: [{ type: 'strong' }] },
    { type: 'text', text: 'a b' },
  ]);
});
