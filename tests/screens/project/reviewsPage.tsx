/** The Reviews page of project 10000 (PAY) as one call: on 20 November 2026 at noon, over a scripted Jira. */
import '@testing-library/jest-dom';
import { act, render } from '@testing-library/react';
import { readPeople } from '../../../src/jira/people';
import type { JiraAccess } from '../../../src/jira/request';
import { ReviewsPage } from '../../../static/src/project/ReviewsPage';
import { viewOf, type Tab } from '../../../static/src/project/pageView';
import type { Call } from '../../../static/src/shared/call';
import { HostProvider, type Flag, type Host } from '../../../static/src/shared/host/host';
import type { PageAddress } from '../../../static/src/shared/host/pageAddress';
import { PeopleStore } from '../../../static/src/shared/people/peopleStore';
import { PeopleProvider } from '../../../static/src/shared/people/usePeople';
import { noChannels } from '../../builders/fakeHost';
import { FakeClock } from '../../builders/fakeClock';
import { indexed, PROJECT_ID } from '../../usecases/reviewedProject';
import { scriptedJira, type ScriptedIssue, type ScriptedJira } from '../../usecases/scriptedJira';

const NOON = Date.parse('2026-11-20T12:00:00.000Z');
const ME = 'ana';

interface Options {
  readonly issues?: readonly ScriptedIssue[];
  /** What stands in the address when the page opens. */
  readonly search?: string;
  /** Prepares Jira before the page asks. */
  readonly given?: (jira: ScriptedJira) => void;
  /** What the app answers to a call; without it the page may make none. */
  readonly call?: Call;
  /** What the person may do in the project: by default to edit its issues, and no more. */
  readonly admin?: boolean;
  readonly mayEdit?: boolean;
  /** While `lost`, Jira does not answer what the person may do. */
  readonly rights?: { lost: boolean };
  /** True for a person who has not seen the page before. */
  readonly firstVisit?: boolean;
}

/** A tab is loaded when it is first looked at. */
const BODIES: Readonly<Record<Tab, () => Promise<unknown>>> = {
  attention: () => import('../../../static/src/project/attention/AttentionTab'),
  reviews: () => import('../../../static/src/project/reviews/ReviewsTab'),
  actions: () => import('../../../static/src/project/actions/ActionsTab'),
  themes: () => import('../../../static/src/project/themes/ThemesTab'),
};

const noCalls: Call = () => Promise.reject(new Error('Looking at the Reviews page calls no function.'));

export async function openReviewsPage({
  issues = [],
  search = '',
  given,
  call = noCalls,
  ...rest
}: Options = {}) {
  const jira = indexed(scriptedJira(issues));
  given?.(jira);
  const clock = new FakeClock();
  await clock.pass(NOON - clock.now());
  const opened: string[] = [];
  const flags: Flag[] = [];
  const access = withRights(jira.access, rest);
  const host: Host = {
    call,
    channels: noChannels,
    jira: access,
    openIssue: (key) => opened.push(key),
    openUrl: (url) => opened.push(url),
    openSettings: (key) => opened.push(`settings of ${key}`),
    flag: (flag) => flags.push(flag),
    context: () => Promise.reject(new Error('The context is read before the page is shown.')),
    openModal: () => Promise.reject(new Error('The Reviews page opens no dialog.')),
    refreshIssue: () => undefined,
    onIssueChanged: () => () => undefined,
  };
  if (rest.firstVisit !== true) localStorage.setItem(`debrief.reviews-page.read.${ME}`, 'yes');
  const address = fakeAddress(search);
  const people = new PeopleStore((ids) => readPeople(access, ids), clock);
  const page = render(
    <HostProvider value={host}>
      <PeopleProvider value={people}>
        <ReviewsPage
          project={{ id: PROJECT_ID, key: 'PAY' }}
          me={ME}
          timeZone="Europe/Berlin"
          address={address}
          clock={clock}
        />
      </PeopleProvider>
    </HostProvider>,
  );
  const pass = (milliseconds: number) => act(() => clock.pass(milliseconds));
  const tabLoaded = (tab: Tab) =>
    act(async () => {
      await BODIES[tab]();
    });
  await tabLoaded(viewOf(search).tab);
  // Once for what Jira answers, once for the names that its answers ask for.
  await pass(1);
  await pass(1);
  return { page, jira, opened, flags, address, pass, tabLoaded };
}

/** What the page asks about the person's rights; everything else is in the script. */
function withRights(
  access: JiraAccess,
  { admin = false, mayEdit = true, rights }: Pick<Options, 'admin' | 'mayEdit' | 'rights'>,
): JiraAccess {
  const held = { ADMINISTER_PROJECTS: admin, EDIT_ISSUES: mayEdit };
  const permissions = Object.fromEntries(
    Object.entries(held).map(([key, havePermission]) => [key, { havePermission }]),
  );
  return {
    ...access,
    request: (call) =>
      call.path.startsWith('/rest/api/3/mypermissions')
        ? Promise.resolve({
            status: rights?.lost === true ? 500 : 200,
            header: () => null,
            body: { permissions },
          })
        : access.request(call),
  };
}

interface FakeAddress extends PageAddress {
  /** As the browser's own back button does it. */
  readonly goTo: (search: string) => void;
  readonly steps: string[];
}

function fakeAddress(search: string): FakeAddress {
  const listeners: Parameters<PageAddress['listen']>[0][] = [];
  const steps = [search];
  return {
    location: { search },
    push: (to) => steps.push(to),
    replace: (to) => steps.splice(-1, 1, to),
    listen: (listener) => listeners.push(listener),
    goTo: (to) => act(() => listeners.forEach((listener) => listener({ search: to }, 'POP'))),
    steps,
  };
}
