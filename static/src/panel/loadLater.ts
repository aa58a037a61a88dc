/** The parts of `later.ts` as components that load themselves, and a way to have them ready before they are needed. */
import { lazyPart } from '../shared/lazyPart';
import { withLaterStyle } from './laterStyle';

const later = () => withLaterStyle(import('./later'));

export const Actions = lazyPart(async () => (await later()).Actions);
export const AsidePart = lazyPart(async () => (await later()).AsidePart);
export const DecisionQuestions = lazyPart(async () => (await later()).DecisionQuestions);
export const EvidenceForm = lazyPart(async () => (await later()).EvidenceForm);
export const Factors = lazyPart(async () => (await later()).Factors);
export const OtherReviews = lazyPart(async () => (await later()).OtherReviews);
export const OutOfSight = lazyPart(async () => (await later()).OutOfSight);
export const PastedLines = lazyPart(async () => (await later()).PastedLines);
export const SuggestEntries = lazyPart(async () => (await later()).SuggestEntries);
export const WhenAndKind = lazyPart(async () => (await later()).WhenAndKind);

/** A failure is nobody's concern here: the part is asked for again when it is needed. */
export function prepareLater(): void {
  later().catch(() => undefined);
}
