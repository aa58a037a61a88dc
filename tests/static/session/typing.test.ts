import { FakeReviewService } from '../../builders/fakeReviewService';
import { BEN, entryAdded, ideaAdded } from '../../builders/review';
import { sessionOn } from '../../builders/session';
import { fingerprint } from '../../../src/domain/text';

const alert = entryAdded({ entryId: 'alert00001', text: 'The alert fires' });
const field = 'entry/alert00001/text';

async function typing(service: FakeReviewService) {
  const running = await sessionOn(service);
  running.session.drafts.open(field, 'The alert fires');
  const type = async (text: string): Promise<void> => {
    for (let end = 1; end <= text.length; end += 1) {
      running.session.drafts.type(field, text.slice(0, end));
      await running.clock.pass(100);
    }
  };
  return { ...running, type };
}

describe('Typing', () => {
  it('sends nothing per keystroke, and one change after two seconds of silence', async () => {
    const service = new FakeReviewService([alert]);
    const { type, clock } = await typing(service);
    await type('The alert fires, and nobody is on call to see it');
    expect(service.named('review.submit')).toHaveLength(0);
    await clock.pass(2000);
    expect(service.named('review.submit')).toHaveLength(1);
    expect(service.review?.entries[0]?.text).toBe('The alert fires, and nobody is on call to see it');
  });

  it('is kept in the browser from the first keystroke on', async () => {
    const service = new FakeReviewService([alert]);
    const { session, store } = await typing(service);
    session.drafts.type(field, 'T');
    expect([...store.items.values()].join()).toContain('"text":"T"');
  });

  it('becomes one change on Enter or on leaving, and none when nothing changed', async () => {
    const service = new FakeReviewService([alert]);
    const { session, clock } = await typing(service);
    session.drafts.type(field, 'The alert fires again');
    session.drafts.commit(field);
    session.drafts.close(field);
    await clock.pass(5000);
    expect(service.named('review.submit')).toHaveLength(1);
    session.drafts.open(field, 'The alert fires again');
    session.drafts.type(field, 'The alert fires again ');
    session.drafts.close(field);
    await clock.pass(5000);
    expect(service.named('review.submit')).toHaveLength(1);
  });

  it('goes on from the text that was sent last, so a pause in a sentence makes no conflict', async () => {
    const service = new FakeReviewService([alert]);
    const { session, clock } = await typing(service);
    session.drafts.type(field, 'The alert fires at');
    await clock.pass(2500);
    session.drafts.type(field, 'The alert fires at 14:05');
    await clock.pass(2500);
    expect(service.review?.entries[0]).toMatchObject({ text: 'The alert fires at 14:05', alternatives: [] });
  });

  it('keeps both texts when somebody else wrote while it went on', async () => {
    const service = new FakeReviewService([alert]);
    const { session, clock } = await typing(service);
    session.drafts.type(field, 'Mine');
    service.write(BEN, {
      v: 1,
      id: 'bens000001',
      type: 'editTimelineEntry',
      entryId: 'alert00001',
      text: { from: fingerprint('The alert fires'), to: 'Theirs' },
    });
    await clock.pass(2500);
    expect(session.getState().review.entries[0]).toMatchObject({
      text: 'Theirs',
      alternatives: [{ text: 'Mine' }],
    });
  });

  it('that ends in an empty text changes nothing where a text is needed, and clears it where it is not', async () => {
    const service = new FakeReviewService([
      alert,
      ideaAdded({ ideaId: 'idea000001', draft: { outcome: 'Old' } }),
    ]);
    const { session, clock } = await typing(service);
    session.drafts.type(field, '   ');
    session.drafts.close(field);
    session.drafts.open('idea/idea000001/outcome', 'Old');
    session.drafts.type('idea/idea000001/outcome', '');
    session.drafts.close('idea/idea000001/outcome');
    await clock.pass(100);
    expect(service.review?.entries[0]?.text).toBe('The alert fires');
    expect(service.review?.ideas[0]?.draft).toEqual({});
  });

  it('keeps the other answers when one of the four questions of a decision is answered', async () => {
    const decision = { known: 'Errors began', believed: '', alternatives: '', reasonable: '' };
    const service = new FakeReviewService([
      alert,
      { v: 1, id: 'decide0001', type: 'editTimelineEntry', entryId: 'alert00001', decision },
    ]);
    const { session, clock } = await typing(service);
    session.drafts.open('entry/alert00001/believed', '');
    session.drafts.type('entry/alert00001/believed', 'The vendor was slow');
    session.drafts.close('entry/alert00001/believed');
    await clock.pass(100);
    expect(service.review?.entries[0]?.decision).toEqual({ ...decision, believed: 'The vendor was slow' });
  });

  it('can be taken back before it is sent', async () => {
    const service = new FakeReviewService([alert]);
    const { session, clock, store } = await typing(service);
    session.drafts.type(field, 'Never mind');
    session.drafts.drop(field);
    await clock.pass(5000);
    expect(service.named('review.submit')).toHaveLength(0);
    expect(store.items.size).toBe(0);
  });
});
