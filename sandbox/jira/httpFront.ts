/**
 * Lets ordinary HTTP clients use the site: `/rest/api/3/…` with Basic authentication, user name = the e-mail address of
 * a person of the sandbox, any token. It is for the own machine only; the token is not checked.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Caller, JiraReply } from '../types';
import { failure, notSignedIn } from './failure';
import { ConnectionFailure } from './faults';
import type { Jira } from './site';

const MAX_BODY_BYTES = 10 * 1024 * 1024;

/** Answers one HTTP request for a path below `/rest/`; what the site does not know is answered with 501. */
export async function answerHttp(
  jira: Jira,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const caller = callerOf(jira, request.headers.authorization);
  if (caller === undefined) {
    send(response, notSignedIn().reply);
    return;
  }
  const body = await readBody(request);
  if (body === undefined) {
    send(response, failure(413, 'The request is too large.').reply);
    return;
  }
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  try {
    const method = request.method ?? 'GET';
    const path = request.url ?? '/';
    send(response, await jira.handle({ method, path, headers, body, caller, origin: 'http' }));
  } catch (thrown) {
    // No answer: the client sees the connection end.
    if (!(thrown instanceof ConnectionFailure)) throw thrown;
    response.destroy();
  }
}

/** Undefined (answered 401) without a header, and for a name that no active person has. */
function callerOf(jira: Jira, header: string | undefined): Caller | undefined {
  const encoded = /^Basic (\S+)$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const credentials = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = credentials.indexOf(':');
  const [email, token] = [credentials.slice(0, Math.max(colon, 0)), credentials.slice(colon + 1)];
  if (colon < 1 || token === '') return undefined;
  const wanted = email.toLowerCase();
  const user = jira.admin
    .users()
    .find((row) => row.email.toLowerCase() === wanted && row.active && row.accountType !== 'app');
  return user === undefined ? undefined : { kind: 'user', accountId: user.accountId };
}

/** Undefined when the body is larger than the limit. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    if (size > MAX_BODY_BYTES) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, reply: JiraReply): void {
  response.writeHead(reply.status, { ...reply.headers });
  response.end(reply.body === undefined ? undefined : JSON.stringify(reply.body));
}
