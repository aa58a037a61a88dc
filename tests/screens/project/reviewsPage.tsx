/** The Reviews page of project 10000 (PAY) as one call: on 20 November 2026 at noon, over a scripted Jira. */
import '@testing-library/jest-dom';
import { act, render } from '@testing-library/react';
import { readPeople } from '../../../src/jira/people';
import { ReviewsPage } from '../../../static/src/project/ReviewsPage';
import { HostProvider, type Host } from '../../../static/src/shared/host/host';
import type { PageAddress } from '../../../static/src/shared/host/pageAddress';
import { PeopleStore } from '../../../static/src/shared/people/peopleStore';
import { PeopleProvider } from '../../../static/src/shared/people/usePeople';
import { noChannels } from '../../builders/fakeHost';
import { FakeClock } from '../../builders/fakeClock';
import { indexed, PROJECT_ID } from '../../usecases/reviewedProject';
import { scriptedJira, type ScriptedIssue, type ScriptedJira } from '../../usecases/scriptedJira';

const NOON = Date.parse('2026-11-20T12:00:00.000Z');

interface Options {
  readonly issues?: readonly ScriptedIssue[];
  /** What stands in the address when the page opens. */
  readonly search?: string;
  /** Prepares Jira before the page asks. */
  readonly given?: (jira: ScriptedJira) => void;
}

export async function openReviewsPage({ issues = [], search = '', given }: Options = {}) {
  const jira = indexed(scriptedJira(issues));
  given?.(jira);
  const clock = new FakeClock();
  await clock.pass(NOON - clock.now());
  const opened: string[] = [];
  const host: Host = {
    call: () => Promise.reject(new Error('The Reviews page calls no function.')),
    channels: noChannels,
    jira: jira.access,
    openIssue: (key) => opened.push(key),
    openUrl: (url) => opened.push(url),
    flag: () => undefined,
    context: () => Promise.reject(new Error('The context is read before the page is shown.')),
    openModal: () => Promise.reject(new Error('The Reviews page opens no dialog.')),
    refreshIssue: () => undefined,
    onIssueChanged: () => () => undefined,
  };
  const address = fakeAddress(search);
  const people = new PeopleStore((ids) => readPeople(jira.access, ids), clock);
  const page = render(
    <HostProvider value={host}>
      <PeopleProvider value={people}>
        <ReviewsPage
          project={{ id: PROJECT_ID, key: 'PAY' }}
          timeZone="Europe/Berlin"
          address={address}
          clock={clock}
        />
      </PeopleProvider>
    </HostProvider>,
  );
  const pass = (milliseconds: number) => act(() => clock.pass(milliseconds));
  // Once for what Jira answers, once for the names that its answers ask for.
  await pass(1);
  await pass(1);
  return { page, jira, opened, address, pass };
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
