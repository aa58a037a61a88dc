/**
 * The actions that are in Jira, read live: status, owner and due date are Jira's, never copies of ours. Read again when
 * the person comes back to the tab, and every minute while they look.
 */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { fetchIssues } from '../../../../src/jira/search';
import type { JiraIssue } from '../../../../src/jira/schemas';
import { useHost } from '../../shared/host/host';
import { usePeopleStore } from '../../shared/people/usePeople';
import { useLoaded, type Loaded } from '../../shared/useLoaded';

const FIELDS = [
  'summary',
  'status',
  'assignee',
  'duedate',
  'issuetype',
  'priority',
  'project',
  'issuelinks',
  'resolutiondate',
  'statuscategorychangedate',
];
/** Milliseconds. */
const AGAIN = 60_000;

export type ActionIssues = ReadonlyMap<string, JiraIssue>;

/** With a way to read them again at once: something has been changed from here. */
export type LiveActions = Loaded<ActionIssues> & { readonly again: () => void };

/** @param ids joined by commas, so that the same actions are the same value */
export function useActionIssues(ids: string): LiveActions {
  const { jira } = useHost();
  const people = usePeopleStore();
  const [turn, setTurn] = useState(0);
  const [last, setLast] = useState<{ readonly ids: string; readonly issues: ActionIssues } | undefined>(
    undefined,
  );
  useEffect(() => {
    if (ids === '') return undefined;
    const again = (): void => {
      if (document.visibilityState === 'visible') setTurn((count) => count + 1);
    };
    const timer = setInterval(again, AGAIN);
    document.addEventListener('visibilitychange', again);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', again);
    };
  }, [ids]);
  const read = useCallback(async (): Promise<ActionIssues> => {
    // `turn` is not sent anywhere: a new turn is a new reading.
    if (ids === '' || turn < 0) return new Map();
    const found = await fetchIssues(jira, ids.split(','), { fields: FIELDS });
    people.learn(found.flatMap((issue) => issue.fields?.assignee ?? []));
    return new Map(found.map((issue) => [issue.id, issue]));
  }, [jira, people, ids, turn]);
  const now = useLoaded(read);
  if (now.state === 'ready' && last?.issues !== now.value) setLast({ ids, issues: now.value });
  const again = useCallback(() => setTurn((count) => count + 1), []);
  return useMemo(
    // While reading again, what was read before stays: rows do not flicker.
    () =>
      now.state === 'loading' && last !== undefined
        ? { state: 'ready', value: last.issues, again }
        : { ...now, again },
    [now, last, again],
  );
}
