/** What nobody sees before pressing something: one chunk, so that shared parts are not cut into many small ones. */
export { Actions } from './actions/Actions';
export { DecisionQuestions } from './facts/DecisionQuestions';
export { EvidenceForm } from './facts/EvidenceForm';
export { PastedLines } from './facts/PastedLines';
export { SuggestEntries } from './facts/SuggestEntries';
export { Factors } from './factors/Factors';
export { History } from './history/History';
export { Details } from './review/Details';
export { WhenAndKind } from './facts/WhenAndKind';
