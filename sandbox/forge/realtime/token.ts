/**
 * Tokens that only the platform can make: which context an invocation runs in, and who may publish or listen on a signed
 * channel. Both are JSON web tokens, as on Forge; the key is the sandbox's own.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { INSTALLATION_ID } from '../installation';
import { badToken, notInContext } from './refusal';

/** Milliseconds. Atlassian documents no life of a token; shorter than theirs can be, so that apps renew it. */
export const TOKEN_LIFE_MS = 15 * 60_000;

export const permissionSchema = z.enum(['subscribe', 'publish']);
export type Permission = z.infer<typeof permissionSchema>;

const channelToken = z.object({
  channel: z.object({ name: z.string(), claims: z.record(z.string(), z.unknown()) }),
  permissions: z.array(permissionSchema),
  /** Seconds since 1970. */
  exp: z.number(),
});
const contextToken = z.object({ context: z.string() });

export type ChannelToken = z.infer<typeof channelToken>;

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const signatureOf = (text: string): Buffer => createHmac('sha256', INSTALLATION_ID).update(text).digest();

function sign(payload: object): string {
  const text = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded(payload)}`;
  return `${text}.${signatureOf(text).toString('base64url')}`;
}

/** @returns the payload; undefined for what the sandbox has not signed */
function verified(token: string): unknown {
  const [head = '', payload = '', signature = ''] = token.split('.');
  const given = Buffer.from(signature, 'base64url');
  const right = signatureOf(`${head}.${payload}`);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  return JSON.parse(Buffer.from(payload, 'base64url').toString());
}

export const signContext = (context: string): string => sign({ context });

/** @throws RealtimeRefusal for a function that nobody called from a surface */
export function contextIn(token: string | null): string {
  const parsed = contextToken.safeParse(verified(token ?? ''));
  if (!parsed.success) throw notInContext();
  return parsed.data.context;
}

export const signChannel = (token: ChannelToken): string => sign(token);

/** @throws RealtimeRefusal in the order in which Atlassian's package looks */
export function checkChannel(
  token: string,
  wanted: { readonly name: string; readonly permission: Permission; readonly now: number },
): ChannelToken {
  const parsed = channelToken.safeParse(verified(token));
  if (!parsed.success) throw badToken('INVALID_TOKEN');
  if (wanted.now / 1000 >= parsed.data.exp) throw badToken('TOKEN_EXPIRED');
  if (parsed.data.channel.name !== wanted.name) throw badToken('CHANNEL_NAME_MISMATCH');
  if (!parsed.data.permissions.includes(wanted.permission)) throw badToken('MISSING_PERMISSION');
  return parsed.data;
}
