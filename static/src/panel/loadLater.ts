/** The parts of `later.ts` as components that load themselves, and a way to have them ready before they are needed. */
import { lazy } from 'react';

const later = () => import('./later');

export const Actions = lazy(async () => ({ default: (await later()).Actions }));
export const AsidePart = lazy(async () => ({ default: (await later()).AsidePart }));
export const DecisionQuestions = lazy(async () => ({ default: (await later()).DecisionQuestions }));
export const EvidenceForm = lazy(async () => ({ default: (await later()).EvidenceForm }));
export const Factors = lazy(async () => ({ default: (await later()).Factors }));
export const OtherReviews = lazy(async () => ({ default: (await later()).OtherReviews }));
export const OutOfSight = lazy(async () => ({ default: (await later()).OutOfSight }));
export const PastedLines = lazy(async () => ({ default: (await later()).PastedLines }));
export const SuggestEntries = lazy(async () => ({ default: (await later()).SuggestEntries }));
export const WhenAndKind = lazy(async () => ({ default: (await later()).WhenAndKind }));

/** A failure is nobody's concern here: the part is asked for again when it is needed. */
export function prepareLater(): void {
  later().catch(() => undefined);
}
