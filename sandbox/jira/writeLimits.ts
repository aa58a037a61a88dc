/**
 * Jira's limit of writes to one issue: 20 in 2 seconds and 100 in 30 seconds, answered 429 with a reason.
 * Source: platform facts, rate limits per issue. Seconds are those of the sandbox clock.
 */
import type { Clock } from '../types';
import { failure } from './failure';

interface Window {
  readonly ms: number;
  readonly writes: number;
}

const WINDOWS: readonly Window[] = [
  { ms: 2_000, writes: 20 },
  { ms: 30_000, writes: 100 },
];
const LONGEST_MS = 30_000;

export interface WriteLimits {
  /** Counts a write to the issue. @throws JiraFailure 429 when there were too many; the write must not happen then. */
  count(issueId: string): void;
}

export const unlimitedWrites: WriteLimits = { count: () => undefined };

export function createWriteLimits(clock: Clock): WriteLimits {
  const writes = new Map<string, readonly number[]>();
  return {
    count(issueId) {
      const now = clock.now();
      const recent = (writes.get(issueId) ?? []).filter((at) => at <= now && now - at < LONGEST_MS);
      for (const window of WINDOWS) {
        const inWindow = recent.filter((at) => now - at < window.ms);
        const oldest = inWindow[0];
        if (oldest === undefined || inWindow.length < window.writes) continue;
        const seconds = Math.max(1, Math.ceil((oldest + window.ms - now) / 1_000));
        throw tooManyWrites(seconds, now, window);
      }
      writes.set(issueId, [...recent, now]);
    },
  };
}

const tooManyWrites = (seconds: number, now: number, window: Window) =>
  failure(
    429,
    'The issue was changed too often in a short time. Try again later.',
    {},
    {
      'retry-after': String(seconds),
      'ratelimit-reason': 'jira-per-issue-on-write',
      'x-ratelimit-limit': String(window.writes),
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': new Date(now + seconds * 1_000).toISOString(),
    },
  );
