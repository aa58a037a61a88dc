/** What was chosen for actions and is not there any more, and what counts instead. */
import type { LinkType } from '../../../../src/jira/projects';
import type { Loaded } from '../../shared/useLoaded';
import type { SettingsDraft } from '../draft';
import type { TargetProject } from '../useJiraLists';
import { USUAL_LINK, USUAL_PROJECT } from '../words';

const INSTEAD = `${USUAL_PROJECT} is used instead. Choose another one.`;

export function targetProblem(draft: SettingsDraft, target: Loaded<TargetProject>): string | undefined {
  if (draft.targetProjectId === undefined || target.state !== 'ready') return undefined;
  const { project, types } = target.value;
  if (project === undefined) return `This project is gone, or you cannot see it. ${INSTEAD}`;
  if (project.archived === true) return `${project.name} is archived. ${INSTEAD}`;
  return types.length === 0
    ? `You cannot create issues in ${project.name}. Whoever can, creates them there; for others ${USUAL_PROJECT.toLowerCase()} is used.`
    : undefined;
}

export function typeProblem(draft: SettingsDraft, target: Loaded<TargetProject>): string | undefined {
  if (draft.targetIssueTypeId === undefined || target.state !== 'ready') return undefined;
  const { types } = target.value;
  const isThere = types.length === 0 || types.some(({ id }) => id === draft.targetIssueTypeId);
  return isThere ? undefined : 'The project has no such work type any more. A task is used instead.';
}

export function linkProblem(
  { linkType }: SettingsDraft,
  known: Loaded<readonly LinkType[]>,
): string | undefined {
  if (linkType === undefined || known.state !== 'ready') return undefined;
  return known.value.some(({ name }) => name === linkType)
    ? undefined
    : `Jira has no link of this name any more. ${USUAL_LINK} is used instead.`;
}
