import { stagePrompts } from '../../src/domain/stagePrompts';
import { KINDS, STAGES } from '../../src/domain/vocabulary';

describe('what to ask at a stage', () => {
  test('there is always a question, and none twice', () => {
    for (const stage of STAGES)
      for (const kind of KINDS) {
        const prompts = stagePrompts(stage, kind);
        expect(prompts.length).toBeGreaterThan(1);
        expect(new Set(prompts).size).toBe(prompts.length);
        for (const prompt of prompts) expect(prompt).toMatch(/\?$/);
      }
  });

  test('a success is asked first what nearly went wrong', () => {
    expect(stagePrompts('factors', 'success')[0]).toBe(
      'What nearly went wrong, and what did we get away with?',
    );
    expect(stagePrompts('factors', 'incident')[0]).not.toMatch('nearly');
  });
});
