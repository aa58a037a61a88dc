/**
 * One HTTP server, two origins: Jira's pages on 127.0.0.1, the app's resources on localhost. The browser keeps them apart
 * like Jira and Forge's CDN, although one process serves both.
 */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Sandbox } from '../../createSandbox';
import { answerHttp } from '../../jira/httpFront';
import { createApi, PERSON_COOKIE, personOf } from './api';
import { buildAssets } from './assets';
import { HttpRefusal, readJson, send, sendJson } from './http';
import type { Exchange } from './http';
import { isForeign, nameOf, refuseOtherNames } from './origins';
import { pageHtml, pagePolicy } from './page';
import { createSubscriptions } from './realtime';
import { createResources } from './resources';

export interface HostOptions {
  readonly sandbox: Sandbox;
  /** 0 takes any free port. */
  readonly port: number;
}

export interface Host {
  readonly port: number;
  /** Origin of the pages, e.g. `http://127.0.0.1:8080`. */
  readonly origin: string;
  /** Violations of the content security policy that browsers reported, as they reported them. */
  readonly cspViolations: readonly unknown[];
  close(): Promise<void>;
}

/**
 * Starts serving a sandbox.
 * @throws the server's own error (`code: 'EADDRINUSE'` when the port is taken)
 */
export async function startHost({ sandbox, port: wantedPort }: HostOptions): Promise<Host> {
  const assets = await buildAssets();
  const cspViolations: unknown[] = [];
  let answer = async (exchange: Exchange): Promise<void> =>
    sendJson(exchange.response, 503, { ready: false });
  const server = createServer((request, response) => {
    void serve(request, response, (exchange) => answer(exchange));
  });
  const port = await listen(server, wantedPort);
  const origin = `http://127.0.0.1:${port}`;
  const frameOrigin = `http://localhost:${port}`;
  const api = createApi({ sandbox, frameOrigin });
  // People in browsers are no faster than on Forge.
  sandbox.realtime.holdsRate = true;
  const subscriptions = createSubscriptions(sandbox, origin, (request, accountId) =>
    personOf(sandbox, request, accountId),
  );
  server.on('upgrade', subscriptions.accept);
  const { manifest, clock } = sandbox;
  const resources = createResources({ manifest, clock, hostOrigin: origin, frameOrigin });

  const files: Readonly<Record<string, readonly [type: string, text: string]>> = {
    '/sandbox/page.js': ['text/javascript; charset=utf-8', assets.pageScript],
    '/sandbox/page.css': ['text/css; charset=utf-8', assets.pageStyle],
    '/sandbox/theme.css': ['text/css; charset=utf-8', assets.themeStyle],
    '/forge/theme.css': ['text/css; charset=utf-8', assets.themeStyle],
    '/forge/global-bridge.js': ['text/javascript; charset=utf-8', assets.bridgeScript],
  };

  async function answerShared(exchange: Exchange): Promise<boolean> {
    const { request, response, url } = exchange;
    const file = files[url.pathname];
    if (url.pathname === '/healthz') sendJson(response, 200, { ready: true });
    else if (file !== undefined) send(response, 200, file[0], file[1]);
    else if (url.pathname === '/sandbox/csp-report') {
      cspViolations.push(await readJson(request));
      response.writeHead(204).end();
    } else if (url.pathname === '/sandbox/csp-violations') {
      sendJson(response, 200, { count: cspViolations.length, violations: cspViolations });
    } else if (isForeign(request, origin) && isProtected(url.pathname)) {
      throw new HttpRefusal(403, 'Only the pages of this sandbox may ask for this in a browser');
    } else if (url.pathname.startsWith('/rest/')) await answerHttp(sandbox.jira, request, response);
    else return false;
    return true;
  }

  answer = async (exchange) => {
    const { request, response, url } = exchange;
    refuseOtherNames(request);
    if (await answerShared(exchange)) return;
    if (nameOf(request) === 'localhost') {
      if (resources(exchange)) return;
      // Somebody typed localhost: Jira's pages live on the other name.
      redirect(response, origin + url.pathname + url.search);
      return;
    }
    if (await api(exchange)) return;
    if (request.method !== 'GET')
      throw new HttpRefusal(404, `There is no ${request.method ?? ''} ${url.pathname}`);
    const as = url.searchParams.get('as');
    if (as !== null) {
      becomePerson(sandbox, as, exchange);
      return;
    }
    send(response, 200, 'text/html; charset=utf-8', pageHtml(request), {
      'content-security-policy': pagePolicy(frameOrigin),
    });
  };

  return {
    port,
    origin,
    cspViolations,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        subscriptions.close();
        server.closeAllConnections();
      }),
  };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (exchange: Exchange) => Promise<void>,
): Promise<void> {
  try {
    await answer({ request, response, url: new URL(request.url ?? '/', 'http://sandbox') });
  } catch (error) {
    const status = error instanceof HttpRefusal ? error.status : 500;
    const message = error instanceof Error ? error.message : String(error);
    if (status === 500) console.error(`${request.method ?? ''} ${request.url ?? ''}:`, error);
    if (!response.headersSent) sendJson(response, status, { error: message });
    else response.destroy();
  }
}

/** What reads or changes the world, or names its people. */
const isProtected = (pathname: string): boolean =>
  pathname.startsWith('/rest/') || pathname.startsWith('/sandbox/');

/** `?as=Ana` on any page: become that person and go on to the page. */
function becomePerson(sandbox: Sandbox, name: string, { response, url }: Exchange): void {
  const person = sandbox.findPerson(name);
  if (person === undefined) throw new HttpRefusal(404, `Nobody here is called ${name}`);
  url.searchParams.delete('as');
  response.setHeader(
    'set-cookie',
    `${PERSON_COOKIE}=${encodeURIComponent(person.accountId)}; Path=/; SameSite=Strict`,
  );
  // Two slashes at the start would name another host.
  redirect(
    response,
    `${url.pathname.replace(/^\/+/, '/')}${url.search}#as=${encodeURIComponent(person.accountId)}`,
  );
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location, 'cache-control': 'no-store' });
  response.end();
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('The server has no port'));
      else resolve(address.port);
    });
  });
}
