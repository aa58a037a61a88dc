/** The bridge's realtime commands: publishing is a call to the server, each subscription a WebSocket. */
import * as z from 'zod/mini';
import { bridgeServer, subscriptionAddress } from '../client';

const listenerSchema = z.custom<(...args: unknown[]) => unknown>((value) => typeof value === 'function');
const subscribeSchema = z.looseObject({ channelName: z.string(), onEvent: listenerSchema });
const publishSchema = z.looseObject({ channelName: z.string(), eventPayload: z.unknown() });

const messageSchema = z.union([
  z.object({ subscribed: z.literal(true) }),
  z.object({ refused: z.string() }),
  z.object({ event: z.unknown() }),
  z.object({ ended: z.string() }),
]);

export function publishOn(place: object, data: unknown): Promise<unknown> {
  const { eventPayload, ...channel } = publishSchema.parse(data);
  return bridgeServer.publish(place, channel, eventPayload);
}

/** @returns how to stop, once the platform has agreed */
export function subscribeTo(place: object, data: unknown): Promise<() => void> {
  const { onEvent, ...channel } = subscribeSchema.parse(data);
  const socket = new WebSocket(subscriptionAddress(place, channel));
  let stopped = false;
  const stop = (): void => {
    stopped = true;
    socket.close();
  };
  return new Promise((resolve, reject) => {
    const end = (reason: string): void => {
      reject(new Error(reason));
      if (!stopped) void onEvent(undefined, { name: 'Error', message: reason });
      stopped = true;
    };
    socket.addEventListener('message', ({ data: text }) => {
      const message = messageSchema.parse(JSON.parse(z.string().parse(text)));
      if ('subscribed' in message) resolve(stop);
      else if ('event' in message) void onEvent(message.event);
      else end('refused' in message ? message.refused : message.ended);
    });
    socket.addEventListener('close', () => end('The connection was lost'));
  });
}
