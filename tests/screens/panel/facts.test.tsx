import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import '@testing-library/jest-dom';
import { present } from '../../../src/domain/review';
import { Facts } from '../../../static/src/panel/facts/Facts';
import { browserClock } from '../../../static/src/shared/clock';
import { dayOf, momentAt } from '../../../static/src/shared/dates';
import { HostProvider } from '../../../static/src/shared/host/host';
import { PeopleStore } from '../../../static/src/shared/people/peopleStore';
import { PeopleProvider } from '../../../static/src/shared/people/usePeople';
import type { ReviewSession } from '../../../static/src/shared/session/reviewSession';
import { SessionProvider, useSessionState } from '../../../static/src/shared/session/useSession';
import { FakeClock } from '../../builders/fakeClock';
import { fakeHost } from '../../builders/fakeHost';
import { FakeReviewService } from '../../builders/fakeReviewService';
import { MemoryStore } from '../../builders/memoryStore';
import { ANA, entryAdded, NOW } from '../../builders/review';
import { sessionOn } from '../../builders/session';
import { chooseFromMenu } from './renderPanel';

const DAY = '2026-11-12';
const problems = new Map();

function Screen({ session, onRead }: { session: ReviewSession; onRead?: (text: string) => void }) {
  const { review } = useSessionState(session);
  return (
    <SessionProvider value={session}>
      <Facts
        review={review}
        canEdit
        problems={problems}
        onShow={() => undefined}
        onGoTo={() => undefined}
        begin={false}
        onReadAsWriteUp={onRead}
      />
    </SessionProvider>
  );
}

interface Setup {
  readonly jira?: Readonly<Record<string, unknown>>;
  readonly clock?: FakeClock;
  readonly store?: MemoryStore;
  readonly onRead?: (text: string) => void;
}

async function openFacts(service: FakeReviewService, setup: Setup = {}) {
  const { jira = {}, clock = new FakeClock(), store = new MemoryStore(), onRead } = setup;
  const { session } = await sessionOn(service, { clock, store });
  const host = {
    ...fakeHost(service.as(ANA), jira),
    context: () =>
      Promise.resolve({ siteUrl: 'https://site.example', locale: 'en', timezone: 'UTC', extension: {} }),
  };
  render(
    <HostProvider value={host}>
      <PeopleProvider value={new PeopleStore(() => Promise.resolve([]), browserClock)}>
        <Screen session={session} {...(onRead === undefined ? {} : { onRead })} />
      </PeopleProvider>
    </HostProvider>,
  );
  return { user: userEvent.setup(), session, store };
}

const shownEntries = (service: FakeReviewService) =>
  present(service.review?.entries ?? []).map(({ at, text }) => [at, text]);
const line = () => screen.findByLabelText('Add an entry');
const paste = async (text: string) =>
  fireEvent.paste(await line(), { clipboardData: { getData: () => text } });

describe('The entry line', () => {
  it('says how it reads a date in words, and adds it so', async () => {
    const service = new FakeReviewService();
    const { user } = await openFacts(service);
    await user.type(await line(), 'yesterday 9am the shop opens');
    const day = new Date(`${dayOf(NOW)}T12:00:00Z`);
    day.setUTCDate(day.getUTCDate() - 1);
    const at = momentAt(dayOf(day.toISOString()), '09:00');
    expect(await screen.findByText(/09:00, milestone$|09:00, response$/)).toBeVisible();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(shownEntries(service)).toEqual([[at, 'the shop opens']]));
  });

  it('counts from the time of the server when the clock of the browser is a day ahead', async () => {
    const service = new FakeReviewService();
    const clock = new FakeClock();
    await clock.pass(24 * 3_600_000);
    const { user } = await openFacts(service, { clock });
    await user.type(await line(), 'now the queue drains');
    await waitFor(() => expect(screen.queryByText(/Reads as/)).toBeVisible());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(service.review?.entries[0]?.at.slice(0, 10)).toBe(NOW.slice(0, 10)));
  });

  it('goes on over midnight from what was added before', async () => {
    const service = new FakeReviewService();
    const { user } = await openFacts(service);
    await user.type(await line(), '23:50 the job starts{Enter}00:10 it fails{Enter}');
    await waitFor(() =>
      expect(shownEntries(service)).toEqual([
        [momentAt(DAY, '23:50'), 'the job starts'],
        [momentAt('2026-11-13', '00:10'), 'it fails'],
      ]),
    );
  });

  it('edits the entry that was added last with ↑', async () => {
    const service = new FakeReviewService([entryAdded({ at: momentAt(DAY, '18:00'), text: 'Later' })]);
    const { user } = await openFacts(service);
    await user.type(await line(), '14:00 earlier{Enter}{ArrowUp}');
    expect(screen.getByRole('textbox', { name: 'Entry' })).toHaveValue('earlier');
  });

  it('fills a silence on the day of the silence', async () => {
    const service = new FakeReviewService([
      entryAdded({ at: momentAt('2026-11-10', '14:05') }),
      entryAdded({ at: momentAt('2026-11-10', '14:40') }),
      entryAdded({ at: momentAt('2026-11-14', '09:00') }),
    ]);
    const { user } = await openFacts(service);
    expect(screen.getByText('3 days without an entry')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Add what happened' }));
    await user.type(await line(), '20 the pager is silent{Enter}');
    await waitFor(() => expect(service.review?.entries.at(-1)?.at).toBe(momentAt('2026-11-10', '14:20')));
  });
});

describe('Many lines pasted at once', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, index) => `14:${String(index % 60).padStart(2, '0')} line`).join('\n');

  it('are offered as a write-up, and kept until it is decided', async () => {
    const read: string[] = [];
    const store = new MemoryStore();
    const onRead = (text: string): void => void read.push(text);
    const { user, session } = await openFacts(new FakeReviewService(), { store, onRead });
    await paste(lines(5000));
    expect(await screen.findByText('These are 5,000 lines')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Add each line as an entry' })).toBeNull();
    expect(session.noteAt('pasted-lines').split('\n')).toHaveLength(5000);
    await user.click(screen.getByRole('button', { name: 'Read them as a write-up' }));
    expect(read).toEqual([`## Timeline\n\n${lines(5000).replace(/^/gm, '- ')}\n`]);
    expect(session.noteAt('pasted-lines')).not.toBe('');
  });

  it('up to fifty become an entry each, one going on from the other', async () => {
    const service = new FakeReviewService();
    const { user, session } = await openFacts(service);
    await paste('- 23:50 the job starts\n\n- 00:10 it fails\r\n- the vendor is slow');
    expect(await screen.findByText('These are 3 lines')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Add each line as an entry' }));
    await waitFor(() =>
      expect(shownEntries(service)).toEqual([
        [momentAt(DAY, '23:50'), 'the job starts'],
        [momentAt('2026-11-13', '00:10'), 'it fails'],
        ['2026-11-13', 'the vendor is slow'],
      ]),
    );
    expect(session.noteAt('pasted-lines')).toBe('');
    expect(await line()).toHaveFocus();
  });

  it('can be left out; one line is just typed', async () => {
    const { user } = await openFacts(new FakeReviewService());
    await paste('one\ntwo');
    await user.click(await screen.findByRole('button', { name: 'Leave them out' }));
    expect(screen.queryByText(/These are/)).toBeNull();
    await paste('one line alone');
    expect(screen.queryByText(/These are/)).toBeNull();
  });
});

describe('Moving an entry', () => {
  it('by keyboard: its time opens, Enter is done', async () => {
    const service = new FakeReviewService([entryAdded({ at: momentAt(DAY, '14:05') })]);
    const { user } = await openFacts(service);
    screen.getByRole('button', { name: '14:05, change time or kind' }).focus();
    await user.keyboard('{Enter}');
    const time = await screen.findByLabelText('Time');
    expect(time).toHaveFocus();
    fireEvent.change(time, { target: { value: '14:20' } });
    await user.click(screen.getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(service.review?.entries[0]?.at).toBe(momentAt(DAY, '14:20')));
    expect(screen.getByRole('button', { name: '14:20, change time or kind' })).toHaveFocus();
  });

  it('leaves the time alone with Escape', async () => {
    const service = new FakeReviewService([entryAdded({ at: momentAt(DAY, '14:05') })]);
    const { user } = await openFacts(service);
    await user.click(screen.getByRole('button', { name: '14:05, change time or kind' }));
    fireEvent.change(await screen.findByLabelText('Time'), { target: { value: '14:20' } });
    await user.keyboard('{Escape}');
    expect(screen.queryByLabelText('Time')).toBeNull();
    expect(service.review?.entries[0]?.at).toBe(momentAt(DAY, '14:05'));
  });

  it('up and down among those of its minute', async () => {
    const at = momentAt(DAY, '14:05');
    const service = new FakeReviewService([entryAdded({ at, text: 'One' }), entryAdded({ at, text: 'Two' })]);
    const { user } = await openFacts(service);
    await chooseFromMenu(user, /More for 14:05 Two/, 'Move up within 14:05');
    const shown = () => screen.getAllByTitle('Edit entry').map(({ textContent }) => textContent);
    await waitFor(() => expect(shown()).toEqual(['Two', 'One']));
  });
});

describe('A decision', () => {
  it('asks its four questions and says how many are answered', async () => {
    const service = new FakeReviewService([entryAdded({ kind: 'decision', text: 'Roll back' })]);
    const { user } = await openFacts(service);
    await user.click(screen.getByRole('button', { name: 'What we knew then, 0 of 4' }));
    for (const question of ['What did we know?', 'What did we believe?', 'What else could we have done?'])
      expect(await screen.findByText(question)).toBeVisible();
    await user.click(screen.getByText('Why did it make sense?'));
    await user.keyboard('It is practised{Enter}');
    expect(await screen.findByRole('button', { name: 'What we knew then, 1 of 4' })).toBeVisible();
    expect(service.review?.entries[0]?.decision?.reasonable).toBe('It is practised');
  });
});

describe('Suggestions from Jira', () => {
  const created = '2026-11-12T08:00:00.000+0000';
  const issue = (fields: object = {}) => ({
    id: '10412',
    key: 'PAY-412',
    fields: { summary: 'Outage', created, ...fields },
  });
  const body = (text: string) => ({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  });
  const jira = {
    '/search/jql': { issues: [] },
    '/issue/bulkfetch': {
      issues: [
        issue({
          comment: {
            comments: [
              { id: '7', created: '2026-11-12T13:52:00.000+0000', body: body('Card payments are degraded') },
              { id: '8', created: '2026-11-12T13:53:00.000+0000', visibility: { type: 'role' } },
            ],
          },
        }),
      ],
    },
    '/changelog/bulkfetch': {
      issueChangeLogs: [
        {
          issueId: '10412',
          changeHistories: [
            {
              id: '9',
              created: '2026-11-12T13:38:00.000+0000',
              items: [
                {
                  field: 'status',
                  fieldId: 'status',
                  from: '1',
                  fromString: 'To Do',
                  to: '3',
                  toString: 'Done',
                },
              ],
            },
          ],
        },
      ],
    },
  };
  const button = (count: number) =>
    screen.findByRole('button', { name: `Suggest entries from Jira ${String(count)}` });

  it('are counted, picked, become entries with their evidence, and are not offered again', async () => {
    const service = new FakeReviewService();
    const { user } = await openFacts(service, { jira });
    await user.click(await button(2));
    const list = screen.getByRole('region', { name: 'Suggested entries' });
    expect(within(list).getByText(/since the day before the event/)).toBeVisible();
    expect(within(list).getByText(/1 restricted comment/)).toBeVisible();
    await user.click(within(list).getByRole('checkbox', { name: /Status: To Do → Done/ }));
    await user.click(within(list).getByRole('button', { name: 'Add 1 entry' }));
    await waitFor(() =>
      expect(service.review?.entries).toMatchObject([
        {
          text: 'Status: To Do → Done',
          kind: 'milestone',
          evidence: { url: 'https://site.example/browse/PAY-412#change-9.0', title: 'PAY-412' },
        },
      ]),
    );
    expect(await button(1)).toBeVisible();
    expect(within(list).queryByRole('checkbox', { name: /Status/ })).toBeNull();
  });

  it('can be picked all at once, by type, and in another window', async () => {
    const { user } = await openFacts(new FakeReviewService(), { jira });
    await user.click(await button(2));
    await user.click(screen.getByRole('button', { name: 'Comments 1' }));
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Pick all' }));
    expect(screen.getByRole('button', { name: 'Add 1 entry' })).toBeEnabled();
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-11-13' } });
    expect(await screen.findByText(/nothing from this time/)).toBeVisible();
    expect(screen.getByText(/for this look only/)).toBeVisible();
  });

  it('say what is missing, and ask again', async () => {
    const { user } = await openFacts(new FakeReviewService(), {
      jira: { ...jira, '/changelog/bulkfetch': 403 },
    });
    await user.click(await button(1));
    expect(screen.getByRole('alert')).toHaveTextContent('Jira did not give the history');
    expect(screen.getByRole('checkbox', { name: /degraded/ })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('alert')).toBeVisible();
  });

  it('that cannot be read at all are an error, not an empty list', async () => {
    const none = { '/search/jql': 403, '/issue/bulkfetch': 403, '/changelog/bulkfetch': 403 };
    const { user } = await openFacts(new FakeReviewService(), { jira: none });
    await act(async () =>
      user.click(await screen.findByRole('button', { name: 'Suggest entries from Jira' })),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent('Jira did not give');
    expect(screen.queryByText(/nothing from this time/)).toBeNull();
  });
});
