/**
 * The changes that a review can undergo. A command is small, says what its author meant, and carries its own id, so
 * that a repeat after a lost answer is recognised. Old versions stay readable for ever: a change of shape is a new `v`.
 */
import * as z from 'zod/mini';
import { closingCommands } from './commands/closing';
import { findingsCommands } from './commands/findings';
import { ideaCommands } from './commands/ideas';
import { meetingCommands } from './commands/meeting';
import { preparationCommands } from './commands/preparation';
import { resolverCommands } from './commands/resolver';
import { head, type itemRef } from './commands/shared';
import type { DeepReadonly } from './result';
import { accountId, instant } from './text';

/** What a person may send; everything else is written by the resolver alone. */
export const clientCommand = z.discriminatedUnion('type', [
  ...preparationCommands,
  ...findingsCommands,
  ...ideaCommands,
  ...meetingCommands,
  ...closingCommands,
]);

const resolverCommand = z.discriminatedUnion('type', [
  ...resolverCommands,
  z.object({ ...head, type: z.literal('undo'), ofSeq: z.int(), inverse: clientCommand }),
]);

export const command = z.union([clientCommand, resolverCommand]);

export const logEntry = z.object({
  seq: z.int(),
  at: instant,
  by: accountId,
  command,
});

export type ClientCommand = DeepReadonly<z.infer<typeof clientCommand>>;
export type Command = DeepReadonly<z.infer<typeof command>>;
export type CommandOf<Type extends Command['type']> = Extract<Command, { readonly type: Type }>;
export type LogEntry = DeepReadonly<z.infer<typeof logEntry>>;
export type ItemRef = DeepReadonly<z.infer<typeof itemRef>>;
