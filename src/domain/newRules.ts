/**
 * Rules for changes that are made from now on. Logs written before a rule existed keep what they have, so these are
 * asked before a command is recorded and not when a log is folded.
 */
import type { ClientCommand } from './commands';
import type { Refusal } from './refusal';

/** A factor says which entries show it, or why none does. */
export function refusedForNew(command: ClientCommand): Refusal | undefined {
  return command.type === 'addFactor' &&
    command.kind === 'factor' &&
    command.entryIds.length === 0 &&
    command.noEvidenceBecause === undefined
    ? { code: 'EVIDENCE_NEEDED', field: 'entryIds' }
    : undefined;
}
