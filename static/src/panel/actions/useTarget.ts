/** Where an action goes when nobody says otherwise, for its form. */
import { useCallback } from 'react';
import { useLoaded } from '../../shared/useLoaded';
import { useProjectRules } from './projectRules';
import { useTargets, type Target } from './targets';

/**
 * @param homeId the project of the reviewed issue
 * @returns undefined while what the project has chosen is looked for: a project that jumps is worse than none
 */
export function useTarget(homeId: string): Target | undefined {
  const targets = useTargets();
  const { targetProjectId: projectId, targetIssueTypeId: issueTypeId } = useProjectRules();
  const isChosen = projectId !== undefined || issueTypeId !== undefined;
  const usual = useLoaded(
    useCallback(
      () => (isChosen ? targets.usual({ projectId, issueTypeId }) : Promise.resolve({ projectId: homeId })),
      [targets, isChosen, projectId, issueTypeId, homeId],
    ),
  );
  if (!isChosen || usual.state === 'failed') return { projectId: homeId };
  return usual.state === 'ready' ? usual.value : undefined;
}
