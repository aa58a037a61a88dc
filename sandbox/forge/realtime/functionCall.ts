/**
 * What `@forge/realtime` sends from a function: one of two GraphQL mutations. Answers as its code reads them: refusals in
 * `errors`, a rate limit by the status. Anything else is not modelled.
 */
import * as z from 'zod';
import { INSTALLATION_ID } from '../installation';
import type { Realtime } from './realtime';
import { notInContext, notModelled, RealtimeRefusal } from './refusal';
import { contextIn, permissionSchema } from './token';

const requestSchema = z.object({ query: z.string(), variables: z.unknown() });

const publishSchema = z.object({
  installationId: z.string(),
  name: z.string().min(1),
  payload: z.string(),
  /** Context overrides. */
  context: z.string().optional(),
  isGlobal: z.boolean(),
  token: z.string().optional(),
});

const signSchema = z.object({
  channelName: z.string().min(1),
  claims: z.record(z.string(), z.unknown()),
  permissions: z.array(permissionSchema).min(1).default(['subscribe', 'publish']),
});

/** @param init of `__forge_fetch__` with meta `{type: 'realtime'}` */
export function answerFunction(realtime: Realtime, init: RequestInit | undefined): Response {
  try {
    return json({ data: { ecosystem: run(realtime, init) } });
  } catch (error) {
    if (error instanceof z.ZodError) return refused(new RealtimeRefusal(z.prettifyError(error)));
    if (error instanceof RealtimeRefusal) return refused(error);
    throw error;
  }
}

function run(realtime: Realtime, init: RequestInit | undefined): object {
  const { query, variables } = requestSchema.parse(JSON.parse(z.string().parse(init?.body)));
  const operation = /^mutation (\w+)/.exec(query)?.[1];
  if (operation === 'signRealtimeToken') {
    const { channelName, claims, permissions } = signSchema.parse(variables);
    const forgeRealtimeToken = realtime.sign(channelName, claims, permissions);
    return { signRealtimeToken: { errors: [], forgeRealtimeToken, success: true } };
  }
  if (operation !== 'publishRealtimeChannel')
    throw notModelled(`the realtime operation ${String(operation)}`);
  const { installationId, name, payload, context, isGlobal, token } = publishSchema.parse(variables);
  if (installationId !== INSTALLATION_ID) throw notInContext();
  if (context !== undefined) throw notModelled('context overrides of realtime channels');
  const own = contextIn(new Headers(init?.headers).get('x-forge-context-token'));
  const published = realtime.publish({ name, context: isGlobal ? undefined : own, token }, payload);
  return { publishRealtimeChannel: published };
}

function refused({ status, message }: RealtimeRefusal): Response {
  if (status === 200) return json({ data: null, errors: [{ message }] });
  const statusText = { 429: 'Too Many Requests', 501: message, 503: message }[status] ?? message;
  return new Response(null, { status, statusText });
}

const json = (body: object): Response => Response.json(body);
