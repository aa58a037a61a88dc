/** Attention in a site that is not as one would wish: gone people, moved and deleted issues, forged origins, a slow Jira. */
import { standardLinkTypes, standardStatuses, standardTypes } from '../../sandbox/jira/standardSite';
import { DEFAULT_SETTINGS } from '../../src/domain/settings';
import { readAttention } from '../../src/usecases/readAttention';
import { readOwed } from '../../src/usecases/readAttentionOwed';
import type { AttentionRead } from '../../src/usecases/readAttentionParts';
import { searchOfShown } from '../../src/usecases/readAttentionSearches';
import { isOriginInDoubt, readActionState } from '../../src/usecases/readAttentionState';
import { DAY, languishing, payments, reviewedSite } from '../builders/attentionSite';
import { people, projectIds, SECURITY_LEVEL } from '../builders/jiraWorld';
import { aDigest, anActionProperty } from '../usecases/reviewedProject';

const keysOf = ({ actions }: AttentionRead) => [...actions.values()].flatMap((action) => action?.key ?? []);
const lead = { by: people.lead };

it('keeps an action whose status is in no category, as open', async () => {
  const site = reviewedSite();
  site.admin.addStatus({ id: '10099', name: 'Limbo', category: 'undefined' });
  const action = site.addAction('in limbo', { statusId: '10099', duedate: '2026-11-01' });
  const { read, languishing: found } = await site.attention('member');
  expect(read.actions.get(action.id)?.statusCategory).toBe('undefined');
  expect(found['in limbo']).toContain('overdue');
});

it('counts moves of the date, reopenings and blockers from Jira’s history', async () => {
  const site = reviewedSite();
  const { admin, clock } = site;
  const action = site.addAction('tossed about');
  const blocker = admin.addIssue({
    projectId: projectIds.ops,
    typeId: standardTypes.task,
    summary: 'In the way',
  });
  const hidden = admin.addIssue({
    projectId: projectIds.pay,
    typeId: standardTypes.task,
    summary: 'Nobody sees it',
    securityLevelId: SECURITY_LEVEL,
  });
  for (const { id } of [blocker, hidden])
    admin.link({ typeId: standardLinkTypes.blocks, inwardIssueId: id, outwardIssueId: action.id }, lead);
  admin.setDueDate(action.id, '2026-12-20', lead);
  clock.shift(60_000);
  admin.setDueDate(action.id, '2026-12-24', lead);
  admin.setStatus(action.id, standardStatuses.done, lead);
  admin.setStatus(action.id, standardStatuses.inProgress, lead);
  clock.shift(7 * DAY);
  const { read, languishing: found } = await site.attention('member');
  expect(found['tossed about']).toEqual(['blocked', 'reopened', 'date-moved']);
  const shown = read.actions.get(action.id);
  expect(shown && readActionState(read, shown).blockers).toEqual([
    { key: blocker.key, statusCategory: 'new', since: expect.stringContaining('2026-11-12') },
  ]);
});

it('an owner who left, whose account is closed, or who can no longer be given work there does not own it', async () => {
  const site = reviewedSite();
  site.addAction('left', { assignee: people.gone });
  site.addAction('cannot be assigned', { assignee: people.outsider });
  site.addAction('closed', { assignee: people.reader });
  site.addAction('fine');
  site.admin.closeAccount(people.reader);
  const { read, languishing: found } = await site.attention('member');
  expect(found).toEqual({ left: ['no-owner'], 'cannot be assigned': ['no-owner'], closed: ['no-owner'] });
  const outside = [...read.actions.values()].find((action) => action?.summary === 'cannot be assigned');
  expect(outside && readActionState(read, outside).owner).toEqual({ active: true, assignable: false });
});

it('does not accuse an owner when the reader may not look people up', async () => {
  const site = reviewedSite();
  site.addAction('cannot be assigned', { assignee: people.outsider });
  site.admin.updateUser(people.reader, { browsesUsers: false });
  expect((await site.attention('reader')).languishing).toEqual({});
});

it('follows actions and reviewed issues that were moved or whose project got another name', async () => {
  const site = reviewedSite();
  const { admin } = site;
  const action = site.addAction('moved', { assignee: null });
  admin.setIssueProperty(site.issues.epic, 'debrief.review', aDigest());
  admin.moveIssue(action.id, projectIds.pay, lead);
  admin.renameProject(projectIds.pay, { key: 'CASH', name: 'Cash' });
  const { read, languishing: found } = await site.attention('member');
  expect(found).toEqual({ moved: ['no-owner'] });
  expect(read.actions.get(action.id)).toMatchObject({ projectId: projectIds.pay });
  expect(read.sources.get(site.issues.epic)?.key).toBe('CASH-1');
});

it('does without issues that are gone, and without a project that is archived', async () => {
  const site = reviewedSite();
  const { admin } = site;
  const gone = site.addAction('gone');
  site.addAction('of a deleted review', { projectId: projectIds.pay, assignee: null });
  site.addAction('in an archived project', { assignee: null });
  admin.catchUpSearch();
  admin.deleteIssue(gone.id);
  admin.deleteIssue(site.issues.epic);
  admin.archiveProject(projectIds.ops);
  const { read, languishing: found } = await site.attention('member');
  expect(read.failure).toBeUndefined();
  expect(found).toEqual({ 'of a deleted review': ['no-owner'] });
  expect(read.sources.get(site.issues.epic)).toBeUndefined();
});

it('doubts an origin that no link leads to, as far as the person can see that', async () => {
  const site = reviewedSite();
  const linked = site.addAction('linked');
  site.admin.addLink({
    typeId: standardLinkTypes.relates,
    inwardIssueId: site.issues.epic,
    outwardIssueId: linked.id,
  });
  site.addAction('forged');
  const fromSecret = anActionProperty({ sourceIssueId: site.issues.secret, sourceProjectId: projectIds.pay });
  site.addAction('of a review out of sight', {}, fromSecret);
  const { read } = await site.attention('member');
  const doubted = [...read.actions.values()].filter((action) => action && isOriginInDoubt(read, action));
  expect(doubted.map((action) => action?.summary)).toEqual(['forged']);
});

it('a rule that asks for a type which the site no longer has is broken; the rest goes on', async () => {
  const site = reviewedSite();
  const { admin } = site;
  site.addAction('late', { duedate: '2026-11-11' });
  const everything = { priorityIds: [], labels: [], withinDays: 10 };
  const incident = { ...everything, id: 'incidents1', issueTypeIds: [standardTypes.incident] };
  admin.setProjectProperty(projectIds.pay, 'debrief.settings', {
    ...DEFAULT_SETTINGS,
    owed: [incident, { ...incident, id: 'gone000001', issueTypeIds: ['99999'] }],
  });
  const { read, languishing: found } = await site.attention('member');
  const calendar = { today: payments.today, dayOf: (instant: string) => instant.slice(0, 10) };
  expect(read.failure).toBeUndefined();
  expect(found).toEqual({ late: ['overdue'] });
  expect(readOwed(read, calendar)).toMatchObject({
    broken: ['gone000001'],
    events: [{ id: site.issues.incident }],
  });
});

it.each([
  ['statuses', /\/status$/],
  ['choices', /debrief\.settings/],
  ['people', /assignable/],
  ['histories', /changelog/],
  ['fields', /issue\/bulkfetch/],
  ['searches', /search\/jql/],
] as const)(
  'goes on by itself when Jira is busy with %s, and reads only what was missing',
  async (_what, path) => {
    const site = reviewedSite();
    site.addAction('late', { duedate: '2026-11-11' });
    site.addAction('done', { statusId: standardStatuses.done });
    site.admin.setIssueProperty(site.issues.epic, 'debrief.review', aDigest());
    site.admin.catchUpSearch();
    const busy = { kind: 'status', status: 429, retryAfter: 60 } as const;
    site.jira.faults.add({ ...busy, id: 'busy', match: { path } });
    const cut = await readAttention(site.asBrowser('member'), payments);
    expect(cut.failure).toEqual({ kind: 'busy', retryAfter: 60 });
    site.jira.faults.remove('busy');
    const whole = await readAttention(site.asBrowser('member'), payments, { from: cut });
    const atOnce = await readAttention(site.asBrowser('member'), payments);
    expect(whole).toEqual(atOnce);
    expect(languishing(whole, site.clock.now())).toEqual({ late: ['overdue'] });
  },
);

it('opens in Jira’s search what it shows', async () => {
  const site = reviewedSite();
  site.admin.addStatus({ id: '10099', name: 'Limbo', category: 'undefined' });
  const open = [site.addAction('one'), site.addAction('two', { statusId: '10099' })].map(({ key }) => key);
  site.addAction('done', { statusId: standardStatuses.done });
  const { read } = await site.attention('member');
  const found = async (jql: string) => {
    const { body } = await site.call('member', 'POST', '/rest/api/3/search/jql', { jql, fields: ['key'] });
    return (body as { issues: readonly { key: string }[] }).issues.map(({ key }) => key).sort();
  };
  expect(keysOf(read).sort()).toEqual(open);
  expect(await found(searchOfShown(read.ids ?? [])?.jql ?? '')).toEqual(open);
  const [first = ''] = read.ids ?? [];
  expect(await found(searchOfShown([first])?.jql ?? '')).toEqual([read.actions.get(first)?.key]);
  expect(searchOfShown([])).toBeUndefined();
  const many = Array.from({ length: 501 }, (_, index) => String(index + 1));
  expect(searchOfShown(many)).toMatchObject({ cut: true });
});
