/**
 * The bridge's realtime commands for one surface: a module at a place, as a person. The context of a channel is what the
 * platform knows of that place, never what the surface says.
 */
import * as z from 'zod';
import type { Extension } from '../../place';
import type { Listener, Published, Realtime } from './realtime';
import { notInContext, notModelled } from './refusal';

/** The data of `publishRealtimeChannel` and `subscribeRealtimeChannel` in `@forge/bridge` 7.2.0, without functions. */
export const channelSchema = z.object({
  channelName: z.string().min(1),
  isGlobal: z.boolean().optional(),
  options: z
    .object({
      token: z.string().optional(),
      contextOverrides: z.unknown().optional(),
      replaySeconds: z.unknown().optional(),
    })
    .optional(),
});

export type ChannelData = z.infer<typeof channelSchema>;

const placed = z.object({
  issue: z.object({ id: z.string() }).optional(),
  project: z.object({ id: z.string() }),
});

/** @returns undefined when the person cannot read the place: Forge has no context to give then */
export function contextOf(moduleKey: string, extension: Extension): string | undefined {
  const place = placed.safeParse(extension);
  if (!place.success) return undefined;
  return JSON.stringify([moduleKey, place.data.project.id, place.data.issue?.id ?? null]);
}

/** @throws RealtimeRefusal: what the bridge's promise rejects with */
export function subscribeFrom(
  realtime: Realtime,
  context: string | undefined,
  data: ChannelData,
  listener: Listener,
): () => void {
  return realtime.subscribe(requestOf(context, data), listener);
}

/** @throws RealtimeRefusal: what stands in `errors` of the bridge's answer */
export function publishFrom(
  realtime: Realtime,
  context: string | undefined,
  data: ChannelData,
  payload: unknown,
): Published {
  return realtime.publish(requestOf(context, data), JSON.stringify(payload ?? null));
}

function requestOf(context: string | undefined, { channelName, isGlobal, options }: ChannelData) {
  if (options?.contextOverrides !== undefined) throw notModelled('context overrides of realtime channels');
  if (options?.replaySeconds !== undefined) throw notModelled('replay of realtime channels');
  if (context === undefined) throw notInContext();
  return { name: channelName, context: isGlobal === true ? undefined : context, token: options?.token };
}
