/** The closed lists of words that a review uses, and their default where there is one. */
import * as z from 'zod/mini';

export const KINDS = [
  'incident',
  'project',
  'phase',
  'success',
  'near-miss',
  'missed-goal',
  'decision',
  'quarter-end',
] as const;
export const kind = z.enum(KINDS);
export type Kind = z.infer<typeof kind>;

/** light: about 15 minutes; standard: 45; full: the 75-minute agenda. */
export const SIZES = ['light', 'standard', 'full'] as const;
export const size = z.enum(SIZES);
export type Size = z.infer<typeof size>;

export const STAGES = ['facts', 'factors', 'actions'] as const;
export const stage = z.enum(STAGES);
export type Stage = z.infer<typeof stage>;

export const ENTRY_KINDS = [
  'signal',
  'response',
  'decision',
  'handoff',
  'escalation',
  'message',
  'repair',
  'milestone',
] as const;
export const entryKind = z.enum(ENTRY_KINDS);
export type EntryKind = z.infer<typeof entryKind>;

export const ROLES = [
  'trigger',
  'enabler',
  'slowed-detection',
  'slowed-recovery',
  'made-it-worse',
  'helped',
] as const;
export const role = z.enum(ROLES);
export type Role = z.infer<typeof role>;

export const PURPOSES = ['fix-now', 'prevent', 'detect', 'document', 'train'] as const;
export const purpose = z.enum(PURPOSES);
export type Purpose = z.infer<typeof purpose>;

/** weaker: asks people to take care; medium: helps them; stronger: the wrong thing can no longer happen. */
export const STRENGTHS = ['weaker', 'medium', 'stronger'] as const;
export const strength = z.enum(STRENGTHS);
export type Strength = z.infer<typeof strength>;
