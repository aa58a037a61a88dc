/**
 * Ten people in one review for ten simulated minutes: real sessions, the real resolver and realtime packages, a network
 * with delays that loses one message in a hundred. Every accepted change is in the log and in everyone's view, soon.
 */
import { createClock } from '../../sandbox/clock';
import { createSandbox, type Sandbox } from '../../sandbox/createSandbox';
import { debriefAs } from '../../sandbox/worlds/debriefAs';
import { people } from '../../sandbox/worlds/people';
import { createChance } from '../../sandbox/worlds/sized/chance';
import { fold } from '../../src/domain/applyCommand';
import { logEntry, type LogEntry } from '../../src/domain/commands';
import { lostAnswer, readAnswer, type Call } from '../../static/src/shared/call';
import type { Channels } from '../../static/src/shared/host/channels';
import { ReviewSession } from '../../static/src/shared/session/reviewSession';
import { rules } from '../../static/src/shared/session/rules';
import { MemoryStore } from '../builders/memoryStore';
import { anyChange } from './meetingChanges';
import { row } from './row';
import type { Row } from './row';
import { SimulatedTime } from './simulatedTime';

const START = Date.parse('2026-11-16T14:00:00.000Z');
const place = { moduleKey: 'review-panel', issueKey: 'PAY-352' };
const PEOPLE = 10;
const MINUTES = 10;
/** Milliseconds between two changes of one person: about one change a second by all of them. */
const PACE = { least: 4_000, most: 16_000 } as const;
/** Milliseconds one way of a call, and of a message on the channel. */
const NETWORK = { call: [40, 250], message: [50, 500] } as const;
/** One message in so many does not arrive. */
const LOST = 100;

/** The meeting that the budget of calls is about. */
const REAL = { people: 8, minutes: 75, changes: 500 } as const;
const BUDGETS = { lost: 0, stepMs: 2000, calls: 1000 } as const;

interface Member {
  readonly account: string;
  readonly session: ReviewSession;
  readonly stop: () => void;
  readonly sent: string[];
}

export default async function measure(): Promise<Row[]> {
  const sandbox = await createSandbox({ world: 'demo', clock: createClock({ frozenAt: START }) });
  const time = new SimulatedTime(START, (milliseconds) => sandbox.clock.shift(milliseconds));
  const chance = createChance(75);
  await open(sandbox);
  sandbox.meter.reset();

  /** When the server took an entry, and how much later each of the others showed it. */
  const accepted = new Map<number, { readonly at: number; readonly by: string }>();
  const steps: number[] = [];
  const members: Member[] = [];
  for (let seat = 0; seat < PEOPLE; seat += 1) members.push(await join(seat));
  await time.run(5_000);
  const loading = sandbox.meter.invocations.length;
  for (const member of members) act(member);
  await time.run(MINUTES * 60_000);
  const changes = members.reduce((sum, { sent }) => sum + sent.length, 0);
  const invocations = sandbox.meter.invocations.length - loading;
  for (const { session } of members) session.retryNow();
  await time.run(65_000);

  const log = logOf(sandbox);
  const rows = [
    row('meeting.lost-changes', lostChanges(log, members), 'changes', BUDGETS.lost),
    row('meeting.step-ms-p95', percentile(steps, 0.95), 'ms', BUDGETS.stepMs),
    row('meeting.invocations', scaled(invocations - changes, loading), 'calls', BUDGETS.calls),
  ];
  for (const { stop } of members) stop();
  await sandbox.close();
  if (changes < 300 || steps.length < changes) throw new Error('The meeting did not take place');
  return rows;

  async function join(seat: number): Promise<Member> {
    const account = addEditor(sandbox, seat);
    const call = callAs(account);
    const loading = call('review.load', {});
    await time.run(1_000);
    const loaded = await loading;
    if (!loaded.ok || loaded.value.review === undefined) throw new Error('There is a review');
    let made = 0;
    const session = new ReviewSession(
      {
        call,
        clock: time,
        random: () => chance.next(),
        newId: () => `seat${String(seat).padStart(2, '0')}x${String((made += 1)).padStart(5, '0')}`,
        store: new MemoryStore(),
        isVisible: () => true,
        rules,
        channels: channelsAs(account),
      },
      { ...loaded.value, review: loaded.value.review },
    );
    let shown = loaded.value.review.seq;
    session.subscribe(() => {
      const { seq } = session.getConfirmed();
      for (; shown < seq; shown += 1) {
        const entry = accepted.get(shown + 1);
        if (entry !== undefined && entry.by !== account) steps.push(Math.max(0, time.now() - entry.at));
      }
    });
    return { account, session, stop: session.start(), sent: [] };
  }

  /** Goes on for as long as the meeting lasts. */
  function act({ session, sent }: Member): void {
    const next = (): void => {
      if (time.now() > START + MINUTES * 60_000) return;
      const { review } = session.getState();
      sent.push(session.change(anyChange(review, chance, () => `item${String(chance.between(0, 1e9))}x`)));
      time.after(chance.between(PACE.least, PACE.most), next);
    };
    time.after(chance.between(0, PACE.most), next);
  }

  function callAs(account: string): Call {
    return async (name, input) => {
      await time.pause(chance.between(...NETWORK.call));
      const answer = await time
        .real(() => sandbox.invoke({ accountId: account }, place, name, input))
        .then((raw) => readAnswer(name, raw), lostAnswer);
      const { command } = input as { readonly command?: { readonly id: string } };
      if (answer.ok && command !== undefined) note(answer.value, command.id, account);
      await time.pause(chance.between(...NETWORK.call));
      return answer;
    };
  }

  function note(news: unknown, id: string, by: string): void {
    const { entries } = news as { readonly entries: readonly LogEntry[] };
    const own = entries.find((entry) => entry.command.id === id && entry.by === by);
    if (own !== undefined) accepted.set(own.seq, { at: time.now(), by });
  }

  function channelsAs(account: string): Channels {
    const person = { accountId: account };
    return {
      subscribe: ({ name, token }, message, ended) =>
        time.real(() =>
          sandbox.realtime.subscribe(
            person,
            place,
            { channelName: name, ...(token === undefined ? {} : { options: { token } }) },
            {
              onEvent: (payload) => {
                if (chance.between(1, LOST) > 1)
                  time.after(chance.between(...NETWORK.message), () => message(payload));
              },
              onEnd: ended,
            },
          ),
        ),
      publish: async (name, payload) => {
        await time.real(() => sandbox.realtime.publish(person, place, { channelName: name }, payload));
      },
    };
  }
}

async function open(sandbox: Sandbox): Promise<void> {
  const app = debriefAs(sandbox, people.ana, place.issueKey);
  await app.open({ title: 'Checkout relaunch', kind: 'project' });
  await app.submit({ type: 'agreeFacts' });
  await app.submit({
    type: 'startMeeting',
    items: [
      { key: 'timeline', minutes: 15 },
      { key: 'factors', minutes: 15 },
      { key: 'actions', minutes: 15 },
    ],
    order: 'round-robin',
    speakers: [],
  });
}

/** Somebody like Ben, who may edit the issue. */
function addEditor(sandbox: Sandbox, seat: number): string {
  const accountId = `sandbox-seat-${String(seat)}`;
  sandbox.jira.admin.addUser({ ...people.ben, accountId, displayName: `Seat ${String(seat)}` });
  return accountId;
}

function logOf(sandbox: Sandbox): readonly LogEntry[] {
  const issueId = sandbox.jira.admin.issue(place.issueKey)?.id ?? '';
  return [...sandbox.kvs.rows.keys()]
    .filter((key) => key.startsWith(`log:${issueId}.1:`))
    .sort()
    .map((key) => logEntry.parse(sandbox.kvs.rows.get(key)?.value));
}

/** Changes that are not in the log once, or not in somebody's view, or not what the log gives when it is replayed. */
function lostChanges(log: readonly LogEntry[], members: readonly Member[]): number {
  const replayed = fold(log);
  if (replayed === undefined) throw new Error('There is a review');
  const times = new Map<string, number>();
  for (const { command } of log) times.set(command.id, (times.get(command.id) ?? 0) + 1);
  const missing = members.flatMap(({ session, sent }) => {
    const refused = new Set(session.getState().problems.map(({ id }) => id));
    return sent.filter((id) => times.get(id) !== 1 && !refused.has(id));
  });
  const gaps = log.filter((entry, index) => entry.seq !== index + 1);
  const behind = members.map(({ session }) => Math.abs(log.length - session.getConfirmed().seq));
  const other = members.filter(({ session }) => !same(session.getState().review, replayed));
  return missing.length + gaps.length + sum(behind) + other.length;
}

/** As JSON: an absent field and one that is undefined are the same. */
const same = (one: unknown, other: unknown): boolean => sorted(one) === sorted(other);
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );

/** A call for each change, and what people cost by being there. */
function scaled(beside: number, loading: number): number {
  const perPersonMinute = beside / (PEOPLE * MINUTES);
  return REAL.changes + (loading / PEOPLE) * REAL.people + perPersonMinute * REAL.people * REAL.minutes;
}

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? 0;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
