/** The words of the second look. */
import type { NextStep } from '../../../../src/domain/outcome';
import {
  KEPT,
  OBSTACLES,
  VERDICTS,
  type Kept,
  type Obstacle,
  type Verdict,
} from '../../../../src/domain/vocabulary';
import type { Tone } from '../../shared/components/Labels';
import { VERDICT_WORDS } from '../../shared/verdictWords';

const KEPT_WORDS: Readonly<Record<Kept, string>> = {
  kept: 'Kept',
  changed: 'Changed',
  'not-kept': 'Not kept',
};

const OBSTACLE_WORDS: Readonly<Record<Obstacle, string>> = {
  'another-priority': 'Another priority',
  'waited-for-another-team': 'Waited for another team',
  'larger-than-thought': 'Larger than thought',
  'no-time-set-aside': 'No time set aside',
  'no-longer-needed': 'No longer needed',
};

export const NEXT_WORDS: Readonly<Record<NextStep['what'], string>> = {
  nothing: 'Nothing more',
  'new-date': 'New date',
  'new-action': 'New action',
  'look-again': 'Look again later',
  drop: 'Drop with a reason',
};

export const keptName = (kept: Kept): string => KEPT_WORDS[kept];
export const verdictName = (verdict: Verdict): string => VERDICT_WORDS[verdict];
export const obstacleNames = (obstacles: readonly Obstacle[]): string =>
  obstacles
    .map((obstacle, at) => (at === 0 ? OBSTACLE_WORDS[obstacle] : OBSTACLE_WORDS[obstacle].toLowerCase()))
    .join(', ');

export const KEPT_TONES: Readonly<Record<Kept, Tone | undefined>> = {
  kept: 'good',
  changed: 'info',
  'not-kept': undefined,
};
export const VERDICT_TONES: Readonly<Record<Verdict, Tone | undefined>> = {
  worked: 'good',
  partly: 'info',
  'no-effect': 'care',
  'too-early': undefined,
};

export const KEPT_OPTIONS = KEPT.map((value) => ({ value, name: KEPT_WORDS[value] }));
export const VERDICT_OPTIONS = VERDICTS.map((value) => ({ value, name: VERDICT_WORDS[value] }));
export const OBSTACLE_OPTIONS = OBSTACLES.map((value) => ({ value, name: OBSTACLE_WORDS[value] }));

/** What can follow: an action that was not kept has no effect to look at, one that was kept needs no new date. */
export function nextOptions(
  kept: Kept,
): readonly { readonly value: NextStep['what']; readonly name: string }[] {
  const steps: readonly NextStep['what'][] =
    kept === 'not-kept' ? ['new-date', 'new-action', 'drop'] : ['nothing', 'new-action', 'look-again'];
  return steps.map((value) => ({ value, name: NEXT_WORDS[value] }));
}
