/** Bringing in a write-up as one call, with a save that is recorded and people whom Jira finds. */
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CallError } from '../../../src/contract/errors';
import type { ClientCommand } from '../../../src/domain/commands';
import { present, reviewSchema, type Review } from '../../../src/domain/review';
import type { JiraAccess } from '../../../src/jira/request';
import { ImportWriteUp } from '../../../static/src/panel/import/ImportWriteUp';
import type { StartDetails } from '../../../static/src/panel/start/importSlot';
import { HostProvider, type Host } from '../../../static/src/shared/host/host';
import { PeopleStore } from '../../../static/src/shared/people/peopleStore';
import { PeopleProvider } from '../../../static/src/shared/people/usePeople';
import type { Change } from '../../../static/src/shared/session/sessionDeps';
import { noChannels } from '../../builders/fakeHost';
import { FakeClock } from '../../builders/fakeClock';
import { ANA, BEN, reviewOf } from '../../builders/review';

const DETAILS: StartDetails = {
  title: 'Payment outage',
  kind: 'incident',
  size: 'full',
  facilitator: ANA,
  participants: [],
};

/** Fifteen lines with words; the two of the summary are recognised as nothing. */
export const WRITE_UP = `# Checkout failed for an hour

Customers saw errors at checkout.
Nobody was paged at first.

## Timeline

All times are in UTC.

- 2026-11-12 13:05 Checkout error alert fires
- 2026-11-12 13:31 Support calls the on-call engineer

## Contributing factors

- The alert had no owner outside the day rota

## What went well

- The rollback was rehearsed

## Action items

- Page the secondary after five minutes (owner: Ben Okafor, due: 2026-12-01)
- Rehearse the failover (owner: Ben Okafor)
- [x] Raise the pool limit OPS-12
`;

interface Saved {
  readonly details: StartDetails;
  readonly changes: readonly Change[];
}

interface Options {
  readonly details?: Partial<StartDetails>;
  /** The open review; absent: one is about to be started. */
  readonly review?: Review;
}

export function openImport({ details = {}, review }: Options = {}) {
  const saved: Saved[] = [];
  const answers: (CallError | undefined)[] = [];
  let closed = 0;
  const host: Host = {
    call: () => Promise.reject(new Error('Reading a write-up calls no function.')),
    channels: noChannels,
    jira: peopleOnly,
    openIssue: () => undefined,
    openUrl: () => undefined,
    openSettings: () => undefined,
    flag: () => undefined,
    context: () => Promise.reject(new Error('Reading a write-up needs no context.')),
    openModal: () => Promise.reject(new Error('Reading a write-up opens no dialog.')),
    refreshIssue: () => undefined,
    onIssueChanged: () => () => undefined,
  };
  const people = new PeopleStore(() => Promise.resolve([]), new FakeClock());
  people.learn([
    { accountId: ANA, displayName: 'Ana Ribeiro', active: true },
    { accountId: BEN, displayName: 'Ben Okafor', active: true },
  ]);
  const page = render(
    <HostProvider value={host}>
      <PeopleProvider value={people}>
        <ImportWriteUp
          loaded={{
            me: ANA,
            now: '2026-11-16T14:00:00.000Z',
            canEdit: true,
            issue: {
              id: '10412',
              key: 'PAY-412',
              summary: 'Payment outage',
              projectId: '10001',
              projectKey: 'PAY',
              issueType: 'Incident',
              components: [],
              labels: [],
            },
            ...(review === undefined ? {} : { review: reviewSchema.parse(review) }),
            earlier: [],
            latest: review === undefined ? 0 : 1,
          }}
          details={{ ...DETAILS, ...details }}
          onSave={(chosen, changes) => {
            saved.push({ details: chosen, changes });
            return Promise.resolve(answers.shift());
          }}
          onClose={() => (closed += 1)}
        />
      </PeopleProvider>
    </HostProvider>,
  );
  return { ...page, user: userEvent.setup(), saved, answers, closed: () => closed };
}

export const textField = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Write-up' });

/** Pastes a text and has it read. */
export async function readText(user: ReturnType<typeof userEvent.setup>, text: string): Promise<void> {
  await user.clear(textField());
  await user.click(textField());
  await user.paste(text);
  await user.click(screen.getByRole('button', { name: 'Read it' }));
}

export async function press(user: ReturnType<typeof userEvent.setup>, name: string | RegExp): Promise<void> {
  await user.click(screen.getByRole('button', { name }));
}

/** What the saved changes make of a review that has just been started. */
export function reviewFrom(changes: readonly Change[]) {
  const commands = changes.map((change, index): ClientCommand => ({
    ...change,
    v: 1,
    id: `saved${String(index)}`,
  }));
  const review = reviewOf(...commands);
  return {
    entries: present(review.entries).map(({ at, text, kind }) => ({ at, text, kind })),
    factors: present(review.factors).map(({ kind, statement }) => ({ kind, statement })),
    ideas: present(review.ideas).map(({ text, draft }) => ({ text, draft })),
    notes: present(review.notes).map(({ heading, text }) => ({ heading, text })),
  };
}

/** Jira, as far as it finds people who can own an action. */
const peopleOnly: JiraAccess = {
  request: ({ path }) =>
    path.startsWith('/rest/api/3/user/assignable/search')
      ? Promise.resolve({
          status: 200,
          header: () => null,
          body: [{ accountId: BEN, displayName: 'Ben Okafor', active: true }],
        })
      : Promise.reject(new Error(`Nobody expected ${path}`)),
  wait: () => Promise.resolve(),
  random: () => 0.5,
  longestWait: 1000,
};
