/** The box on an issue over a scripted Jira, seen from 20 November 2026 by Mia. */
import { act, render } from '@testing-library/react';
import { daysIn } from '../../../src/domain/calendarDays';
import { StatusBox } from '../../../static/src/context/StatusBox';
import type { Call } from '../../../static/src/shared/call';
import { HostProvider, type Flag, type Host, type ModalOptions } from '../../../static/src/shared/host/host';
import { settled } from '../../builders/fakeClock';
import { noChannels } from '../../builders/fakeHost';
import { scriptedJira, type ScriptedIssue, type ScriptedJira } from '../../usecases/scriptedJira';

const calendar = { today: '2026-11-20', dayOf: daysIn('Europe/Berlin') };
const noCalls: Call = () => Promise.reject(new Error('Looking at the box calls no function.'));

interface Given {
  readonly jira?: (jira: ScriptedJira) => void;
  readonly call?: Call;
}

export async function openBox(
  issueId: string,
  issues: readonly ScriptedIssue[],
  { jira: prepare, call = noCalls }: Given = {},
) {
  const jira = scriptedJira(issues);
  prepare?.(jira);
  const modals: ModalOptions[] = [];
  const flags: Flag[] = [];
  const listeners = new Set<() => void>();
  const host: Host = {
    call,
    channels: noChannels,
    jira: jira.access,
    openIssue: () => undefined,
    openUrl: () => undefined,
    openSettings: () => undefined,
    flag: (flag) => void flags.push(flag),
    context: () => Promise.reject(new Error('The context is read before the box is shown.')),
    openModal: (options) => {
      modals.push(options);
      return Promise.resolve();
    },
    refreshIssue: () => undefined,
    onIssueChanged: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const box = render(
    <HostProvider value={host}>
      <StatusBox issueId={issueId} me="mia" calendar={calendar} />
    </HostProvider>,
  );
  const rest = async (): Promise<void> => {
    // What only some issues need is loaded when it is wanted.
    for (let round = 0; round < 4; round += 1) await act(settled);
  };
  await rest();
  return { jira, modals, flags, listeners, rest, text: () => box.container.textContent };
}
