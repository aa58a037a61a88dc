/** Moves the due date of an action in Jira, with the reason; the review records that it slipped. */
import { useState } from 'react';
import type { CallError } from '../../../../src/contract/errors';
import { newId } from '../../shared/ids';
import { useHost } from '../../shared/host/host';
import { useSession } from '../../shared/session/useSession';

export function useNewDate(ideaId: string): {
  readonly state: 'idle' | 'saving' | CallError;
  /** @returns whether Jira has the date */
  readonly setDate: (due: string, reason: string) => Promise<boolean>;
} {
  const session = useSession();
  const { call } = useHost();
  const [state, setState] = useState<'idle' | 'saving' | CallError>('idle');
  // One wish, one id: pressing again after a lost answer is the same wish.
  const [wish, setWish] = useState({ due: '', commandId: '' });
  return {
    state,
    setDate: async (due, reason) => {
      const commandId = wish.due === due ? wish.commandId : newId();
      setWish({ due, commandId });
      setState('saving');
      const { number, seq: after } = session.getConfirmed();
      const answer = await call('action.edit', {
        number,
        after,
        commandId,
        ideaId,
        changes: { due },
        reason,
      });
      if (answer.ok) await session.takeAnswer(answer.value);
      setState(answer.ok ? 'idle' : answer.error);
      return answer.ok;
    },
  };
}
