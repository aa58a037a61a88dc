/**
 * One call to Jira: try, check the status, check the shape. Calls that are safe to repeat are repeated at most three
 * times after 429, 5xx or a lost answer, honouring Retry-After, doubling with jitter otherwise, as Atlassian asks:
 * https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
import type * as z from 'zod/mini';
import { errorOf, JiraError } from './jiraError';
import type { JiraAccess, JiraHttpCall, JiraHttpReply } from './request';

const TRIES = 4;
/** Milliseconds before the first repeat. */
const FIRST_PAUSE = 500;

export interface Sent<Schema extends z.ZodMiniType> {
  readonly call: JiraHttpCall;
  readonly schema: Schema;
  /** True when doing it twice is the same as doing it once. */
  readonly repeatable: boolean;
}

/** @throws JiraError for everything but an answer of the expected shape */
export async function send<Schema extends z.ZodMiniType>(
  access: JiraAccess,
  sent: Sent<Schema>,
): Promise<z.output<Schema>> {
  const name = `${sent.call.method} ${sent.call.path.split('?')[0] ?? ''}`;
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await tryOnce(access, sent.call, name);
    if (!(outcome instanceof JiraError)) return accept(sent.schema, outcome, name);
    const pause = pauseBefore(outcome, attempt, access.random());
    if (!sent.repeatable || pause === undefined || attempt >= TRIES || pause > access.longestWait)
      throw outcome;
    await access.wait(pause);
  }
}

async function tryOnce(
  access: JiraAccess,
  call: JiraHttpCall,
  name: string,
): Promise<JiraHttpReply | JiraError> {
  try {
    const reply = await access.request(call);
    return reply.status >= 200 && reply.status < 300 ? reply : errorOf(name, reply);
  } catch (cause) {
    return new JiraError('lost', { call: name }, { cause });
  }
}

function accept<Schema extends z.ZodMiniType>(
  schema: Schema,
  reply: JiraHttpReply,
  name: string,
): z.output<Schema> {
  const parsed = schema.safeParse(reply.body);
  if (parsed.success) return parsed.data;
  throw new JiraError('malformed', { call: name, status: reply.status }, { cause: parsed.error });
}

/** Milliseconds to wait before the next try, or undefined when waiting will not help. */
function pauseBefore(error: JiraError, attempt: number, random: number): number | undefined {
  if (error.kind !== 'busy' && error.kind !== 'down' && error.kind !== 'lost') return undefined;
  const asked = error.details.retryAfter;
  const jitter = 0.7 + random * 0.6;
  return asked === undefined
    ? FIRST_PAUSE * 2 ** (attempt - 1) * jitter
    : Math.max(0, asked) * 1000 + 200 * jitter;
}
