/** The log of a review page by page, newest first; begins again when something new has happened. */
import { useCallback, useEffect, useState } from 'react';
import type { CallError } from '../../../../src/contract/errors';
import type { LogEntry } from '../../../../src/domain/commands';
import { useHost } from '../../shared/host/host';

interface Pages {
  readonly entries: readonly LogEntry[];
  readonly state: 'loading' | 'more' | 'end' | 'failed';
  readonly error?: CallError;
}

const NOTHING: Pages = { entries: [], state: 'loading' };

/** @param seq the last change that the screen knows of */
export function useHistory(number: number, seq: number): Pages & { readonly loadMore: () => void } {
  const { call } = useHost();
  const [pages, setPages] = useState<Pages>(NOTHING);
  const read = useCallback(
    async (known: readonly LogEntry[]): Promise<Pages> => {
      const before = known.at(-1)?.seq;
      const answer = await call('review.history', { number, before });
      if (!answer.ok) return { entries: known, state: 'failed', error: answer.error };
      const { entries, more } = answer.value;
      return { entries: [...known, ...entries], state: more ? 'more' : 'end' };
    },
    [call, number],
  );
  useEffect(() => {
    let stale = false;
    void read([]).then((next) => {
      if (!stale) setPages(next);
    });
    return () => {
      stale = true;
    };
  }, [read, seq]);
  const loadMore = (): void => {
    setPages({ entries: pages.entries, state: 'loading' });
    void read(pages.entries).then(setPages);
  };
  return { ...pages, loadMore };
}
