/** The question at each step of a chain of whys: away from the person who acted, towards how the work is set up. */

const QUESTIONS = [
  'Why did this happen?',
  'Why did the system allow that?',
  'Why was that the usual way to work?',
  'Why was it set up like that?',
  'Why has nothing changed it so far?',
] as const;

/** @param step 0 for the first question, which is about the factor itself */
export const whyQuestion = (step: number): string => QUESTIONS[step] ?? 'And why is that so?';
