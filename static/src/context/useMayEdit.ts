/** Whether Jira lets the person change what is about an issue. It decides what is offered, not what is allowed. */
import { useCallback } from 'react';
import { readPermissions } from '../../../src/jira/issues';
import { useHost } from '../shared/host/host';
import { useLoaded } from '../shared/useLoaded';

const EDIT = 'EDIT_ISSUES';

/** @returns false until Jira has answered, so that nothing is offered and taken away; true when it does not say */
export function useMayEdit(issueId: string): boolean {
  const { jira } = useHost();
  const held = useLoaded(useCallback(() => readPermissions(jira, { issueId }, [EDIT]), [jira, issueId]));
  return held.state === 'failed' || (held.state === 'ready' && held.value.has(EDIT));
}
