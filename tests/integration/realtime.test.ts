/**
 * Two people in one review over the whole sandbox: the real packages, the real resolver, sessions as the panel has them.
 * What one changes is there for the other without a further call, and within ten seconds when the channel is down.
 */
import { createSandbox, type Sandbox } from '../../sandbox/createSandbox';
import { createClock } from '../../sandbox/clock';
import { lostAnswer, readAnswer, type Call } from '../../static/src/shared/call';
import type { Channels } from '../../static/src/shared/host/channels';
import { ReviewSession } from '../../static/src/shared/session/reviewSession';
import { rules } from '../../static/src/shared/session/rules';
import { FakeClock } from '../builders/fakeClock';
import { MemoryStore } from '../builders/memoryStore';
import { NOW } from '../builders/review';

const place = { moduleKey: 'review-panel', issueKey: '' };

let sandbox: Sandbox;
let clock: FakeClock;
let made = 0;

const newId = (): string => `made${String((made += 1)).padStart(8, '0')}`;

function callAs(person: string): Call {
  return async (name, input) => {
    try {
      return await readAnswer(name, await sandbox.invoke(person, place, name, input));
    } catch {
      return lostAnswer();
    }
  };
}

const channelsAs = (person: string): Channels => ({
  subscribe: ({ name, token }, message, ended) =>
    sandbox.realtime.subscribe(
      person,
      place,
      { channelName: name, ...(token === undefined ? {} : { options: { token } }) },
      { onEvent: message, onEnd: ended },
    ),
  publish: async (name, payload) => {
    await sandbox.realtime.publish(person, place, { channelName: name }, payload);
  },
});

async function sessionOf(person: string) {
  const call = callAs(person);
  const loaded = await call('review.load', {});
  if (!loaded.ok || loaded.value.review === undefined) throw new Error('There is a review');
  const store = new MemoryStore();
  const deps = { call, clock, random: () => 0.5, newId, store, isVisible: () => true, rules };
  const session = new ReviewSession(
    { ...deps, channels: channelsAs(person) },
    { ...loaded.value, review: loaded.value.review },
  );
  const stop = session.start();
  return { session, stop };
}

/** Lets real work end that no clock of ours counts. */
async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; !holds(); turn += 1) {
    if (turn > 400) throw new Error('It does not become true');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const invocations = (name?: string): number =>
  sandbox.meter.invocations.filter(({ functionKey }) => name === undefined || functionKey === name).length;

beforeAll(async () => {
  sandbox = await createSandbox({ world: 'demo', clock: createClock({ frozenAt: Date.parse(NOW) }) });
  // It has no review yet, so that every change of it is one of these tests.
  Object.assign(place, { issueKey: 'PAY-352' });
});
afterAll(() => sandbox.close());

beforeEach(() => {
  clock = new FakeClock();
});

async function meeting() {
  const opened = await callAs('Ana')('review.load', {});
  if (!opened.ok) throw new Error(opened.error.code);
  if (opened.value.review === undefined)
    await callAs('Ana')('review.open', {
      commandId: newId(),
      title: 'In step',
      kind: 'incident',
      size: 'full',
      facilitator: opened.value.me,
      participants: [opened.value.me],
    });
  const ana = await sessionOf('Ana');
  const ben = await sessionOf('Ben');
  await new Promise((resolve) => setTimeout(resolve, 100));
  sandbox.meter.reset();
  return {
    ana: ana.session,
    ben: ben.session,
    end() {
      ana.stop();
      ben.stop();
    },
  };
}

const idea = (text: string) => ({ type: 'addIdea', ideaId: newId(), text }) as const;
const sees = (session: ReviewSession, text: string) =>
  session.getConfirmed().ideas.some((one) => one.text === text);

test('what one person changes arrives at the other, and costs the one call that records it', async () => {
  const { ana, ben, end } = await meeting();
  for (const text of ['First', 'Second', 'Third']) {
    ana.change(idea(text));
    await until(() => sees(ben, text) && ana.getState().saved.state === 'saved' && sees(ana, text));
  }
  expect(ben.getConfirmed()).toEqual(ana.getConfirmed());
  expect([invocations(), invocations('review.submit')]).toEqual([3, 3]);
  end();
});

test('both see who is here', async () => {
  const { ana, ben, end } = await meeting();
  await clock.pass(5000);
  await until(() => ana.getState().here.length === 1 && ben.getState().here.length === 1);
  expect([ana.getState().here, ben.getState().here]).toEqual([[ben.me], [ana.me]]);
  end();
});

test('a change that is too large for a message arrives as well', async () => {
  const { ana, ben, end } = await meeting();
  ana.change({
    type: 'importItems',
    entries: Array.from({ length: 30 }, () => ({
      entryId: newId(),
      at: '2026-11-12',
      text: 'x'.repeat(1900),
      kind: 'signal' as const,
    })),
    factors: [],
    ideas: [],
    notes: [],
  });
  await until(
    () => ben.getConfirmed().seq === ana.getConfirmed().seq && ben.getConfirmed().entries.length >= 30,
  );
  expect(invocations('review.since')).toBe(1);
  end();
});

test('with the channel down a change arrives by asking, within ten seconds', async () => {
  const { ana, ben, end } = await meeting();
  sandbox.realtime.isDown = true;
  ana.change(idea('While the channel is down'));
  await until(() => sees(ana, 'While the channel is down'));
  expect(sees(ben, 'While the channel is down')).toBe(false);
  await clock.pass(10_000);
  await until(() => sees(ben, 'While the channel is down'));
  sandbox.realtime.isDown = false;
  await clock.pass(30_000);
  await new Promise((resolve) => setTimeout(resolve, 50));
  sandbox.meter.reset();
  ana.change(idea('After it came back'));
  await until(() => sees(ben, 'After it came back'));
  expect(invocations()).toBe(1);
  end();
});
