/** What a use case needs of the realtime channel; Forge's is in `entry/forgeRealtime.ts`. */
import type { LogEntry } from '../domain/commands';

/** Telling those who have the review open what has just been recorded. */
export interface Realtime {
  /** Never throws and never delays the answer for long: whoever misses a message asks instead. */
  publish(channel: string, entries: readonly LogEntry[]): Promise<void>;
  /** @returns a token with which a browser may listen to the channel; undefined when Forge gave none */
  sign(channel: string): Promise<string | undefined>;
}
