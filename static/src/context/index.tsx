/** Review status in Jira: jira:issueContext. It reads Jira as the person; a function is called only when something is done. */
import * as z from 'zod/mini';
import { daysIn } from '../../../src/domain/calendarDays';
import { enableTheme, host } from '../shared/bridge';
import { browserClock } from '../shared/clock';
import { HostProvider } from '../shared/host/host';
import { startSurface } from '../shared/startSurface';
import { StatusBox } from './StatusBox';
import '../shared/styles/base.css';
import '../shared/styles/controls.css';
import '../shared/styles/labels.css';
import '../shared/styles/choices.css';
import '../shared/styles/issues.css';
import '../shared/styles/followThrough.css';
import './context.css';

const extensionSchema = z.object({ issue: z.object({ id: z.coerce.string() }) });

enableTheme();
startSurface(async () => {
  const { accountId, timezone, extension } = await host.context();
  const { issue } = extensionSchema.parse(extension);
  const dayOf = daysIn(timezone);
  const now = new Date(browserClock.now()).toISOString();
  const today = dayOf(now) ?? now.slice(0, 10);
  return (
    <HostProvider value={host}>
      <main className="surface status">
        <h1 className="visually-hidden">Reviews of this issue</h1>
        <StatusBox issueId={issue.id} me={accountId} calendar={{ today, dayOf }} />
      </main>
    </HostProvider>
  );
});
