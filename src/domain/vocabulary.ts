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

export const STAGES = ['prepare', 'facts', 'factors', 'actions', 'close', 'follow-up'] as const;
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

/** finished: closed, and every action has a verdict or a reason. */
export const STATUSES = ['open', 'closed', 'finished', 'cancelled'] as const;
export const status = z.enum(STATUSES);
export type Status = z.infer<typeof status>;

/** Who sees a review before it is closed; afterwards everyone who sees the issue. */
export const VISIBILITIES = ['everyone', 'participants'] as const;
export const visibility = z.enum(VISIBILITIES);
export type Visibility = z.infer<typeof visibility>;

/** The texts of a review that there is one of: the scope, in three of its four lines (the fourth is the time window). */
export const PASSAGES = ['event', 'question', 'output'] as const;
export const passageKey = z.enum(PASSAGES);
export type PassageKey = z.infer<typeof passageKey>;

/** The numbers an event is measured by, before anybody interprets them. Days, counts and hours. */
export const BASELINE_KEYS = [
  'planned-start',
  'actual-start',
  'planned-end',
  'actual-end',
  'original-scope',
  'final-scope',
  'estimate-hours',
  'spent-hours',
  'reopened',
] as const;
export const baselineKey = z.enum(BASELINE_KEYS);
export type BaselineKey = z.infer<typeof baselineKey>;

/** Who may read an answer once the answers are revealed. */
const ANSWER_VISIBILITIES = ['named', 'anonymous', 'facilitator'] as const;
export const answerVisibility = z.enum(ANSWER_VISIBILITIES);
export type AnswerVisibility = z.infer<typeof answerVisibility>;

/** What became of a commitment. */
export const KEPT = ['kept', 'changed', 'not-kept'] as const;
export const kept = z.enum(KEPT);
export type Kept = z.infer<typeof kept>;

/** What got in the way; never who. */
export const OBSTACLES = [
  'another-priority',
  'waited-for-another-team',
  'larger-than-thought',
  'no-time-set-aside',
  'no-longer-needed',
] as const;
export const obstacle = z.enum(OBSTACLES);
export type Obstacle = z.infer<typeof obstacle>;

export const VERDICTS = ['worked', 'partly', 'no-effect', 'too-early'] as const;
export const verdict = z.enum(VERDICTS);
export type Verdict = z.infer<typeof verdict>;

/** Parts of a meeting. */
export const AGENDA_KEYS = [
  'opening',
  'factual-summary',
  'timeline',
  'factors',
  'what-worked',
  'actions',
  'recap',
] as const;
export const agendaKey = z.enum(AGENDA_KEYS);
export type AgendaKey = z.infer<typeof agendaKey>;

/** Who speaks when: one after the other, the senior person at the end, or the leader first with their own part. */
export const SPEAKING_ORDERS = ['round-robin', 'senior-last', 'leader-first'] as const;
export const speakingOrder = z.enum(SPEAKING_ORDERS);
export type SpeakingOrder = z.infer<typeof speakingOrder>;

/** What the checklist at closing looks for. */
export const MISSING = [
  'facts-not-agreed',
  'answers-not-revealed',
  'no-factors',
  'factor-without-evidence',
  'undecided-ideas',
  'action-without-owner',
  'action-not-in-jira',
  'open-thoughts',
  'no-follow-up-date',
] as const;
export const missing = z.enum(MISSING);
export type Missing = z.infer<typeof missing>;

/** The comments that a review posts on its issue. */
export const POSTS = ['pre-read', 'recap'] as const;
export type Post = (typeof POSTS)[number];
