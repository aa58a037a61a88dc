/** What nobody sees before pressing something: one chunk, so that shared parts are not cut into many small ones. */
export { Actions } from './actions/Actions';
export { DecisionQuestions } from './facts/DecisionQuestions';
export { EvidenceForm } from './facts/EvidenceForm';
export { PastedLines } from './facts/PastedLines';
export { SuggestEntries } from './facts/SuggestEntries';
export { Factors } from './factors/Factors';
export { AsidePart } from './review/AsidePart';
export { OtherReviews } from './review/OtherReviews';
export { OutOfSight } from './review/OutOfSight';
export { WhenAndKind } from './facts/WhenAndKind';
