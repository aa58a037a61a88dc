/** What every form in a row of an action gets, and what it hands back once Jira has taken it. */
import type { AttentionRow } from '../../../../src/usecases/readAttentionLists';
import type { Place } from './acts';
import type { Times } from './newDate';
import type { SentChange } from './sentChange';

/** What happened, for the row and for the person. */
export interface Settled {
  readonly change: SentChange;
  /** "OPS-198 is now due on 29 January". */
  readonly title: string;
  readonly text?: string;
}

export interface ActionFormProps {
  readonly row: Pick<AttentionRow, 'action' | 'dateMoves' | 'source'>;
  readonly place: Place;
  /** How much time the project gives an action; undefined while that is not known. */
  readonly times: Times | undefined;
  /** `YYYY-MM-DD`, in the reader's calendar. */
  readonly today: string;
  readonly onSettled: (settled: Settled) => void;
  readonly onCancel: () => void;
}
