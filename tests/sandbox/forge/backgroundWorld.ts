/** A Forge with an app that works in the background: a queue `work`, a slow queue and a daily job, on a clock that stands. */
import path from 'node:path';
import { readManifest } from '../../../sandbox/forge/manifest';
import type { Manifest } from '../../../sandbox/forge/manifest';
import { createForgeWorld } from './forgeWorld';
import type { ForgeWorld } from './forgeWorld';

export interface Event {
  readonly body: { readonly name?: string };
  readonly queueName: string;
  readonly jobId: string;
  readonly eventId: string;
  readonly retryContext?: {
    readonly retryCount: number;
    readonly retryReason: string;
    readonly retryData: unknown;
  };
}

/** What the app under test does; each test brings its own. */
export interface BackgroundApp {
  /** Consumer of `work` and of `slow`. */
  work?(event: Event, context: object): unknown;
  daily?(request: object, context: object): unknown;
  /** Answers every call of the review panel. */
  resolver?(request: { call: { payload: unknown } }): unknown;
}

export const backgroundManifest: Manifest = {
  ...readManifest(path.join(__dirname, '../../../manifest.yml')),
  consumers: [
    { key: 'worker', queue: 'work', functionKey: 'work' },
    { key: 'slow-worker', queue: 'slow', functionKey: 'slow' },
  ],
  schedules: [{ key: 'every-day', functionKey: 'daily', interval: 'day' }],
  functions: new Map([
    ['resolver', { file: 'index', exportName: 'resolver' }],
    ['work', { file: 'index', exportName: 'work' }],
    ['slow', { file: 'index', exportName: 'work', timeoutSeconds: 300 }],
    ['daily', { file: 'index', exportName: 'daily' }],
  ]),
};

/** Pushes with the real package; without a queue of its own every event goes to `work`. */
export async function push(events: unknown, queue = 'work'): Promise<string> {
  const { Queue } = await import('@forge/events');
  // The package checks what it is given; tests hand it what it must refuse, too.
  return (await new Queue({ key: queue }).push(events as never)).jobId;
}

type Overrides = Parameters<typeof createForgeWorld>[1];

export function createBackgroundWorld(app: BackgroundApp, overrides: Overrides = {}): ForgeWorld {
  const resolver = async ({ call }: { call: { payload: { events: unknown; queue?: string } } }) =>
    push(call.payload.events, call.payload.queue);
  return createForgeWorld(() => Promise.reject(new Error('The app has no other resolver')), {
    manifest: backgroundManifest,
    loadApp: async () => ({ resolver, work: () => undefined, daily: () => undefined, ...app }),
    ...overrides,
  });
}
