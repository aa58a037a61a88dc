import { DEFAULT_SETTINGS, SETTINGS_KEY } from '../../src/domain/settings';
import { daysIn } from '../../src/domain/calendarDays';
import { standardTypes } from '../../sandbox/jira/standardSite';
import type { JiraAccess, JiraHttpCall } from '../../src/jira/request';
import { readBaseline } from '../../src/usecases/readBaseline';
import { readSettings } from '../../src/usecases/readSettings';
import { buildJiraWorld, projectIds, type JiraWorld, type PersonName } from '../builders/jiraWorld';

const DAY = 24 * 3_600_000;
const START_FIELD = 'customfield_10015';

let world: JiraWorld;
let calls: JiraHttpCall[];
/** Part of a path that answers with this status. */
let fault: { readonly path: string; readonly status: number } | undefined;

beforeEach(() => {
  world = buildJiraWorld();
  calls = [];
  fault = undefined;
});

function as(who: PersonName): JiraAccess {
  return {
    request: async (call) => {
      calls.push(call);
      const reply =
        fault !== undefined && call.path.includes(fault.path)
          ? { status: fault.status }
          : await world.call(who, call.method, call.path, call.body);
      return { status: reply.status, header: () => null, body: 'body' in reply ? reply.body : undefined };
    },
    wait: () => Promise.resolve(),
    random: () => 0.5,
    longestWait: 0,
  };
}

const read = (who: PersonName = 'member', issueId = world.issues.epic) =>
  readBaseline(as(who), issueId, daysIn('UTC'));

/** A day later. */
async function later(
  key: string,
  what: { readonly to: string } | { readonly fields: object },
): Promise<void> {
  world.clock.shift(DAY);
  const reply =
    'to' in what
      ? await world.call('lead', 'POST', `/rest/api/3/issue/${key}/transitions`, {
          transition: { id: what.to },
        })
      : await world.call('lead', 'PUT', `/rest/api/3/issue/${key}`, what);
  expect(reply.status).toBe(204);
}
const [TO_DO, IN_PROGRESS, DONE] = [{ to: '11' }, { to: '21' }, { to: '31' }];

describe('Reading the baseline', () => {
  it('counts from the history of the issue and its children, as Jira tells it', async () => {
    // The clock of the world begins on 12 November 2026.
    await later('PAY-1', { fields: { duedate: '2026-12-04' } });
    await later('PAY-1', IN_PROGRESS);
    await later('PAY-1', { fields: { duedate: '2026-12-18' } });
    await later('PAY-2', DONE);
    await later('PAY-2', TO_DO);
    await later('PAY-1', DONE);
    const { pay: projectId } = projectIds;
    world.jira.admin.addIssue({
      projectId,
      typeId: standardTypes.task,
      summary: 'One more',
      parentId: world.issues.epic,
    });
    expect(await read()).toEqual({
      isCut: false,
      numbers: {
        'actual-start': '2026-11-14',
        'planned-end': '2026-12-04',
        'actual-end': '2026-11-18',
        'original-scope': '1',
        'final-scope': '2',
        reopened: '1',
      },
    });
  });

  it('finds the planned start in the field that the site has for it', async () => {
    world.jira.admin.addField({ id: START_FIELD, name: 'Start date', custom: true, kind: 'date' });
    const { pay: projectId } = projectIds;
    const planned = world.jira.admin.addIssue({
      projectId,
      typeId: standardTypes.task,
      summary: 'Planned',
      custom: { [START_FIELD]: '2026-11-20' },
    });
    expect((await read('member', planned.id)).numbers).toMatchObject({ 'planned-start': '2026-11-20' });
  });

  it('takes five calls in two steps', async () => {
    await read();
    expect(calls.map(({ path }) => path)).toEqual([
      '/rest/api/3/search/jql',
      '/rest/api/3/status',
      '/rest/api/3/field',
      '/rest/api/3/issue/bulkfetch',
      '/rest/api/3/changelog/bulkfetch',
    ]);
  });

  it.each(['/search/jql', '/api/3/status', '/api/3/field', '/issue/bulkfetch', '/changelog/bulkfetch'])(
    'fails as a whole when %s does',
    async (path) => {
      fault = { path, status: 500 };
      await expect(read()).rejects.toMatchObject({ kind: 'down' });
    },
  );

  it('of an issue that the person may not see is not found', async () => {
    await expect(read('outsider')).rejects.toMatchObject({ name: 'JiraError' });
  });
});

describe('The settings of a project', () => {
  const settings = () => readSettings(as('reader'), projectIds.pay);
  const write = (value: unknown) => world.jira.admin.setProjectProperty(projectIds.pay, SETTINGS_KEY, value);

  it('are the defaults where it has chosen nothing, or nothing that can be read', async () => {
    expect(await settings()).toEqual(DEFAULT_SETTINGS);
    write({ v: 1, groundRules: 'be nice' });
    expect(await settings()).toEqual(DEFAULT_SETTINGS);
  });

  it('are what it has chosen, with defaults for the rest', async () => {
    write({ v: 1, groundRules: ['One voice at a time'] });
    expect(await settings()).toEqual({ ...DEFAULT_SETTINGS, groundRules: ['One voice at a time'] });
  });

  it('are not known when Jira does not answer', async () => {
    fault = { path: '/properties/', status: 503 };
    await expect(settings()).rejects.toMatchObject({ kind: 'down' });
  });
});
