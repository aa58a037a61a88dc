import { FakeClock, settled } from '../../builders/fakeClock';
import { FakeReviewService } from '../../builders/fakeReviewService';
import { ANA, BEN, entryAdded } from '../../builders/review';
import { sessionOn } from '../../builders/session';
import { fingerprint } from '../../../src/domain/text';

const alert = entryAdded({ entryId: 'alert00001', text: 'The alert fires' });
const moment = '2026-11-12T14:31:00.000Z';
const added = (text: string) =>
  ({
    type: 'addTimelineEntry',
    entryId: `e${fingerprint(text)}`,
    at: moment,
    text,
    kind: 'response',
  }) as const;
const edited = (from: string, to: string) =>
  ({ type: 'editTimelineEntry', entryId: 'alert00001', text: { from: fingerprint(from), to } }) as const;
const texts = (service: FakeReviewService) => service.review?.entries.map((entry) => entry.text);

describe('A change', () => {
  it('shows before the server has it, and stays once it has', async () => {
    const service = new FakeReviewService([alert]);
    const { session } = await sessionOn(service);
    service.hold();
    session.change(added('Support calls'));
    expect(session.getState().review.entries.map((entry) => entry.text)).toEqual([
      'The alert fires',
      'Support calls',
    ]);
    service.release();
    await settled();
    expect(session.getState().review).toEqual(service.review);
    expect(session.getState().saved).toEqual({ state: 'saved' });
  });

  it('is one call, and several go out one at a time in the order they were made', async () => {
    const service = new FakeReviewService();
    const { session } = await sessionOn(service);
    service.hold();
    session.change(added('first'));
    session.change(added('second'));
    session.change(added('third'));
    await settled();
    expect(service.named('review.submit')).toHaveLength(1);
    service.release();
    await settled();
    expect(service.named('review.submit')).toHaveLength(3);
    expect(texts(service)).toEqual(['first', 'second', 'third']);
  });

  it('says "Saving" only after a second', async () => {
    const service = new FakeReviewService();
    const { session, clock } = await sessionOn(service);
    service.hold();
    session.change(added('slow'));
    await clock.pass(900);
    expect(session.getState().saved.state).toBe('saved');
    await clock.pass(200);
    expect(session.getState().saved.state).toBe('saving');
    service.release();
    await settled();
    expect(session.getState().saved.state).toBe('saved');
  });

  it('is made once when its answer gets lost after the write', async () => {
    const service = new FakeReviewService();
    const { session, clock } = await sessionOn(service);
    service.fail('lost-after');
    session.change(added('once'));
    await clock.pass(100);
    expect(session.getState().saved).toMatchObject({
      state: 'waiting',
      changes: 1,
      error: { code: 'JIRA_DOWN' },
    });
    await clock.pass(2000);
    expect(service.named('review.submit')).toHaveLength(2);
    expect(texts(service)).toEqual(['once']);
    expect(session.getState().review).toEqual(service.review);
  });

  it('is taken off the list when catching up finds it in the log before the next try', async () => {
    const service = new FakeReviewService();
    const { session, clock } = await sessionOn(service);
    service.fail('lost-after', { code: 'JIRA_BUSY', retryAfter: 60 });
    session.change(added('seen by asking'));
    await clock.pass(20_000);
    expect(service.named('review.since').length).toBeGreaterThan(0);
    expect(session.getState().saved).toEqual({ state: 'saved' });
    await clock.pass(120_000);
    expect(service.named('review.submit')).toHaveLength(2);
    expect(texts(service)).toEqual(['seen by asking']);
  });

  it('waits as long as the server asks, and longer with each failure', async () => {
    const service = new FakeReviewService();
    const { session, clock } = await sessionOn(service);
    service.fail({ code: 'JIRA_BUSY', retryAfter: 30 });
    session.change(added('patient'));
    await clock.pass(29_000);
    expect(service.named('review.submit')).toHaveLength(1);
    await clock.pass(3000);
    expect(service.named('review.submit')).toHaveLength(2);
    expect(texts(service)).toEqual(['patient']);
  });

  it('goes out at once when the connection is back', async () => {
    const service = new FakeReviewService();
    const { session, clock } = await sessionOn(service);
    service.fail('lost-before', 'lost-before', 'lost-before');
    session.change(added('back online'));
    await clock.pass(4000);
    session.retryNow();
    await settled();
    session.retryNow();
    await settled();
    expect(texts(service)).toEqual(['back online']);
  });
});

describe('Two people', () => {
  it('see each other’s changes within ten seconds', async () => {
    const service = new FakeReviewService([alert]);
    const { session, clock } = await sessionOn(service);
    service.write(BEN, entryAdded({ entryId: 'ben0000001', text: 'Ben was here' }));
    await clock.pass(10_000);
    expect(session.getState().review.entries.map((entry) => entry.text)).toContain('Ben was here');
  });

  it('who write the same text at the same moment both learn of it, and neither text is lost', async () => {
    const service = new FakeReviewService([alert]);
    const clock = new FakeClock();
    const ana = await sessionOn(service, { me: ANA, clock });
    const ben = await sessionOn(service, { me: BEN, clock });
    ana.session.change(edited('The alert fires', 'The alert fires at 14:05'));
    ben.session.change(edited('The alert fires', 'The pager alert fires'));
    await clock.pass(12_000);
    const [entry] = ana.session.getState().review.entries;
    expect(entry?.text).toBe('The alert fires at 14:05');
    expect(entry?.alternatives).toMatchObject([{ text: 'The pager alert fires', by: BEN }]);
    expect(ben.session.getState().review.entries).toEqual(ana.session.getState().review.entries);
    const id = entry?.alternatives[0]?.id ?? '';
    ben.session.change({
      type: 'settleAlternative',
      target: { item: 'entry', itemId: 'alert00001' },
      alternativeId: id,
      choose: 'use',
    });
    await clock.pass(12_000);
    expect(ana.session.getState().review.entries[0]).toMatchObject({
      text: 'The pager alert fires',
      alternatives: [],
    });
  });

  it('who add at once get both, in the order of the log', async () => {
    const service = new FakeReviewService();
    const clock = new FakeClock();
    const ana = await sessionOn(service, { me: ANA, clock });
    const ben = await sessionOn(service, { me: BEN, clock });
    service.hold();
    ana.session.change(added('from Ana'));
    ben.session.change(added('from Ben'));
    service.release();
    await clock.pass(12_000);
    expect(texts(service)).toEqual(['from Ana', 'from Ben']);
    expect(ana.session.getState().review).toEqual(service.review);
    expect(ben.session.getState().review).toEqual(service.review);
  });
});

describe('A change that the server refuses', () => {
  it('stays beside its item with the typed text, and the next changes go on', async () => {
    const service = new FakeReviewService([alert]);
    const { session, clock } = await sessionOn(service);
    service.write(BEN, {
      v: 1,
      id: 'remove00001',
      type: 'removeItems',
      items: [{ item: 'entry', itemId: 'alert00001' }],
    });
    session.change(edited('The alert fires', 'The alert fires, and nobody sees it'));
    session.change(added('something else'));
    await clock.pass(100);
    const { problems, review } = session.getState();
    expect(problems).toMatchObject([{ error: { code: 'ITEM_REMOVED' } }]);
    expect(review.entries.map((entry) => [entry.text, entry.removed !== undefined])).toEqual([
      ['The alert fires', true],
      ['something else', false],
    ]);
  });

  it('can be added as a new entry, at the time and of the kind of the removed one', async () => {
    const service = new FakeReviewService([alert]);
    const { session, clock } = await sessionOn(service);
    service.write(BEN, {
      v: 1,
      id: 'remove00002',
      type: 'removeItems',
      items: [{ item: 'entry', itemId: 'alert00001' }],
    });
    const id = session.change(edited('The alert fires', 'Still true'));
    await clock.pass(100);
    session.settle(id, 'add-again');
    await clock.pass(100);
    expect(service.review?.entries.at(-1)).toMatchObject({
      text: 'Still true',
      kind: 'signal',
      at: '2026-11-12T14:05:00.000Z',
    });
    expect(session.getState().problems).toEqual([]);
  });

  it('can be let go', async () => {
    const service = new FakeReviewService();
    const { session, clock, store } = await sessionOn(service);
    service.fail({ code: 'TOO_LARGE' });
    const id = session.change(added('too much'));
    await clock.pass(100);
    session.settle(id, 'let-go');
    expect(session.getState().problems).toEqual([]);
    expect(store.items.size).toBe(0);
  });

  it('steps aside when our own bug keeps coming back, so that the others get through', async () => {
    const service = new FakeReviewService();
    const { session, clock } = await sessionOn(service);
    const bug = { code: 'UNEXPECTED', reference: 'abc' } as const;
    service.fail(bug, bug, bug, bug);
    session.change(added('unlucky'));
    session.change(added('fine'));
    await clock.pass(60_000);
    expect(texts(service)).toEqual(['fine']);
    expect(session.getState().problems).toMatchObject([{ error: bug }]);
    const [problem] = session.getState().problems;
    session.settle(problem?.id ?? '', 'try-again');
    await clock.pass(100);
    expect(texts(service)).toEqual(['fine', 'unlucky']);
  });

  it('holds everything when the permission is gone, and keeps it', async () => {
    const service = new FakeReviewService();
    const { session, clock, store } = await sessionOn(service);
    service.fail({ code: 'READ_ONLY' });
    session.change(added('kept here'));
    await clock.pass(60_000);
    expect(service.named('review.submit')).toHaveLength(1);
    expect(session.getState()).toMatchObject({ canEdit: false, saved: { state: 'stopped', changes: 1 } });
    expect([...store.items.values()].join()).toContain('kept here');
    session.retryNow();
    await settled();
    expect(texts(service)).toEqual(['kept here']);
  });
});
