/** Messages about an issue: who would get them, whom Jira leaves out, and what it refuses. */
import { buildJiraWorld, people, type JiraWorld, type PersonName } from '../../builders/jiraWorld';

let world: JiraWorld;
beforeEach(() => {
  world = buildJiraWorld();
});

const send = (body: object, who: PersonName | 'app' = 'app', key = 'PAY-2') =>
  world.call(who, 'POST', `/rest/api/3/issue/${key}/notify`, { textBody: 'Two actions', ...body });
const sent = () => world.jira.admin.notifications();
const users = (...names: readonly PersonName[]) => ({
  users: names.map((name) => ({ accountId: people[name] })),
});

test('the app sends, and those who cannot see the issue are left out where it asks for that', async () => {
  const to = users('member', 'outsider', 'gone');
  const restrict = { permissions: [{ key: 'BROWSE_PROJECTS' }] };
  expect((await send({ subject: 'Due tomorrow', to, restrict })).status).toBe(204);
  expect((await send({ subject: 'Due tomorrow', to })).status).toBe(204);
  expect(sent().map(({ recipients }) => recipients)).toEqual([
    [people.member],
    [people.member, people.outsider],
  ]);
  expect(sent()[0]).toMatchObject({ issueId: world.issues.incident, textBody: 'Two actions' });
});

test('a message that a restriction leaves without readers is kept without recipients', async () => {
  const restrict = { permissions: [{ key: 'BROWSE' }] };
  expect((await send({ subject: 'x', to: users('outsider'), restrict })).status).toBe(204);
  expect(sent()).toMatchObject([{ recipients: [] }]);
});

test('without a subject the issue is the subject', async () => {
  await send({ to: users('member') });
  expect(sent()).toMatchObject([{ subject: '(PAY-2) Card payments time out' }]);
});

test.each([
  ['a subject of 255 characters', { subject: 'x'.repeat(255), to: users('member') }, 204],
  ['a subject of 256 characters', { subject: 'x'.repeat(256), to: users('member') }, 400],
  ['a subject of two lines', { subject: 'a\nb', to: users('member') }, 400],
  ['no recipient', { subject: 'x' }, 400],
  ['nobody named', { subject: 'x', to: { users: [] } }, 400],
  ['a deactivated account alone', { subject: 'x', to: users('gone') }, 400],
  ['an unknown account', { subject: 'x', to: { users: [{ accountId: 'nobody' }] } }, 400],
  ['an unknown permission', { to: users('member'), restrict: { permissions: [{ key: 'PAINT' }] } }, 400],
  ['watchers', { to: { watchers: true } }, 501],
])('%s', async (_, body, status) => {
  expect((await send(body)).status).toBe(status);
  expect(sent()).toHaveLength(status === 204 ? 1 : 0);
});

test('a closed account cannot be written to, and nobody writes about an issue that they do not see', async () => {
  world.jira.admin.closeAccount(people.member);
  expect((await send({ subject: 'x', to: { users: [{ accountId: people.member }] } })).status).toBe(400);
  expect((await send({ subject: 'x', to: users('lead') }, 'reader', 'PAY-3')).status).toBe(404);
  expect((await send({ subject: 'x', to: users('lead') }, 'app', 'PAY-3')).status).toBe(404);
});
