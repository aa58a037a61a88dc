import { settled } from '../../builders/fakeClock';
import { FakeReviewService } from '../../builders/fakeReviewService';
import { BEN, entryAdded, ideaAdded } from '../../builders/review';
import { sessionOn } from '../../builders/session';

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => entryAdded({ text: `Entry ${String(index)}` }));
const draft = {
  outcome: 'The policy pages the secondary',
  owner: BEN,
  due: '2026-12-11',
  verification: 'The December drill shows it',
  projectId: '10001',
  issueTypeId: '10002',
};

describe('Catching up', () => {
  it('asks at most every ten seconds, and less often once nothing has happened for five minutes', async () => {
    const service = new FakeReviewService();
    const { clock } = await sessionOn(service);
    await clock.pass(60_000);
    expect(service.named('review.since')).toHaveLength(6);
    await clock.pass(300_000);
    const before = service.named('review.since').length;
    await clock.pass(60_000);
    expect(service.named('review.since').length - before).toBeLessThanOrEqual(2);
  });

  it('asks nothing behind another tab, and at once on coming back', async () => {
    const service = new FakeReviewService();
    let visible = false;
    const { session, clock } = await sessionOn(service, { isVisible: () => visible });
    await clock.pass(600_000);
    expect(service.named('review.since')).toHaveLength(0);
    service.write(BEN, entryAdded({ text: 'While you were away' }));
    visible = true;
    session.visibilityChanged();
    await settled();
    expect(session.getState().review).toEqual(service.review);
    await clock.pass(10_000);
    expect(service.named('review.since')).toHaveLength(2);
  });

  it('loads the review again when more has happened than one answer carries', async () => {
    const service = new FakeReviewService();
    const { session, clock } = await sessionOn(service);
    service.write(BEN, ...many(150));
    await clock.pass(10_000);
    expect(session.getState().review).toEqual(service.review);
  });

  it('keeps a change on the screen while the review is loaded again around it', async () => {
    const service = new FakeReviewService();
    const { session, clock } = await sessionOn(service);
    service.write(BEN, ...many(150));
    session.change({
      type: 'addTimelineEntry',
      entryId: 'mine000001',
      at: '2026-11-12',
      text: 'Mine',
      kind: 'response',
    });
    const seen: boolean[] = [];
    session.subscribe(() =>
      seen.push(session.getState().review.entries.some((entry) => entry.text === 'Mine')),
    );
    await clock.pass(100);
    expect(seen).not.toContain(false);
    expect(session.getState().review).toEqual(service.review);
  });

  it('takes entries that come by another way, twice or out of order, and fills a gap by itself', async () => {
    const service = new FakeReviewService();
    const { session } = await sessionOn(service);
    service.write(BEN, ...many(3));
    const [, first, second, third] = service.log;
    if (first === undefined || second === undefined || third === undefined)
      throw new Error('three were written');
    await session.takeAnswer({ entries: [first], reload: false });
    await session.takeAnswer({ entries: [first], reload: false });
    expect(session.getState().review.entries).toHaveLength(1);
    await session.takeAnswer({ entries: [third], reload: false });
    await settled();
    await session.takeAnswer({ entries: [second], reload: false });
    expect(session.getState().review).toEqual(service.review);
  });

  it('stops when the issue can no longer be seen', async () => {
    const service = new FakeReviewService();
    const { session, clock } = await sessionOn(service);
    service.fail({ code: 'DENIED' });
    await clock.pass(10_000);
    expect(session.getState().saved).toMatchObject({ state: 'stopped', error: { code: 'DENIED' } });
    const asked = service.calls.length;
    await clock.pass(600_000);
    expect(service.calls).toHaveLength(asked);
  });

  it('goes on when the person comes back and may see it again', async () => {
    const service = new FakeReviewService();
    const { session, clock } = await sessionOn(service);
    service.fail({ code: 'DENIED' });
    await clock.pass(10_000);
    service.write(BEN, ...many(1));
    session.visibilityChanged();
    await settled();
    expect(session.getState().review).toEqual(service.review);
    expect(session.getState().saved).toMatchObject({ state: 'saved' });
  });
});

describe('Undo', () => {
  it('takes back the person’s own last change, after everything before it has arrived', async () => {
    const service = new FakeReviewService();
    const { session, clock } = await sessionOn(service);
    session.change({ type: 'addIdea', ideaId: 'idea000009', text: 'Too early' });
    session.undo();
    await clock.pass(100);
    expect(session.getState().review.ideas[0]?.removed).toBeDefined();
    expect(session.getState().review).toEqual(service.review);
  });

  it('says so when there is nothing to take back', async () => {
    const service = new FakeReviewService();
    const { session, clock } = await sessionOn(service);
    session.undo();
    await clock.pass(100);
    expect(session.getState().problems).toMatchObject([{ error: { code: 'NOTHING_TO_UNDO' } }]);
  });
});

describe('Create in Jira', () => {
  const idea = ideaAdded({ ideaId: 'idea000001' });

  it('shows that it is being created at once, and the key when Jira has it', async () => {
    const service = new FakeReviewService([idea]);
    const { session, clock } = await sessionOn(service);
    service.hold();
    session.createAction('idea000001', draft);
    expect(session.getState().review.ideas[0]?.creation).toMatchObject({ state: 'creating' });
    service.release();
    await clock.pass(100);
    expect(session.getState().review.ideas[0]?.creation).toMatchObject({ state: 'created', key: 'OPS-231' });
  });

  it('asks once for a double click and once for a lost answer', async () => {
    const service = new FakeReviewService([idea]);
    const { session, clock } = await sessionOn(service);
    service.fail('lost-after');
    session.createAction('idea000001', draft);
    session.createAction('idea000001', draft);
    await clock.pass(5000);
    const wishes = service.log.filter((entry) => entry.command.type === 'commitAction');
    expect(wishes).toHaveLength(1);
    expect(service.log.filter((entry) => entry.command.type === 'actionCreated')).toHaveLength(1);
    expect(session.getState().saved).toEqual({ state: 'saved' });
  });

  it('keeps what was typed when Jira refuses', async () => {
    const service = new FakeReviewService([idea]);
    service.jira = { type: 'refused', code: 'denied', fields: { general: 'You cannot create issues here.' } };
    const { session, clock } = await sessionOn(service);
    session.createAction('idea000001', draft);
    await clock.pass(100);
    expect(session.getState().review.ideas[0]).toMatchObject({
      draft,
      creation: { state: 'refused', code: 'denied' },
    });
  });

  it('is not repeated by opening the page again', async () => {
    const service = new FakeReviewService([idea]);
    const first = await sessionOn(service);
    service.fail('lost-before');
    first.session.createAction('idea000001', draft);
    await first.clock.pass(100);
    first.stop();
    const second = await sessionOn(service, { store: first.store });
    await second.clock.pass(60_000);
    expect(service.review?.ideas[0]?.creation).toEqual({ state: 'draft' });
  });
});

describe('When loading again fails', () => {
  it('tries again by itself, and says so when it keeps failing', async () => {
    const service = new FakeReviewService();
    const { session, clock } = await sessionOn(service);
    service.write(BEN, ...many(150));
    const down = { code: 'JIRA_DOWN' } as const;
    service.fail('lost-after');
    await clock.pass(10_000);
    service.fail(down);
    await clock.pass(10_000);
    expect(session.getState().saved).toEqual({ state: 'saved' });
    service.fail(down, down, down, down);
    await clock.pass(60_000);
    expect(session.getState().saved).toMatchObject({ state: 'behind', error: down });
    session.retryNow();
    await clock.pass(120_000);
    expect(session.getState()).toMatchObject({ review: service.review, saved: { state: 'saved' } });
  });

  it('says so to who may only read', async () => {
    const service = new FakeReviewService();
    service.canEdit = false;
    const { session, clock } = await sessionOn(service);
    service.fail('lost-before', 'lost-before', 'lost-before');
    await clock.pass(35_000);
    expect(session.getState().saved).toMatchObject({ state: 'behind' });
    await clock.pass(30_000);
    expect(session.getState().saved).toEqual({ state: 'readOnly' });
  });
});
