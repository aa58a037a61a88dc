/** The Forge side of the sandbox in one object: manifest, storage, realtime, resolver calls and the meter. */
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
import { createRealtime } from './realtime/realtime';
import type { Realtime } from './realtime/realtime';

export interface Forge {
  readonly manifest: Manifest;
  readonly kvs: Kvs;
  readonly meter: Meter;
  readonly realtime: Realtime;
  readonly invokeResolver: Invoke;
}

export interface ForgeOptions
  extends Pick<InvokerOptions, 'loadApp' | 'limitMs'>, Pick<KvsOptions, 'queryLagMs' | 'installationRates'> {
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
  const platform = createPlatform({ jira, kvs, realtime, manifest });
  return {
    manifest,
    kvs,
    meter,
    realtime,
    invokeResolver: createInvoker({ manifest, platform, meter, clock, loadApp, limitMs }),
  };
}
