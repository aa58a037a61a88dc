/**
 * What waits to be sent. A command is a change of the review; undo and create are calls of their own that bring news
 * like a command does. All go out one at a time, in the order in which the person made them.
 */
import type { ClientCommand, Command } from '../../../../src/domain/commands';
import type { ActionDraft } from '../../../../src/domain/review';

export type Pending =
  | { readonly kind: 'command'; readonly command: ClientCommand; readonly at: string }
  | { readonly kind: 'undo'; readonly id: string; readonly at: string }
  | {
      readonly kind: 'create';
      readonly id: string;
      readonly ideaId: string;
      readonly draft: ActionDraft;
      readonly at: string;
    };

/** The id by which the server recognises a repeat. */
export const idOf = (pending: Pending): string =>
  pending.kind === 'command' ? pending.command.id : pending.id;

/** What it will do to the review, to show before the answer comes; undefined when only the server can tell. */
export function expected(pending: Pending): Command | undefined {
  switch (pending.kind) {
    case 'command':
      return pending.command;
    case 'create':
      return { v: 1, id: pending.id, type: 'commitAction', ideaId: pending.ideaId, draft: pending.draft };
    case 'undo':
      return undefined;
  }
}

/** A second try of something refused is a new wish, not a repeat of the old one. */
export function withNewId(pending: Pending, id: string): Pending {
  return pending.kind === 'command'
    ? { ...pending, command: { ...pending.command, id } }
    : { ...pending, id };
}
