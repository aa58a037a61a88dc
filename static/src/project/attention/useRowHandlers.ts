/** What happens after something was done in a row: the row shows it at once, the person is told, the keyboard goes on. */
import { useMemo, useState, type RefObject } from 'react';
import { useHost } from '../../shared/host/host';
import { usePage } from '../page';
import { useActs } from './acting/actsStore';
import type { RowHandlers } from './AttentionItem';
import { useRowFocus } from './useRowFocus';

interface Handling {
  readonly handlers: RowHandlers;
  /** Goes around all lists. */
  readonly around: RefObject<HTMLDivElement>;
  /** What was done last, for somebody who does not see the rows change. */
  readonly said: string;
}

export function useRowHandlers(): Handling {
  const { flag } = useHost();
  const { clock } = usePage();
  const { open, settle } = useActs();
  const { around, leave } = useRowFocus();
  const [said, setSaid] = useState('');
  const handlers = useMemo<RowHandlers>(
    () => ({
      open: (issueId, act, menu) => {
        if (act === undefined) leave(issueId, menu);
        open(issueId, act);
      },
      settled: (issueId, { change, title, text }) => {
        leave(issueId);
        settle(issueId, change, clock.now());
        setSaid(`${title}.`);
        flag({ tone: 'success', title, ...(text === undefined ? {} : { text }) });
      },
    }),
    [clock, flag, leave, open, settle],
  );
  return { handlers, around, said };
}
