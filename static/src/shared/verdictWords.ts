/** What the verdicts on an action are called. */
import type { Verdict } from '../../../src/domain/vocabulary';

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  worked: 'Worked',
  partly: 'Partly',
  'no-effect': 'No effect',
  'too-early': 'Too early',
};
