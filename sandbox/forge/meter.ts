/** What a view or a test costs: function time, Jira calls and KVS traffic per invocation, Jira calls of the browser. */
import type { LogLevel } from './globals';

/** Bytes per class of key: the letters that a key begins with, e.g. `log` for `log:10012:0007`. */
export type BytesByKeyClass = Record<string, number>;

export interface LogLine {
  readonly level: LogLevel;
  readonly text: string;
}

/** One run of a function of the app. */
export interface InvocationRecord {
  readonly id: string;
  /** Who asked for it: a surface, an event of a queue, the clock. */
  readonly kind: 'call' | 'event' | 'schedule';
  readonly moduleKey: string;
  /** The key that the front end called, e.g. `review.open`; for an event its queue, for the clock the function. */
  readonly functionKey: string;
  /** How many events stand behind this run, each pushed by the run of the one before; 0 for a surface and the clock. */
  readonly chain: number;
  readonly accountId: string | undefined;
  /** The page view that it belongs to, when it came from a page. */
  readonly view: string | undefined;
  /** Run time in milliseconds of real time. */
  ms: number;
  outcome: 'ok' | 'error' | 'timeout' | 'crashed';
  jiraCalls: number;
  kvsCalls: number;
  /** Messages published and tokens signed. */
  realtimeCalls: number;
  readonly kvsRead: BytesByKeyClass;
  readonly kvsWritten: BytesByKeyClass;
  readonly logs: LogLine[];
}

/** A Jira call that a surface made from the browser: free of points on Forge, but a round trip. */
export interface BrowserCall {
  readonly view: string | undefined;
  readonly method: string;
  readonly path: string;
}

export interface MeterTotals {
  readonly invocations: number;
  /** Milliseconds. */
  readonly functionMs: number;
  readonly jiraCallsFromFunctions: number;
  readonly jiraCallsFromBrowser: number;
  readonly kvsCalls: number;
  /** Realtime operations of functions and of surfaces: Forge limits their sum. */
  readonly realtimeCalls: number;
  readonly kvsBytesRead: number;
  readonly kvsBytesWritten: number;
}

export interface Meter {
  readonly invocations: readonly InvocationRecord[];
  readonly browserCalls: readonly BrowserCall[];
  /** Adds a record that the invocation fills while it runs. */
  begin(
    start: Pick<
      InvocationRecord,
      'id' | 'kind' | 'moduleKey' | 'functionKey' | 'chain' | 'accountId' | 'view'
    >,
  ): InvocationRecord;
  browserCall(call: BrowserCall): void;
  /** A surface published on a channel or began to listen to one. */
  browserRealtime(call: Pick<BrowserCall, 'view'>): void;
  /** Sums of everything, or of one page view. */
  totals(view?: string): MeterTotals;
  reset(): void;
}

/** Records kept: enough for a day of clicking; a long-running sandbox must not grow without end. */
const MAX_RECORDS = 20_000;

export function createMeter(): Meter {
  const invocations: InvocationRecord[] = [];
  const browserCalls: BrowserCall[] = [];
  const browserRealtime: Pick<BrowserCall, 'view'>[] = [];
  return {
    invocations,
    browserCalls,
    begin(start) {
      const record: InvocationRecord = {
        ...start,
        ms: 0,
        outcome: 'ok',
        jiraCalls: 0,
        kvsCalls: 0,
        realtimeCalls: 0,
        kvsRead: {},
        kvsWritten: {},
        logs: [],
      };
      keepLast(invocations, record);
      return record;
    },
    browserCall: (call) => keepLast(browserCalls, call),
    browserRealtime: (call) => keepLast(browserRealtime, call),
    totals(view) {
      const isMine = (call: { readonly view: string | undefined }) =>
        view === undefined || call.view === view;
      const mine = invocations.filter(isMine);
      return {
        invocations: mine.length,
        functionMs: sum(mine, (record) => record.ms),
        jiraCallsFromFunctions: sum(mine, (record) => record.jiraCalls),
        jiraCallsFromBrowser: browserCalls.filter(isMine).length,
        kvsCalls: sum(mine, (record) => record.kvsCalls),
        realtimeCalls: sum(mine, (record) => record.realtimeCalls) + browserRealtime.filter(isMine).length,
        kvsBytesRead: sum(mine, (record) => sum(Object.values(record.kvsRead), (bytes) => bytes)),
        kvsBytesWritten: sum(mine, (record) => sum(Object.values(record.kvsWritten), (bytes) => bytes)),
      };
    },
    reset() {
      invocations.length = 0;
      browserCalls.length = 0;
      browserRealtime.length = 0;
    },
  };
}

/** Adds `bytes` to the class of `key`. */
export function addBytes(to: BytesByKeyClass, key: string, bytes: number): void {
  const keyClass = /^[A-Za-z]+/.exec(key)?.[0] ?? 'other';
  to[keyClass] = (to[keyClass] ?? 0) + bytes;
}

function keepLast<T>(list: T[], item: T): void {
  list.push(item);
  if (list.length > MAX_RECORDS) list.shift();
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
