/**
 * Runs the app's resolver as Forge does: in a context of its own, with the caller's account from the host and never from
 * the payload, JSON on both ways, and Forge's limits (25 s, 500 KB in, 5 MB out; platform page of September 2026).
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { runInScope, sharedRuntime } from './globals';
import type { InvocationScope } from './globals';
import { APP_VERSION, CLOUD_ID, ENVIRONMENT_ID, INSTALLATION_ID, SITE_URL } from './installation';
import { installation, license, siteAri } from './installation';
import type { Manifest, UiModule } from './manifest';
import type { InvocationRecord, Meter } from './meter';
import type { Platform } from './platform';
import { contextOf as channelContextOf } from './realtime/surfaceCall';
import { signContext } from './realtime/token';
import type { Clock } from '../types';

const MAX_RUN_MS = 25_000;
const MAX_PAYLOAD_BYTES = 500 * 1024;
const MAX_RESPONSE_BYTES = 5 * 1024 * 1024;

export interface InvokeRequest {
  /** Key of the UI module that calls, e.g. `review-panel`. */
  readonly moduleKey: string;
  /** Undefined: an anonymous visitor. */
  readonly accountId: string | undefined;
  /** What the host says about the place: `{type, issue?, project}`. */
  readonly extension: Readonly<Record<string, unknown>>;
  readonly functionKey: string;
  readonly payload?: unknown;
  /** The page view that asks, for the meter. */
  readonly view?: string | undefined;
}

/** What the bridge's `invoke` rejects with. `code` is for tests; only the message reaches the front end. */
export class InvocationError extends Error {
  constructor(
    readonly code: 'PAYLOAD_TOO_LARGE' | 'RESPONSE_TOO_LARGE' | 'TIMEOUT' | 'NOT_FOUND' | 'THROWN',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'InvocationError';
  }
}

export interface InvokerOptions {
  readonly manifest: Manifest;
  readonly platform: Platform;
  readonly meter: Meter;
  readonly clock: Clock;
  /** Loads the app's modules by their file name under `src/`; called after the globals are in place. */
  loadApp(file: string): Promise<Readonly<Record<string, unknown>>>;
  /** Milliseconds of real time an invocation may take; tests shorten it. */
  readonly limitMs?: number | undefined;
}

export type Invoke = (request: InvokeRequest) => Promise<unknown>;

type ForgeFunction = (body: unknown, backendPayload: unknown) => unknown;

export function createInvoker({
  manifest,
  platform,
  meter,
  clock,
  loadApp,
  limitMs = MAX_RUN_MS,
}: InvokerOptions): Invoke {
  async function functionOf(module: UiModule): Promise<ForgeFunction> {
    const declared =
      module.functionKey === undefined ? undefined : manifest.functions.get(module.functionKey);
    if (declared === undefined)
      throw new InvocationError('NOT_FOUND', `${module.key} has no resolver in the manifest`);
    const exported = (await loadApp(declared.file))[declared.exportName];
    if (typeof exported !== 'function') {
      throw new InvocationError('NOT_FOUND', `src/${declared.file} does not export ${declared.exportName}`);
    }
    return (body, backendPayload): unknown => Reflect.apply(exported, undefined, [body, backendPayload]);
  }

  return async function invoke(request) {
    const module = manifest.uiModules.find(({ key }) => key === request.moduleKey);
    if (module === undefined)
      throw new InvocationError('NOT_FOUND', `The manifest has no module ${request.moduleKey}`);
    const payload = toJson(request.payload, MAX_PAYLOAD_BYTES, 'PAYLOAD_TOO_LARGE');
    const run = await functionOf(module);
    const { functionKey, accountId, view } = request;
    const record = meter.begin({ id: randomUUID(), moduleKey: module.key, functionKey, accountId, view });
    const started = performance.now();
    const scope = scopeOf(module, request.extension, record, started + limitMs);
    const body = { call: { functionKey, payload }, context: contextOf(module, request.extension) };
    try {
      const result = await withinLimit(
        runInScope(scope, async () => run(body, backendPayloadOf(accountId))),
        limitMs,
      );
      return toJson(result, MAX_RESPONSE_BYTES, 'RESPONSE_TOO_LARGE') ?? {};
    } catch (error) {
      record.outcome = error instanceof InvocationError && error.code === 'TIMEOUT' ? 'timeout' : 'error';
      throw asInvocationError(error);
    } finally {
      record.ms = performance.now() - started;
    }
  };

  function scopeOf(
    module: UiModule,
    extension: InvokeRequest['extension'],
    record: InvocationRecord,
    deadline: number,
  ): InvocationScope {
    const context = channelContextOf(module.key, extension);
    const realtime = context === undefined ? {} : { contextToken: signContext(context) };
    return {
      runtime: { ...runtimeOf(manifest, module, record, deadline), realtime },
      forgeFetch: (meta, path, init) => platform.fetch(record, meta, path, init),
      log: (level, args) => {
        const text = args.map((arg) => (typeof arg === 'string' ? arg : inspect(arg))).join(' ');
        record.logs.push({ level, text });
      },
      now: () => clock.now(),
    };
  }
}

/** The runtime that `@forge/api` and `@forge/kvs` read. */
function runtimeOf(manifest: Manifest, module: UiModule, record: InvocationRecord, deadline: number): object {
  return {
    ...sharedRuntime,
    proxy: { token: 'sandbox', url: 'http://sandbox.invalid' },
    contextAri: siteAri,
    container: {
      region: 'local',
      runtime: 'nodejs24.x',
      handler: module.functionKey,
      appCodeDir: manifest.folder,
    },
    appContext: {
      appId: manifest.appId,
      appVersion: APP_VERSION,
      environmentId: ENVIRONMENT_ID,
      environmentType: 'DEVELOPMENT',
      invocationId: record.id,
      installationId: INSTALLATION_ID,
      functionKey: module.functionKey,
      moduleType: module.type,
      moduleKey: module.key,
      license,
      installation,
      permissions: { scopes: manifest.scopes, external: {} },
    },
    aaid: record.accountId,
    lambdaContext: {
      awsRequestId: record.id,
      getRemainingTimeInMillis: () => Math.max(0, deadline - performance.now()),
    },
    tracing: { traceId: randomBytes(8).toString('hex'), spanId: randomBytes(8).toString('hex') },
    license,
  };
}

/** The context part of the resolver's body. The account is not in it: it comes with the second argument only. */
function contextOf(module: UiModule, extension: Readonly<Record<string, unknown>>): object {
  return {
    cloudId: CLOUD_ID,
    localId: `ari:cloud:ecosystem::extension/${module.key}`,
    environmentId: ENVIRONMENT_ID,
    environmentType: 'DEVELOPMENT',
    moduleKey: module.key,
    siteUrl: SITE_URL,
    extension,
  };
}

function backendPayloadOf(accountId: string | undefined): object {
  return {
    installContext: siteAri,
    ...(accountId === undefined ? {} : { principal: { accountId } }),
    license,
    installation,
  };
}

async function withinLimit<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new InvocationError('TIMEOUT', `Task timed out after ${(limitMs / 1_000).toFixed(2)} seconds`),
        ),
      limitMs,
    );
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

/** A value as the other side receives it; undefined stays undefined. */
function toJson(value: unknown, limit: number, code: 'PAYLOAD_TOO_LARGE' | 'RESPONSE_TOO_LARGE'): unknown {
  // JSON.stringify gives undefined for undefined and functions, which its type does not say.
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) return undefined;
  const bytes = Buffer.byteLength(text);
  if (bytes > limit) throw new InvocationError(code, `${bytes} bytes are over the limit of ${limit}`);
  return JSON.parse(text);
}

/** Forge's front end sees one sentence for everything that a resolver throws. */
function asInvocationError(error: unknown): InvocationError {
  if (error instanceof InvocationError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new InvocationError('THROWN', `There was an error invoking the function - ${message}`, {
    cause: error,
  });
}
