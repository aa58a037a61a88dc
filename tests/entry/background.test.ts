/** What runs without a person: what it is given, what it logs, and when it wants to be called again. */
import { installForgeGlobals } from '../../sandbox/forge/globals';
import type * as Background from '../../src/entry/background';
import { JiraError } from '../../src/jira/jiraError';
import { StorageError } from '../../src/storage/kvs';
import type { BackgroundDeps } from '../../src/usecases/deps';
import { jobPart, type JobPart } from '../../src/usecases/jobQueue';

const TYPED = 'what somebody typed';
const PART = { jobId: 'merge00001', part: 3 };

let consume: typeof Background.consume;
const lines: string[] = [];
beforeAll(async () => {
  // The packages read the platform's globals while they load.
  installForgeGlobals();
  ({ consume } = await import('../../src/entry/background'));
});
beforeEach(() => {
  lines.length = 0;
  jest.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
});
afterEach(() => jest.restoreAllMocks());

const event = (retryCount?: number): unknown => ({
  body: PART,
  queueName: 'jobs-queue',
  ...(retryCount === undefined ? {} : { retryContext: { retryCount, retryReason: 'x' } }),
});
const wants = (handler: (deps: BackgroundDeps, part: JobPart) => Promise<void>, sent = event()) =>
  consume('jobs', jobPart, handler, 120)(sent);
const failing = (error: unknown) => (): Promise<void> =>
  Promise.reject(error instanceof Error ? error : new Error(String(error)));

test('it is given the part, its own time, and how often it was tried', async () => {
  const seen: unknown[] = [];
  const handler = (deps: BackgroundDeps, part: JobPart): Promise<void> => {
    seen.push([part, deps.tried, deps.timeLeft() > 110_000 && deps.timeLeft() <= 120_000]);
    return Promise.resolve();
  };
  expect(await wants(handler)).toBeUndefined();
  expect(await wants(handler, event(4))).toBeUndefined();
  expect(seen).toEqual([
    [PART, 0, true],
    [PART, 4, true],
  ]);
});

test.each([
  ['nothing', null],
  ['no part', { body: {} }],
  ['another job id', { body: { jobId: '../etc', part: 0 } }],
  ['a part that is none', { body: { jobId: 'merge00001', part: -1 } }],
])('an event with %s is dropped: it does not get better', async (_, sent) => {
  const called = jest.fn(() => Promise.resolve());
  expect(await wants(called, sent)).toBeUndefined();
  expect(called).not.toHaveBeenCalled();
});

test.each([
  ['Jira says how long it is busy', new JiraError('busy', { call: 'x', retryAfter: 42 }), 0, 42],
  ['Jira wants longer than Forge can wait', new JiraError('busy', { call: 'x', retryAfter: 4000 }), 0, 900],
  ['Jira is down', new JiraError('down', { call: 'x' }), 0, 15],
  ['storage is down for the third time', new StorageError('x'), 2, 60],
  ['it is a bug for the twelfth time', new Error(TYPED), 11, 900],
])('when %s it wants to be called again', async (_, error, tried, retryAfter) => {
  const again: unknown = JSON.parse(JSON.stringify(await wants(failing(error), event(tried))));
  expect(again).toMatchObject({ _retry: true, retryOptions: { retryAfter } });
});

test('it logs codes and nothing that anybody wrote', async () => {
  await wants((deps) => {
    deps.warn('action-labels-not-written-refused');
    return Promise.resolve();
  });
  await wants(failing(new Error(TYPED)));
  expect(lines.map((line) => (JSON.parse(line) as { outcome: string }).outcome)).toEqual([
    'warning action-labels-not-written-refused',
    'ok',
    expect.stringMatching(/^Error/),
  ]);
  expect(lines.join('\n')).not.toContain(TYPED);
});
