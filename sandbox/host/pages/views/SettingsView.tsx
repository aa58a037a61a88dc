/**
 * A project's settings in Jira with the app's page open. Jira keeps it from those who may not administer the project; the
 * sandbox says so and shows it all the same, because an app must not rely on that.
 */
import { Surface } from '../forge/Surface';
import { settingsUrl } from '../routes';
import { ProjectHead, useProjectAdmin } from './ProjectHead';

export function SettingsView({ projectKey }: { readonly projectKey: string }) {
  const isAdmin = useProjectAdmin(projectKey);
  if (isAdmin.error !== undefined) {
    return (
      <main className="page">
        <h1>You can’t view this project</h1>
        <p className="message">{isAdmin.error}</p>
      </main>
    );
  }
  return (
    <main>
      <ProjectHead projectKey={projectKey} current="settings" />
      {isAdmin.value === false && (
        <p className="message">Jira shows this page only to people who may administer the project.</p>
      )}
      <Surface
        type="jira:projectSettingsPage"
        at={{ projectKey }}
        projectKey={projectKey}
        historyBase={settingsUrl(projectKey)}
      />
    </main>
  );
}
