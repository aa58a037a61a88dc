/**
 * Sends one form. The id of the command stays the same as long as the form says the same, so trying again after a lost
 * answer does nothing twice; what has been changed since is another command.
 */
import { useRef, useState } from 'react';
import type { Answer } from '../../../../src/contract/answer';
import type { CallError } from '../../../../src/contract/errors';
import { newId } from '../ids';

export interface Sending {
  readonly busy: boolean;
  readonly error: CallError | undefined;
  /**
   * @param what all that the form says
   * @returns the answer; undefined while an earlier one is on its way
   */
  readonly send: (
    what: readonly unknown[],
    make: (commandId: string) => Promise<Answer<object>>,
  ) => Promise<Answer<object> | undefined>;
}

export function useSending(): Sending {
  const [state, setState] = useState<'ready' | 'busy' | CallError>('ready');
  const sent = useRef<{ readonly what: string; readonly commandId: string }>();
  const isBusy = useRef(false);
  return {
    busy: state === 'busy',
    error: typeof state === 'object' ? state : undefined,
    send: async (what, make) => {
      if (isBusy.current) return undefined;
      isBusy.current = true;
      const said = JSON.stringify(what);
      if (sent.current?.what !== said) sent.current = { what: said, commandId: newId() };
      setState('busy');
      const answer = await make(sent.current.commandId);
      isBusy.current = false;
      setState(answer.ok ? 'ready' : answer.error);
      return answer;
    },
  };
}
