/** The channels over HTTP, as the pages use them: one WebSocket for each subscription. */
import { request } from 'node:http';
import { createSandbox, type Sandbox } from '../../../sandbox/createSandbox';
import { startHost, type Host } from '../../../sandbox/host/server/server';

let sandbox: Sandbox;
let host: Host;

beforeAll(async () => {
  sandbox = await createSandbox({ world: 'demo' });
  host = await startHost({ sandbox, port: 0 });
});
afterAll(async () => {
  await host.close();
  await sandbox.close();
});

const place = { moduleKey: 'review-panel', issueKey: 'PAY-412' };
const channel = { channelName: 'somewhere' };

interface Listening {
  /** The next message; the connection's end is `undefined`. */
  next(): Promise<unknown>;
}

function listen(to: object, headers: Record<string, string> = {}): Promise<Listening> {
  const address = `${host.origin}/sandbox/realtime?to=${encodeURIComponent(JSON.stringify(to))}`;
  return new Promise((resolve, reject) => {
    const asking = request(address, {
      headers: {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
        ...headers,
      },
    });
    asking.on('error', reject);
    asking.on('upgrade', (response, socket, head) => {
      expect(response.headers['sec-websocket-accept']).toBe('s3pPLMBiTxaQ9kYGzzhZRbK+xOo=');
      const received: unknown[] = [];
      let wake = (): void => undefined;
      const take = (bytes: Buffer): void => {
        for (let rest = bytes; rest.length > 1;) {
          if (rest[0] === 0x88) return;
          const short = rest[1] ?? 0;
          const [from, length] = short < 126 ? [2, short] : [4, rest.readUInt16BE(2)];
          received.push(JSON.parse(rest.subarray(from, from + length).toString()));
          rest = rest.subarray(from + length);
        }
        wake();
      };
      take(head);
      socket.on('data', take);
      socket.on('end', () => {
        received.push(undefined);
        wake();
      });
      resolve({
        async next() {
          while (received.length === 0) await new Promise<void>((again) => (wake = again));
          return received.shift();
        },
      });
    });
    asking.end();
  });
}

const as = (person: string, issueKey = place.issueKey) => ({
  place: { ...place, issueKey },
  channel,
  person,
  view: 'one',
});

async function publish(payload: unknown, person = 'sandbox-ana'): Promise<unknown> {
  const response = await fetch(`${host.origin}/sandbox/realtime/publish`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-sandbox-person': person },
    body: JSON.stringify({ place, channel, payload }),
  });
  return response.json();
}

test('what one person publishes reaches another, also when it is long', async () => {
  const ben = await listen(as('sandbox-ben'));
  expect(await ben.next()).toEqual({ subscribed: true });
  await publish({ here: 'sandbox-ana' });
  expect(await ben.next()).toEqual({ event: { here: 'sandbox-ana' } });
  await publish({ text: 'x'.repeat(900) });
  expect(await ben.next()).toEqual({ event: { text: 'x'.repeat(900) } });
});

test('who may not see the issue hears nothing', async () => {
  const stranger = await listen(as('sandbox-ben', 'NOPE-1'));
  expect(await stranger.next()).toEqual({ refused: 'Unauthorized request' });
  expect(await stranger.next()).toBeUndefined();
});

test('a page of another site cannot listen', async () => {
  await expect(listen(as('sandbox-ben'), { origin: 'https://elsewhere.test' })).rejects.toThrow();
});

test('the switch takes the channel down and ends what is open', async () => {
  const ben = await listen(as('sandbox-ben'));
  await ben.next();
  const turn = (realtimeIsDown: boolean) =>
    fetch(`${host.origin}/sandbox/switches`, { method: 'POST', body: JSON.stringify({ realtimeIsDown }) });
  expect(await (await turn(true)).json()).toMatchObject({ realtimeIsDown: true });
  expect([await ben.next(), await ben.next()]).toEqual([{ ended: 'SERVICE_UNAVAILABLE' }, undefined]);
  expect(await publish({})).toMatchObject({ eventId: null, errors: [{ message: 'SERVICE_UNAVAILABLE' }] });
  await turn(false);
  expect(await publish({})).toEqual({ eventId: null, eventTimestamp: null });
});
