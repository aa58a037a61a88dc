/** A write-up on its way through the whole panel: in by its door, out as a review in the log. */
import '@testing-library/jest-dom';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { lazy } from 'react';
import { present } from '../../../src/domain/review';
import { Panel } from '../../../static/src/panel/Panel';
import { usePanel } from '../../../static/src/panel/usePanel';
import { HostProvider, type Host } from '../../../static/src/shared/host/host';
import { newId } from '../../../static/src/shared/ids';
import { PeopleStore } from '../../../static/src/shared/people/peopleStore';
import { PeopleProvider } from '../../../static/src/shared/people/usePeople';
import { rules } from '../../../static/src/shared/session/rules';
import type { SessionDeps } from '../../../static/src/shared/session/sessionDeps';
import { noChannels } from '../../builders/fakeHost';
import { FakeClock } from '../../builders/fakeClock';
import { anasCalls, FakeReviewService } from '../../builders/fakeReviewService';
import { MemoryStore } from '../../builders/memoryStore';
import { press, readText, textField, WRITE_UP } from './importScreen';

const importPart = lazy(async () => ({
  default: (await import('../../../static/src/panel/import/ImportWriteUp')).ImportWriteUp,
}));

function openPanel(service: FakeReviewService) {
  const clock = new FakeClock();
  const call = anasCalls(service);
  const deps: SessionDeps = {
    call,
    clock,
    random: () => 0.5,
    newId,
    store: new MemoryStore(),
    isVisible: () => true,
    rules,
  };
  const unused = (): never => {
    throw new Error('This screen asks nothing else of its host.');
  };
  const host: Host = {
    call,
    channels: noChannels,
    jira: { request: unused, wait: unused, random: () => 0.5, longestWait: 0 },
    openIssue: unused,
    openUrl: unused,
    openSettings: unused,
    flag: unused,
    context: unused,
    openModal: unused,
    refreshIssue: () => undefined,
    onIssueChanged: unused,
  };
  const first = call('review.load', {});
  const useThisPanel = () => usePanel(deps, first);
  render(
    <HostProvider value={host}>
      <PeopleProvider value={new PeopleStore(() => Promise.resolve([]), clock)}>
        <Panel usePanel={useThisPanel} importPart={importPart} />
      </PeopleProvider>
    </HostProvider>,
  );
  return { clock, user: userEvent.setup() };
}

beforeEach(() => localStorage.clear());

it('starts the review and puts everything into it, once', async () => {
  const service = new FakeReviewService('no-review');
  const { clock, user } = openPanel(service);
  await user.click(await screen.findByRole('button', { name: 'Bring in an existing write-up' }));
  await screen.findByRole('heading', { name: 'Bring in an existing write-up' });
  await readText(user, WRITE_UP);
  await press(user, 'Save as review');
  await act(() => clock.pass(5000));
  const { review } = service;
  expect(review).toMatchObject({ title: 'Checkout failed for an hour', eventDay: '2026-11-12' });
  expect(review && present(review.entries)).toHaveLength(2);
  expect(review && present(review.factors)).toHaveLength(2);
  expect(review && present(review.ideas)).toHaveLength(3);
  expect(review && present(review.notes)).toHaveLength(2);
  await press(user, /^Facts/);
  expect(await screen.findByText('Checkout error alert fires')).toBeInTheDocument();
  expect(localStorage).toHaveLength(0);
});

it('keeps the write-up when somebody else was faster', async () => {
  const service = new FakeReviewService('no-review');
  const { user } = openPanel(service);
  await user.click(await screen.findByRole('button', { name: 'Bring in an existing write-up' }));
  await screen.findByRole('heading', { name: 'Bring in an existing write-up' });
  await readText(user, WRITE_UP);
  service.fail({ code: 'REVIEW_EXISTS' });
  await press(user, 'Save as review');
  expect(await screen.findByText('A review is already open on this issue')).toBeInTheDocument();
  await press(user, 'Back to the text');
  expect(textField()).toHaveValue(WRITE_UP);
});
