/** The Reviews page in Jira: jira:projectPage. */
import { createRoot } from 'react-dom/client';
import * as z from 'zod/mini';
import { readPeople } from '../../../src/jira/people';
import { enableTheme, host, openPageAddress } from '../shared/bridge';
import { browserClock } from '../shared/clock';
import { HostProvider } from '../shared/host/host';
import type { PageAddress } from '../shared/host/pageAddress';
import { PeopleProvider } from '../shared/people/usePeople';
import { PeopleStore } from '../shared/people/peopleStore';
import { viewOf } from './pageView';
import { ReviewsPage } from './ReviewsPage';
import { bringTab } from './TabBody';
import '../shared/styles/base.css';
import '../shared/styles/controls.css';
import '../shared/styles/choices.css';
import '../shared/styles/labels.css';
import '../shared/styles/issues.css';
import '../shared/styles/followThrough.css';
import './project.css';
import './actions/actions.css';
import './reviews/reviews.css';
import './themes/themes.css';

const extensionSchema = z.object({ project: z.object({ id: z.coerce.string(), key: z.string() }) });

/** Where Jira offers no address, filters still work; they are forgotten with the page. */
const forgetful: PageAddress = {
  location: { search: '' },
  push: () => undefined,
  replace: () => undefined,
  listen: () => undefined,
};

/** Where to, and what is needed there. */
async function openAddress(): Promise<PageAddress> {
  const address = await openPageAddress().catch(() => forgetful);
  bringTab(viewOf(address.location.search).tab);
  return address;
}

async function show(root: HTMLElement): Promise<void> {
  const [context, address] = await Promise.all([host.context(), openAddress()]);
  const { project } = extensionSchema.parse(context.extension);
  const people = new PeopleStore((ids) => readPeople(host.jira, ids), browserClock);
  createRoot(root).render(
    <HostProvider value={host}>
      <PeopleProvider value={people}>
        <ReviewsPage
          project={project}
          me={context.accountId}
          timeZone={context.timezone}
          address={address}
          clock={browserClock}
        />
      </PeopleProvider>
    </HostProvider>,
  );
}

enableTheme();
const root = document.getElementById('root');
if (root !== null) void show(root);
