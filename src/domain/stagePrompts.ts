/**
 * What a facilitator can ask at each stage: open questions about the work and its surroundings, never about who. The
 * first one is the one to begin with.
 */
import type { Kind, Stage } from './vocabulary';

const PROMPTS: Readonly<Record<Stage, readonly string[]>> = {
  prepare: [
    'What do we want to be able to say at the end that we cannot say now?',
    'Where does the story begin, well before anybody saw that something was wrong?',
    'Who was close to the work and is not in the room?',
  ],
  facts: [
    'What did we know at this point? What made this reasonable in the moment?',
    'What was on the screen, or in the message, when this was decided?',
    'What happened in the stretch for which we have no entry?',
    'Which signal was there before anybody looked for it?',
    'Who took over here, and what came along with it?',
  ],
  factors: [
    'What made this outcome possible, or more likely?',
    'What usually stops it, and why not this time?',
    'What would have had to be different for this to go unnoticed, or to go well?',
    'Who else works this way, and has it gone well so far?',
    'Which of these would be there again next week?',
    'What helped, and was it luck or on purpose?',
  ],
  actions: [
    'What would make the wrong thing impossible, not only less likely?',
    'Which one of these would change the most if we did only that?',
    'What could somebody see in six weeks that tells us it worked?',
    'What would have to stop, so that there is time for this?',
    'Who can decide this alone, and who has to agree?',
  ],
  close: [
    'What will we say when somebody asks what came out of this?',
    'Who should read this that was not here?',
    'What was hard to say today?',
  ],
  'follow-up': [
    'What is different now from the day we decided this?',
    'What got in the way, and would it get in the way again?',
    'What would have told us earlier that it does not work?',
  ],
};

/** Looking back at a success, luck is easily taken for skill: that is asked before anything else. */
const FIRST_OF_SUCCESS = 'What nearly went wrong, and what did we get away with?';

export function stagePrompts(stage: Stage, kind: Kind): readonly string[] {
  return stage === 'factors' && kind === 'success' ? [FIRST_OF_SUCCESS, ...PROMPTS[stage]] : PROMPTS[stage];
}
