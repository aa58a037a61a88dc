/**
 * Reading much from Jira in many calls, of which some may fail: what has come is kept and shown, what is missing is
 * asked for again, and a failed read never looks like an empty list.
 */
import { JiraError, type JiraErrorKind } from '../jira/jiraError';

/** Why a part is missing. */
export interface ReadFailure {
  readonly kind: JiraErrorKind;
  /** Seconds that Jira asked to wait, when it said so. */
  readonly retryAfter?: number | undefined;
}

export interface Parts {
  /** Set when a part is missing that another try may bring. */
  readonly failure?: ReadFailure | undefined;
}

/** Collects parts as they arrive, in whatever order, and tells what has been read so far. */
export interface Collector<Read extends Parts> {
  readonly soFar: () => Read;
  /** Runs one call; its part is merged, its failure is noted. @throws what is not Jira's doing */
  readonly add: (part: Promise<(soFar: Read) => Read>) => Promise<void>;
}

/** @param told called after each part with everything so far */
export function collect<Read extends Parts>(start: Read, told: (soFar: Read) => void): Collector<Read> {
  let read = start;
  const take = (next: Read): void => {
    read = next;
    told(read);
  };
  return {
    soFar: () => read,
    add: async (part) => {
      try {
        const merge = await part;
        take(merge(read));
      } catch (error) {
        take({ ...read, failure: failureOf(error) });
      }
    },
  };
}

/** @throws what is not Jira's doing: a bug of ours must not pass for a bad connection */
function failureOf(error: unknown): ReadFailure {
  if (!(error instanceof JiraError)) throw error;
  return { kind: error.kind, retryAfter: error.details.retryAfter };
}

/** A map with one more entry per asked id; what Jira left out stands as undefined and is not asked for again. */
export function withEach<Value>(
  known: ReadonlyMap<string, Value | undefined>,
  asked: readonly string[],
  valueOf: (id: string) => Value | undefined,
): ReadonlyMap<string, Value | undefined> {
  const all = new Map(known);
  for (const id of asked) all.set(id, valueOf(id));
  return all;
}
