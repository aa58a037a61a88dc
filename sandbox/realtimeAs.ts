/** The realtime commands of the bridge as a person at a place: what a surface there could do. For the host and for tests. */
import type { Forge } from './forge/forge';
import type { Listener, Published } from './forge/realtime/realtime';
import { channelSchema, publishFrom, subscribeFrom } from './forge/realtime/surfaceCall';
import type { ChannelData } from './forge/realtime/surfaceCall';
import type { Place } from './place';
import type { UserRow } from './jira/model';

/** Account id, e-mail address or name, or the person. */
type PersonRef = string | Pick<UserRow, 'accountId'>;

export interface SandboxRealtime {
  /** The fault: every subscription ends, and nothing works until it is switched off. */
  isDown: boolean;
  /** See `forge/realtime/realtime.ts`. */
  holdsRate: boolean;
  /**
   * @returns how to stop
   * @throws RealtimeRefusal
   */
  subscribe(
    person: PersonRef,
    place: Place,
    channel: ChannelData,
    listener: Listener,
    view?: string,
  ): Promise<() => void>;
  /** @throws RealtimeRefusal */
  publish(
    person: PersonRef,
    place: Place,
    channel: ChannelData,
    payload: unknown,
    view?: string,
  ): Promise<Published>;
}

/** @param contextAt of a channel that the person opens at a place; undefined when they cannot read it */
export function realtimeAs(
  { realtime, meter }: Pick<Forge, 'meter' | 'realtime'>,
  contextAt: (person: PersonRef, place: Place) => Promise<string | undefined>,
): SandboxRealtime {
  return {
    get isDown() {
      return realtime.isDown;
    },
    set isDown(value) {
      realtime.isDown = value;
    },
    get holdsRate() {
      return realtime.holdsRate;
    },
    set holdsRate(value) {
      realtime.holdsRate = value;
    },
    async subscribe(person, place, channel, listener, view) {
      const context = await contextAt(person, place);
      meter.browserRealtime({ view });
      return subscribeFrom(realtime, context, channelSchema.parse(channel), listener);
    },
    async publish(person, place, channel, payload, view) {
      const context = await contextAt(person, place);
      meter.browserRealtime({ view });
      return publishFrom(realtime, context, channelSchema.parse(channel), payload);
    },
  };
}
