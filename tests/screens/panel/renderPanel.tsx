/** The panel as a person sees it, over a fake service and a fake Jira. */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import '@testing-library/jest-dom';
import { readPeople } from '../../../src/jira/people';
import { Panel } from '../../../static/src/panel/Panel';
import { usePanel } from '../../../static/src/panel/usePanel';
import { browserClock } from '../../../static/src/shared/clock';
import { HostProvider } from '../../../static/src/shared/host/host';
import { newId } from '../../../static/src/shared/ids';
import { PeopleStore } from '../../../static/src/shared/people/peopleStore';
import { PeopleProvider } from '../../../static/src/shared/people/usePeople';
import { rules } from '../../../static/src/shared/session/rules';
import type { SessionDeps } from '../../../static/src/shared/session/sessionDeps';
import { fakeHost } from '../../builders/fakeHost';
import type { FakeReviewService } from '../../builders/fakeReviewService';
import { MemoryStore } from '../../builders/memoryStore';
import { ANA } from '../../builders/review';

// jsdom lays nothing out: that an element can be seen, and thus focused, and where it scrolls to, has to be said to it.
Element.prototype.checkVisibility = () => true;
Element.prototype.scrollIntoView = () => undefined;

interface Setup {
  readonly me?: string;
  readonly jira?: Readonly<Record<string, unknown>>;
  readonly store?: MemoryStore;
}

export function renderPanel(
  service: FakeReviewService,
  { me = ANA, jira = {}, store = new MemoryStore() }: Setup = {},
) {
  const call = service.as(me);
  const host = fakeHost(call, jira);
  const people = new PeopleStore((ids) => readPeople(host.jira, ids), browserClock);
  const deps: SessionDeps = {
    call,
    clock: browserClock,
    store,
    newId,
    random: () => 0.5,
    isVisible: () => true,
    rules,
  };
  const first = call('review.load', {});
  const useThisPanel = () => usePanel(deps, first);
  const view = render(
    <HostProvider value={host}>
      <PeopleProvider value={people}>
        <Panel usePanel={useThisPanel} />
      </PeopleProvider>
    </HostProvider>,
  );
  return { ...view, host, store, user: userEvent.setup() };
}

/** Presses an item of a ⋯ menu, which is loaded when it is opened. */
export async function chooseFromMenu(
  user: ReturnType<typeof userEvent.setup>,
  menu: RegExp,
  item: string,
): Promise<void> {
  await user.click(await screen.findByRole('button', { name: menu }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
}
