/** Jira asks for patience in the middle of Attention: the page shows what it has, says what is missing, and goes on by itself. */
import { axeViolations, expectNoCspViolations, openBrowserWorld, type BrowserWorld } from './harness';
import { clockFrom, keysIn, part, reviewsOf, TUESDAY, waits } from './reviewsPage';
import { IN_STEP } from './steps';

/** Seconds: longer than a call waits without a word. */
const BUSY_FOR = 15;

let world: BrowserWorld;
beforeAll(async () => {
  world = await openBrowserWorld({ world: 'demo', clock: clockFrom(TUESDAY) });
}, 90_000);
afterAll(() => world.close());

it('the histories come later, and nobody has to ask for them', async () => {
  const { faults } = world.sandbox.jira;
  const busy = { kind: 'status', status: 429, retryAfter: BUSY_FOR } as const;
  faults.add({ id: 'busy', match: { path: /changelog/ }, ...busy });
  const ana = await world.asPerson('ana');
  await ana.goto('/projects/PAY/reviews');
  const reviews = reviewsOf(ana);
  const notice = reviews.getByText('Jira asks us to slow down');
  await notice.waitFor({ timeout: IN_STEP });
  await reviews.getByText(/goes on by itself in about \d+ s/).waitFor({ timeout: IN_STEP });
  // What Jira's fields tell is there; how many there are is not said before all of it is known.
  expect(await keysIn(part(ana, /^Languishing/))).toContain('OPS-198');
  expect(await reviews.getByRole('heading', { name: /^Languishing \d/ }).count()).toBe(0);
  expect(await axeViolations(ana, 'project')).toEqual([]);
  faults.remove('busy');
  await notice.waitFor({ state: 'detached', timeout: (BUSY_FOR + 60) * 1000 });
  await waits(ana, 9, 5);
}, 180_000);

it('nothing above violated the content security policy', () => {
  expectNoCspViolations(world);
});
