/** Forge's realtime channels as a surface has them. The bridge makes them; tests pass in their own. */

export interface Channel {
  readonly name: string;
  /** For a signed channel. */
  readonly token?: string | undefined;
}

export interface Channels {
  /**
   * @param message what comes in; anything, until a schema has accepted it
   * @param ended the subscription is over although nobody stopped it
   * @returns how to stop; rejects when the platform refuses
   */
  readonly subscribe: (
    channel: Channel,
    message: (payload: unknown) => void,
    ended: () => void,
  ) => Promise<() => void>;
  /** Says something to everybody who listens to an unsigned channel. Whether it arrives is not known. */
  readonly publish: (name: string, payload: Readonly<Record<string, unknown>>) => Promise<void>;
}
