/**
 * Forge's realtime channel as use cases need it. The channel is signed: a browser gets a token that lets it listen, and
 * only the token kept here lets anybody publish, so nobody but the resolver can write on it. The channel belongs to the
 * panel on one issue, which is Forge's default context. Atlassian's limits: docs/decisions/0007-realtime.md.
 */
import { publish, signRealtimeToken } from '@forge/realtime';
import * as z from 'zod/mini';
import type { LogEntry } from '../domain/commands';
import type { Realtime } from '../usecases/realtime';
import { writeLog } from './log';

/** Milliseconds that an answer may wait for the channel: a person is waiting for the answer. */
const LONGEST_WAIT = 1000;
/** Bytes of a message. Atlassian names no limit; whoever gets only the number asks for the entries. */
const LARGEST_MESSAGE = 16 * 1024;
/** Tokens kept while the function stays warm, so that most changes cost one operation and not two. */
const MOST_TOKENS = 200;

const signed = z.object({ token: z.string() });
const failed = z.object({ errors: z.array(z.looseObject({ message: z.string() })).check(z.minLength(1)) });

const publishTokens = new Map<string, string>();

export const forgeRealtime: Realtime = {
  async publish(channel, entries) {
    const last = entries.at(-1);
    if (last !== undefined) await inTime('realtime.publish', send(channel, messageOf(entries, last.seq)));
  },
  sign: (channel) => inTime('realtime.sign', sign(channel, 'subscribe')),
};

function messageOf(entries: readonly LogEntry[], seq: number): Record<string, unknown> {
  const message = { entries };
  return Buffer.byteLength(JSON.stringify(message)) > LARGEST_MESSAGE ? { reload: true, seq } : message;
}

/** A kept token may have run out since: then a new one, once. */
async function send(channel: string, message: Record<string, unknown>): Promise<void> {
  const kept = publishTokens.get(channel);
  if (kept !== undefined && failureOf(await publish(channel, message, { token: kept })) === undefined) return;
  const token = await sign(channel, 'publish');
  if (publishTokens.size >= MOST_TOKENS) publishTokens.clear();
  publishTokens.set(channel, token);
  const failure = failureOf(await publish(channel, message, { token }));
  if (failure !== undefined) throw new Refused(failure);
}

/** The claims are part of the channel: who listens and who publishes must have the same. */
async function sign(channel: string, permission: 'publish' | 'subscribe'): Promise<string> {
  const answer: unknown = await signRealtimeToken(channel, { channel }, [permission]);
  const token = signed.safeParse(answer);
  if (token.success) return token.data.token;
  throw new Refused(failureOf(answer) ?? 'no token');
}

function failureOf(answer: unknown): string | undefined {
  const parsed = failed.safeParse(answer);
  return parsed.success ? (parsed.data.errors[0]?.message ?? 'unknown') : undefined;
}

/** Forge said no; the message is one of its codes. */
class Refused extends Error {}

/** @returns undefined when it failed or took too long, which is logged: everybody then learns by asking */
async function inTime<Value>(call: string, work: Promise<Value>): Promise<Value | undefined> {
  const started = Date.now();
  const note = (outcome: string): void => {
    writeLog({ call, outcome, milliseconds: Date.now() - started, reference: '' });
  };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      note('late');
      resolve(undefined);
    }, LONGEST_WAIT);
  });
  const done = work.catch((error: unknown) => {
    // Other messages than Forge's codes may quote anything.
    note(error instanceof Refused ? (/[A-Z][A-Z_]{3,}/.exec(error.message)?.[0] ?? 'refused') : 'failed');
    return undefined;
  });
  try {
    return await Promise.race([done, late]);
  } finally {
    clearTimeout(timer);
  }
}
