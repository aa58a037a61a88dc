/** The review panel in Jira: jira:issuePanel. The review is asked for before anything else; nothing waits for colours. */
import { createRoot } from 'react-dom/client';
import { readPeople } from '../../../src/jira/people';
import { enableTheme, host } from '../shared/bridge';
import { browserClock } from '../shared/clock';
import { HostProvider } from '../shared/host/host';
import { newId } from '../shared/ids';
import { PeopleStore } from '../shared/people/peopleStore';
import { PeopleProvider } from '../shared/people/usePeople';
import { browserStore } from '../shared/session/keeper';
import type { SessionDeps } from '../shared/session/sessionDeps';
import { importPart } from './import/importPart';
import { setLaterStyle } from './laterStyle';
import { Panel } from './Panel';
import { usePanel } from './usePanel';
import '../shared/styles/base.css';
import '../shared/styles/controls.css';
import '../shared/styles/labels.css';
import '../shared/styles/issues.css';
import './styles/panel.css';
import './styles/stages.css';
import './styles/opening.css';
import laterStyle from './styles/later.css';

const first = host.call('review.load', {});
enableTheme();
setLaterStyle(laterStyle);

const deps: SessionDeps = {
  call: host.call,
  channels: host.channels,
  clock: browserClock,
  random: () => Math.random(),
  newId,
  store: browserStore,
  isVisible: () => document.visibilityState === 'visible',
  rules: async () => (await import('../shared/session/rules')).rules,
};
const people = new PeopleStore((ids) => readPeople(host.jira, ids), browserClock);
const useThisPanel = () => usePanel(deps, first);

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <HostProvider value={host}>
      <PeopleProvider value={people}>
        <Panel usePanel={useThisPanel} importPart={importPart} />
      </PeopleProvider>
    </HostProvider>,
  );
}
