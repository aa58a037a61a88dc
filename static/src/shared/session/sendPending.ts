/** Which call each kind of pending change is. */
import type { Answer } from '../../../../src/contract/answer';
import type { News } from '../../../../src/contract/calls';
import type { Review } from '../../../../src/domain/review';
import type { Call } from '../call';
import type { Pending } from './pending';

/** @param confirmed the review as this person has it: the answer brings what came after */
export function sendPending(call: Call, confirmed: Review, pending: Pending): Promise<Answer<News>> {
  const at = { number: confirmed.number, after: confirmed.seq };
  switch (pending.kind) {
    case 'command':
      return call('review.submit', { ...at, command: pending.command });
    case 'undo':
      return call('review.undo', { ...at, commandId: pending.id });
    case 'create': {
      const { id: commandId, ideaId, draft } = pending;
      return call('action.create', { ...at, commandId, ideaId, draft });
    }
  }
}
