/** The head of every page of a project: its name and the way between its pages. */
import * as z from 'zod/mini';
import { jira } from '../client';
import { readProject } from '../jiraData';
import { useLoad } from '../parts/useLoad';
import type { Loaded } from '../parts/useLoad';
import { issuesUrl, projectUrl, settingsUrl } from '../routes';

interface ProjectHeadProps {
  readonly projectKey: string;
  readonly current: 'reviews' | 'settings';
}

export function ProjectHead({ projectKey, current }: ProjectHeadProps) {
  const name = useLoad(readProject, projectKey).value?.name ?? projectKey;
  const isAdmin = useProjectAdmin(projectKey).value === true;
  return (
    <div className="project-head">
      <h1 className="project-name">
        <span className="project-mark" aria-hidden="true">
          {projectKey}
        </span>
        {name}
      </h1>
      <nav className="project-nav" aria-label={name}>
        <a href={issuesUrl(`project = ${projectKey} ORDER BY updated DESC`)}>List</a>
        <a
          href={projectUrl(projectKey)}
          {...(current === 'reviews' ? { 'aria-current': 'page' as const } : {})}
        >
          Reviews
        </a>
        {(isAdmin || current === 'settings') && (
          <a
            href={settingsUrl(projectKey)}
            {...(current === 'settings' ? { 'aria-current': 'page' as const } : {})}
          >
            Project settings
          </a>
        )}
      </nav>
    </div>
  );
}

/** Jira shows a project's settings to those only who may administer the project. */
export const useProjectAdmin = (projectKey: string): Loaded<boolean> => useLoad(readProjectAdmin, projectKey);

const permissionSchema = z.object({
  permissions: z.object({ ADMINISTER_PROJECTS: z.object({ havePermission: z.boolean() }) }),
});

const readProjectAdmin = async (projectKey: string): Promise<boolean> => {
  const query = new URLSearchParams({ projectKey, permissions: 'ADMINISTER_PROJECTS' });
  const answer = permissionSchema.parse(await jira(`/rest/api/3/mypermissions?${query.toString()}`));
  return answer.permissions.ADMINISTER_PROJECTS.havePermission;
};
