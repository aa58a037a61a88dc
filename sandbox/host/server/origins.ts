/**
 * Who may talk to the sandbox. It believes whoever says to be a person, so the other sites that are open in the same
 * browser must be kept out, and so must the app's own frames: they reach Jira through the bridge, as the page's person.
 * Programs that are no browser send none of the headers read here.
 */
import type { IncomingMessage } from 'node:http';
import { HttpRefusal } from './http';

/** The two names under which the server is meant to be reached. */
const NAMES: readonly string[] = ['127.0.0.1', 'localhost'];

/** The host name that the request was sent to, without its port. */
export function nameOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  return (headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
}

/**
 * A site can let its own name lead to this machine; the browser then takes our answers for that site's own.
 * @throws HttpRefusal 421 for any name but our two
 */
export function refuseOtherNames(request: Pick<IncomingMessage, 'headers'>): void {
  if (!NAMES.includes(nameOf(request))) {
    throw new HttpRefusal(421, `The sandbox answers only as ${NAMES.join(' and ')}`);
  }
}

/**
 * Whether a browser sends this for anybody but the sandbox's own pages. `Origin` stands on everything that can change
 * something, `Sec-Fetch-Site` also on what only reads.
 */
export function isForeign(request: Pick<IncomingMessage, 'headers'>, pageOrigin: string): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (origin !== undefined) return origin !== pageOrigin;
  if (site === undefined || site === 'none') return false;
  return site !== 'same-origin' || nameOf(request) === 'localhost';
}
