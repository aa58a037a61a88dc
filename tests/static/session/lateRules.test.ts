/** A review is shown before the rules for changing it have come: nothing that happens meanwhile may get lost. */
import { rules, type Rules } from '../../../static/src/shared/session/rules';
import { settled } from '../../builders/fakeClock';
import { FakeReviewService } from '../../builders/fakeReviewService';
import { MemoryStore } from '../../builders/memoryStore';
import { BEN, entryAdded } from '../../builders/review';
import { sessionOn } from '../../builders/session';

const alert = entryAdded({ entryId: 'alert00001', text: 'The alert fires' });
const entry = (text: string) =>
  ({
    type: 'addTimelineEntry',
    entryId: `entry0${text}`,
    at: '2026-11-12T14:31:00.000Z',
    text,
    kind: 'response',
  }) as const;
const texts = (service: FakeReviewService) => service.review?.entries.map(({ text }) => text);

/** Rules that come, or do not, when the test says so. */
function comingRules() {
  const waiting: { readonly come: (rules: Rules) => void; readonly fail: () => void }[] = [];
  return {
    get: () =>
      new Promise<Rules>((resolve, reject) => {
        waiting.push({ come: resolve, fail: () => reject(new Error('No connection')) });
      }),
    get asked() {
      return waiting.length;
    },
    come: async () => {
      waiting.at(-1)?.come(rules);
      await settled();
    },
    fail: async () => {
      waiting.at(-1)?.fail();
      await settled();
    },
  };
}

/** A page that was closed before its changes arrived. */
async function leftBehind(service: FakeReviewService, ...changes: readonly string[]) {
  const store = new MemoryStore();
  const { session, stop, clock } = await sessionOn(service, { store });
  service.fail('lost-before');
  for (const change of changes) session.change(entry(change));
  await clock.pass(100);
  stop();
  return store;
}

describe('Before the rules have come', () => {
  it('the review is there, and a change waits and then shows and goes out', async () => {
    const service = new FakeReviewService([alert]);
    const late = comingRules();
    const { session, clock } = await sessionOn(service, { rules: late.get });
    session.change(entry('one'));
    await clock.pass(100);
    expect(session.getState().review.entries.map(({ text }) => text)).toEqual(['The alert fires']);
    expect(texts(service)).toEqual(['The alert fires']);
    await late.come();
    expect(session.getState().review.entries.map(({ text }) => text)).toEqual(['The alert fires', 'one']);
    await clock.pass(100);
    expect(texts(service)).toEqual(['The alert fires', 'one']);
    expect(session.getState().saved).toEqual({ state: 'saved' });
  });

  it('what an earlier page left behind goes out first, each once', async () => {
    const service = new FakeReviewService();
    const store = await leftBehind(service, 'one', 'two');
    const late = comingRules();
    const { session, clock } = await sessionOn(service, { store, rules: late.get });
    session.change(entry('three'));
    await clock.pass(100);
    await late.come();
    await clock.pass(5000);
    expect(texts(service)).toEqual(['one', 'two', 'three']);
    expect(service.named('review.submit')).toHaveLength(4);
    expect(store.items.size).toBe(0);
  });

  it('what an earlier page left behind outlives a page that never got them', async () => {
    const service = new FakeReviewService();
    const store = await leftBehind(service, 'one');
    const late = comingRules();
    const without = await sessionOn(service, { store, rules: late.get });
    without.session.change(entry('two'));
    without.session.note('new-entry', '14:05 half a line');
    without.stop();
    const { session, clock } = await sessionOn(service, { store });
    await clock.pass(5000);
    expect(texts(service)).toEqual(['one', 'two']);
    expect(session.noteAt('new-entry')).toBe('14:05 half a line');
  });

  it('a refused change of an earlier page can be decided about once they are there', async () => {
    const service = new FakeReviewService();
    const store = new MemoryStore();
    const first = await sessionOn(service, { store });
    service.fail({ code: 'TOO_LARGE' });
    first.session.change(entry('long'));
    await first.clock.pass(100);
    first.stop();
    const late = comingRules();
    const { session, clock } = await sessionOn(service, { store, rules: late.get });
    expect(session.getState().problems).toEqual([]);
    await late.come();
    const [problem] = session.getState().problems;
    session.settle(problem?.id ?? '', 'try-again');
    await clock.pass(100);
    expect(texts(service)).toEqual(['long']);
  });

  it('what others do is seen by loading again', async () => {
    const service = new FakeReviewService();
    const { session, clock } = await sessionOn(service, { rules: comingRules().get });
    const ben = await sessionOn(service, { me: BEN });
    ben.session.change(entry('theirs'));
    await ben.clock.pass(100);
    await clock.pass(30_000);
    expect(session.getState().review.entries.map(({ text }) => text)).toEqual(['theirs']);
  });
});

describe('Rules that cannot be had', () => {
  it('are told beside what waits for them, asked for again, and then nothing was lost', async () => {
    const service = new FakeReviewService();
    const late = comingRules();
    const { session, clock, store } = await sessionOn(service, { rules: late.get });
    session.change(entry('one'));
    await late.fail();
    expect(session.getState().saved).toMatchObject({
      state: 'waiting',
      error: { code: 'JIRA_DOWN' },
      changes: 1,
      kept: true,
    });
    expect(session.unsent).toEqual(['one']);
    expect([...store.items.values()].join()).toContain('one');
    await clock.pass(2000);
    expect(late.asked).toBe(2);
    await late.come();
    await clock.pass(100);
    expect(texts(service)).toEqual(['one']);
    expect(session.getState().saved).toEqual({ state: 'saved' });
  });

  it('are asked for at once when the person does not want to wait', async () => {
    const late = comingRules();
    const { session } = await sessionOn(new FakeReviewService(), { rules: late.get });
    await late.fail();
    await late.fail();
    session.retryNow();
    session.retryNow();
    expect(late.asked).toBe(2);
  });

  it('are not asked for by a page that was left', async () => {
    const late = comingRules();
    const { clock, stop } = await sessionOn(new FakeReviewService(), { rules: late.get });
    stop();
    await late.fail();
    await clock.pass(120_000);
    expect(late.asked).toBe(1);
  });
});
