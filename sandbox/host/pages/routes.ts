/** Addresses of the sandbox's pages, and how Jira's own addresses and navigation targets map to them. */
import * as z from 'zod/mini';

export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'issue'; readonly key: string }
  | { readonly page: 'issues'; readonly jql: string }
  | { readonly page: 'project'; readonly key: string; readonly rest: string }
  | { readonly page: 'settings'; readonly key: string }
  | { readonly page: 'dashboard' }
  | { readonly page: 'outbox' }
  | { readonly page: 'missing' };

export function routeOf(pathname: string, search: string): Route {
  const [first, second, third, ...rest] = segmentsOf(pathname);
  if (first === undefined) return { page: 'home' };
  if (first === 'browse' && second !== undefined) return { page: 'issue', key: second.toUpperCase() };
  if (first === 'dashboard') return { page: 'dashboard' };
  if (first === 'outbox') return { page: 'outbox' };
  if (first === 'projects' && second !== undefined && third === 'settings') {
    return { page: 'settings', key: second.toUpperCase() };
  }
  if (first === 'issues') return { page: 'issues', jql: new URLSearchParams(search).get('jql') ?? '' };
  if (first === 'projects' && second !== undefined && (third === undefined || third === 'reviews')) {
    return { page: 'project', key: second.toUpperCase(), rest: `/${rest.join('/')}` };
  }
  return { page: 'missing' };
}

/** A name that no page has for an address that is not properly encoded. */
function segmentsOf(pathname: string): readonly string[] {
  try {
    return pathname.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    return ['?'];
  }
}

export const issueUrl = (key: string): string => `/browse/${encodeURIComponent(key)}`;
export const projectUrl = (key: string): string => `/projects/${encodeURIComponent(key)}/reviews`;
export const settingsUrl = (key: string): string => `/projects/${encodeURIComponent(key)}/settings`;
export const DASHBOARD_URL = '/dashboard';
export const OUTBOX_URL = '/outbox';

/** Where the search box leads: to an issue for a key, to what JQL finds, else to issues with these words. */
export function searchUrl(typed: string): string {
  const text = typed.trim();
  if (/^[a-z]\w+-\d+$/i.test(text)) return issueUrl(text.toUpperCase());
  if (text === '' || /[=~<>]|\b(is|in|was|changed|order by)\b/i.test(text)) return issuesUrl(text);
  return issuesUrl(`text ~ "${text.replace(/["\\]/g, ' ')}" ORDER BY updated DESC`);
}

export const issuesUrl = (jql: string): string => `/issues?jql=${encodeURIComponent(jql)}`;

const targetSchema = z.looseObject({
  target: z.optional(z.string()),
  url: z.optional(z.string()),
  issueKey: z.optional(z.string()),
  projectKey: z.optional(z.string()),
  moduleKey: z.optional(z.string()),
  type: z.optional(z.enum(['same-tab', 'new-tab'])),
});

export interface Destination {
  /** Path on this host, or an address elsewhere. */
  readonly url: string;
  readonly newTab: boolean;
  readonly external: boolean;
}

/** What addresses depend on. */
interface Site {
  readonly siteUrl: string;
  readonly modules: readonly { readonly key: string; readonly type: string }[];
}

/**
 * Where `router.navigate`, `router.open` and `router.getUrl` lead.
 * @param projectKey the project in view, for targets that name none
 * @throws for a target that the sandbox does not know, naming it
 */
export function destinationOf(
  data: unknown,
  { siteUrl, modules }: Site,
  projectKey: string | undefined,
): Destination {
  const request = targetSchema.parse(data);
  const newTab = request.type === 'new-tab';
  if (request.target === undefined) return { ...urlDestination(request.url ?? '/', siteUrl), newTab };
  if (request.target === 'issue' && request.issueKey !== undefined) {
    return { url: issueUrl(request.issueKey), newTab, external: false };
  }
  if (request.target === 'dashboard') return { url: DASHBOARD_URL, newTab, external: false };
  const project = request.projectKey ?? projectKey;
  if (request.target === 'module' && project !== undefined) {
    const module = modules.find(({ key }) => key === request.moduleKey);
    const isSettings = module?.type === 'jira:projectSettingsPage';
    return { url: (isSettings ? settingsUrl : projectUrl)(project), newTab, external: false };
  }
  throw new Error(`The sandbox has no page for the target ${request.target}`);
}

function urlDestination(text: string, siteUrl: string): Omit<Destination, 'newTab'> {
  const url = new URL(text, siteUrl);
  // A page of ours must not run what a frame names as an address.
  if (!/^(https?|mailto):$/.test(url.protocol))
    throw new Error(`The sandbox opens no ${url.protocol} address`);
  if (url.origin !== new URL(siteUrl).origin) return { url: url.href, external: true };
  return { url: pathHere(url.pathname) + url.search + url.hash, external: false };
}

/** The page of the sandbox that stands for a page of Jira. */
function pathHere(pathname: string): string {
  const [, project, rest = ''] = /^\/jira\/\w+\/(?:c\/)?projects\/([^/]+)(.*)$/.exec(pathname) ?? [];
  if (project !== undefined) return rest.startsWith('/settings') ? settingsUrl(project) : projectUrl(project);
  if (pathname.startsWith('/jira/dashboards')) return DASHBOARD_URL;
  return pathname === '/issues/' ? '/issues' : pathname;
}
