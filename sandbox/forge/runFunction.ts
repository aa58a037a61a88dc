/**
 * Runs one function of the app in a context of its own, as Forge does: it ends at its time limit, and from then on it
 * reaches nothing any more. Whoever calls it says who is meant by `asUser`; without a person there is none.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { runInScope, sharedRuntime } from './globals';
import type { InvocationScope } from './globals';
import { APP_VERSION, ENVIRONMENT_ID, INSTALLATION_ID } from './installation';
import { installation, license, siteAri } from './installation';
import { InvocationError } from './invocationError';
import type { Manifest } from './manifest';
import type { InvocationRecord, Meter } from './meter';
import type { Platform } from './platform';
import type { Clock } from '../types';

export interface FunctionRun extends Pick<
  InvocationRecord,
  'kind' | 'functionKey' | 'chain' | 'accountId' | 'view'
> {
  readonly module: { readonly type: string; readonly key: string };
  /** Key of the function in the manifest. */
  readonly manifestKey: string;
  /** First argument of the function. The second one is the platform's. */
  readonly body: unknown;
  /** Milliseconds of real time. */
  readonly limitMs: number;
  /** Signed context of the surface, for its channels. */
  readonly contextToken?: string | undefined;
  /** The machine that runs it stops after so many calls of the platform: no error reaches the app. */
  readonly crashAfterCalls?: number | undefined;
}

export interface RunnerOptions {
  readonly manifest: Manifest;
  readonly platform: Platform;
  readonly meter: Meter;
  readonly clock: Clock;
  /** Loads the app's modules by their file name under `src/`; called after the globals are in place. */
  loadApp(file: string): Promise<Readonly<Record<string, unknown>>>;
}

/**
 * @returns what the function returned, not yet as JSON
 * @throws what the function threw; InvocationError when there is no such function or its time is over
 */
export type RunFunction = (run: FunctionRun) => Promise<unknown>;

export function createRunner({ manifest, platform, meter, clock, loadApp }: RunnerOptions): RunFunction {
  async function functionOf({ manifestKey }: FunctionRun) {
    const declared = manifest.functions.get(manifestKey);
    if (declared === undefined)
      throw new InvocationError('NOT_FOUND', `The manifest has no function ${manifestKey}`);
    const exported = (await loadApp(declared.file))[declared.exportName];
    if (typeof exported !== 'function') {
      throw new InvocationError('NOT_FOUND', `src/${declared.file} does not export ${declared.exportName}`);
    }
    return (...args: unknown[]): unknown => Reflect.apply(exported, undefined, args);
  }

  return async function runFunction(run) {
    const call = await functionOf(run);
    const { module, kind, functionKey, chain, accountId, view, limitMs } = run;
    const record = meter.begin({
      id: randomUUID(),
      kind,
      moduleKey: module.key,
      functionKey,
      chain,
      accountId,
      view,
    });
    const started = performance.now();
    const end = createEnd(run);
    try {
      const scope: InvocationScope = {
        runtime: runtimeOf(manifest, run, record, started + limitMs),
        forgeFetch: async (meta, path, init) => {
          if (end.isOver()) return silence();
          const response = await platform.fetch(record, meta, path, init);
          return end.isReachedBy() ? silence() : response;
        },
        log: (level, args) => {
          const text = args.map((arg) => (typeof arg === 'string' ? arg : inspect(arg))).join(' ');
          record.logs.push({ level, text });
        },
        now: () => clock.now(),
      };
      const work = runInScope(scope, async () => call(run.body, secondArgument(accountId)));
      return await Promise.race([work, end.reached]);
    } catch (error) {
      record.outcome = outcomeOf(error);
      throw error;
    } finally {
      end.stop();
      record.ms = performance.now() - started;
    }
  };
}

function outcomeOf(error: unknown): InvocationRecord['outcome'] {
  if (!(error instanceof InvocationError)) return 'error';
  if (error.code === 'TIMEOUT') return 'timeout';
  return error.code === 'CRASHED' ? 'crashed' : 'error';
}

/** The end that a run comes to without having returned. */
function createEnd({ limitMs, crashAfterCalls = Infinity }: FunctionRun) {
  let reject: (error: InvocationError) => void = () => undefined;
  const reached = new Promise<never>((_, refuse) => {
    reject = refuse;
  });
  let isOver = false;
  let calls = 0;
  const end = (error: InvocationError): void => {
    isOver = true;
    reject(error);
  };
  const seconds = (limitMs / 1_000).toFixed(2);
  const timer = setTimeout(
    () => end(new InvocationError('TIMEOUT', `Task timed out after ${seconds} seconds`)),
    limitMs,
  );
  return {
    reached,
    isOver: () => isOver,
    /** Counts a call that the platform has done; whether the app hears of it is another matter. */
    isReachedBy(): boolean {
      calls += 1;
      if (calls >= crashAfterCalls)
        end(new InvocationError('CRASHED', `The machine stopped after ${calls} calls`));
      return isOver;
    },
    stop: () => clearTimeout(timer),
  };
}

/** What code hears that runs on a machine which is gone. */
const silence = (): Promise<never> => new Promise(() => undefined);

/** The second argument of every function: the only place where the person stands. */
function secondArgument(accountId: string | undefined): object {
  return {
    installContext: siteAri,
    ...(accountId === undefined ? {} : { principal: { accountId } }),
    license,
    installation,
  };
}

/** The runtime that `@forge/api`, `@forge/kvs` and `@forge/events` read. */
function runtimeOf(
  manifest: Manifest,
  { module, manifestKey, contextToken }: FunctionRun,
  record: InvocationRecord,
  deadline: number,
): object {
  return {
    ...sharedRuntime,
    proxy: { token: 'sandbox', url: 'http://sandbox.invalid' },
    contextAri: siteAri,
    container: { region: 'local', runtime: 'nodejs24.x', handler: manifestKey, appCodeDir: manifest.folder },
    appContext: {
      appId: manifest.appId,
      appVersion: APP_VERSION,
      environmentId: ENVIRONMENT_ID,
      environmentType: 'DEVELOPMENT',
      invocationId: record.id,
      installationId: INSTALLATION_ID,
      functionKey: manifestKey,
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
    realtime: contextToken === undefined ? {} : { contextToken },
  };
}
