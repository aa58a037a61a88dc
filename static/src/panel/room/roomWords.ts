/** The words and numbers of the room. */
import type { AgendaKey, SpeakingOrder } from '../../../../src/domain/vocabulary';

export const AGENDA_WORDS: Readonly<Record<AgendaKey, string>> = {
  opening: 'Opening',
  'factual-summary': 'Factual summary',
  timeline: 'Timeline',
  factors: 'Factors',
  'what-worked': 'What worked',
  actions: 'Actions',
  recap: 'Recap',
};

export const ORDER_WORDS: Readonly<Record<SpeakingOrder, string>> = {
  'round-robin': 'Round robin',
  'senior-last': 'Senior person last',
  'leader-first': 'Leader first',
};

const MINUTE = 60_000;

/** "11:24", or "−0:30" when the time is over. @param milliseconds what is left */
export function countdown(milliseconds: number): string {
  // Rounded so that "0:00" stands for exactly the second in which the time is up.
  const seconds = Math.ceil(milliseconds / 1000);
  const size = Math.abs(seconds);
  const text = `${String(Math.floor(size / 60))}:${String(size % 60).padStart(2, '0')}`;
  return seconds < 0 ? `−${text}` : text;
}

/** The same to be read aloud. */
export function countdownAloud(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const size = Math.abs(seconds);
  const parts = [`${String(Math.floor(size / 60))} minutes`, `${String(size % 60)} seconds`];
  return `${parts.join(' ')} ${seconds < 0 ? 'over' : 'left'}`;
}

/** Whole minutes that a part took, counted as people do: 3 min 40 s are 4. @param milliseconds time spent */
export const wholeMinutes = (milliseconds: number): number => Math.round(milliseconds / MINUTE);

/** "4 of 15 min"; the plan alone before the part has begun. */
export function spentOf(milliseconds: number, planned: number): string {
  return milliseconds === 0
    ? `${String(planned)} min`
    : `${String(wholeMinutes(milliseconds))} of ${String(planned)} min`;
}
