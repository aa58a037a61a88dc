/** The door to Forge: the only file that imports @forge/bridge. Everything above it takes these as arguments. */
// Each part by itself (paths in static/tsconfig.json): the package's index also brings feature flags, translations and
// the object store, 16 kB gzip that the first content would wait for.
import { requestJira } from '@forge/bridge/fetch';
import { showFlag } from '@forge/bridge/flag/flag';
import { invoke } from '@forge/bridge/invoke/invoke';
import { router } from '@forge/bridge/router/router';
import { createHistory } from '@forge/bridge/view/createHistory';
import { refresh } from '@forge/bridge/view/refresh';
import { theme } from '@forge/bridge/view/theme';
import type { JiraAccess, JiraHttpCall, JiraHttpReply } from '../../../src/jira/request';
import { lostAnswer, readAnswer, type Call } from './call';
import type { Channels } from './host/channels';
import type { Host } from './host/host';
import type { PageAddress } from './host/pageAddress';

/** Nobody listens or tells before the first content is there. */
const bridgeEvents = () => import('./bridgeEvents');

/** Key of the project settings page in manifest.yml. */
const SETTINGS_MODULE = 'reviews-settings';

/** A person waits at most this long for a repeat; then the screen says that Jira is busy. Milliseconds. */
const LONGEST_WAIT = 20_000;

const call: Call = async (name, input) => {
  try {
    return await readAnswer(name, await invoke<unknown>(name, input));
  } catch {
    return lostAnswer();
  }
};

async function request({ method, path, body }: JiraHttpCall): Promise<JiraHttpReply> {
  const response = await requestJira(path, {
    method,
    headers: {
      Accept: 'application/json',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return {
    status: response.status,
    header: (name) => response.headers.get(name),
    body: parsed(await response.text()),
  };
}

/** Undefined for what is not JSON: an empty answer, or an error page on the way. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Jira read as the person who looks at the screen. */
const jira: JiraAccess = {
  request,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: () => Math.random(),
  longestWait: LONGEST_WAIT,
};

/** Nobody listens before the first content is there. */
const channels: Channels = {
  subscribe: async (...listener) => (await import('./bridgeRealtime')).channels.subscribe(...listener),
  publish: async (...message) => (await import('./bridgeRealtime')).channels.publish(...message),
};

let flags = 0;

/** What a surface gets from Jira around it. */
export const host: Host = {
  call,
  channels,
  jira,
  // Jira asks before it leaves the site; a refused navigation is nobody's error.
  openIssue: (key) => void router.navigate(`/browse/${encodeURIComponent(key)}`).catch(() => undefined),
  openUrl: (url) => void router.open(url).catch(() => undefined),
  // By the module's key: the address would name the app's environment and the kind of project.
  openSettings: (projectKey) =>
    void router.navigate({ target: 'module', moduleKey: SETTINGS_MODULE, projectKey }).catch(() => undefined),
  flag: ({ title, text, tone }) => {
    flags += 1;
    showFlag({
      id: `debrief-${String(flags)}`,
      title,
      ...(text === undefined ? {} : { description: text }),
      type: tone,
      isAutoDismiss: true,
    });
  },
  context: async () => (await import('./bridgeContext')).getContext(),
  openModal: async (options) => (await import('./bridgeModal')).openModal(options),
  // A page that does not hear it shows the same after its next reading; the review itself is kept either way.
  refreshIssue: () => {
    void refresh().catch(() => undefined);
    void bridgeEvents()
      .then(({ tellIssueChanged }) => tellIssueChanged())
      .catch(() => undefined);
  },
  onIssueChanged: (listener) => {
    const subscription = bridgeEvents()
      .then(({ whenIssueChanged }) => whenIssueChanged(listener))
      .catch(() => undefined);
    return () => void subscription.then((subscribed) => subscribed?.unsubscribe());
  },
};

/** @throws where Jira gives the surface no address of its own: in panels and dialogs */
export const openPageAddress = (): Promise<PageAddress> => createHistory();

/** The Reviews page of a project, at one of its tabs. */
export const openReviewsPage = (projectKey: string, tab: string): void =>
  void router
    .navigate({ target: 'module', moduleKey: 'reviews-page', projectKey, path: `?tab=${tab}` })
    .catch(() => undefined);

/** Asks Jira for its design tokens. Fired at once and not awaited: the first content does not wait for colours. */
export function enableTheme(): void {
  void theme.enable().catch(() => undefined);
}
