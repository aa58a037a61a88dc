/** Whatever is sent, Jira answers: a refusal in its own shape, never an exception, and a refusal changes nothing. */
import { allRoutes } from '../../../sandbox/jira/routes';
import { openStore } from '../../../sandbox/store';
import { fc } from '../../builders/fastCheck';
import { buildJiraWorld, reviewProperties } from '../../builders/jiraWorld';
import { readBulkRefusal, readRefusal } from '../../builders/jiraReplies';

const words = fc.oneof(
  fc.constantFrom(
    'PAY-1',
    '10000',
    'PAY',
    'PAY-3',
    '10002',
    'debrief.review',
    '__proto__',
    'constructor',
    '%',
    '..',
  ),
  fc.string({ minLength: 1, maxLength: 20 }),
  fc.constant('x'.repeat(300)),
);
const members = fc.constantFrom(
  'fields',
  'update',
  'properties',
  'jql',
  'issueIdsOrKeys',
  'issueUpdates',
  'transition',
  'body',
  'type',
  'inwardIssue',
  'outwardIssue',
  'accountId',
  'projectPermissions',
  'queries',
  'to',
  'project',
  'issuetype',
  'summary',
  '__proto__',
);
const garbage = fc.oneof(fc.jsonValue(), fc.dictionary(members, fc.jsonValue(), { maxKeys: 4 }));

/** A list of issues to create can be refused as a list, or element by element; every other call in one way. */
const refusalShapes = ({ path }: { readonly path: string }) =>
  path === '/issue/bulk' ? [readRefusal, readBulkRefusal] : [readRefusal];

function reads(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}

test('every call with any parameters and any body is answered, refusals in Jira’s shape', async () => {
  const routes = allRoutes(reviewProperties);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...routes),
      fc.array(words, { minLength: 3, maxLength: 3 }),
      fc.option(garbage, { nil: undefined }),
      async (route, values, body) => {
        const world = buildJiraWorld({ store: openStore(undefined) });
        const left = [...values];
        const path = route.path.replace(/\{\w+\}/g, () => encodeURIComponent(left.pop() ?? 'x'));
        const query = (route.query ?? [])
          .map((name) => `${name}=${encodeURIComponent(values[0] ?? '')}`)
          .join('&');
        const address = `/rest/api/3${path}${query === '' ? '' : `?${query}`}`;
        const reply = await world.call('lead', route.method, address, body);
        expect(reply.status).toBeGreaterThanOrEqual(200);
        expect(reply.status === 501 || reply.status < 500).toBe(true);
        if (reply.status < 400) return;
        const inShape = refusalShapes(route).filter((read) => reads(() => read(reply)));
        expect(inShape).toHaveLength(1);
      },
    ),
    { numRuns: 600 },
  );
}, 60_000);

test('several issues to create, of which none can be, are refused one by one', async () => {
  const reply = await buildJiraWorld().call('lead', 'POST', '/rest/api/3/issue/bulk', {
    issueUpdates: [null],
  });
  expect(reply.status).toBe(400);
  expect(readBulkRefusal(reply).errors).toHaveLength(1);
});

test('a refused create or edit leaves the site as it was', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 3 }),
      garbage,
      async (fields, update) => {
        const world = buildJiraWorld();
        const state = () => JSON.stringify(world.jira.admin.issues());
        const before = state();
        const base = { project: { key: 'PAY' }, issuetype: { id: '10002' }, summary: 'x' };
        const created = await world.call('lead', 'POST', '/rest/api/3/issue', {
          fields: { ...base, ...fields },
          update,
        });
        if (created.status !== 201) expect(state()).toBe(before);
        const between = state();
        const edited = await world.call('lead', 'PUT', '/rest/api/3/issue/PAY-1', { fields, update });
        if (edited.status !== 204) expect(state()).toBe(between);
      },
    ),
    { numRuns: 300 },
  );
}, 60_000);
