import { FakeReviewService } from '../../builders/fakeReviewService';
import { MemoryStore } from '../../builders/memoryStore';
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
const texts = (service: FakeReviewService) => service.review?.entries.map((entry) => entry.text);

describe('After a reload of the page', () => {
  it('what was not acknowledged goes out again, once', async () => {
    const service = new FakeReviewService();
    const store = new MemoryStore();
    const first = await sessionOn(service, { store });
    service.fail('lost-after');
    first.session.change(added('one'));
    first.session.change(added('two'));
    await first.clock.pass(100);
    first.stop();
    const second = await sessionOn(service, { store });
    await second.clock.pass(5000);
    expect(texts(service)).toEqual(['one', 'two']);
    expect(second.session.getState().saved).toEqual({ state: 'saved' });
    expect(store.items.size).toBe(0);
  });

  it('a half-typed edit becomes a change against the text its writer saw', async () => {
    const service = new FakeReviewService([alert]);
    const store = new MemoryStore();
    const first = await sessionOn(service, { store });
    first.session.drafts.open('entry/alert00001/text', 'The alert fires');
    first.session.drafts.type('entry/alert00001/text', 'The alert fires twice');
    expect(texts(service)).toEqual(['The alert fires']);
    const second = await sessionOn(service, { store });
    await second.clock.pass(100);
    expect(texts(service)).toEqual(['The alert fires twice']);
  });

  it('what was refused and not decided is still there', async () => {
    const service = new FakeReviewService();
    const store = new MemoryStore();
    const first = await sessionOn(service, { store });
    service.fail({ code: 'TOO_LARGE' });
    first.session.change(added('a long story'));
    await first.clock.pass(100);
    const second = await sessionOn(service, { store });
    expect(second.session.getState().problems).toMatchObject([{ error: { code: 'TOO_LARGE' } }]);
  });

  it('the line that was not added yet is still there, and another person’s never is', async () => {
    const service = new FakeReviewService();
    const store = new MemoryStore();
    const first = await sessionOn(service, { store });
    first.session.note('new-entry', '14:05 half a line');
    expect((await sessionOn(service, { store })).session.noteAt('new-entry')).toBe('14:05 half a line');
    expect((await sessionOn(service, { store, me: BEN })).session.noteAt('new-entry')).toBe('');
  });

  it('damage in the storage costs the damaged item only', async () => {
    const service = new FakeReviewService();
    const store = new MemoryStore();
    const place = `debrief/${ANA}/10412/1/${service.review?.opened.at ?? ''}`;
    const good = { at: moment, command: { v: 1, id: 'kept000001', ...added('good') } };
    const record = { v: 1, commands: [{ nonsense: true }, good], problems: [], drafts: {}, notes: {} };
    store.items.set(`${place}/old`, JSON.stringify(record));
    store.items.set(`${place}/broken`, '{{{');
    const { clock } = await sessionOn(service, { store });
    await clock.pass(100);
    expect(texts(service)).toEqual(['good']);
  });

  it('a browser that keeps nothing is said so', async () => {
    const service = new FakeReviewService();
    const store = new MemoryStore();
    const { session, clock } = await sessionOn(service, { store });
    store.broken = true;
    service.fail('lost-before');
    session.change(added('only in memory'));
    await clock.pass(100);
    expect(session.getState().saved).toMatchObject({ state: 'waiting', kept: false });
    expect(session.wouldLose).toBe(true);
  });

  it('a half-typed line is asked about before the page goes only when the browser keeps nothing', async () => {
    const store = new MemoryStore();
    const { session } = await sessionOn(new FakeReviewService(), { store });
    session.note('new-entry', '16:10 half');
    expect(session.wouldLose).toBe(false);
    store.broken = true;
    session.note('new-entry', '16:10 half typed');
    expect(session.wouldLose).toBe(true);
    session.note('new-entry', '');
    expect(session.wouldLose).toBe(false);
  });
});
