import { createSandbox, type Sandbox } from '../../../sandbox/createSandbox';
import { createClock } from '../../../sandbox/clock';
import { TOKEN_LIFE_MS } from '../../../sandbox/forge/realtime/token';
import { answerFunction } from '../../../sandbox/forge/realtime/functionCall';
import type { Place } from '../../../sandbox/place';
import { logEntry } from '../../../src/domain/commands';
import { BEN, entryAdded, logOf, openCommand } from '../../builders/review';

const NAME = 'review.10001.1.abcdef';
const entries = logOf([openCommand, entryAdded({ text: 'Pager rang' })]).slice(1);

let sandbox: Sandbox;
let place: Place;
let elsewhere: Place;

/** Runs a piece of an app in an invocation of Ben's. */
let work: () => Promise<unknown>;

beforeAll(async () => {
  sandbox = await createSandbox({
    world: 'demo',
    clock: createClock({ frozenAt: Date.UTC(2026, 10, 20, 9) }),
    loadApp: () => Promise.resolve({ resolver: async () => ({ done: await work() }) }),
  });
  const keys = sandbox.jira.admin.issues().map(({ key }) => key);
  place = { moduleKey: 'review-panel', issueKey: keys[0] ?? '' };
  elsewhere = { moduleKey: 'review-panel', issueKey: keys[1] ?? '' };
});

afterEach(() => {
  sandbox.realtime.isDown = false;
  sandbox.realtime.holdsRate = false;
});
afterAll(() => sandbox.close());

async function inFunction<Value>(run: () => Promise<Value>, at = place): Promise<Value | undefined> {
  let value: Value | undefined;
  work = async () => {
    value = await run();
    return true;
  };
  await sandbox.invoke('Ben', at, 'x');
  return value;
}

const app = async () => (await import('../../../src/entry/forgeRealtime')).forgeRealtime;
const sdk = () => import('@forge/realtime');
const listenToken = () => inFunction(async () => (await app()).sign(NAME));
const publish = (at = place) => inFunction(async () => (await app()).publish(NAME, entries), at);

async function listen(options: { token?: string | undefined; at?: Place; name?: string }) {
  const heard: unknown[] = [];
  const ended: string[] = [];
  const { token, at = place, name = NAME } = options;
  const stop = await sandbox.realtime.subscribe(
    'Ana',
    at,
    { channelName: name, ...(token === undefined ? {} : { options: { token } }) },
    { onEvent: (payload) => heard.push(payload), onEnd: ({ message }) => ended.push(message) },
  );
  return { heard, ended, stop };
}

describe('A signed channel', () => {
  test('carries what the app publishes to who has a token, in another person’s browser', async () => {
    const { heard, stop } = await listen({ token: await listenToken() });
    await publish();
    expect(heard).toEqual([{ entries }]);
    expect((heard[0] as { entries: unknown[] }).entries.map((entry) => logEntry.parse(entry).by)).toEqual([
      entries[0]?.by,
    ]);
    stop();
    await publish();
    expect(heard).toHaveLength(1);
  });

  test('is heard neither without a token nor on another issue', async () => {
    const withoutToken = await listen({});
    const onOtherIssue = await listen({ token: await listenToken(), at: elsewhere });
    await publish();
    expect([withoutToken.heard, onOtherIssue.heard]).toEqual([[], []]);
  });

  test('lets no browser publish: with the token that it listens by, or without one', async () => {
    const token = await listenToken();
    const { heard } = await listen({ token });
    const forged = { entries: [{ seq: 9, by: BEN }] };
    await expect(
      sandbox.realtime.publish('Ana', place, { channelName: NAME, options: { token: token ?? '' } }, forged),
    ).rejects.toThrow('Realtime token validation failed: MISSING_PERMISSION');
    await sandbox.realtime.publish('Ana', place, { channelName: NAME }, forged);
    await Promise.resolve();
    expect(heard).toEqual([]);
  });

  test('refuses a token for another channel, one that was changed, and one that has run out', async () => {
    const token = (await listenToken()) ?? '';
    await expect(listen({ token, name: 'review.10001.2.abcdef' })).rejects.toThrow('CHANNEL_NAME_MISMATCH');
    const [head, payload, signature] = token.split('.');
    const body = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString()) as object;
    const changed = Buffer.from(JSON.stringify({ ...body, permissions: ['publish', 'subscribe'] }));
    await expect(
      listen({ token: `${head ?? ''}.${changed.toString('base64url')}.${signature ?? ''}` }),
    ).rejects.toThrow('INVALID_TOKEN');
    const { heard, ended } = await listen({ token });
    sandbox.clock.shift(TOKEN_LIFE_MS);
    await expect(listen({ token })).rejects.toThrow('TOKEN_EXPIRED');
    await publish();
    expect(heard).toEqual([]);
    expect(ended).toEqual(['Realtime token validation failed: TOKEN_EXPIRED']);
  });

  test('is not there for who cannot read the issue', async () => {
    const nowhere = { moduleKey: 'review-panel', issueKey: 'NOPE-1' };
    await expect(listen({ token: await listenToken(), at: nowhere })).rejects.toThrow('Unauthorized request');
  });
});

describe('The app', () => {
  test('publishes only the number when the entries are too large for a message', async () => {
    const { heard } = await listen({ token: await listenToken() });
    const large = logOf([
      openCommand,
      ...Array.from({ length: 20 }, () => entryAdded({ text: 'x'.repeat(1900) })),
    ]);
    await inFunction(async () => (await app()).publish(NAME, large));
    expect(heard).toEqual([{ reload: true, seq: 21 }]);
  });

  test('goes on, and logs only a code, when the channel is down', async () => {
    sandbox.realtime.isDown = true;
    sandbox.meter.reset();
    await publish();
    expect(await listenToken()).toBeUndefined();
    const lines = sandbox.meter.invocations.flatMap(({ logs }) => logs.map(({ text }) => text));
    expect(lines.map((line) => (JSON.parse(line) as { outcome: string }).outcome)).toEqual([
      'SERVICE_UNAVAILABLE',
      'SERVICE_UNAVAILABLE',
    ]);
  });

  test('costs one operation for a change while its token lasts', async () => {
    await publish();
    sandbox.meter.reset();
    await publish();
    expect(sandbox.meter.totals().realtimeCalls).toBe(1);
  });
});

describe('The platform', () => {
  test('ends every subscription when it goes down, and takes new ones afterwards', async () => {
    const { ended } = await listen({});
    sandbox.realtime.isDown = true;
    expect(ended).toEqual(['SERVICE_UNAVAILABLE']);
    await expect(listen({})).rejects.toThrow('SERVICE_UNAVAILABLE');
    sandbox.realtime.isDown = false;
    await expect(listen({})).resolves.toBeDefined();
  });

  test('refuses what is too large and, when told to, what is too fast', async () => {
    const answer = await inFunction(async () => (await sdk()).publish('c', { text: 'x'.repeat(40_000) }));
    expect(answer).toMatchObject({
      eventId: null,
      errors: [{ message: expect.stringMatching(/^PAYLOAD_TOO_LARGE/) as unknown }],
    });
    sandbox.realtime.holdsRate = true;
    const answers = await inFunction(async () => {
      const { publish: send } = await sdk();
      return Promise.all(Array.from({ length: 60 }, () => send('c', { text: 'x' })));
    });
    const refused = answers?.filter((one) => 'errors' in one);
    expect(refused?.length).toBeGreaterThanOrEqual(10);
    expect(refused?.[0]).toMatchObject({ errors: [{ message: 'RATE_LIMIT_EXCEEDED', status: 429 }] });
  });

  test('does not model context overrides, replay or another operation', async () => {
    const overridden = await inFunction(async () => {
      const { Jira, publish: send } = await sdk();
      return send('c', {}, { contextOverrides: [Jira.Issue] });
    });
    expect(overridden).toMatchObject({ errors: [{ status: 501 }] });
    await expect(
      sandbox.realtime.subscribe(
        'Ana',
        place,
        { channelName: 'c', options: { replaySeconds: 5 } },
        { onEvent: () => undefined, onEnd: () => undefined },
      ),
    ).rejects.toThrow('does not model');
    const body = JSON.stringify({ query: 'mutation dropRealtimeChannel { x }', variables: {} });
    expect(answerFunction(sandbox.forge.realtime, { body }).status).toBe(501);
  });
});
