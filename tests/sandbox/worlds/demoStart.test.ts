/** What a newcomer meets in the demo world before starting a review, and that nothing there lies ahead of its time. */
import type { LogEntry } from '../../../src/domain/commands';
import { readSimilarReviews } from '../../../src/usecases/readSimilarReviews';
import { readUnfinished } from '../../../src/usecases/readUnfinished';
import { ana, openDemoWorld, type DemoWorld } from './demoWorld';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Friday; the world hangs from its day, so each weekday is its own case. */
const FRIDAY = Date.UTC(2026, 10, 20, 9);

describe('before a review is started in the demo world', () => {
  let demo: DemoWorld;
  beforeAll(async () => {
    demo = await openDemoWorld(FRIDAY);
  });
  afterAll(() => demo.close());

  it.each(['PAY-352', 'PAY-424', 'GATE-84'])('%s has none', async (key) => {
    const { review, latest } = await demo.ask('review.load', key);
    expect({ review, latest }).toEqual({ review: undefined, latest: 0 });
  });

  it('earlier reviews look like the event, with what they tried and whether it worked', async () => {
    const found = await readSimilarReviews(demo.jiraAs(ana), { issueId: demo.idOf('PAY-424') });
    const tried = new Map(
      found.map(({ issueKey, tried: all }) => [issueKey, all?.map(({ key, state }) => `${key} ${state}`)]),
    );
    expect([...tried.keys()]).toEqual(expect.arrayContaining(['PAY-412', 'PAY-388', 'PAY-341', 'PAY-297']));
    expect(tried.get('PAY-388')).toContain('OPS-198 open');
    expect(tried.get('PAY-341')).toContain('OPS-164 worked');
    expect(tried.get('PAY-297')).toEqual([]);
  });

  it('unfinished business is there: open actions, late ones first, ideas whose day has come, topics', async () => {
    const { sandbox, today } = demo;
    const unfinished = await readUnfinished(demo.jiraAs(ana), {
      issueId: demo.idOf('PAY-424'),
      projectId: sandbox.jira.admin.issue('PAY-424')?.projectId ?? '',
      labels: [],
      today,
    });
    const actions = unfinished.actions.map(({ action, state }) => `${action.key} ${state}`);
    expect(actions).toEqual(
      expect.arrayContaining(['OPS-198 late', 'GATE-71 open', 'OPS-201 open', 'OPS-206 late']),
    );
    expect(actions).not.toContain('OPS-208 late');
    expect(unfinished.parked.map(({ issueKey }) => issueKey)).toEqual(
      expect.arrayContaining(['PAY-412', 'PAY-305']),
    );
  });
});

describe.each([
  ['Friday', 0],
  ['Saturday', 1],
  ['Monday', 3],
  ['Wednesday', 5],
])('the demo world told early on a %s', (_, days) => {
  it('has nothing in it that has not happened yet, and its second look is due', async () => {
    const now = FRIDAY + days * DAY - 8 * HOUR;
    const demo = await openDemoWorld(now);
    const { admin } = demo.sandbox.jira;
    const changed = admin
      .issues()
      .flatMap(({ created, updated, resolutionDate }) => [created, updated, resolutionDate ?? 0]);
    const said = [...demo.sandbox.kvs.rows.keys()]
      .filter((key) => key.startsWith('log:'))
      .map((key) => Date.parse((demo.sandbox.kvs.rows.get(key)?.value as LogEntry).at));
    expect(said.length).toBeGreaterThan(200);
    expect(Math.max(...changed, ...said)).toBeLessThanOrEqual(now);
    const { followUp } = await demo.review('PAY-397');
    expect((followUp.on ?? '') <= demo.today).toBe(true);
    await demo.close();
  }, 30_000);
});
