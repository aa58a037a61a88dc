/**
 * A Jira Cloud site in one process: REST v3 as far as Debrief and its tests use it, stricter than the real one where
 * the two differ. What it does not know it answers with 501.
 */
import type { Clock, JiraCall, JiraReply, JiraSite, Store } from '../types';
import type { BulkStore } from '../store';
import { createAdmin, type Admin } from './admin';
import type { Core, Request } from './core';
import { Database } from './database';
import { badRequest, failure, JiraFailure, unknownToSandbox } from './failure';
import { ConnectionFailure, createFaults, faultReply, type Faults } from './faults';
import { createMeter, pointsOf, type Cost, type Meter } from './meter';
import { resolvePerson } from './people';
import { Permissions } from './permissions';
import { allRoutes } from './routes';
import { createRouter, type Match, type Router } from './router';
import { SearchIndex } from './searchIndex';
import type { IndexedProperty } from './searchable';
import { createWriteLimits, unlimitedWrites } from './writeLimits';

/** Address of the site in `self` links when none is given. */
const STANDARD_SITE_URL = 'https://debrief-sandbox.atlassian.net';

export interface JiraOptions {
  readonly store: Store | BulkStore;
  readonly clock: Clock;
  /** Issue properties that the app's manifest makes searchable. */
  readonly indexedProperties?: readonly IndexedProperty[] | undefined;
  /** Milliseconds of sandbox time by which search trails writes. Default 0: at once. */
  readonly searchLagMs?: number | undefined;
  /** Without slash at the end. */
  readonly siteUrl?: string | undefined;
  /** False switches Jira's limit of writes per issue off, for worlds that are built through calls. Default true. */
  readonly writeLimits?: boolean | undefined;
  /** Waits for `ms` of real time; tests may pass one that does not. */
  readonly wait?: ((ms: number) => Promise<void>) | undefined;
}

export interface Jira extends JiraSite {
  /**
   * Answers a call as Jira would.
   * @throws ConnectionFailure when the switchboard says that no answer arrives.
   */
  handle(call: JiraCall): Promise<JiraReply>;
  readonly admin: Admin;
  readonly faults: Faults;
  readonly meter: Meter;
  /** Milliseconds of sandbox time by which search trails writes; may be changed at any time. */
  searchLagMs: number;
  readonly siteUrl: string;
}

export function createJira(options: JiraOptions): Jira {
  const { store, clock } = options;
  const db = new Database(store);
  const indexedProperties = options.indexedProperties ?? [];
  const core: Core = {
    db,
    clock,
    permissions: new Permissions(db),
    index: new SearchIndex(db, clock, options.searchLagMs ?? 0, indexedProperties),
    writeLimits: options.writeLimits === false ? unlimitedWrites : createWriteLimits(clock),
    siteUrl: options.siteUrl ?? STANDARD_SITE_URL,
  };
  const route = createRouter(allRoutes(indexedProperties));
  const faults = createFaults();
  const meter = createMeter();
  const wait = options.wait ?? sleep;

  return {
    admin: createAdmin(core, store),
    faults,
    meter,
    siteUrl: core.siteUrl,
    get searchLagMs() {
      return core.index.lagMs;
    },
    set searchLagMs(ms) {
      core.index.lagMs = ms;
    },
    async handle(call) {
      if (faults.latencyMs > 0) await wait(faults.latencyMs);
      const cost: Cost = { objects: 0, identities: 0 };
      // The page around the app is Jira itself: it goes on knowing which issue it shows.
      const fault = call.origin === 'host' ? undefined : faults.take(call);
      const reply =
        fault?.kind === 'status'
          ? faultReply(fault)
          : fault?.kind === 'timeout'
            ? undefined
            : answer(core, route, call, cost);
      const sent = reply === undefined ? undefined : detach(reply);
      const seen = fault === undefined || fault.kind === 'status' ? sent?.reply : undefined;
      meter.record({
        at: clock.now(),
        origin: call.origin,
        method: call.method,
        path: call.path,
        status: seen?.status,
        points: pointsOf(call.method, call.path, cost),
        bytes: sent?.bytes ?? 0,
      });
      if (fault?.kind === 'timeout' || fault?.kind === 'lost-after-write')
        throw new ConnectionFailure(fault.kind);
      if (seen === undefined) throw new Error('A call without a fault always has a reply.');
      return seen;
    },
  };
}

function answer(core: Core, route: Router, call: JiraCall, cost: Cost): JiraReply {
  try {
    const { pathname, query } = splitPath(call.path);
    const match = route(call.method, pathname);
    const person = resolvePerson(call.caller, core.db);
    checkScope(call, match);
    checkQuery(call, match, query);
    const request: Request = { person, params: match.params, query, body: parseBody(call), cost };
    return match.route.handle(request, core);
  } catch (thrown) {
    if (thrown instanceof JiraFailure) return thrown.reply;
    throw thrown;
  }
}

function splitPath(path: string): { pathname: string; query: URLSearchParams } {
  const [pathname = '', search = ''] = path.split('#', 1)[0]?.split(/\?(.*)/s, 2) ?? [];
  return { pathname, query: new URLSearchParams(search) };
}

function checkScope(call: JiraCall, { route }: Match): void {
  if (call.scopes === undefined || route.scope === null || call.scopes.includes(route.scope)) return;
  throw failure(
    403,
    `The app's manifest lacks the scope ${route.scope} that ${call.method} ${route.path} needs.`,
  );
}

/** A parameter that would silently do nothing here might do something there. */
function checkQuery(call: JiraCall, { route }: Match, query: URLSearchParams): void {
  for (const name of query.keys())
    if (route.query?.includes(name) !== true)
      throw unknownToSandbox(`the query parameter '${name}' of ${call.method} ${route.path}`);
}

/** Jira reads a body only when it is called JSON. */
function parseBody(call: JiraCall): unknown {
  if (call.body === undefined || call.body === '') return undefined;
  const type = Object.entries(call.headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  // A browser always names a type (text/plain by itself), so only its absence from elsewhere is an oversight.
  const unnamed = type === undefined && (call.origin === 'browser' || call.origin === 'host');
  if (!unnamed && !/^application\/json\b/i.test(type ?? ''))
    throw failure(415, 'The Content-Type of a request with a body must be application/json.');
  try {
    return JSON.parse(call.body);
  } catch {
    throw badRequest('There was an error parsing JSON. Check that your request body is valid.');
  }
}

/** What leaves the site shares nothing with what it keeps; the detour through text also gives the size. */
function detach(reply: JiraReply): { readonly reply: JiraReply; readonly bytes: number } {
  if (reply.body === undefined) return { reply, bytes: 0 };
  const text = JSON.stringify(reply.body);
  const body: unknown = JSON.parse(text);
  return { reply: { ...reply, body }, bytes: Buffer.byteLength(text) };
}

const sleep = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
