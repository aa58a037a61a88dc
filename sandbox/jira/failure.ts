/** Replies in Jira's shapes, and the error that carries one out of a handler. */
import type { JiraReply } from '../types';

const JSON_TYPE = { 'content-type': 'application/json;charset=UTF-8' };

/** Thrown anywhere below the router; the reply is what the caller gets. */
export class JiraFailure extends Error {
  readonly reply: JiraReply;

  constructor(reply: JiraReply) {
    super(`Jira answers ${String(reply.status)}`);
    this.name = 'JiraFailure';
    this.reply = reply;
  }
}

export const ok = (body: unknown): JiraReply => ({ status: 200, headers: JSON_TYPE, body });
export const created = (body?: unknown): JiraReply => ({ status: 201, headers: JSON_TYPE, body });
export const noContent = (): JiraReply => ({ status: 204, headers: {} });

/** Field id -> message, in the shape of Jira's error collection. */
export type FieldErrors = Readonly<Record<string, string>>;

/** A refusal in Jira's error shape: `messages` are general, `errors` belong to fields. */
export function failure(
  status: number,
  messages: string | readonly string[],
  errors: FieldErrors = {},
  headers: Readonly<Record<string, string>> = {},
): JiraFailure {
  const errorMessages = typeof messages === 'string' ? [messages] : messages;
  return new JiraFailure({ status, headers: { ...JSON_TYPE, ...headers }, body: { errorMessages, errors } });
}

export const badRequest = (message: string): JiraFailure => failure(400, message);
export const fieldFailure = (errors: FieldErrors): JiraFailure => failure(400, [], errors);

/** Jira says the same of what is not there and what one may not see. */
export const issueMissing = (): JiraFailure =>
  failure(404, 'Issue does not exist or you do not have permission to see it.');
export const projectMissing = (text: string): JiraFailure =>
  failure(404, `No project could be found with key '${text}'.`);
export const notSignedIn = (): JiraFailure =>
  failure(401, 'You are not authenticated. Authentication required to perform this operation.');

/** What the sandbox does not know it must not guess. `what` names the call or the part of it. */
export const unknownToSandbox = (what: string): JiraFailure =>
  failure(501, `The sandbox's Jira does not know ${what}.`);

/** The body or a query value has a shape that Jira's own reader refuses. */
export const invalidPayload = (where?: string): JiraFailure =>
  failure(400, [
    'Invalid request payload. Refer to the REST API documentation and try again.',
    ...(where === undefined ? [] : [where]),
  ]);
