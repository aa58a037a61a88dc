import type { JiraAccess, JiraHttpCall } from '../../src/jira/request';
import { readSuggested, type SuggestionWindow } from '../../src/usecases/readSuggested';
import { readSuggestions, type SuggestionsRead } from '../../src/usecases/readSuggestions';
import { standardTypes } from '../../sandbox/jira/standardSite';
import {
  buildJiraWorld,
  doc,
  people,
  projectIds,
  SECURITY_LEVEL,
  type JiraWorld,
} from '../builders/jiraWorld';

const SITE = 'https://site.example';
const HOUR = 3_600_000;
/** All that the world's clock shows. */
const ALWAYS: SuggestionWindow = { from: '2026-11-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' };

let world: JiraWorld;
let calls: JiraHttpCall[];
/** Paths that answer with this status. */
let faults: Map<string, number>;

beforeEach(() => {
  world = buildJiraWorld();
  calls = [];
  faults = new Map();
});

function as(who: 'lead' | 'member' | 'reader'): JiraAccess {
  return {
    request: async (call) => {
      calls.push(call);
      const status = [...faults].find(([path]) => call.path.includes(path))?.[1];
      const reply =
        status === undefined ? await world.call(who, call.method, call.path, call.body) : { status };
      return { status: reply.status, header: () => null, body: 'body' in reply ? reply.body : undefined };
    },
    wait: () => Promise.resolve(),
    random: () => 0.5,
    longestWait: 0,
  };
}

const ask = (who: 'lead' | 'member' | 'reader' = 'member', from?: SuggestionsRead) =>
  readSuggestions(as(who), { issueId: world.issues.epic }, from);
const suggested = (read: SuggestionsRead, window = ALWAYS) =>
  readSuggested(read, { issueId: world.issues.epic, site: `${SITE}/`, window });
const texts = async (window?: SuggestionWindow) =>
  suggested(await ask(), window).suggestions.map(({ text }) => text);

const change = (issueId: string, item: { field: string; fieldId?: string; from?: string; to?: string }) =>
  world.jira.admin.addChange({
    issueId,
    author: people.lead,
    created: world.clock.now(),
    items: [
      {
        fieldtype: 'custom',
        ...item,
        from: item.from ?? null,
        fromString: item.from ?? null,
        to: item.to ?? null,
        toString: item.to ?? null,
      },
    ],
  });
const edit = async (key: string, body: object) => {
  world.clock.shift(HOUR);
  expect((await world.call('lead', 'PUT', `/rest/api/3/issue/${key}`, body)).status).toBe(204);
};
const comment = (key: string, body: object) =>
  world.call('lead', 'POST', `/rest/api/3/issue/${key}/comment`, body);

describe('Suggested entries', () => {
  it('tell what changed in the issue and its children, and never who did it', async () => {
    await edit('PAY-1', { fields: { duedate: '2026-12-04' } });
    await edit('PAY-1', { fields: { duedate: '2026-12-11' } });
    await edit('PAY-1', { fields: { assignee: { accountId: people.member } } });
    await edit('PAY-2', { fields: { assignee: { accountId: people.lead } } });
    await world.call('lead', 'POST', '/rest/api/3/issue/PAY-2/transitions', { transition: { id: '31' } });
    world.clock.shift(HOUR);
    await comment('PAY-1', { body: doc('The pool was full') });
    await comment('PAY-2', { body: doc('Rolled back') });
    const told = await texts();
    expect(told).toEqual([
      'PAY-2 Card payments time out: added to the scope',
      'Due date set to 4 Dec 2026',
      'Due date 4 Dec 2026 → 11 Dec 2026',
      'Assigned',
      'PAY-2 Card payments time out: assignee changed',
      expect.stringMatching(/^PAY-2 Card payments time out: status: .+ → .+$/),
      'The pool was full',
      'PAY-2 Card payments time out: Rolled back',
    ]);
    expect(told.join(' ')).not.toMatch(/Lena|Milo/);
  });

  it('carry a kind, and an address of their own as evidence', async () => {
    world.clock.shift(HOUR);
    await comment('PAY-1', { body: doc('The pool was full') });
    await edit('PAY-1', { fields: { duedate: '2026-12-04' } });
    const { suggestions } = suggested(await ask());
    expect(suggestions.slice(-2)).toMatchObject([
      {
        type: 'comment',
        kind: 'message',
        evidence: { url: `${SITE}/browse/PAY-1?focusedCommentId=10000`, title: 'PAY-1' },
      },
      { type: 'due', kind: 'decision' },
    ]);
    const urls = suggestions.map(({ evidence }) => evidence.url);
    expect(new Set(urls).size).toBe(urls.length);
  });

  it('tell scope: children that came and left, versions, sprints and estimates', async () => {
    const { epic, incident } = world.issues;
    world.clock.shift(HOUR);
    change(epic, { field: 'Epic Child', to: 'PAY-9' });
    change(epic, { field: 'Epic Child', from: 'PAY-9' });
    change(incident, { field: 'IssueParentAssociation', from: epic });
    change(incident, { field: 'IssueParentAssociation', to: epic });
    change(epic, { field: 'Fix Version', fieldId: 'fixVersions', to: '2.1' });
    change(epic, { field: 'Sprint', fieldId: 'customfield_10020', from: 'One', to: 'One, Two' });
    change(epic, {
      field: 'timeoriginalestimate',
      fieldId: 'timeoriginalestimate',
      from: '7200',
      to: '16200',
    });
    change(epic, { field: 'Story point estimate', fieldId: 'customfield_10016', from: '3', to: '8' });
    change(epic, { field: 'Rank', fieldId: 'customfield_10019', to: 'Ranked higher' });
    expect([...(await texts())].sort()).toEqual(
      [
        // Its history says that it left before it came: it was there from the beginning.
        'PAY-2 Card payments time out: added to the scope',
        'PAY-2 Card payments time out: taken out of the scope',
        'PAY-2 Card payments time out: added to the scope',
        'PAY-9: added to the scope',
        'PAY-9: taken out of the scope',
        'Fix version set to 2.1',
        'Sprint One → One, Two',
        'Estimate 2 h → 4.5 h',
        'Estimate 3 points → 8 points',
      ].sort(),
    );
  });

  it('tell links that were made and taken away', async () => {
    const link = { type: { name: 'Relates' }, inwardIssue: { key: 'PAY-1' }, outwardIssue: { key: 'PAY-2' } };
    await world.call('lead', 'POST', '/rest/api/3/issueLink', link);
    expect((await texts()).filter((text) => /linked/i.test(text))).toEqual([
      expect.stringMatching(/^Linked: .*PAY-2/),
      expect.stringMatching(/^PAY-2 Card payments time out: linked: .*PAY-1/),
    ]);
  });

  it('keep to the window; without a beginning since the issue was created', async () => {
    await edit('PAY-1', { fields: { duedate: '2026-12-04' } });
    await edit('PAY-1', { fields: { duedate: '2026-12-11' } });
    const now = new Date(world.clock.now()).toISOString();
    expect(await texts({ from: now, to: now })).toEqual(['Due date 4 Dec 2026 → 11 Dec 2026']);
    expect((await texts({ to: now })).length).toBe(3);
  });

  it('leave out the words of restricted comments, and children with a security level, and say how many', async () => {
    world = buildJiraWorld();
    world.jira.admin.addIssue({
      projectId: projectIds.pay,
      typeId: standardTypes.task,
      summary: 'The contract',
      reporter: people.lead,
      parentId: world.issues.epic,
      securityLevelId: SECURITY_LEVEL,
    });
    await comment('PAY-1', {
      body: doc('Among leads'),
      visibility: { type: 'role', value: 'Administrator' },
    });
    const all = suggested(await ask('lead'));
    expect(all).toMatchObject({ restrictedComments: 1, restrictedChildren: 1 });
    expect(JSON.stringify(all.suggestions)).not.toMatch(/Among leads|The contract/);
    expect(suggested(await ask('member'))).toMatchObject({ restrictedComments: 0, restrictedChildren: 0 });
  });

  it('take three calls, one after the other only where they must', async () => {
    await ask();
    expect(calls.map(({ path }) => path)).toEqual([
      '/rest/api/3/search/jql',
      '/rest/api/3/issue/bulkfetch',
      '/rest/api/3/changelog/bulkfetch',
    ]);
  });

  it('say what is missing, and ask only for that the next time', async () => {
    await comment('PAY-1', { body: doc('The pool was full') });
    faults.set('changelog', 500);
    const read = await ask();
    expect(read.failure).toEqual({ kind: 'down', retryAfter: undefined });
    expect(read.histories).toBeUndefined();
    expect(suggested(read).suggestions.map(({ text }) => text)).toContain('The pool was full');
    faults.clear();
    calls = [];
    const again = await ask('member', read);
    expect(again.failure).toBeUndefined();
    expect(calls.map(({ path }) => path)).toEqual(['/rest/api/3/changelog/bulkfetch']);
  });

  it('do not take an issue that cannot be read for one without a history', async () => {
    world.jira.admin.updateProject(projectIds.pay, { archived: false, permissions: {} });
    expect((await ask()).failure).toBeDefined();
  });

  it('read on after the children could not be found', async () => {
    faults.set('search', 500);
    const read = await ask();
    expect(read).toMatchObject({ failure: { kind: 'down' } });
    faults.clear();
    const again = await ask('member', read);
    expect(again.issues?.map(({ key }) => key)).toContain('PAY-2');
  });
});
