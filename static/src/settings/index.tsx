/** The settings of a project's reviews in Jira: jira:projectSettingsPage. */
import { createRoot } from 'react-dom/client';
import * as z from 'zod/mini';
import { enableTheme, host, openReviewsPage } from '../shared/bridge';
import { browserClock } from '../shared/clock';
import { HostProvider } from '../shared/host/host';
import { browserStore } from '../shared/session/keeper';
import { DraftKeeper } from './keptDraft';
import { SettingsPage } from './SettingsPage';
import '../shared/styles/base.css';
import '../shared/styles/controls.css';
import '../shared/styles/labels.css';
import '../shared/styles/choices.css';
import './settings.css';

const extensionSchema = z.object({ project: z.object({ id: z.coerce.string() }) });

async function show(root: HTMLElement): Promise<void> {
  const context = await host.context();
  const { project } = extensionSchema.parse(context.extension);
  const place = `debrief.settings/${context.accountId ?? ''}/${project.id}`;
  createRoot(root).render(
    <HostProvider value={host}>
      <SettingsPage
        projectId={project.id}
        keeper={new DraftKeeper(browserStore, place)}
        clock={browserClock}
        onThemes={(projectKey) => openReviewsPage(projectKey, 'themes')}
      />
    </HostProvider>,
  );
}

enableTheme();
const root = document.getElementById('root');
if (root !== null) void show(root);
