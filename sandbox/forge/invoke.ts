/**
 * Runs the app's resolver as Forge does: with the caller's account from the host and never from the payload, JSON on both
 * ways, and Forge's limits (25 s, 500 KB in, 5 MB out; platform page of September 2026).
 */
import { CLOUD_ID, ENVIRONMENT_ID, SITE_URL } from './installation';
import { InvocationError } from './invocationError';
import type { Manifest, UiModule } from './manifest';
import { contextOf as channelContextOf } from './realtime/surfaceCall';
import { signContext } from './realtime/token';
import type { RunFunction } from './runFunction';

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

export interface InvokerOptions {
  readonly manifest: Manifest;
  readonly runFunction: RunFunction;
  /** Milliseconds of real time an invocation may take; tests shorten it. */
  readonly limitMs?: number | undefined;
}

export type Invoke = (request: InvokeRequest) => Promise<unknown>;

export function createInvoker({ manifest, runFunction, limitMs = MAX_RUN_MS }: InvokerOptions): Invoke {
  return async function invoke({ moduleKey, functionKey, extension, accountId, view, payload }) {
    const module = manifest.uiModules.find(({ key }) => key === moduleKey);
    if (module === undefined)
      throw new InvocationError('NOT_FOUND', `The manifest has no module ${moduleKey}`);
    if (module.functionKey === undefined)
      throw new InvocationError('NOT_FOUND', `${module.key} has no resolver in the manifest`);
    const sent = toJson(payload, MAX_PAYLOAD_BYTES, 'PAYLOAD_TOO_LARGE');
    const channelContext = channelContextOf(module.key, extension);
    try {
      const result = await runFunction({
        kind: 'call',
        module,
        manifestKey: module.functionKey,
        functionKey,
        chain: 0,
        accountId,
        view,
        limitMs,
        body: { call: { functionKey, payload: sent }, context: contextOf(module, extension) },
        contextToken: channelContext === undefined ? undefined : signContext(channelContext),
      });
      return toJson(result, MAX_RESPONSE_BYTES, 'RESPONSE_TOO_LARGE') ?? {};
    } catch (error) {
      throw asInvocationError(error);
    }
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
