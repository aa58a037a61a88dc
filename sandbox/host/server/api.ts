/**
 * What the sandbox's Jira pages ask of the server, each call as the page's current person. The person comes from the page
 * (a header, else its cookie) and never from a frame: frames have another origin, and no answer here allows one.
 */
import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import type { Sandbox } from '../../createSandbox';
import { CLOUD_ID, ENVIRONMENT_ID, SITE_URL, license } from '../../forge/installation';
import { InvocationError } from '../../forge/invocationError';
import type { UserRow } from '../../jira/model';
import { placeSchema } from '../../place';
import type { CallOrigin } from '../../types';
import { runJobsNow } from './background';
import { dashboardRoutes } from './dashboard';
import { HttpRefusal, cookie, readJson, readText, send, sendJson } from './http';
import type { Exchange } from './http';
import { outboxOf } from './outbox';
import { resourceUrl } from './resources';
import { publishForPage } from './realtime';
import { createSwitches } from './switches';

export const PERSON_COOKIE = 'sandbox-person';
const PERSON_HEADER = 'x-sandbox-person';
const VIEW_HEADER = 'x-sandbox-view';
const JIRA_PREFIX = '/sandbox/jira';

const invokeSchema = z.object({ place: placeSchema, functionKey: z.string(), payload: z.unknown() });

const productSchema = z.object({
  product: z.string(),
  path: z.string(),
  method: z.string().default('GET'),
  headers: z.array(z.tuple([z.string(), z.string()])),
  body: z.string().nullish(),
});

const contextSchema = z.object({ place: placeSchema });

export interface ApiOptions {
  readonly sandbox: Sandbox;
  readonly frameOrigin: string;
}

type Handler = (exchange: Exchange, person: UserRow) => Promise<unknown>;

/** @returns a handler for everything under `/sandbox/`; it says whether the request was one */
export function createApi({ sandbox, frameOrigin }: ApiOptions) {
  const switches = createSwitches(sandbox);

  const routes: Readonly<Record<string, Handler>> = {
    'GET /sandbox/session': async (_, person) => ({
      person: personView(person),
      people: sandbox.people().map(personView),
      modules: sandbox.manifest.uiModules.map(
        ({ type, key, title, description, resource, editResource }) => ({
          type,
          key,
          title,
          description: description ?? '',
          editUrl: editResource === undefined ? undefined : resourceUrl(frameOrigin, editResource),
          url: resourceUrl(frameOrigin, resource),
          icon: resourceUrl(frameOrigin, resource).replace('index.html', 'icon.svg'),
        }),
      ),
      resources: Object.fromEntries(
        [...sandbox.manifest.resources.keys()].map((key) => [key, resourceUrl(frameOrigin, key)]),
      ),
      frameOrigin,
      siteUrl: SITE_URL,
    }),
    'POST /sandbox/invoke': async ({ request }, person) => {
      const { place, functionKey, payload } = invokeSchema.parse(await readJson(request));
      const value = await sandbox.invoke(person, place, functionKey, payload, { view: viewOf(request) });
      return { value };
    },
    'POST /sandbox/product': async ({ request }, person) => fetchProduct(request, person),
    'POST /sandbox/realtime/publish': async ({ request }, person) =>
      publishForPage(sandbox, person, await readJson(request), viewOf(request)),
    'POST /sandbox/context': async ({ request }, person) => {
      const { place } = contextSchema.parse(await readJson(request));
      return contextOf(place.moduleKey, person, await sandbox.extensionOf(place, person));
    },
    'GET /sandbox/switches': async () => switches.read(),
    'POST /sandbox/switches': async ({ request }) => switches.change(await readJson(request)),
    'POST /sandbox/jobs': async () => runJobsNow(sandbox),
    'GET /sandbox/outbox': async () => outboxOf(sandbox),
    ...dashboardRoutes(sandbox),
    'GET /sandbox/meter': async ({ url }) => ({
      totals: sandbox.meter.totals(url.searchParams.get('view') ?? undefined),
      points: sandbox.jira.meter.totals().backend.points,
    }),
    'POST /sandbox/meter/reset': async () => {
      sandbox.meter.reset();
      sandbox.jira.meter.reset();
      return {};
    },
  };

  async function fetchProduct(request: IncomingMessage, person: UserRow) {
    const { product, path, method, headers, body } = productSchema.parse(await readJson(request));
    if (product !== 'jira') throw new HttpRefusal(501, `The sandbox does not model ${product}`);
    const pathname = path.startsWith('/') ? path : `/${path}`;
    sandbox.meter.browserCall({ view: viewOf(request), method, path: pathname });
    const reply = await sandbox.jira.handle({
      method: method.toUpperCase(),
      path: pathname,
      headers: Object.fromEntries(headers),
      body: body ?? undefined,
      caller: { kind: 'user', accountId: person.accountId },
      origin: 'browser',
      scopes: sandbox.manifest.scopes,
    });
    return {
      status: reply.status,
      statusText: '',
      headers: reply.headers,
      body: reply.body === undefined ? '' : JSON.stringify(reply.body),
      isAttachment: false,
    };
  }

  /** Jira's own pages read and write through Jira's REST API as the person, like Jira's front end. */
  async function passToJira({ request, response, url }: Exchange, person: UserRow): Promise<void> {
    const body = await readText(request);
    const origin: CallOrigin = 'host';
    const reply = await sandbox.jira.handle({
      method: request.method ?? 'GET',
      path: url.pathname.slice(JIRA_PREFIX.length) + url.search,
      headers: { 'content-type': 'application/json' },
      body: body === '' ? undefined : body,
      caller: { kind: 'user', accountId: person.accountId },
      origin,
    });
    if (reply.body === undefined) {
      response.writeHead(reply.status, reply.headers);
      response.end();
    } else {
      send(
        response,
        reply.status,
        'application/json; charset=utf-8',
        JSON.stringify(reply.body),
        reply.headers,
      );
    }
  }

  function contextOf(moduleKey: string, person: UserRow, extension: object) {
    return {
      accountId: person.accountId,
      cloudId: CLOUD_ID,
      siteUrl: SITE_URL,
      localId: `ari:cloud:ecosystem::extension/${moduleKey}`,
      moduleKey,
      environmentId: ENVIRONMENT_ID,
      environmentType: 'DEVELOPMENT',
      locale: person.locale,
      timezone: person.timeZone,
      license,
      permissions: { scopes: sandbox.manifest.scopes },
      extension,
    };
  }

  return async (exchange: Exchange): Promise<boolean> => {
    const { request, response, url } = exchange;
    if (url.pathname.startsWith(`${JIRA_PREFIX}/`)) {
      await passToJira(exchange, personOf(sandbox, request));
      return true;
    }
    const route = routes[`${request.method ?? 'GET'} ${url.pathname}`];
    if (route === undefined) return false;
    try {
      sendJson(response, 200, await route(exchange, personOf(sandbox, request)));
    } catch (error) {
      const { status, message } = refusalOf(error);
      sendJson(response, status, { error: message });
    }
    return true;
  };
}

/** @param chosen account id; by default the one in the page's header, else in its cookie */
export function personOf(
  sandbox: Sandbox,
  request: IncomingMessage,
  chosen: unknown = request.headers[PERSON_HEADER],
): UserRow {
  const accountId = typeof chosen === 'string' ? chosen : cookie(request, PERSON_COOKIE);
  const people = sandbox.people();
  const person = people.find((candidate) => candidate.accountId === accountId) ?? people[0];
  if (person === undefined) throw new HttpRefusal(404, 'This world has no people');
  return person;
}

function refusalOf(error: unknown): { status: number; message: string } {
  if (error instanceof HttpRefusal) return error;
  if (error instanceof z.ZodError) return { status: 400, message: z.prettifyError(error) };
  if (error instanceof InvocationError) return { status: 424, message: error.message };
  return { status: 502, message: error instanceof Error ? error.message : String(error) };
}

function viewOf(request: IncomingMessage): string | undefined {
  const view = request.headers[VIEW_HEADER];
  return typeof view === 'string' ? view : undefined;
}

function personView({ accountId, displayName, active, timeZone, locale, admin }: UserRow) {
  return { accountId, displayName, active, timeZone, locale, admin: admin === true };
}
