import { outcomeAdvice } from '../../../src/domain/advice/action/actionAdvice';
import { TOPICS } from '../../../src/domain/advice/action/topics';
import { verificationIssue } from '../../../src/domain/advice/action/verification';
import { wordingHints } from '../../../src/domain/advice/wording/wordingHints';
import {
  adviceWords,
  answerText,
  exampleFor,
  EXAMPLES,
  setAdviceWords,
} from '../../../static/src/panel/actions/adviceWords';
import { dueReason } from '../../../static/src/shared/dueWords';

describe('Examples', () => {
  it.each(TOPICS)('are what they ask for: %s', (topic) => {
    const { outcome, verification } = EXAMPLES[topic];
    expect(outcomeAdvice(outcome)).toBeUndefined();
    expect(verificationIssue(verification)).toBeUndefined();
    expect(wordingHints(`${outcome}. ${verification}`)).toEqual([]);
  });

  it('are near the advice they stand beside', () => {
    const advice = outcomeAdvice('Improve communication with support');
    expect(advice && adviceWords(advice)).toContain('“communication with support”');
    expect(advice && exampleFor(advice)).toBe(EXAMPLES.communication.outcome);
    const better = { how: 'example', topic: 'testing' } as const;
    expect(exampleFor({ field: 'verification', issue: 'unverifiable', better })).toBe(
      EXAMPLES.testing.verification,
    );
  });
});

describe('The writer’s own words with an end to them', () => {
  it.each([
    'Investigate queue sharding',
    'Look into the vendor limit',
    'Check whether the backup is complete',
    'Assess if the nodes are large enough',
  ])('need no further advice: %s', (outcome) => {
    const better = outcomeAdvice(outcome)?.better;
    if (better?.how !== 'answer') throw new Error('It should offer an end');
    expect(outcomeAdvice(answerText(better))).toBeUndefined();
  });
});

describe('Words', () => {
  it('are said for what stands beside a field, and left to the ticks for the rest', () => {
    expect(adviceWords({ field: 'outcome', issue: 'plural' })).toContain('two outcomes');
    expect(adviceWords({ field: 'verification', issue: 'says-done' })).toMatch(/\?$/);
    expect(adviceWords({ field: 'owner', issue: 'ownerless' })).toBeUndefined();
  });

  it('about all actions count them', () => {
    expect(setAdviceWords({ issue: 'weaker-only', count: 1 }).title).toContain('one action');
    expect(setAdviceWords({ issue: 'weaker-only', count: 3 }).title).toContain('All 3 actions');
    expect(setAdviceWords({ issue: 'too-many', count: 6 }).title).toContain('6 actions');
  });

  it.each([
    [{ weeks: 4, because: 'priority' }, 'Highest', '4 weeks, from priority Highest'],
    [{ weeks: 4, because: 'severity' }, undefined, '4 weeks, from the severity'],
    [{ days: 30, because: 'flat' }, 'High', '30 days, as for every action here'],
    [{ weeks: 8, because: 'nothing-known' }, undefined, '8 weeks, the usual time here'],
  ] as const)('give the reason of a date: %j', (reason, priority, words) => {
    expect(dueReason({ due: '2026-12-14', reason }, priority)).toBe(words);
  });
});
