/** The words that people read for the closed lists of the domain, and the factor labels a team starts with. */
import type { EntryKind, Kind, Purpose, Size, Stage, Strength } from '../../../src/domain/vocabulary';

export { ROLE_WORDS } from '../../../src/domain/words';

export const KIND_WORDS: Readonly<Record<Kind, { readonly name: string; readonly about: string }>> = {
  incident: { name: 'Incident', about: 'Something broke for someone' },
  project: { name: 'Project', about: 'A piece of work that is finished' },
  phase: { name: 'Phase', about: 'One part of something longer' },
  success: { name: 'Success', about: 'It went well: find out why' },
  'near-miss': { name: 'Near miss', about: 'It almost went wrong' },
  'missed-goal': { name: 'Missed goal', about: 'A date or a number not reached' },
  decision: { name: 'Decision', about: 'A choice that deserves a second look' },
  'quarter-end': { name: 'Quarter end', about: 'What three months taught us' },
};

export const SIZE_WORDS: Readonly<
  Record<Size, { readonly name: string; readonly minutes: number; readonly about: string }>
> = {
  light: { name: 'Light', minutes: 15, about: 'Three questions in one sitting' },
  standard: { name: 'Standard', minutes: 45, about: 'Timeline, factors and actions' },
  full: { name: 'Full', minutes: 75, about: 'The whole agenda, together in a room' },
};

export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  prepare: 'Prepare',
  facts: 'Facts',
  factors: 'Factors',
  actions: 'Actions',
  close: 'Close',
  'follow-up': 'Follow-up',
};

export const ENTRY_KIND_WORDS: Readonly<Record<EntryKind, string>> = {
  signal: 'Signal',
  response: 'Response',
  decision: 'Decision',
  handoff: 'Handoff',
  escalation: 'Escalation',
  message: 'Message',
  repair: 'Repair',
  milestone: 'Milestone',
};

export const PURPOSE_WORDS: Readonly<Record<Purpose, string>> = {
  'fix-now': 'Fix now',
  prevent: 'Prevent',
  detect: 'Detect',
  document: 'Document',
  train: 'Train',
};

export const STRENGTH_WORDS: Readonly<Record<Strength, string>> = {
  weaker: 'Weaker: asks for care',
  medium: 'Medium: helps people',
  stronger: 'Stronger: cannot go wrong',
};

/** The labels offered before a project has its own list. */
export const STARTING_LABELS: readonly string[] = [
  'change-release',
  'configuration',
  'testing-gap',
  'monitoring-detection',
  'capacity-scale',
  'dependency-vendor',
  'design-architecture',
  'requirements-scope',
  'communication-handoff',
  'knowledge-docs',
  'workload-priorities',
  'process-approval',
];
