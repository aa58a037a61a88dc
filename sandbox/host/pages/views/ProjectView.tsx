/** A project's page in Jira with the Reviews tab open: the app's project page over the full width. */
import { Surface } from '../forge/Surface';
import { readProject } from '../jiraData';
import { useLoad } from '../parts/useLoad';
import { projectUrl } from '../routes';
import { ProjectHead } from './ProjectHead';

export function ProjectView({ projectKey }: { readonly projectKey: string }) {
  const { error } = useLoad(readProject, projectKey);
  if (error !== undefined) {
    return (
      <main className="page">
        <h1>You can’t view this project</h1>
        <p className="message">{error}</p>
      </main>
    );
  }
  return (
    <main>
      <ProjectHead projectKey={projectKey} current="reviews" />
      <Surface
        type="jira:projectPage"
        at={{ projectKey }}
        projectKey={projectKey}
        historyBase={projectUrl(projectKey)}
      />
    </main>
  );
}
