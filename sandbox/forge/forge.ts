/** The Forge side of the sandbox in one object: manifest, storage, resolver calls and the meter. */
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

export interface Forge {
  readonly manifest: Manifest;
  readonly kvs: Kvs;
  readonly meter: Meter;
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
  const platform = createPlatform({ jira, kvs, manifest });
  return {
    manifest,
    kvs,
    meter,
    invokeResolver: createInvoker({ manifest, platform, meter, clock, loadApp, limitMs }),
  };
}
