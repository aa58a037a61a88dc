/** What every handler works with: one object per site, one request per call. */
import type { Clock, JiraReply } from '../types';
import type { Database } from './database';
import type { Cost } from './meter';
import type { Person } from './people';
import type { Permissions } from './permissions';
import type { SearchIndex } from './searchIndex';
import type { WriteLimits } from './writeLimits';

export interface Core {
  readonly db: Database;
  readonly clock: Clock;
  readonly permissions: Permissions;
  readonly index: SearchIndex;
  readonly writeLimits: WriteLimits;
  /** Address that `self` links start with, without a slash at the end. */
  readonly siteUrl: string;
}

export interface Request {
  readonly person: Person;
  /** Decoded path parameters by name. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Parsed JSON; undefined when the call has no body. */
  readonly body: unknown;
  /** What the call read, for the meter. */
  readonly cost: Cost;
}

export type Handler = (request: Request, core: Core) => JiraReply;

/** A classic OAuth scope that a call needs; null for the few that need none. */
export type Scope =
  | 'read:jira-work'
  | 'write:jira-work'
  | 'read:jira-user'
  | 'manage:jira-project'
  | 'manage:jira-configuration'
  | null;

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path below `/rest/api/3`, with `{name}` for a parameter. */
  readonly path: string;
  readonly scope: Scope;
  /** Query parameters that the handler understands; any other one is answered with 501. */
  readonly query?: readonly string[];
  readonly handle: Handler;
}

/** A path parameter; the router has put it there. */
export function param(request: Request, name: string): string {
  const value = request.params[name];
  if (value === undefined) throw new Error(`The route has no parameter ${name}.`);
  return value;
}
