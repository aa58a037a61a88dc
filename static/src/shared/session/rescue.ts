/** A change that the server would not take: how to put its words back as a new item, or try it again. */
import type { ClientCommand } from '../../../../src/domain/commands';
import type { Review } from '../../../../src/domain/review';
import { withNewId, type Pending } from './pending';

/**
 * The same words as a new item, with what the removed one had around them.
 * @param ids of the command and of the item
 * @returns undefined when the change has no text of its own to save
 */
export function asNewItem(
  review: Review,
  pending: Pending,
  ids: { readonly command: string; readonly item: string },
): ClientCommand | undefined {
  if (pending.kind !== 'command') return undefined;
  const { command } = pending;
  const head = { v: 1 as const, id: ids.command };
  switch (command.type) {
    case 'editTimelineEntry': {
      const old = review.entries.find((entry) => entry.id === command.entryId);
      const text = command.text?.to;
      if (old === undefined || text === undefined) return undefined;
      const { at, kind, evidence } = old;
      return { ...head, type: 'addTimelineEntry', entryId: ids.item, at, kind, evidence, text };
    }
    case 'editFactor': {
      const old = review.factors.find((factor) => factor.id === command.factorId);
      const statement = command.statement?.to;
      if (old === undefined || statement === undefined) return undefined;
      const { kind, role, labels, entryIds, noEvidenceBecause } = old;
      return {
        ...head,
        type: 'addFactor',
        factorId: ids.item,
        kind,
        role,
        labels,
        entryIds,
        noEvidenceBecause,
        statement,
      };
    }
    case 'editWhy':
      // The answer was removed; the factor that it belongs to may still be there.
      return {
        ...head,
        type: 'addWhys',
        factorId: command.factorId,
        whys: [{ whyId: ids.item, text: command.text.to }],
      };
    case 'editIdea': {
      const old = review.ideas.find((idea) => idea.id === command.ideaId);
      if (old === undefined) return undefined;
      const { factorId, draft } = old;
      return { ...head, type: 'addIdea', ideaId: ids.item, factorId, draft, text: command.text.to };
    }
    default:
      return undefined;
  }
}

/** What a person may do with a change that the server would not take. */
export type Rescue = 'add-again' | 'try-again' | 'let-go';

/** @returns what to send; undefined when the change is let go, or has nothing that could be sent again */
export function rescued(
  choice: Rescue,
  pending: Pending,
  review: Review,
  ids: { readonly command: string; readonly item: string },
  at: string,
): Pending | undefined {
  if (choice === 'try-again') return withNewId(pending, ids.command);
  const command = choice === 'add-again' ? asNewItem(review, pending, ids) : undefined;
  return command && { kind: 'command', command, at };
}
