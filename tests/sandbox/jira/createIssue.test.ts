/** Making issues: what the create screen, the fields and the permissions allow, and what is said when they do not. */
import {
  buildJiraWorld,
  doc,
  NOTES_FIELD,
  people,
  SECURITY_LEVEL,
  TEAM_FIELD,
  type JiraWorld,
  type PersonName,
} from '../../builders/jiraWorld';
import { linksOf, readCreated, readIssue, readRefusal } from '../../builders/jiraReplies';

const api = '/rest/api/3';
let world: JiraWorld;
beforeEach(() => {
  world = buildJiraWorld();
});

const create = (
  fields: Readonly<Record<string, unknown>>,
  rest: Readonly<Record<string, unknown>> = {},
  who: PersonName = 'member',
) =>
  world.call(who, 'POST', `${api}/issue`, {
    fields: { project: { key: 'PAY' }, issuetype: { id: '10002' }, summary: 'A task', ...fields },
    ...rest,
  });
const inOps = { project: { key: 'OPS' }, [TEAM_FIELD]: { value: 'Blue' } };
const errorsOf = async (...given: Parameters<typeof create>) => {
  const reply = await create(...given);
  expect(reply.status).toBe(400);
  return readRefusal(reply).errors;
};
const issueCount = () => world.jira.admin.issues().length;

test('everything of a task goes in with one request, and is there at once', async () => {
  const reply = await create(
    {
      description: doc('What changes'),
      assignee: { accountId: people.member },
      duedate: '2026-12-01',
      labels: ['factor-b', 'factor-a'],
      priority: { name: 'High' },
    },
    {
      update: { issuelinks: [{ add: { type: { name: 'Relates' }, outwardIssue: { key: 'PAY-1' } } }] },
      properties: [{ key: 'debrief.action', value: { actionId: 'a-1' } }],
    },
  );
  const { key } = readCreated(reply);
  const issue = await world.call('member', 'GET', `${api}/issue/${key}?properties=debrief.action`);
  expect(readIssue(issue)).toMatchObject({
    fields: {
      duedate: '2026-12-01',
      labels: ['factor-a', 'factor-b'],
      assignee: { accountId: people.member },
      reporter: { accountId: people.member },
      priority: { name: 'High' },
      status: { name: 'To Do' },
    },
    properties: { 'debrief.action': { actionId: 'a-1' } },
  });
  expect(linksOf(issue)[0]?.outwardIssue?.key).toBe('PAY-1');
});

test('an inward issue given while creating is the source: it blocks the new one', async () => {
  const { key } = readCreated(
    await create(
      {},
      { update: { issuelinks: [{ add: { type: { name: 'Blocks' }, inwardIssue: { key: 'PAY-1' } } }] } },
    ),
  );
  const links = linksOf(await world.call('member', 'GET', `${api}/issue/${key}`));
  expect(links[0]?.inwardIssue?.key).toBe('PAY-1');
});

test('a field that is not on the create screen is refused by name', async () => {
  const errors = await errorsOf({ ...inOps, duedate: '2026-12-01' });
  expect(errors).toEqual({
    duedate: "Field 'duedate' cannot be set. It is not on the appropriate screen, or unknown.",
  });
});

test('a link is refused where the create screen has no linked issues', async () => {
  const add = { type: { name: 'Relates' }, outwardIssue: { key: 'PAY-1' } };
  const errors = await errorsOf(inOps, { update: { issuelinks: [{ add }] } });
  expect(Object.keys(errors)).toEqual(['issuelinks']);
});

test('a required field of the screen that is missing is asked for by its name', async () => {
  expect(await errorsOf({ project: { key: 'OPS' } })).toEqual({ [TEAM_FIELD]: 'Team is required.' });
});

test('an option that the field does not have is refused', async () => {
  const errors = await errorsOf({ ...inOps, [TEAM_FIELD]: { value: 'Purple' } });
  expect(errors).toEqual({ [TEAM_FIELD]: "Option value 'Purple' is not valid" });
});

test('without the permission to schedule, the due date is as good as off the screen', async () => {
  const project = world.jira.admin.projects().find(({ key }) => key === 'PAY');
  world.jira.admin.updateProject('10000', { permissions: { ...project?.permissions, SCHEDULE_ISSUES: [] } });
  expect(Object.keys(await errorsOf({ duedate: '2026-12-01' }))).toEqual(['duedate']);
});

describe('text', () => {
  test.each([
    [
      'description',
      'a string',
      'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
    ],
    ['description', { type: 'doc', version: 1, content: [{ type: 'no-such-node' }] }, 'INVALID_INPUT'],
    ['description', { type: 'paragraph' }, 'INVALID_INPUT'],
    ['summary', '', 'You must specify a summary of the issue.'],
    ['summary', '   ', 'You must specify a summary of the issue.'],
    ['summary', 'x'.repeat(256), 'Summary must be less than 255 characters.'],
    ['summary', 'two\nlines', 'The summary is invalid because it contains newline characters.'],
    ['summary', 7, 'Operation value must be a string'],
    ['labels', ['two words'], "The label 'two words' contains spaces which is invalid."],
    ['labels', 'one', 'data was not an array'],
    ['duedate', '2026-02-30', 'Error parsing date string: 2026-02-30'],
    ['duedate', '01/12/2026', 'Error parsing date string: 01/12/2026'],
    ['priority', { id: '99' }, 'The priority selected is invalid.'],
    ['assignee', { accountId: people.outsider }, `User '${people.outsider}' cannot be assigned issues.`],
    ['assignee', { accountId: people.gone }, `User '${people.gone}' cannot be assigned issues.`],
    ['assignee', 'member', 'expected Object containing a valid account id'],
  ])('%s refuses %j', async (field, value, message) => {
    expect((await errorsOf({ [field]: value }))[field]).toBe(message);
  });

  test('a label of 255 characters fits, one of 256 does not', async () => {
    expect((await create({ labels: ['x'.repeat(255)] })).status).toBe(201);
    expect((await create({ labels: ['x'.repeat(256)] })).status).toBe(400);
  });

  test('a text area of a custom field wants a document too', async () => {
    expect((await create({ ...inOps, [NOTES_FIELD]: doc('Fine') })).status).toBe(201);
    expect(Object.keys(await errorsOf({ ...inOps, [NOTES_FIELD]: 'Not fine' }))).toEqual([NOTES_FIELD]);
  });
});

describe('parents', () => {
  test('an epic can be the parent of a task, a task cannot', async () => {
    expect((await create({ parent: { key: 'PAY-1' } })).status).toBe(201);
    expect(Object.keys(await errorsOf({ parent: { key: 'PAY-2' } }))).toEqual(['parent']);
  });

  test('in a team-managed project parent and child are in the same project', async () => {
    world.jira.admin.updateProject('10001', {
      createScreens: { '10002': [{ fieldId: 'parent', required: false }] },
    });
    const fields = { project: { key: 'OPS' }, parent: { key: 'PAY-1' } };
    expect(Object.keys(await errorsOf(fields))).toContain('parent');
  });

  test('a sub-task without a parent is refused', async () => {
    expect(Object.keys(await errorsOf({ issuetype: { id: '10004' } }))).toEqual(['parent']);
    expect((await create({ issuetype: { id: '10004' }, parent: { key: 'PAY-2' } })).status).toBe(201);
  });

  test('an issue that one may not see cannot be a parent, and nothing gives it away', async () => {
    const hidden = await errorsOf({ parent: { key: 'PAY-3' } });
    expect(hidden).toEqual(await errorsOf({ parent: { key: 'PAY-999' } }));
  });
});

test('a person cannot give an issue a level that shuts the person out', async () => {
  const level = { security: { id: SECURITY_LEVEL } };
  expect(Object.keys(await errorsOf(level))).toEqual(['security']);
  expect((await create(level, {}, 'lead')).status).toBe(201);
});

test('without the permission to create it is a 403, without sight of the project a 400 as for one that is not there', async () => {
  expect((await create({}, {}, 'reader')).status).toBe(403);
  const hidden = await create({}, {}, 'outsider');
  const absent = await create({ project: { key: 'NONE' } }, {}, 'outsider');
  expect([hidden.status, hidden.body]).toEqual([absent.status, absent.body]);
});

test('a refused request leaves nothing behind: no issue, no number used up', async () => {
  const before = issueCount();
  await create({ labels: ['a b'] });
  await create({}, { properties: [{ key: 'p', value: 'x'.repeat(40_000) }] });
  await create(
    {},
    { update: { issuelinks: [{ add: { type: { name: 'None' }, outwardIssue: { key: 'PAY-1' } } }] } },
  );
  expect(issueCount()).toBe(before);
  expect(readCreated(await create({})).key).toBe('PAY-4');
});

test('a field cannot be in both fields and update', async () => {
  const reply = await create({ labels: ['a'] }, { update: { labels: [{ add: 'b' }] } });
  expect(reply.status).toBe(400);
});

test('parts of the request that the sandbox does not do are answered 501, unknown ones 400', async () => {
  expect((await create({}, { transition: { id: '11' } })).status).toBe(501);
  expect((await create({}, { nonsense: true })).status).toBe(400);
});

test('of several issues those that can be made are made, the others are told by their place', async () => {
  const one = { fields: { project: { key: 'PAY' }, issuetype: { id: '10002' }, summary: 'One' } };
  const reply = await world.call('member', 'POST', `${api}/issue/bulk`, {
    issueUpdates: [one, { fields: {} }],
  });
  expect(reply.status).toBe(201);
  expect(reply.body).toMatchObject({
    issues: [{ key: 'PAY-4' }],
    errors: [{ status: 400, failedElementNumber: 1 }],
  });
});

test('the create screen is told with its required fields, without what the person may not set', async () => {
  const fields = async (who: PersonName, project: string) => {
    const reply = await world.call(who, 'GET', `${api}/issue/createmeta/${project}/issuetypes/10002`);
    return JSON.stringify(reply.body);
  };
  expect(await fields('member', 'PAY')).toContain('"fieldId":"duedate"');
  expect(await fields('member', 'OPS')).not.toContain('"fieldId":"duedate"');
  expect((await world.call('reader', 'GET', `${api}/issue/createmeta/PAY/issuetypes`)).body).toMatchObject({
    issueTypes: [],
    total: 0,
  });
});
