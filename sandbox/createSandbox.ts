/**
 * The whole sandbox in one object: store, Jira, Forge and the people, usable from a test without HTTP and served to a
 * browser by `sandbox/host`.
 */
import path from 'node:path';
import { createClock } from './clock';
import { createDashboard } from './dashboard';
import type { Dashboard } from './dashboard';
import { createForge } from './forge/forge';
import type { Forge, ForgeOptions } from './forge/forge';
import { InvocationError } from './forge/invocationError';
import { readManifest } from './forge/manifest';
import type { Manifest } from './forge/manifest';
import { responseOf } from './forge/platform';
import { SITE_URL } from './forge/installation';
import type { UserRow } from './jira/model';
import { createJira } from './jira/site';
import type { Jira, JiraOptions } from './jira/site';
import { extensionOf } from './place';
import type { Extension, Place } from './place';
import { openStore } from './store';
import type { BulkStore } from './store';
import type { Caller, CallOrigin, Clock } from './types';
import { contextOf } from './forge/realtime/surfaceCall';
import { realtimeAs } from './realtimeAs';
import type { SandboxRealtime } from './realtimeAs';
import { loadWorld } from './worlds';
import type { WorldName } from './worlds';

const ROOT = path.join(__dirname, '..');

/** A person, or what people call one: account id, e-mail address, full or first name. */
export type PersonRef = string | Pick<UserRow, 'accountId'>;

/** Jira's REST API as one person, in the form of `fetch`. */
export type JiraFetch = (path: string, init?: RequestInit) => Promise<Response>;

export interface SandboxOptions
  extends
    Pick<ForgeOptions, 'limitMs' | 'queryLagMs' | 'installationRates'>,
    Pick<JiraOptions, 'writeLimits'> {
  /** Loaded when the store is empty. Default: nothing, not even people. */
  readonly world?: WorldName | undefined;
  /** Where data is kept over a restart; absent for memory only. */
  readonly folder?: string | undefined;
  readonly clock?: Clock | undefined;
  /** Milliseconds that each Jira call takes. */
  readonly latencyMs?: number | undefined;
  /** Milliseconds that search lags behind writes. */
  readonly searchLagMs?: number | undefined;
  readonly manifest?: Manifest | undefined;
  /** Another app in place of the own one, once the world is loaded: worlds are told through the own app's calls. */
  readonly loadApp?: ForgeOptions['loadApp'] | undefined;
}

export interface InvokeOptions {
  /** Another `extension` than the place gives: what a tampering front end could send. */
  readonly extension?: Extension | undefined;
  /** Page view for the meter. */
  readonly view?: string | undefined;
}

export interface Sandbox {
  readonly store: BulkStore;
  readonly clock: Clock;
  readonly jira: Jira;
  readonly forge: Forge;
  readonly kvs: Forge['kvs'];
  readonly meter: Forge['meter'];
  readonly faults: Jira['faults'];
  readonly realtime: SandboxRealtime;
  readonly queues: Forge['queues'];
  readonly schedule: Forge['schedule'];
  readonly dashboard: Dashboard;
  readonly manifest: Manifest;
  /** The people of the world, also deactivated ones, without the app's own account. */
  people(): readonly UserRow[];
  findPerson(name: string): UserRow | undefined;
  /** What Jira tells the app about a place, read as the person, or as nobody could: see `place.ts`. */
  extensionOf(place: Place, person: PersonRef): Promise<Extension>;
  /**
   * Calls a resolver as a person from a surface at a place.
   * @throws InvocationError as the front end would get it
   */
  invoke(
    person: PersonRef,
    place: Place,
    functionKey: string,
    payload?: unknown,
    options?: InvokeOptions,
  ): Promise<unknown>;
  /** Jira as a person. Origin `browser` is the way of the bridge's `requestJira`, with the app's scopes. */
  jiraAs(person: PersonRef, origin?: CallOrigin): JiraFetch;
  /** Writes everything out and closes the files. */
  close(): Promise<void>;
}

/** Builds a sandbox; loads the world into an empty store. Call it before anything loads `@forge/*`. */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { world, folder, latencyMs = 0, searchLagMs, writeLimits } = options;
  const store = openStore(folder);
  const marks = store.table<string>('sandbox.world');
  // A loading that was cut short leaves half a world without the mark: it starts again from nothing.
  const mustLoad = world !== undefined && marks.get('loaded') !== world;
  if (mustLoad) store.clear();
  const clock = options.clock ?? createClock({ table: store.table<number>('sandbox.clock') });
  const manifest = options.manifest ?? readManifest(path.join(ROOT, 'manifest.yml'));
  const { indexedProperties } = manifest;
  let isLoading = mustLoad;
  const jira = createJira({ store, clock, indexedProperties, searchLagMs, siteUrl: SITE_URL, writeLimits });
  const forge = createForge({
    manifest,
    jira,
    store,
    clock,
    loadApp: (file) => (isLoading ? loadOwnApp : (options.loadApp ?? loadOwnApp))(file),
    limitMs: options.limitMs,
    queryLagMs: options.queryLagMs,
    installationRates: options.installationRates,
  });
  const sandbox = assemble({ store, clock, jira, forge, manifest });
  if (mustLoad) {
    await loadWorld(world, sandbox);
    jira.admin.catchUpSearch();
    jira.meter.reset();
    forge.meter.reset();
    marks.set('loaded', world);
    isLoading = false;
  }
  forge.schedule.start();
  jira.faults.latencyMs = latencyMs;
  return sandbox;
}

function assemble(parts: Pick<Sandbox, 'store' | 'clock' | 'jira' | 'forge' | 'manifest'>): Sandbox {
  const { store, jira, forge, manifest } = parts;
  const dashboard = createDashboard(store);

  const people = (): readonly UserRow[] =>
    jira.admin.users().filter(({ accountType }) => accountType !== 'app');

  function findPerson(name: string): UserRow | undefined {
    const wanted = name.toLowerCase();
    return people().find(({ accountId, email, displayName }) =>
      [accountId, email, displayName, displayName.split(' ')[0] ?? ''].some(
        (word) => word.toLowerCase() === wanted,
      ),
    );
  }

  function accountOf(person: PersonRef): string {
    if (typeof person !== 'string') return person.accountId;
    const found = findPerson(person);
    if (found === undefined) throw new Error(`Nobody in this world is called ${person}`);
    return found.accountId;
  }

  function moduleOf({ moduleKey }: Place) {
    const module = manifest.uiModules.find(({ key }) => key === moduleKey);
    if (module === undefined)
      throw new InvocationError('NOT_FOUND', `The manifest has no module ${moduleKey}`);
    return module;
  }

  /** As the host page does; reading for the extension is Jira's own work and costs the app nothing. */
  async function extensionAt(place: Place, person: PersonRef): Promise<Extension> {
    const caller: Caller = { kind: 'user', accountId: accountOf(person) };
    const read = (path: string) => jira.handle({ method: 'GET', path, headers: {}, caller, origin: 'host' });
    return extensionOf(moduleOf(place), place, read, dashboard);
  }

  return {
    ...parts,
    kvs: forge.kvs,
    meter: forge.meter,
    faults: jira.faults,
    queues: forge.queues,
    schedule: forge.schedule,
    dashboard,
    realtime: realtimeAs(forge, async (person, place) =>
      contextOf(moduleOf(place).key, await extensionAt(place, person)),
    ),
    people,
    findPerson,
    extensionOf: extensionAt,
    async invoke(person, place, functionKey, payload = {}, { extension, view } = {}) {
      return forge.invokeResolver({
        moduleKey: moduleOf(place).key,
        accountId: accountOf(person),
        extension: extension ?? (await extensionAt(place, person)),
        functionKey,
        payload,
        view,
      });
    },
    jiraAs(person, origin = 'browser') {
      const caller: Caller = { kind: 'user', accountId: accountOf(person) };
      return async (path, init) =>
        responseOf(
          await jira.handle({
            method: (init?.method ?? 'GET').toUpperCase(),
            path,
            headers: Object.fromEntries(new Headers(init?.headers)),
            body: typeof init?.body === 'string' ? init.body : undefined,
            caller,
            origin,
            ...(origin === 'browser' ? { scopes: manifest.scopes } : {}),
          }),
        );
    },
    async close() {
      store.close();
    },
  };
}

/** The app as it would be deployed; imported only now, after the globals are in place. */
async function loadOwnApp(file: string): Promise<Readonly<Record<string, unknown>>> {
  if (file !== 'index') throw new Error(`The sandbox loads src/index only, not src/${file}`);
  return import('../src/index');
}
