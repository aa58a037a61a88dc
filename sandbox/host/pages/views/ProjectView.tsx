/** A project's page in Jira with the Reviews tab open: the app's project page over the full width. */
import { Surface } from '../forge/Surface';
import { readProject } from '../jiraData';
import { useLoad } from '../parts/useLoad';
import { issuesUrl, projectUrl } from '../routes';

export function ProjectView({ projectKey }: { readonly projectKey: string }) {
  const project = useLoad(readProject, projectKey);
  const name = project.value?.name ?? projectKey;
  if (project.error !== undefined) {
    return (
      <main className="page">
        <h1>You can’t view this project</h1>
        <p className="message">{project.error}</p>
      </main>
    );
  }
  return (
    <main>
      <div className="project-head">
        <h1 className="project-name">
          <span className="project-mark" aria-hidden="true">
            {projectKey}
          </span>
          {name}
        </h1>
        <nav className="project-nav" aria-label={name}>
          <a href={issuesUrl(`project = ${projectKey} ORDER BY updated DESC`)}>List</a>
          <a href={projectUrl(projectKey)} aria-current="page">
            Reviews
          </a>
        </nav>
      </div>

      <Surface
        type="jira:projectPage"
        at={{ projectKey }}
        projectKey={projectKey}
        historyBase={projectUrl(projectKey)}
      />
    </main>
  );
}
