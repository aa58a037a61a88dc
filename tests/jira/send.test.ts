import * as z from 'zod/mini';
import { JiraError } from '../../src/jira/jiraError';
import type { JiraAccess, JiraHttpReply } from '../../src/jira/request';
import { send } from '../../src/jira/send';
import { fc } from '../builders/fastCheck';

type Reply = { readonly status: number; readonly body?: unknown; readonly retryAfter?: string } | 'lost';

/** Answers in turn; the last one again and again. */
function jiraOf(replies: readonly Reply[], random = 0.5, longestWait = 60_000) {
  const waits: number[] = [];
  let calls = 0;
  const access: JiraAccess = {
    request: async (): Promise<JiraHttpReply> => {
      const reply = replies[Math.min(calls, replies.length - 1)];
      calls += 1;
      if (reply === undefined || reply === 'lost') throw new TypeError('Failed to fetch');
      const { status, body, retryAfter } = reply;
      return { status, body, header: (name) => (name === 'retry-after' ? (retryAfter ?? null) : null) };
    },
    wait: async (milliseconds) => void waits.push(milliseconds),
    random: () => random,
    longestWait,
  };
  return { access, waits, calls: () => calls };
}

const ok: Reply = { status: 200, body: { id: '7' } };
const reading = (access: JiraAccess, repeatable = true) =>
  send(access, {
    call: { method: 'GET', path: '/rest/api/3/issue/7?fields=summary' },
    schema: z.object({ id: z.string() }),
    repeatable,
  });

async function failure(promise: Promise<unknown>): Promise<JiraError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof JiraError) return error;
    throw error;
  }
  throw new Error('it went well');
}

describe('a call that is safe to repeat', () => {
  test.each([
    ['429', { status: 429 }],
    ['500', { status: 500 }],
    ['503', { status: 503 }],
    ['no answer', 'lost'],
  ] as const)('is repeated after %s', async (_, reply) => {
    const jira = jiraOf([reply, reply, ok]);
    expect(await reading(jira.access)).toEqual({ id: '7' });
    expect(jira.calls()).toBe(3);
  });

  test('is tried four times at most, with pauses that double', async () => {
    const jira = jiraOf([{ status: 503 }]);
    expect((await failure(reading(jira.access))).kind).toBe('down');
    expect(jira.calls()).toBe(4);
    expect(jira.waits).toEqual([500, 1000, 2000]);
  });

  test('waits as long as Jira asks, and a little more so that not all come back at once', async () => {
    const jira = jiraOf([{ status: 429, retryAfter: '3' }, ok]);
    await reading(jira.access);
    expect(jira.waits).toEqual([3200]);
  });

  test('spreads its pauses by chance between 0.7 and 1.3', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 0.999, noNaN: true }), async (random) => {
        const jira = jiraOf([{ status: 500 }, ok], random);
        await reading(jira.access);
        expect(jira.waits[0]).toBeGreaterThanOrEqual(350);
        expect(jira.waits[0]).toBeLessThan(650);
      }),
    );
  });

  test('is given up at once when Jira asks for a longer pause than the caller has', async () => {
    const jira = jiraOf([{ status: 429, retryAfter: '30' }], 0.5, 5000);
    const error = await failure(reading(jira.access));
    expect(error.kind).toBe('busy');
    expect(error.details.retryAfter).toBe(30);
    expect(jira.waits).toEqual([]);
  });

  test.each(['Wed, 21 Oct 2026 07:28:00 GMT', '', 'soon', 'NaN'])(
    'makes its own pauses where Retry-After says %j',
    async (retryAfter) => {
      const jira = jiraOf([{ status: 429, retryAfter }, ok]);
      await reading(jira.access);
      expect(jira.waits).toEqual([500]);
    },
  );

  test('never waits less than nothing', async () => {
    const jira = jiraOf([{ status: 429, retryAfter: '-30' }, ok]);
    await reading(jira.access);
    expect(jira.waits[0]).toBeGreaterThan(0);
  });

  test.each([400, 401, 403, 404, 409, 413, 301])(
    'is not repeated after %s: it would be the same again',
    async (status) => {
      const jira = jiraOf([{ status }]);
      await failure(reading(jira.access));
      expect(jira.calls()).toBe(1);
    },
  );
});

describe('a write that is not safe to repeat', () => {
  test.each([
    { status: 429 },
    { status: 429, retryAfter: '1' },
    { status: 500 },
    { status: 503 },
    'lost',
  ] as const)('is sent once, whatever comes back (%j)', async (reply) => {
    const jira = jiraOf([reply, ok]);
    await failure(reading(jira.access, false));
    expect(jira.calls()).toBe(1);
  });
});

describe('what went wrong', () => {
  test.each([
    [400, 'refused', false],
    [401, 'denied', false],
    [403, 'denied', false],
    [404, 'not-found', false],
    [409, 'refused', false],
    [413, 'refused', false],
    [429, 'busy', false],
    [500, 'down', true],
    [502, 'down', true],
    [504, 'down', true],
    [302, 'malformed', true],
    ['lost', 'lost', true],
  ] as const)('with %s is "%s"; that the write may have happened: %s', async (status, kind, unknown) => {
    const jira = jiraOf([status === 'lost' ? 'lost' : { status }]);
    const error = await failure(reading(jira.access, false));
    expect([error.kind, error.outcomeUnknown]).toEqual([kind, unknown]);
  });

  test.each([undefined, null, '<html>', 7, [], {}, { id: 7 }, { Id: '7' }])(
    'with an answer of another shape (%j) is never an empty answer',
    async (body) => {
      const error = await failure(reading(jiraOf([{ status: 200, body }]).access));
      expect([error.kind, error.outcomeUnknown]).toEqual(['malformed', true]);
    },
  );

  test('carries Jira’s words by field, and only words', async () => {
    const body = { errorMessages: ['No.'], errors: { duedate: 'Not on the screen' } };
    const error = await failure(reading(jiraOf([{ status: 400, body }]).access));
    expect(error.details).toMatchObject({ fields: { duedate: 'Not on the screen' }, messages: ['No.'] });
    for (const odd of [{ errorMessages: 'No.', errors: ['x'] }, 'x', null, { errors: { a: { b: 'c' } } }]) {
      const other = await failure(reading(jiraOf([{ status: 400, body: odd }]).access));
      expect(other.details).toMatchObject({ fields: {}, messages: [] });
    }
  });

  test('names the call without its query and without what Jira said: messages can quote people', async () => {
    const body = { errorMessages: ['secret words'], errors: { summary: 'secret words' } };
    const error = await failure(reading(jiraOf([{ status: 400, body }]).access));
    expect(error.message).toBe('GET /rest/api/3/issue/7: refused (400)');
  });
});
