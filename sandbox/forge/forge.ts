/** The Forge side of the sandbox in one object: manifest, storage, realtime, queues, schedule, calls and the meter. */
import type { Clock, JiraSite, Store } from '../types';
import { installForgeGlobals } from './globals';
import { createInvoker } from './invoke';
import type { Invoke, InvokerOptions } from './invoke';
import { createKvs } from './kvs/kvs';
import type { Kvs, KvsOptions } from './kvs/kvs';
import type { Manifest } from './manifest';
import { createMeter } from './meter';
import type { Meter } from './meter';
import { createPlatform } from './platform';
import { createPublisher } from './queues/publish';
import { createQueues, queueTables } from './queues/queues';
import type { Queues } from './queues/queues';
import { createRealtime } from './realtime/realtime';
import type { Realtime } from './realtime/realtime';
import { createRunner } from './runFunction';
import type { RunnerOptions } from './runFunction';
import { createSchedule } from './schedule';
import type { Schedule } from './schedule';

export interface Forge {
  readonly manifest: Manifest;
  readonly kvs: Kvs;
  readonly meter: Meter;
  readonly realtime: Realtime;
  readonly queues: Queues;
  readonly schedule: Schedule;
  readonly invokeResolver: Invoke;
}

export interface ForgeOptions
  extends
    Pick<InvokerOptions, 'limitMs'>,
    Pick<RunnerOptions, 'loadApp'>,
    Pick<KvsOptions, 'queryLagMs' | 'installationRates'> {
  readonly manifest: Manifest;
  readonly jira: JiraSite;
  readonly store: Store;
  readonly clock: Clock;
}

/** Builds a Forge over a Jira. Installs the Forge globals, so call it before anything loads `@forge/*`. */
export function createForge({
  manifest,
  jira,
  store,
  clock,
  loadApp,
  limitMs,
  ...kvsOptions
}: ForgeOptions): Forge {
  installForgeGlobals();
  const meter = createMeter();
  const kvs = createKvs({ store, clock, ...kvsOptions });
  const realtime = createRealtime({ clock, nowMs: () => performance.now() });
  const tables = queueTables(store);
  const { installationRates } = kvsOptions;
  const publish = createPublisher({ manifest, clock, installationRates, ...tables });
  const platform = createPlatform({ jira, kvs, realtime, publish, manifest });
  const runFunction = createRunner({ manifest, platform, meter, clock, loadApp });
  const queues = createQueues({ manifest, clock, runFunction, limitMs, ...tables });
  return {
    manifest,
    kvs,
    meter,
    realtime,
    queues,
    schedule: createSchedule({ manifest, store, clock, runFunction, queues, limitMs }),
    invokeResolver: createInvoker({ manifest, runFunction, limitMs }),
  };
}
