/** What Jira suggests for this issue, read as the person; what could not be read is asked for again on request. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { readSuggestions, type SuggestionsRead } from '../../../../src/usecases/readSuggestions';
import { useHost } from '../../shared/host/host';

type SuggestionsState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly retry: () => void }
  | {
      readonly state: 'ready';
      readonly read: SuggestionsRead;
      /** The address of the Jira site. */
      readonly site: string;
      /** Asks for what is missing; with nothing missing, for everything anew. */
      readonly retry: () => void;
    };

/** @param wanted false: nothing is read yet */
export function useSuggestions(issueId: string, wanted: boolean): SuggestionsState {
  const { jira, context } = useHost();
  const earlier = useRef<SuggestionsRead | undefined>(undefined);
  const [turn, setTurn] = useState(0);
  const [found, setFound] = useState<
    { readonly read: SuggestionsRead; readonly site: string } | 'failed' | undefined
  >(undefined);
  useEffect(() => {
    if (!wanted) return undefined;
    let gone = false;
    const ask = async (): Promise<void> => {
      const { siteUrl: site } = await context();
      const read = await readSuggestions(jira, { issueId }, earlier.current);
      earlier.current = read.failure === undefined ? undefined : read;
      if (!gone) setFound({ read, site });
    };
    ask().catch(() => {
      if (!gone) setFound('failed');
    });
    return () => {
      gone = true;
    };
  }, [context, issueId, jira, wanted, turn]);
  const retry = useCallback(() => {
    setFound(undefined);
    setTurn((count) => count + 1);
  }, []);
  if (found === undefined) return { state: 'loading' };
  return found === 'failed' ? { state: 'failed', retry } : { state: 'ready', ...found, retry };
}
