import type { LogEntry } from '../../../src/domain/commands';
import { FakeChannels } from '../../builders/fakeChannels';
import { FakeClock, settled } from '../../builders/fakeClock';
import { FakeReviewService } from '../../builders/fakeReviewService';
import { ANA, BEN, entryAdded, MIA, NOW } from '../../builders/review';
import { sessionOn, type SessionSetup } from '../../builders/session';

const NAME = 'review.10412.1';
const HERE = new RegExp(`^here\\.${NAME}\\.`);

/** A token that runs out so many minutes after the tests begin. */
function token(minutes: number): string {
  const exp = Date.parse(NOW) / 1000 + minutes * 60;
  return ['', Buffer.from(JSON.stringify({ exp })).toString('base64url'), ''].join('.');
}

async function setUp(setup: SessionSetup & { readonly publishes?: boolean; readonly minutes?: number } = {}) {
  const service = new FakeReviewService();
  const channels = new FakeChannels();
  service.channel = { name: NAME, token: token(setup.minutes ?? 15) };
  if (setup.publishes !== false) service.told = (entry) => channels.push(NAME, { entries: [entry] });
  const running = await sessionOn(service, { channels, ...setup });
  // The code for the channel is loaded when the session starts.
  await new Promise((resolve) => setTimeout(resolve, 0));
  await running.clock.pass(100);
  service.calls.length = 0;
  const push = (...entries: readonly (LogEntry | undefined)[]) => channels.push(NAME, { entries });
  return { service, channels, push, ...running };
}

const added = (text: string) => entryAdded({ text });

describe('With a channel', () => {
  it('shows what others do at once and without a call', async () => {
    const { service, session } = await setUp();
    service.write(BEN, added('Pager rang'), added('Rolled back'));
    expect(session.getState().review).toEqual(service.review);
    expect(service.calls).toEqual([]);
  });

  it('asks once a minute while nothing comes, less while that stays so, and not at all while the channel is busy', async () => {
    const { service, clock } = await setUp();
    await clock.pass(10_000);
    service.calls.length = 0;
    await clock.pass(120_000);
    expect(service.named('review.since')).toHaveLength(2);
    for (let turn = 0; turn < 20; turn += 1) {
      service.write(BEN, added(`Entry ${String(turn)}`));
      await clock.pass(30_000);
    }
    expect(service.named('review.since')).toHaveLength(2);
    await clock.pass(1_800_000);
    expect(service.named('review.since').length).toBeLessThanOrEqual(12);
  });

  it('takes messages that overtake each other or come twice', async () => {
    const { service, session, push, clock } = await setUp({ publishes: false });
    service.write(BEN, added('One'), added('Two'), added('Three'));
    const [, one, two, three] = service.log;
    push(two);
    push(three, two);
    expect(session.getState().review.entries).toHaveLength(0);
    push(one);
    push(one);
    expect(session.getState().review).toEqual(service.review);
    await clock.pass(2000);
    expect(service.calls).toEqual([]);
  });

  it('asks for what a gap leaves out', async () => {
    const { service, session, push, clock } = await setUp({ publishes: false });
    service.write(BEN, added('Lost'), added('Heard'));
    push(service.log[2]);
    await clock.pass(1000);
    expect(service.named('review.since')).toHaveLength(1);
    expect(session.getState().review).toEqual(service.review);
  });

  it('asks when it is only told a number, and not when it has that already', async () => {
    const { service, session, channels } = await setUp({ publishes: false });
    service.write(BEN, added('A large one'));
    channels.push(NAME, JSON.stringify({ reload: true, seq: 2 }));
    await settled();
    expect(session.getState().review).toEqual(service.review);
    channels.push(NAME, { reload: true, seq: 2 });
    await settled();
    expect(service.calls).toHaveLength(1);
  });

  it('passes over what no resolver says, and asks when an entry does not fit', async () => {
    const { service, session, channels, push } = await setUp({ publishes: false });
    const before = session.getState().review;
    const entry = { seq: 2, at: NOW, by: BEN };
    for (const payload of [
      undefined,
      'x',
      { entries: 'x' },
      { entries: [{ ...entry, command: { type: 'dropEverything' } }] },
      { reload: true, seq: 'x' },
    ])
      channels.push(NAME, payload);
    await settled();
    expect(session.getState().review).toBe(before);
    expect(service.calls).toEqual([]);
    const command = { ...added('Twice the same'), entryId: 'forged0002' };
    push({ ...entry, command }, { ...entry, seq: 3, command: { ...command, id: 'forged0003' } });
    await settled();
    expect(session.getState().review).toBe(before);
    expect(service.named('review.since')).toHaveLength(1);
  });

  it('keeps one’s own change on the screen once, whichever comes first', async () => {
    const { service, session, clock } = await setUp();
    service.hold();
    session.change({ type: 'addIdea', ideaId: 'idea000009', text: 'Once' });
    await settled();
    expect(session.getState().review.ideas).toHaveLength(1);
    service.release();
    await clock.pass(5000);
    expect(session.getState()).toMatchObject({ review: service.review, saved: { state: 'saved' } });
  });
});

describe('When the channel fails', () => {
  it('asks within ten seconds while it is down, and listens again by itself', async () => {
    const { service, session, channels, clock } = await setUp();
    await clock.pass(60_000);
    channels.takeDown();
    service.write(BEN, added('While it was down'));
    await clock.pass(10_000);
    expect(session.getState().review).toEqual(service.review);
    channels.bringBack();
    await clock.pass(300_000);
    service.calls.length = 0;
    service.write(BEN, added('Afterwards'));
    expect(session.getState().review).toEqual(service.review);
    expect(service.calls).toEqual([]);
    expect(service.named('review.listen')).toEqual([]);
  });

  it('does not rely on one that has gone deaf', async () => {
    const { service, session, channels, clock } = await setUp();
    channels.isDeaf = true;
    session.change({ type: 'addIdea', ideaId: 'idea000009', text: 'Told to everybody' });
    await clock.pass(3100);
    service.write(BEN, added('Not heard'));
    await clock.pass(10_000);
    expect(session.getState().review).toEqual(service.review);
    channels.isDeaf = false;
    service.write(BEN, added('Heard'));
    expect(session.getState().review).toEqual(service.review);
  });

  it('gets a new token before the old one runs out, without a moment of silence', async () => {
    const { service, session, channels, clock } = await setUp();
    service.channel = { name: NAME, token: token(30) };
    await clock.pass(14 * 60_000 + 1000);
    expect(service.named('review.listen')).toHaveLength(1);
    expect(channels.asked.filter(({ name }) => name === NAME)).toHaveLength(2);
    expect(channels.listening(NAME)).toBe(1);
    service.write(BEN, added('Still here'));
    expect(session.getState().review).toEqual(service.review);
  });

  it('asks for another when a change says that others see the review from now on', async () => {
    const { service, session, channels, clock } = await setUp();
    service.channel = { name: `${NAME}.others`, token: token(30) };
    service.write(BEN, { v: 1, id: 'limit00001', type: 'editDetails', visibility: 'participants' });
    await clock.pass(100);
    expect([channels.listening(NAME), channels.listening(`${NAME}.others`)]).toEqual([0, 1]);
    service.told = (entry) => channels.push(`${NAME}.others`, { entries: [entry] });
    service.write(BEN, added('Among fewer'));
    expect(session.getState().review).toEqual(service.review);
  });

  it('gets one at once when the platform does not take the one it has', async () => {
    const { service, session, channels, clock } = await setUp();
    channels.takeDown('Realtime token validation failed: TOKEN_EXPIRED');
    await clock.pass(5000);
    channels.bringBack();
    await clock.pass(20_000);
    expect(service.named('review.listen').length).toBeGreaterThanOrEqual(1);
    service.write(BEN, added('Again'));
    expect(session.getState().review).toEqual(service.review);
  });

  it('asks for no token behind another tab, and for one on coming back', async () => {
    let visible = true;
    const { service, session, clock } = await setUp({ isVisible: () => visible });
    visible = false;
    await clock.pass(60 * 60_000);
    expect(service.calls).toEqual([]);
    service.channel = { name: NAME, token: token(120) };
    visible = true;
    session.visibilityChanged();
    await settled();
    expect(service.named('review.listen')).toHaveLength(1);
  });

  it('goes by the server’s clock, not by the browser’s', async () => {
    const clock = new FakeClock();
    await clock.pass(24 * 3_600_000);
    const { service } = await setUp({ clock });
    await clock.pass(600_000);
    expect(service.named('review.listen')).toEqual([]);
  });

  it('asks as ever where there is no channel', async () => {
    const service = new FakeReviewService();
    const { session, clock } = await sessionOn(service, { channels: new FakeChannels() });
    service.write(BEN, added('No channel'));
    await clock.pass(10_000);
    expect(session.getState().review).toEqual(service.review);
  });

  it('leaves when the session stops', async () => {
    const { channels, stop } = await setUp();
    stop();
    expect(channels.listening(NAME)).toBe(0);
    expect(channels.said.at(-1)).toMatchObject({ payload: { here: ANA, gone: true } });
  });
});

describe('Who is here', () => {
  it('sees who comes and goes, in two browsers', async () => {
    const { service, channels, session, clock } = await setUp();
    const ben = await sessionOn(service, { me: BEN, channels, clock });
    await new Promise((resolve) => setTimeout(resolve, 0));
    await clock.pass(3000);
    expect([session.getState().here, ben.session.getState().here]).toEqual([[BEN], [ANA]]);
    ben.stop();
    expect(session.getState().here).toEqual([]);
  });

  it('forgets after a minute who says nothing any more', async () => {
    const { channels, session, clock } = await setUp();
    const name = channels.said.find((one) => HERE.test(one.name))?.name ?? '';
    channels.push(name, { here: MIA });
    expect(session.getState().here).toEqual([MIA]);
    await clock.pass(95_000);
    expect(session.getState().here).toEqual([]);
  });

  it('costs two messages a minute and no call, nothing behind another tab', async () => {
    let visible = true;
    const { channels, clock, service, session } = await setUp({ isVisible: () => visible });
    const before = channels.said.length;
    await clock.pass(300_000);
    expect(channels.said.length - before).toBe(10);
    visible = false;
    session.visibilityChanged();
    const hidden = channels.said.length;
    await clock.pass(300_000);
    expect(channels.said).toHaveLength(hidden);
    expect(service.calls.every(({ name }) => name === 'review.since')).toBe(true);
  });

  it('believes nothing else that is said there', async () => {
    const { channels, session, service } = await setUp();
    const name = channels.said.find((one) => HERE.test(one.name))?.name ?? '';
    const entry = { seq: 2, at: NOW, by: BEN, command: { ...added('Forged'), v: 1, id: 'forged0001' } };
    for (const payload of [{ entries: [entry] }, { here: '<b>' }, { here: 7 }, 'x'])
      channels.push(name, payload);
    for (let number = 0; number < 200; number += 1) channels.push(name, { here: `bot-${String(number)}` });
    expect(session.getState().review).toEqual(service.review);
    expect(session.getState().here.length).toBeLessThanOrEqual(30);
  });
});

test('a meeting of 75 minutes, eight people and 500 changes stays within a thousand calls', async () => {
  const { service, channels, clock } = await setUp();
  const people = await Promise.all(
    Array.from({ length: 7 }, (_, index) =>
      sessionOn(service, { me: `person-${String(index)}`, channels, clock }),
    ),
  );
  await new Promise((resolve) => setTimeout(resolve, 0));
  let life = 15;
  for (let change = 0; change < 500; change += 1) {
    if (change % 90 === 0) service.channel = { name: NAME, token: token((life += 15)) };
    const number = String(change).padStart(6, '0');
    people[change % 3]?.session.change(
      change < 250
        ? { type: 'addIdea', ideaId: `idea${number}`, text: 'x' }
        : {
            type: 'addTimelineEntry',
            entryId: `entry${number}`,
            at: '2026-11-12',
            text: 'x',
            kind: 'signal',
          },
    );
    await clock.pass(9000);
  }
  for (const { session } of people) expect(session.getState().review).toEqual(service.review);
  expect(service.log).toHaveLength(501);
  // The first eight calls are the loads before the count began.
  expect(service.calls.length + 8).toBeLessThanOrEqual(1000);
});
