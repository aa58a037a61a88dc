/** The person's long jobs as a tab follows them. */
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useHost } from '../../shared/host/host';
import { usePage, type Page } from '../page';
import type { Call } from '../../shared/call';
import { JobsStore, type JobsState } from './jobsStore';

const byPage = new WeakMap<Page, JobsStore>();

function jobsOn(page: Page, call: Call): JobsStore {
  const known = byPage.get(page);
  if (known !== undefined) return known;
  const made = new JobsStore(call, page.clock);
  byPage.set(page, made);
  return made;
}

/**
 * @param wanted false asks nothing: somebody who may start no job has none
 * @param onEnd called when a job has ended
 */
export function useJobs(wanted: boolean, onEnd: () => void): JobsState & Pick<JobsStore, 'start'> {
  const { call } = useHost();
  const store = jobsOn(usePage(), call);
  const latest = useRef(onEnd);
  useEffect(() => {
    latest.current = onEnd;
  });
  useEffect(() => store.onEnd(() => latest.current()), [store]);
  useEffect(() => (wanted ? store.watch() : undefined), [store, wanted]);
  const state = useSyncExternalStore(store.subscribe, store.state);
  return { ...state, start: store.start };
}
