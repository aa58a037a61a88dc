/** The words of "Have we seen this?": what two events share, and whether what was tried has worked. */
import type { Likeness } from '../../../../src/domain/likeness/likeness';
import type { TriedState } from '../../../../src/domain/tried';
import type { Tone } from '../../shared/components/Labels';
import { dayOf, startOfDay } from '../../shared/dates';

export const TRIED_WORDS: Readonly<
  Record<TriedState, { readonly name: string; readonly tone: Tone | undefined }>
> = {
  worked: { name: 'Worked', tone: 'good' },
  partly: { name: 'Partly', tone: 'info' },
  'no-effect': { name: 'No effect', tone: 'bad' },
  'too-early': { name: 'Too early', tone: 'info' },
  open: { name: 'Still open', tone: 'care' },
  'not-verified': { name: 'Done, not verified', tone: undefined },
  dropped: { name: 'Dropped', tone: undefined },
};

/** "same component", "label nordpay", "words: queue, alert". */
export function lookAlikeWords({ components, labels, words }: Likeness): readonly string[] {
  return [
    ...(components.length === 0 ? [] : [components.length === 1 ? 'same component' : 'same components']),
    ...(labels.length === 0 ? [] : [`${labels.length === 1 ? 'label' : 'labels'} ${labels.join(', ')}`]),
    ...(words.length === 0 ? [] : [`${words.length === 1 ? 'word' : 'words'}: ${words.join(', ')}`]),
  ];
}

const month = new Intl.DateTimeFormat(undefined, { month: 'short', year: 'numeric' });

/** Sep 2026. @param at a day or an instant */
export const showMonth = (at: string): string => month.format(startOfDay(dayOf(at)));
