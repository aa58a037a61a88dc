/** The messages that Jira was asked to send. */
import * as z from 'zod/mini';
import { call } from './client';

const messageSchema = z.object({
  id: z.string(),
  issueKey: z.nullable(z.string()),
  summary: z.string(),
  sender: z.string(),
  recipients: z.array(z.string()),
  subject: z.string(),
  textBody: z.string(),
  htmlBody: z.string(),
  created: z.number(),
});

export type Message = z.infer<typeof messageSchema>;

export const readOutbox = async (): Promise<readonly Message[]> =>
  z.object({ messages: z.array(messageSchema) }).parse(await call('/sandbox/outbox')).messages;
