/**
 * The only hooks that the real `@forge/*` packages read in Forge's Node runtime: `__forge_runtime__`,
 * `__forge_fetch__` and `fetch`. All three answer for the invocation that is running, found by AsyncLocalStorage, so
 * that two people's calls in one process never mix. Must be installed before any `@forge/*` package loads, because
 * `@forge/api` captures `fetch` and `@forge/kvs` looks at the runtime at load time.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

/** What `@forge/*` says about a call; only `type` is always there. */
export interface ForgeFetchMeta {
  readonly type: string;
  readonly provider?: string;
  readonly remote?: string;
  readonly accountId?: string;
}

export type LogLevel = 'debug' | 'error' | 'info' | 'log' | 'warn';

/** The invocation that the code running now belongs to. */
export interface InvocationScope {
  readonly runtime: object;
  forgeFetch(meta: ForgeFetchMeta, path: string, init?: RequestInit): Promise<Response>;
  log(level: LogLevel, args: readonly unknown[]): void;
  /** Milliseconds since the epoch: what `Date.now` tells the app. */
  now(): number;
}

const noop = (): void => undefined;
const metrics = {
  counter: () => ({ incr: noop, incrBy: noop, decr: noop, decrBy: noop }),
  timing: () => ({ measure: () => ({ stop: noop }) }),
  gauge: () => ({ set: noop }),
};

/** The members of the runtime that do not depend on the invocation; all there is while modules load. */
export const sharedRuntime = {
  metrics,
  tracing: { traceId: '0'.repeat(16), spanId: '0'.repeat(16) },
  externalAuth: [],
  featureFlags: () => false,
};

const scopes = new AsyncLocalStorage<InvocationScope>();
let installed = false;

/** Runs `work` as part of an invocation. */
export function runInScope<T>(scope: InvocationScope, work: () => T): T {
  return scopes.run(scope, work);
}

/** Installs the hooks once per process (in Jest: once per test file). Outside an invocation nothing changes. */
export function installForgeGlobals(): void {
  if (installed) return;
  installed = true;
  const ownFetch = globalThis.fetch;
  Object.defineProperties(globalThis, {
    __forge_runtime__: { configurable: true, get: () => scopes.getStore()?.runtime ?? sharedRuntime },
    __forge_fetch__: {
      configurable: true,
      value: async (meta: ForgeFetchMeta, path: string, init?: RequestInit) => {
        const scope = scopes.getStore();
        if (scope === undefined) throw new Error(`A Forge call (${meta.type} ${path}) outside an invocation`);
        return scope.forgeFetch(meta, path, init);
      },
    },
  });
  globalThis.fetch = async (input, init) => {
    const scope = scopes.getStore();
    if (scope === undefined) return ownFetch(input, init);
    return scope.forgeFetch({ type: 'egress' }, input instanceof Request ? input.url : String(input), init);
  };
  captureConsole();
  lendTime();
}

/** The app lives in sandbox time, so that moving the clock ages what it made. Outside an invocation nothing changes. */
function lendTime(): void {
  const machineNow = Date.now.bind(Date);
  Date.now = () => scopes.getStore()?.now() ?? machineNow();
}

/** What the app prints belongs to its invocation's log and not to the terminal. */
function captureConsole(): void {
  for (const level of ['debug', 'error', 'info', 'log', 'warn'] as const) {
    const print = console[level].bind(console);
    console[level] = (...args: unknown[]) => {
      const scope = scopes.getStore();
      if (scope === undefined) print(...args);
      else scope.log(level, args);
    };
  }
}
