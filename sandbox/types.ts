/** The seams between the parts of the sandbox: Jira below, Forge beside it, the host pages above. */

/** Sandbox time. Tests and the host page can move it; nothing in the sandbox reads `Date.now` elsewhere. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Moves the clock by `ms` (may be negative). */
  shift(ms: number): void;
}

/** Who Jira believes is calling. Set by the platform or by Basic authentication, never by the app's own payload. */
export type Caller =
  | { readonly kind: 'user'; readonly accountId: string }
  | { readonly kind: 'app' }
  | { readonly kind: 'anonymous' };

/** Where a Jira call comes from: Atlassian counts points for `backend` calls only. */
export type CallOrigin = 'browser' | 'backend' | 'http' | 'host';

export interface JiraCall {
  readonly method: string;
  /** Path with query string, e.g. `/rest/api/3/issue/PAY-1?fields=summary`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly caller: Caller;
  readonly origin: CallOrigin;
  /** The scopes of the app's manifest; a call that needs another one answers 403. Absent for ordinary HTTP clients. */
  readonly scopes?: readonly string[] | undefined;
}

export interface JiraReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON value; absent for 204 and the like. */
  readonly body?: unknown;
}

/** A Jira Cloud site: answers REST v3 calls, 501 for what it does not know. */
export interface JiraSite {
  handle(call: JiraCall): Promise<JiraReply>;
}

/**
 * A named set of rows that survives a restart, also after `kill -9`: every change is appended to a journal before
 * `set` returns.
 */
export interface Table<T> {
  readonly name: string;
  get(key: string): T | undefined;
  has(key: string): boolean;
  set(key: string, value: T): void;
  delete(key: string): void;
  keys(): IterableIterator<string>;
  values(): IterableIterator<T>;
  readonly size: number;
}

export interface Store {
  table<T>(name: string): Table<T>;
  /** Drops every row of every table. */
  clear(): void;
  /** Waits until nothing is left to write, then compacts the journal and closes the files. */
  close(): void;
}
