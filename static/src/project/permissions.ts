/**
 * What Jira lets the person do in the project as a whole. It decides what is offered; whether something is allowed is
 * decided where it is done.
 */
import { createContext, useCallback, useContext } from 'react';
import { readPermissions } from '../../../src/jira/issues';
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

export function useReadPermissions(projectId: string): Permissions {
  const { jira } = useHost();
  const held = useLoaded(
    useCallback(() => readPermissions(jira, { projectId }, [ADMINISTER, EDIT]), [jira, projectId]),
  );
  return {
    isAdmin: held.state === 'ready' && held.value.has(ADMINISTER),
    mayEdit: held.state !== 'ready' || held.value.has(EDIT),
  };
}
