/**
 * How Jira is reached. The functions of this folder take an injected `request`, so they run unchanged in the browser
 * (the bridge's requestJira, as the person) and on Forge (asUser or asApp).
 */

export interface JiraHttpCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path and query below the site, already encoded: use `path` and `query` of this folder. */
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
}

export interface JiraHttpReply {
  readonly status: number;
  readonly header: (name: string) => string | null;
  /** Parsed JSON; undefined when there is none. */
  readonly body: unknown;
}

/** @throws when no answer came at all (network, time-out): the call may or may not have been carried out */
export type JiraRequest = (call: JiraHttpCall) => Promise<JiraHttpReply>;

/** Everything the retry rule needs; time and chance are injected. */
export interface JiraAccess {
  readonly request: JiraRequest;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** 0 <= value < 1. */
  readonly random: () => number;
  /** The longest pause worth taking before giving up, in milliseconds: a resolver lives 25 s. */
  readonly longestWait: number;
}

/**
 * Joins a path; every `${value}` is encoded.
 * @throws for an empty value and for `.` and `..`, which would name another resource however they are encoded
 */
export function path(parts: TemplateStringsArray, ...values: readonly string[]): string {
  if (values.some((value) => /^\.{0,2}$/.test(value))) throw new Error('A path needs a name in every place');
  return parts.reduce((soFar, part, index) => soFar + encodeURIComponent(values[index - 1] ?? '') + part);
}

/** `?a=1&a=2`, or '' when nothing is set. */
export function query(
  parameters: Readonly<Record<string, string | number | readonly string[] | undefined>>,
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
