/** What a use case works with. The caller has been identified by the platform and allowed by Jira before it runs. */
import type { CallError } from '../contract/errors';
import type { Result } from '../domain/result';
import type { JiraAccess } from '../jira/request';
import type { Kvs } from '../storage/kvs';
import type { JobQueue } from './jobQueue';
import type { Realtime } from './realtime';

/** What every call has, wherever it is made. */
export interface CommonDeps {
  readonly kvs: Kvs;
  /** Jira as the caller. */
  readonly jira: JiraAccess;
  readonly realtime: Realtime;
  readonly queue: JobQueue;
  /** The same items in an order that nobody can foresee. */
  readonly shuffle: <Item>(items: readonly Item[]) => readonly Item[];
  /** UTC, ISO, with milliseconds. */
  readonly now: () => string;
  /** The caller's account id. */
  readonly caller: string;
  /** Notes that something went wrong without failing the call; codes only, never text that people wrote. */
  readonly warn: (code: string) => void;
}

export interface Deps extends CommonDeps {
  /** The issue that the call is about. */
  readonly issueId: string;
  readonly canEdit: boolean;
}

export interface ProjectDeps extends CommonDeps {
  /** Jira's numeric id of the project that the call is about. */
  readonly projectId: string;
}

/** What runs without a person has: Jira as the app, which sees and may do more than any one person. */
export interface BackgroundDeps extends Pick<CommonDeps, 'kvs' | 'queue' | 'now' | 'warn'> {
  /** Jira as the app: only for what a person was allowed before. */
  readonly jira: JiraAccess;
  /** Milliseconds that the function may still run. */
  readonly timeLeft: () => number;
  /** How often this very work has been tried before. */
  readonly tried: number;
}

export type Outcome<Value> = Promise<Result<Value, CallError>>;
