/**
 * Serves the app's resources as Forge's CDN does: from an origin of their own, each page with the bridge script first in
 * its head and the computed content security policy as a header.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Manifest } from '../../forge/manifest';
import type { Clock } from '../../types';
import { contentTypeOf, decoded, send } from './http';
import type { Exchange } from './http';
import { contentSecurityPolicy } from './policy';

const PREFIX = '/forge/resources/';

export interface ResourceOptions {
  readonly manifest: Manifest;
  readonly clock: Clock;
  readonly hostOrigin: string;
  readonly frameOrigin: string;
}

/** Address of a resource's page. */
export function resourceUrl(frameOrigin: string, resource: string): string {
  return `${frameOrigin}${PREFIX}${resource}/index.html`;
}

/** @returns a handler that answers resource requests and says whether the request was one */
export function createResources(options: ResourceOptions) {
  return ({ response, url }: Exchange): boolean => {
    if (!url.pathname.startsWith(PREFIX)) return false;
    const [resource = '', ...rest] = (decoded(url.pathname.slice(PREFIX.length)) ?? '').split('/');
    const folder = options.manifest.resources.get(resource);
    const file = folder === undefined ? undefined : fileIn(folder, rest.join('/'));
    if (file === undefined) {
      send(
        response,
        404,
        'text/plain; charset=utf-8',
        `There is no ${url.pathname}. Was the front end built?`,
      );
    } else if (file.endsWith('.html')) {
      sendPage(file, options, response);
    } else {
      send(response, 200, contentTypeOf(path.extname(file)), readFileSync(file));
    }
    return true;
  };
}

function sendPage(
  file: string,
  { manifest, clock, hostOrigin, frameOrigin }: ResourceOptions,
  response: Exchange['response'],
) {
  const html = readFileSync(file, 'utf8');
  const policy = contentSecurityPolicy({
    html,
    permissions: manifest.permissions,
    hostOrigin,
    reportUri: `${frameOrigin}/sandbox/csp-report`,
  });
  const bridge = `<script src="/forge/global-bridge.js" data-now="${clock.now()}"></script>`;
  const withBridge = html.replace(/<head[^>]*>/i, (head) => head + bridge);
  send(response, 200, contentTypeOf('.html'), withBridge, { 'content-security-policy': policy });
}

/** A file below the folder; undefined for anything else, also for a path that climbs out. */
function fileIn(folder: string, name: string): string | undefined {
  const file = path.resolve(folder, name);
  if (!file.startsWith(path.resolve(folder) + path.sep)) return undefined;
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}
