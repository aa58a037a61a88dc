import type { Command } from '../../src/domain/commands';
import type { Block } from '../../src/domain/document';
import { preReadOf } from '../../src/domain/preRead';
import { fingerprint } from '../../src/domain/text';
import { entryAdded, factsAgreed, reviewOf } from '../builders/review';

const rules = { groundRules: ['Facts before opinions'] };

function passage(passageKey: 'event' | 'question' | 'output', to: string): Command {
  const text = { from: fingerprint(''), to };
  return { v: 1, id: `passage${passageKey}`, type: 'editPassage', passage: passageKey, text };
}

const asked: Command = {
  v: 1,
  id: 'ask0000001',
  type: 'askPrompts',
  prompts: [{ id: 'prompt0001', text: 'What is hard to say here?' }],
};
const revealed: readonly Command[] = [
  asked,
  { v: 1, id: 'close00001', type: 'closeAnswers' },
  {
    v: 1,
    id: 'reveal0001',
    type: 'revealAnswers',
    promptId: 'prompt0001',
    answers: [{ text: 'We all knew' }],
    heldBack: false,
  },
];

const headings = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));

describe('The pre-read', () => {
  it('has the scope, the draft timeline and the ground rules', () => {
    const review = reviewOf(
      passage('question', 'Why did the launch miss readiness?'),
      entryAdded({ text: 'Checkout error alert fires' }),
    );
    const document = preReadOf(review, rules);
    expect(headings(document)).toEqual([
      'Before the review: Payment outage on 12 November',
      'Scope',
      'What happened',
      'Ground rules',
    ]);
    const text = JSON.stringify(document);
    expect(text).toContain('Why did the launch miss readiness?');
    expect(text).toContain('Checkout error alert fires');
    expect(text).toContain('Facts before opinions');
    expect(text).toContain('draft');
  });

  it('of a review of which nothing is known yet says only what is there', () => {
    const document = preReadOf(reviewOf(), { groundRules: [] });
    expect(headings(document)).toEqual(['Before the review: Payment outage on 12 November']);
  });

  it('does not call a timeline a draft that the room has agreed on', () => {
    const text = JSON.stringify(preReadOf(reviewOf(entryAdded(), factsAgreed), rules));
    expect(text).not.toContain('draft');
  });

  it('says that questions wait, and never what they ask or what was answered', () => {
    const asking = JSON.stringify(preReadOf(reviewOf(asked), rules));
    expect(asking).toContain('stay private');
    expect(asking).not.toContain('hard to say');
    const after = JSON.stringify(preReadOf(reviewOf(...revealed), rules));
    expect(after).not.toContain('We all knew');
    expect(after).not.toContain('stay private');
  });
});
