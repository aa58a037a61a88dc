/** What can come back instead of an answer, as one error type that callers can tell apart without reading messages. */
import * as z from 'zod/mini';
import type { JiraHttpReply } from './request';

export type JiraErrorKind =
  /** 401, 403. */
  | 'denied'
  /** 404: gone, moved out of sight, or never there; Jira does not tell these apart. */
  | 'not-found'
  /** 400, 409, 413: Jira does not accept a value. Nothing was changed. */
  | 'refused'
  /** 429. Nothing was changed. */
  | 'busy'
  /** 5xx: on a write it is unknown whether it happened. */
  | 'down'
  /** No answer at all: unknown whether it happened. */
  | 'lost'
  /** An answer that does not fit the documented shape. */
  | 'malformed';

export class JiraError extends Error {
  override readonly name = 'JiraError';
  constructor(
    readonly kind: JiraErrorKind,
    readonly details: {
      readonly call: string;
      readonly status?: number | undefined;
      /** Jira's own words per field id. */
      readonly fields?: Readonly<Record<string, string>> | undefined;
      /** Jira's general words. */
      readonly messages?: readonly string[] | undefined;
      /** Seconds. */
      readonly retryAfter?: number | undefined;
    },
    options?: { readonly cause: unknown },
  ) {
    super(
      `${details.call}: ${kind}${details.status === undefined ? '' : ` (${String(details.status)})`}`,
      options,
    );
  }

  /** True when a write may have happened although the answer says otherwise. */
  get outcomeUnknown(): boolean {
    return this.kind === 'down' || this.kind === 'lost' || this.kind === 'malformed';
  }
}

const errorBody = z.object({
  errorMessages: z.catch(z.array(z.string()), []),
  errors: z.catch(z.record(z.string(), z.string()), {}),
});

export function errorOf(call: string, reply: JiraHttpReply): JiraError {
  const parsed = errorBody.safeParse(reply.body);
  const retryAfter = Number.parseInt(reply.header('retry-after') ?? '', 10);
  return new JiraError(kindOf(reply.status), {
    call,
    status: reply.status,
    fields: parsed.success ? parsed.data.errors : {},
    messages: parsed.success ? parsed.data.errorMessages : [],
    retryAfter: Number.isNaN(retryAfter) ? undefined : retryAfter,
  });
}

function kindOf(status: number): JiraErrorKind {
  if (status === 401 || status === 403) return 'denied';
  if (status === 404) return 'not-found';
  if (status === 429) return 'busy';
  if (status >= 500) return 'down';
  if (status >= 400) return 'refused';
  return 'malformed';
}
