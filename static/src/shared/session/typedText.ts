/** What a change is about, and the words in it that somebody has typed. */
import type { CommandOf, ItemRef } from '../../../../src/domain/commands';
import type { Pending } from './pending';

/** Which item a change is about, so that a refusal is shown beside it. */
export function aboutItem(pending: Pending): ItemRef | undefined {
  if (pending.kind === 'create') return { item: 'idea', itemId: pending.ideaId };
  if (pending.kind === 'undo') return undefined;
  const { command } = pending;
  switch (command.type) {
    case 'addTimelineEntry':
    case 'editTimelineEntry':
      return { item: 'entry', itemId: command.entryId };
    case 'addFactor':
    case 'editFactor':
    case 'addWhys':
    case 'editWhy':
    case 'removeWhy':
      return { item: 'factor', itemId: command.factorId };
    case 'addIdea':
    case 'editIdea':
    case 'decideIdea':
    case 'draftAction':
      return { item: 'idea', itemId: command.ideaId };
    case 'settleAlternative':
      return command.target;
    default:
      return undefined;
  }
}

/** The words in it that would be a pity to lose. */
export function typedText(pending: Pending): string | undefined {
  if (pending.kind !== 'command') return undefined;
  const { command } = pending;
  switch (command.type) {
    case 'editDetails':
      return command.title?.to;
    case 'editPassage':
      return command.text.to || undefined;
    case 'addTimelineEntry':
    case 'addIdea':
      return command.text;
    case 'addFactor':
      return command.statement;
    case 'editTimelineEntry':
      return command.text?.to ?? decisionText(command);
    case 'editFactor':
      return command.statement?.to ?? command.noEvidenceBecause ?? undefined;
    case 'addWhys':
      return command.whys.map((why) => why.text).join('\n');
    case 'editWhy':
      return command.text.to;
    case 'editIdea':
      return command.text.to;
    case 'draftAction':
      return command.changes.outcome ?? command.changes.verification ?? undefined;
    case 'decideIdea':
      return command.decision.outcome === 'decline' ? command.decision.reason : undefined;
    case 'agreeFacts':
      return command.skippedBecause;
    default:
      return undefined;
  }
}

function decisionText(command: CommandOf<'editTimelineEntry'>): string | undefined {
  const parts = Object.values(command.decision ?? {}).filter((part) => part !== '');
  return parts.length === 0 ? undefined : parts.join('\n');
}
