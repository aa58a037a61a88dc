/**
 * Everything that `@forge/*` asks of Forge arrives here: product calls go to the sandbox's Jira with the caller that the
 * invocation gives, storage calls to the KVS, messages to the realtime channels, events to the queues; calls to the outside are refused because
 * the manifest declares none.
 * What is not modelled answers 501 and names itself.
 */
import type { Caller, JiraReply, JiraSite } from '../types';
import type { ForgeFetchMeta } from './globals';
import type { Kvs } from './kvs/kvs';
import type { Manifest } from './manifest';
import { addBytes } from './meter';
import type { InvocationRecord } from './meter';
import type { Publish } from './queues/publish';
import { answerFunction } from './realtime/functionCall';
import type { Realtime } from './realtime/realtime';

export interface Platform {
  /** Answers `__forge_fetch__` for one invocation and counts the call in its record. */
  fetch(
    record: InvocationRecord,
    meta: ForgeFetchMeta,
    path: string,
    init: RequestInit | undefined,
  ): Promise<Response>;
}

export interface PlatformOptions {
  readonly jira: JiraSite;
  readonly kvs: Kvs;
  readonly realtime: Realtime;
  readonly publish: Publish;
  readonly manifest: Manifest;
}

/** Header by which `@forge/api` learns that the platform, not Jira, refused a call. */
const PROXY_ERROR_HEADER = 'forge-proxy-error';

export function createPlatform({ jira, kvs, realtime, publish, manifest }: PlatformOptions): Platform {
  async function callJira(
    record: InvocationRecord,
    meta: ForgeFetchMeta,
    path: string,
    init: RequestInit | undefined,
  ) {
    if (meta.accountId !== undefined && meta.accountId !== record.accountId) {
      return notModelled('asUser(accountId) for somebody else; the manifest allows no impersonation');
    }
    const caller = callerOf(meta.provider, record.accountId);
    if (caller === undefined) {
      return new Response(null, {
        status: 401,
        headers: { [PROXY_ERROR_HEADER]: 'NEEDS_AUTHENTICATION_ERR' },
      });
    }
    record.jiraCalls += 1;
    const reply = await jira.handle({
      method: (init?.method ?? 'GET').toUpperCase(),
      path,
      headers: Object.fromEntries(new Headers(init?.headers)),
      body: bodyText(init?.body),
      caller,
      origin: 'backend',
      scopes: manifest.scopes,
    });
    return responseOf(reply);
  }

  function callKvs(record: InvocationRecord, path: string, init: RequestInit | undefined): Response {
    if (!manifest.scopes.includes('storage:app')) {
      return json(403, { code: 'FORBIDDEN', message: 'The manifest lacks the scope storage:app' });
    }
    record.kvsCalls += 1;
    const reply = kvs.handle(path, JSON.parse(bodyText(init?.body) ?? 'null'));
    for (const { key, read, written } of reply.traffic) {
      if (read > 0) addBytes(record.kvsRead, key, read);
      if (written > 0) addBytes(record.kvsWritten, key, written);
    }
    return json(reply.status, reply.body);
  }

  return {
    async fetch(record, meta, path, init) {
      if (meta.type === 'fpp' && meta.remote === 'jira') return callJira(record, meta, path, init);
      if (meta.type === 'kvs') return callKvs(record, path, init);
      if (meta.type === 'realtime') {
        record.realtimeCalls += 1;
        return answerFunction(realtime, init);
      }
      if (meta.remote === 'stargate' && path.startsWith('/webhook/queue/')) {
        const reply = publish(record, path, JSON.parse(bodyText(init?.body) ?? 'null'));
        return json(reply.status, reply.body);
      }
      if (meta.type === 'egress') throw egressDenied(path);
      return notModelled(`the Forge call ${[meta.type, meta.remote, path].filter(Boolean).join(' ')}`);
    },
  };
}

function callerOf(provider: string | undefined, accountId: string | undefined): Caller | undefined {
  if (provider === 'app') return { kind: 'app' };
  if (provider === 'none') return { kind: 'anonymous' };
  return accountId === undefined ? undefined : { kind: 'user', accountId };
}

/** `@forge/api` sends text only; anything else would need the multipart path, which is not modelled. */
function bodyText(body: BodyInit | null | undefined): string | undefined {
  if (body === null || body === undefined) return undefined;
  if (typeof body === 'string') return body;
  throw new Error('The sandbox takes text bodies only');
}

/** The Fetch response for a reply of the sandbox's Jira. */
export function responseOf(reply: JiraReply): Response {
  return json(reply.status, reply.body, reply.headers);
}

const WITHOUT_BODY = [204, 205, 304];

function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  const empty = body === undefined || WITHOUT_BODY.includes(status);
  return new Response(empty ? null : JSON.stringify(body), {
    status,
    headers: { ...(empty ? {} : { 'content-type': 'application/json' }), ...headers },
  });
}

function notModelled(what: string): Response {
  const message = `The sandbox does not model ${what}`;
  return json(501, { code: 'NOT_MODELLED', message, errorMessages: [message] });
}

/** The error that Forge's own `fetch` throws for a host that the manifest does not name. */
function egressDenied(url: string): Error {
  const error = new Error(`URL not included in the external fetch backend permissions: ${url}`);
  error.name = 'REQUEST_EGRESS_ALLOWLIST_ERR';
  return error;
}
