import { fingerprint } from '../../src/domain/text';
import { after, afterAll, refusalOf, type Told } from '../builders/applying';
import { ANA, BEN, NOW, reviewOf } from '../builders/review';

const review = reviewOf();
const write = (from: string, to: string): Told => ({
  type: 'editPassage',
  passage: 'event',
  text: { from: fingerprint(from), to },
});

describe('a line of the scope', () => {
  test('is empty at first, written, and emptied again', () => {
    const written = after(review, write('', 'Checkout was down'));
    expect(written.passages.event).toEqual({ text: 'Checkout was down', alternatives: [] });
    expect(after(written, write('Checkout was down', '')).passages.event?.text).toBe('');
  });

  test('written by two at once keeps both until a person chooses', () => {
    const written = after(review, write('', 'Checkout was down'));
    const both = after(written, write('', 'Payments were late'), { by: BEN });
    expect(both.passages.event).toMatchObject({
      text: 'Checkout was down',
      alternatives: [{ text: 'Payments were late', by: BEN, field: 'text' }],
    });
    const alternativeId = both.passages.event?.alternatives[0]?.id ?? '';
    const use: Told = { type: 'settleAlternative', passage: 'event', alternativeId, choose: 'use' };
    expect(after(both, use).passages.event).toEqual({ text: 'Payments were late', alternatives: [] });
    expect(after(both, { ...use, choose: 'dismiss' }).passages.event).toEqual({
      text: 'Checkout was down',
      alternatives: [],
    });
    expect(refusalOf(review, use)).toEqual({ code: 'ITEM_NOT_FOUND' });
  });

  test('emptied by somebody who did not see the new words stays as it is', () => {
    const written = after(review, write('', 'Checkout was down'));
    expect(after(written, write('', '')).passages).toEqual(written.passages);
  });
});

describe('the baseline', () => {
  test('keeps for each number where it came from; what is not named stays, null clears', () => {
    const measured = after(review, {
      type: 'setBaseline',
      values: { 'planned-end': '2026-11-10', reopened: '3' },
      source: 'jira',
    });
    const corrected = after(
      measured,
      { type: 'setBaseline', values: { 'planned-end': '2026-11-09' }, source: 'person' },
      { by: BEN },
    );
    expect(corrected.baseline).toEqual({
      'planned-end': { value: '2026-11-09', source: 'person', by: BEN, at: NOW },
      reopened: { value: '3', source: 'jira', by: ANA, at: NOW },
    });
    const cleared = after(corrected, { type: 'setBaseline', values: { reopened: null }, source: 'person' });
    expect(Object.keys(cleared.baseline)).toEqual(['planned-end']);
  });
});

describe('the questionnaire', () => {
  const [ONE, TWO] = ['prompt0001', 'prompt0002'];
  const ask = (...ids: readonly string[]): Told => ({
    type: 'askPrompts',
    prompts: ids.map((id) => ({ id, text: 'What went well?' })),
  });
  const close: Told = { type: 'closeAnswers' };
  const show = (promptId: string): Told => ({
    type: 'revealAnswers',
    promptId,
    answers: [{ text: 'The rollback' }],
    heldBack: false,
  });
  const asking = after(review, ask(ONE, TWO));

  test('asks each question once, and may be changed while it asks', () => {
    expect(asking.questionnaire).toMatchObject({ state: 'asking', answers: [] });
    expect(refusalOf(review, ask(ONE, ONE))).toEqual({ code: 'ITEM_EXISTS' });
    expect(after(asking, ask(ONE)).questionnaire?.prompts).toHaveLength(1);
  });

  test('is closed by the facilitator alone, and closing twice is no error', () => {
    expect(refusalOf(review, close)).toEqual({ code: 'ITEM_NOT_FOUND' });
    expect(refusalOf(asking, close, { by: BEN })).toEqual({ code: 'FACILITATOR_ONLY' });
    const taken = after(asking, { type: 'editDetails', facilitator: BEN });
    expect(refusalOf(taken, close)).toEqual({ code: 'FACILITATOR_ONLY' });
    const closing = after(taken, close, { by: BEN });
    expect(closing.questionnaire?.state).toBe('closing');
    expect(after(closing, close, { by: BEN }).questionnaire).toEqual(closing.questionnaire);
    expect(refusalOf(closing, ask(ONE))).toEqual({ code: 'ANSWERS_REVEALED' });
  });

  test('shows nothing while it asks, each question once, and is revealed with the last', () => {
    expect(refusalOf(asking, show(ONE))).toEqual({ code: 'ANSWERS_REVEALED' });
    const first = afterAll(asking, close, show(ONE));
    expect(first.questionnaire).toMatchObject({ state: 'closing', answers: [{ promptId: ONE }] });
    expect(after(first, show(ONE)).questionnaire).toEqual(first.questionnaire);
    expect(refusalOf(first, show('prompt0009'))).toEqual({ code: 'ITEM_NOT_FOUND' });
    const both = after(first, show(TWO));
    expect(both.questionnaire?.state).toBe('revealed');
    for (const late of [show(TWO), close, ask(ONE)])
      expect(refusalOf(both, late)).toEqual({ code: 'ANSWERS_REVEALED' });
  });
});
