/** Whether the person may change what the project has chosen; until Jira says so, not. */
import { useCallback } from 'react';
import { readPermissions } from '../../../src/jira/issues';
import { useHost } from '../shared/host/host';
import { useLoaded } from '../shared/useLoaded';

const ADMINISTER = 'ADMINISTER_PROJECTS';

export function useIsAdmin(projectId: string): boolean {
  const { jira } = useHost();
  const held = useLoaded(
    useCallback(() => readPermissions(jira, { projectId }, [ADMINISTER]), [jira, projectId]),
  );
  return held.state === 'ready' && held.value.has(ADMINISTER);
}
