/** What Jira offers for the choices of the page, and what has gone since somebody chose it. */
import { useCallback, useMemo } from 'react';
import { readIssueTypes } from '../../../src/jira/createScreen';
import { readLinkTypes, readProject, type LinkType, type ProjectDetails } from '../../../src/jira/projects';
import { readPriorities, type Named } from '../../../src/usecases/readSettingsPage';
import { useHost } from '../shared/host/host';
import { useLoaded, type Loaded } from '../shared/useLoaded';
import type { Names } from './sectionLines';

export interface TargetProject {
  /** Undefined: gone, or out of the person's sight. */
  readonly project: ProjectDetails | undefined;
  /** Work types in which the person may create there. */
  readonly types: readonly Named[];
}

export interface JiraLists {
  readonly project: ProjectDetails;
  /** Work types of the project itself that can stand alone. */
  readonly types: readonly Named[];
  /** Undefined as a value: not known, because the person may create nothing here. */
  readonly priorities: Loaded<readonly Named[] | undefined>;
  readonly linkTypes: Loaded<readonly LinkType[]>;
  /** Where actions are created. */
  readonly target: Loaded<TargetProject>;
  readonly names: Names;
}

/** @param targetId the project for actions that is chosen now; undefined: none */
export function useJiraLists(project: ProjectDetails, targetId: string | undefined): JiraLists {
  const { jira } = useHost();
  const priorities = useLoaded(useCallback(() => readPriorities(jira, project.id), [jira, project.id]));
  const linkTypes = useLoaded(useCallback(() => readLinkTypes(jira), [jira]));
  const target = useLoaded(
    useCallback(async (): Promise<TargetProject> => {
      const id = targetId ?? project.id;
      const found = id === project.id ? project : await readProject(jira, id);
      if (found === undefined || found.archived === true) return { project: found, types: [] };
      return { project: found, types: await readIssueTypes(jira, id) };
    }, [jira, project, targetId]),
  );
  return useMemo(() => {
    const types = (project.issueTypes ?? []).filter(({ subtask }) => !subtask);
    const known = (lists: readonly (readonly Named[])[], id: string): string | undefined =>
      lists.flat().find((item) => item.id === id)?.name;
    const ofTarget = target.state === 'ready' ? target.value : undefined;
    return {
      project,
      types,
      priorities,
      linkTypes,
      target,
      names: {
        type: (id) => known([types, ofTarget?.types ?? []], id) ?? `work type ${id}`,
        priority: (id) =>
          known([(priorities.state === 'ready' ? priorities.value : undefined) ?? []], id) ??
          `priority ${id}`,
        project: (id) => (ofTarget?.project?.id === id ? ofTarget.project.name : `project ${id}`),
      },
    };
  }, [project, priorities, linkTypes, target]);
}
