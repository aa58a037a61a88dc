/**
 * The switchboard of things that go wrong between an app and Jira: refusals, silence, and the answer that is lost after
 * Jira has done the work. Rules are tried in order; a rule is used up after `times` calls.
 */
import type { JiraCall, JiraReply } from '../types';

interface FaultRuleBase {
  readonly id: string;
  readonly match: {
    /** `GET`, `POST`, …; absent for any. */
    readonly method?: string | undefined;
    /** Tried against the path with its query string. */
    readonly path: RegExp;
  };
  /** How many calls it hits; absent for every one until it is removed. */
  readonly times?: number | undefined;
}

export type FaultRule =
  | (FaultRuleBase & {
      readonly kind: 'status';
      readonly status: number;
      /** Seconds, for the Retry-After header. */
      readonly retryAfter?: number | undefined;
    })
  | (FaultRuleBase & { readonly kind: 'timeout' | 'lost-after-write' });

/** No answer came: the platform shows it to the app as a network failure. `performed`: Jira did the work all the same. */
export class ConnectionFailure extends Error {
  readonly code: 'ETIMEDOUT' | 'ECONNRESET';
  readonly performed: boolean;

  constructor(kind: 'timeout' | 'lost-after-write') {
    super(kind === 'timeout' ? 'Jira did not answer in time.' : 'The connection to Jira was lost.');
    this.name = 'ConnectionFailure';
    this.code = kind === 'timeout' ? 'ETIMEDOUT' : 'ECONNRESET';
    this.performed = kind === 'lost-after-write';
  }
}

export interface Faults {
  /** Adds a rule; one with the same id is replaced. */
  add(rule: FaultRule): void;
  remove(id: string): void;
  clear(): void;
  /** Rules that are still in force, with the number of calls each one has left. */
  list(): readonly { readonly rule: FaultRule; readonly left: number | undefined }[];
  /** Milliseconds that every call takes; 0 at first. */
  latencyMs: number;
  /** The rule that hits this call, counted as used. */
  take(call: Pick<JiraCall, 'method' | 'path'>): FaultRule | undefined;
}

export function createFaults(): Faults {
  const rules = new Map<string, { readonly rule: FaultRule; left: number | undefined }>();
  return {
    latencyMs: 0,
    add: (rule) => void rules.set(rule.id, { rule, left: rule.times }),
    remove: (id) => void rules.delete(id),
    clear: () => rules.clear(),
    list: () => [...rules.values()],
    take({ method, path }) {
      for (const [id, entry] of rules) {
        const { match } = entry.rule;
        if (match.method !== undefined && match.method !== method) continue;
        match.path.lastIndex = 0;
        if (!match.path.test(path)) continue;
        if (entry.left !== undefined) entry.left -= 1;
        if (entry.left === 0) rules.delete(id);
        return entry.rule;
      }
      return undefined;
    },
  };
}

/** The reply of a rule of kind `status`, in Jira's error shape. */
export const faultReply = (rule: Extract<FaultRule, { kind: 'status' }>): JiraReply => ({
  status: rule.status,
  headers: {
    'content-type': 'application/json;charset=UTF-8',
    ...(rule.retryAfter === undefined ? {} : { 'retry-after': String(rule.retryAfter) }),
    ...(rule.status === 429 ? { 'ratelimit-reason': 'jira-burst-based' } : {}),
  },
  body: { errorMessages: [`The sandbox was told to answer ${String(rule.status)}.`], errors: {} },
});
