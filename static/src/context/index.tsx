/** Review status in Jira: jira:issueContext. It reads Jira as the person and calls no function. */
import { createRoot } from 'react-dom/client';
import * as z from 'zod/mini';
import { daysIn } from '../../../src/domain/calendarDays';
import { enableTheme, host } from '../shared/bridge';
import { browserClock } from '../shared/clock';
import { HostProvider } from '../shared/host/host';
import { StatusBox } from './StatusBox';
import '../shared/styles/base.css';
import '../shared/styles/controls.css';
import '../shared/styles/labels.css';
import '../shared/styles/issues.css';
import './context.css';

const extensionSchema = z.object({ issue: z.object({ id: z.coerce.string() }) });

async function show(root: HTMLElement): Promise<void> {
  const context = await host.context();
  const { issue } = extensionSchema.parse(context.extension);
  const now = new Date(browserClock.now()).toISOString();
  const today = daysIn(context.timezone)(now) ?? now.slice(0, 10);
  createRoot(root).render(
    <HostProvider value={host}>
      <main className="surface status">
        <h1 className="visually-hidden">Reviews of this issue</h1>
        <StatusBox issueId={issue.id} today={today} />
      </main>
    </HostProvider>,
  );
}

enableTheme();
const root = document.getElementById('root');
if (root !== null) void show(root);
