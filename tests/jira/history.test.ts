import { fetchCommented, readComments } from '../../src/jira/comments';
import { firstLine } from '../../src/jira/firstLine';
import { readHistories } from '../../src/jira/history';
import type { JiraAccess, JiraHttpCall } from '../../src/jira/request';

function jiraOf(answer: (call: JiraHttpCall, number: number) => unknown) {
  const calls: JiraHttpCall[] = [];
  const access: JiraAccess = {
    request: (call) => {
      calls.push(call);
      return Promise.resolve({ status: 200, body: answer(call, calls.length), header: () => null });
    },
    wait: () => Promise.resolve(),
    random: () => 0,
    longestWait: 0,
  };
  return { access, calls };
}

const item = {
  field: 'status',
  fieldId: 'status',
  from: '1',
  fromString: 'To Do',
  to: '3',
  toString: 'Done',
};
const log = (issueId: string, created: unknown, items: readonly unknown[] = [item]) => ({
  issueId,
  changeHistories: [{ id: '9', created, items }],
});

describe('Histories', () => {
  it('read all fields, with moments in both of the forms that Jira uses', async () => {
    const jira = jiraOf(() => ({
      issueChangeLogs: [log('1', 1_762_952_400_000), log('2', '2026-11-12T13:00:00.000+0000')],
    }));
    const { changes, complete } = await readHistories(jira.access, ['1', '2']);
    expect(complete).toBe(true);
    expect(changes.get('1')?.[0]).toEqual({
      id: '9.0',
      at: '2025-11-12T13:00:00.000Z',
      field: 'status',
      from: '1',
      to: '3',
      fromText: 'To Do',
      toText: 'Done',
    });
    expect(changes.get('2')?.[0]?.at).toBe('2026-11-12T13:00:00.000Z');
    expect(jira.calls[0]?.body).toEqual({ issueIdsOrKeys: ['1', '2'], maxResults: 1000 });
  });

  it('name a field of the site by its name, and take a missing text for none', async () => {
    const jira = jiraOf(() => ({
      issueChangeLogs: [log('1', 0, [{ field: 'Sprint', fieldId: 'customfield_1', from: '', to: null }])],
    }));
    const { changes } = await readHistories(jira.access, ['1']);
    expect(changes.get('1')?.[0]).toMatchObject({ field: 'Sprint', from: '', to: null, toText: null });
  });

  it('follow the pages, and say when they stopped before the end', async () => {
    const two = jiraOf((_, number) => ({
      issueChangeLogs: [log('1', number)],
      ...(number === 1 ? { nextPageToken: 'two' } : {}),
    }));
    expect((await readHistories(two.access, ['1'])).changes.get('1')).toHaveLength(2);
    const endless = jiraOf(() => ({ issueChangeLogs: [], nextPageToken: 'more' }));
    expect((await readHistories(endless.access, ['1'])).complete).toBe(false);
    expect(endless.calls.length).toBeLessThan(10);
  });

  it.each([{}, { issueChangeLogs: [{ issueId: 'x' }] }])('fail on an answer of another shape (%j)', (body) =>
    expect(readHistories(jiraOf(() => body).access, ['1'])).rejects.toMatchObject({ kind: 'malformed' }),
  );
});

describe('Comments', () => {
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Words' }] }] };
  const comment = { id: '5', created: '2026-11-12T13:00:00.000+0000', body };
  const issue = (fields: object) => ({
    id: '1',
    key: 'PAY-1',
    fields: { created: comment.created, ...fields },
  });

  it('come with their issues, restricted ones without words', async () => {
    const restricted = { ...comment, id: '6', visibility: { type: 'role', value: 'Leads' } };
    const jira = jiraOf(() => ({
      issues: [issue({ comment: { comments: [comment, restricted], total: 9 } })],
    }));
    const [found] = await fetchCommented(jira.access, ['1']);
    expect(found?.comments).toEqual([
      { id: '5', at: '2026-11-12T13:00:00.000Z', text: 'Words', isRestricted: false },
      { id: '6', at: '2026-11-12T13:00:00.000Z', text: '', isRestricted: true },
    ]);
    expect(found?.hasAllComments).toBe(false);
  });

  it('are none where the field is hidden', async () => {
    const [found] = await fetchCommented(jiraOf(() => ({ issues: [issue({})] })).access, ['1']);
    expect(found).toMatchObject({ comments: [], hasAllComments: true });
  });

  it('of a long thread are read by itself, the newest first', async () => {
    const jira = jiraOf(() => ({ comments: [comment], total: 1 }));
    expect(await readComments(jira.access, '1')).toHaveLength(1);
    expect(jira.calls[0]?.path).toBe('/rest/api/3/issue/1/comment?orderBy=-created&maxResults=1000');
  });
});

describe('The first line of a document', () => {
  const paragraph = (...content: readonly object[]) => ({ type: 'paragraph', content });
  const text = (words: string) => ({ type: 'text', text: words });

  it.each<[string, readonly object[], string]>([
    ['is its first block with words', [paragraph(), paragraph(text('One')), paragraph(text('Two'))], 'One'],
    ['ends with a break', [paragraph(text('One'), { type: 'hardBreak' }, text('Two'))], 'One'],
    ['joins its marks', [paragraph(text('One '), text('two'))], 'One two'],
    [
      'names nobody',
      [paragraph({ type: 'mention', attrs: { text: '@Ana Ribeiro' } }, text(' looks'))],
      '@someone looks',
    ],
    [
      'is found in a list',
      [{ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('One'))] }] }],
      'One',
    ],
    [
      'keeps a link',
      [paragraph({ type: 'inlineCard', attrs: { url: 'https://example.com' } })],
      'https://example.com',
    ],
    ['is none for a picture', [{ type: 'mediaSingle', content: [{ type: 'media', attrs: {} }] }], ''],
  ])('%s', (_what, content, words) => {
    expect(firstLine({ type: 'doc', version: 1, content })).toBe(words);
  });

  it.each([undefined, null, 'text', {}, { type: 'doc', content: 'x' }])('is none for %j', (document) => {
    expect(firstLine(document)).toBe('');
  });
});
