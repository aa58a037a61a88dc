/**
 * What Jira calls cost: how many, how many bytes, and Atlassian's rate-limit points, each by where the call came from.
 * A read costs 1 point, plus 1 per issue, project or other object it returns and 2 per person, group or permission; a
 * write costs 1. Atlassian counts the calls of origin `backend` only; the others are shown so that they can be seen.
 */
import type { CallOrigin } from '../types';

const RECENT_CALLS = 200;

/** What a handler has read so far; handlers add to it. */
export interface Cost {
  objects: number;
  identities: number;
}

export interface MeteredCall {
  /** Sandbox time, milliseconds since the epoch. */
  readonly at: number;
  readonly origin: CallOrigin;
  readonly method: string;
  readonly path: string;
  /** Absent when the caller saw no answer (time-out, answer lost). */
  readonly status: number | undefined;
  readonly points: number;
  readonly bytes: number;
}

export interface MeterTotals {
  readonly calls: number;
  readonly points: number;
  readonly bytes: number;
}

export interface Meter {
  record(call: MeteredCall): void;
  /** Sums by origin since the last reset; every origin is there. */
  totals(): Readonly<Record<CallOrigin, MeterTotals>>;
  /** The last 200 calls, oldest first. */
  recent(): readonly MeteredCall[];
  reset(): void;
}

export const pointsOf = (method: string, path: string, cost: Cost): number =>
  isRead(method, path) ? 1 + cost.objects + 2 * cost.identities : Math.max(1, cost.objects);

/** These calls read although they are sent by POST. */
const readByPost =
  /\/(search\/jql|search\/approximate-count|issue\/bulkfetch|changelog\/bulkfetch|changelog\/list|permissions\/check|jql\/\w+)$/;
const isRead = (method: string, path: string): boolean =>
  method === 'GET' || (method === 'POST' && readByPost.test(path.split('?')[0] ?? path));

export function createMeter(): Meter {
  const origins: readonly CallOrigin[] = ['browser', 'backend', 'http', 'host'];
  const nothing: MeterTotals = { calls: 0, points: 0, bytes: 0 };
  const sums = new Map<CallOrigin, MeterTotals>();
  let recent: MeteredCall[] = [];
  const sum = (origin: CallOrigin): MeterTotals => sums.get(origin) ?? nothing;
  return {
    record(call) {
      const before = sum(call.origin);
      sums.set(call.origin, {
        calls: before.calls + 1,
        points: before.points + call.points,
        bytes: before.bytes + call.bytes,
      });
      recent.push(call);
      if (recent.length > 2 * RECENT_CALLS) recent = recent.slice(-RECENT_CALLS);
    },
    totals: () => ({
      browser: sum('browser'),
      backend: sum('backend'),
      http: sum('http'),
      host: sum('host'),
    }),
    recent: () => recent.slice(-RECENT_CALLS),
    reset() {
      for (const origin of origins) sums.delete(origin);
      recent = [];
    },
  };
}
