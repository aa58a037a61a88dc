/** Strengths in one word, where a column has no room for what each means. */
import type { Strength } from '../../../../src/domain/vocabulary';

export const STRENGTH_NAMES: Readonly<Record<Strength, string>> = {
  weaker: 'Weaker',
  medium: 'Medium',
  stronger: 'Stronger',
};
