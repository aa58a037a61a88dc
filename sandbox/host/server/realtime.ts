/**
 * The realtime channels for the pages: publishing is a call, listening a WebSocket for each subscription. It begins with
 * `{subscribed}` or `{refused}`, goes on with `{event}`, and says `{ended}` when the platform ends it.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import * as z from 'zod';
import type { Sandbox } from '../../createSandbox';
import { RealtimeRefusal } from '../../forge/realtime/refusal';
import { channelSchema } from '../../forge/realtime/surfaceCall';
import type { UserRow } from '../../jira/model';
import { placeSchema } from '../../place';
import { isForeign, refuseOtherNames } from './origins';
import { acceptWebSocket } from './webSocket';

const SUBSCRIBE_PATH = '/sandbox/realtime';

const publishSchema = z.object({ place: placeSchema, channel: channelSchema, payload: z.unknown() });
const subscribeSchema = z.object({
  place: placeSchema,
  channel: channelSchema,
  person: z.string().nullable(),
  view: z.string(),
});

/** What the bridge's publish promises: refusals in `errors`, not thrown. */
export async function publishForPage(
  sandbox: Sandbox,
  person: UserRow,
  body: unknown,
  view: string | undefined,
) {
  const { place, channel, payload } = publishSchema.parse(body);
  try {
    return await sandbox.realtime.publish(person, place, channel, payload, view);
  } catch (error) {
    if (!(error instanceof RealtimeRefusal)) throw error;
    return { eventId: null, eventTimestamp: null, errors: [{ message: error.message }] };
  }
}

export interface Subscriptions {
  /** Takes over the socket of a request to upgrade. */
  accept(request: IncomingMessage, socket: Duplex): void;
  /** The server goes: sockets would keep it. */
  close(): void;
}

export function createSubscriptions(
  sandbox: Sandbox,
  pageOrigin: string,
  personOf: (request: IncomingMessage, accountId: string | null) => UserRow,
): Subscriptions {
  const open = new Set<Duplex>();

  async function serve(request: IncomingMessage, socket: Duplex): Promise<void> {
    refuseOtherNames(request);
    const url = new URL(request.url ?? '/', 'http://sandbox');
    const isOurs = url.pathname === SUBSCRIBE_PATH && !isForeign(request, pageOrigin);
    const push = isOurs ? acceptWebSocket(request, socket) : undefined;
    if (push === undefined) {
      socket.destroy();
      return;
    }
    const tell = (message: object): void => push.send(JSON.stringify(message));
    try {
      const { place, channel, person, view } = subscribeSchema.parse(
        JSON.parse(url.searchParams.get('to') ?? 'null'),
      );
      const stop = await sandbox.realtime.subscribe(
        personOf(request, person),
        place,
        channel,
        {
          onEvent: (event) => tell({ event }),
          onEnd: ({ message }) => {
            tell({ ended: message });
            push.close();
          },
        },
        view,
      );
      socket.on('close', stop);
      tell({ subscribed: true });
    } catch (error) {
      tell({ refused: error instanceof Error ? error.message : String(error) });
      push.close();
    }
  }

  return {
    accept(request, socket) {
      open.add(socket);
      socket.on('close', () => open.delete(socket));
      serve(request, socket).catch(() => socket.destroy());
    },
    close: () => {
      for (const socket of open) socket.destroy();
    },
  };
}
