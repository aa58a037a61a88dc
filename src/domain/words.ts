/** What the closed lists are called wherever a text is made of a review: screens, comments, exports. */
import type { AgendaKey, Kind, Missing, Role } from './vocabulary';

export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  incident: 'Incident',
  project: 'Project',
  phase: 'Phase',
  success: 'Success',
  'near-miss': 'Near miss',
  'missed-goal': 'Missed goal',
  decision: 'Decision',
  'quarter-end': 'Quarter end',
};

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  trigger: 'Trigger',
  enabler: 'Enabler',
  'slowed-detection': 'Slowed detection',
  'slowed-recovery': 'Slowed recovery',
  'made-it-worse': 'Made it worse',
  helped: 'Helped',
};

export const AGENDA_NAMES: Readonly<Record<AgendaKey, string>> = {
  opening: 'Opening',
  'factual-summary': 'Factual summary',
  timeline: 'Timeline',
  factors: 'Factors',
  'what-worked': 'What worked',
  actions: 'Actions',
  recap: 'Recap',
};

/** What was still missing when a review was closed all the same. */
export const MISSING_NAMES: Readonly<Record<Missing, string>> = {
  'facts-not-agreed': 'The facts were not agreed',
  'answers-not-revealed': 'The private answers were not revealed',
  'no-factors': 'No contributing factor or practice to keep',
  'factor-without-evidence': 'A factor without evidence',
  'undecided-ideas': 'An idea without a decision',
  'action-without-owner': 'An action without one owner',
  'action-not-in-jira': 'An action that is not in Jira',
  'open-thoughts': 'Something left in the parking lot',
  'no-follow-up-date': 'No follow-up date',
};
