/**
 * What Jira lets the person do in the project as a whole. It decides what is offered; whether something is allowed is
 * decided where it is done.
 */
import { createContext, useCallback, useContext, useEffect } from 'react';
import { readPermissions } from '../../../src/jira/issues';
import { JiraError } from '../../../src/jira/jiraError';
import type { Clock } from '../shared/clock';
import { useHost } from '../shared/host/host';
import { useLoaded } from '../shared/useLoaded';

export interface Permissions {
  /** False until Jira says so. */
  readonly isAdmin: boolean;
  /** True until Jira says no: nothing is taken away because an answer is late. */
  readonly mayEdit: boolean;
}

const ADMINISTER = 'ADMINISTER_PROJECTS';
const EDIT = 'EDIT_ISSUES';

const Context = createContext<Permissions>({ isAdmin: false, mayEdit: true });
export const PermissionsProvider = Context.Provider;
export const usePermissions = (): Permissions => useContext(Context);

/** Milliseconds until it is asked again when Jira did not say: nobody is shown an error for what is only left out. */
const ASKED_AGAIN_AFTER = 15_000;

export function useReadPermissions(projectId: string, clock: Clock): Permissions {
  const { jira } = useHost();
  const held = useLoaded(
    useCallback(() => readPermissions(jira, { projectId }, [ADMINISTER, EDIT]), [jira, projectId]),
  );
  const again = held.state === 'failed' && mayPass(held.cause) ? held.retry : undefined;
  useEffect(() => again && clock.after(ASKED_AGAIN_AFTER, again), [again, clock]);
  return {
    isAdmin: held.state === 'ready' && held.value.has(ADMINISTER),
    mayEdit: held.state !== 'ready' || held.value.has(EDIT),
  };
}

const mayPass = (cause: unknown): boolean =>
  cause instanceof JiraError && cause.kind !== 'denied' && cause.kind !== 'not-found';
