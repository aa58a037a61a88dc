/**
 * What a project has chosen: the project property `debrief.settings`. Jira lets only project administrators write it.
 * A project without it works with the defaults, and a value that cannot be read counts as not chosen: whoever
 * administers the project may have written anything there.
 */
import * as z from 'zod/mini';
import { labelAbout, labelMerge } from './labelMerge';
import { DEFAULT_LIMITS, limitsFrom, limitsSchema } from './languishing/limits';
import type { DeepReadonly } from './result';
import { STARTING_LABELS } from './startingLabels';
import { factorLabel, id, jiraId, line, paragraph } from './text';

export const SETTINGS_KEY = 'debrief.settings';

export const SERVICE_LEVELS = ['4-8-weeks', '15-30-days', 'flat-30-days'] as const;

/** Weeks between closing and the second look. */
export const FOLLOW_UP_WEEKS = { least: 4, most: 8, default: 6 } as const;

/** How many of each a project may have. All of them at their longest would be too much: `SETTINGS_SIZE` counts as well. */
export const SETTINGS_LIMITS = {
  groundRules: 12,
  prompts: 10,
  labels: 100,
  themes: 30,
  owedRules: 10,
  idsPerRule: 20,
  labelsPerTheme: 60,
  merges: 20,
  differ: 50,
} as const;

/** Working days within which a review may be owed. */
export const OWED_WITHIN_DAYS = { least: 1, most: 90, default: 10 } as const;

/** Jira takes 32,768 characters; what is left is for its own way of writing them. */
export const SETTINGS_SIZE = 30_000;

const weeks = z.int().check(z.minimum(FOLLOW_UP_WEEKS.least), z.maximum(FOLLOW_UP_WEEKS.most));
/** 0 is Sunday, as JavaScript counts. */
const weekday = z.int().check(z.minimum(0), z.maximum(6));

/** A Jira label: anything without a space. */
const jiraLabel = z.string().check(z.regex(/^\S{1,255}$/));

/** Which events should be reviewed: an issue that meets every part of it. A part that is empty or absent is met by all. */
export const owedRule = z.object({
  id,
  issueTypeIds: z.array(jiraId).check(z.maxLength(SETTINGS_LIMITS.idsPerRule)),
  priorityIds: z.array(jiraId).check(z.maxLength(SETTINGS_LIMITS.idsPerRule)),
  labels: z.array(jiraLabel).check(z.maxLength(SETTINGS_LIMITS.idsPerRule)),
  statusCategory: z.optional(z.enum(['new', 'indeterminate', 'done'])),
  /** Working days after the event by which its review is due. */
  withinDays: z.int().check(z.minimum(OWED_WITHIN_DAYS.least), z.maximum(OWED_WITHIN_DAYS.most)),
});
export type OwedRule = DeepReadonly<z.infer<typeof owedRule>>;

/** Factor labels grouped under one heading. */
const theme = z.object({
  id,
  name: line,
  labels: z.array(factorLabel).check(z.maxLength(SETTINGS_LIMITS.labelsPerTheme)),
});
export type Theme = DeepReadonly<z.infer<typeof theme>>;

/** What may be written. */
export const settingsSchema = z.object({
  v: z.literal(1),
  groundRules: z.array(line).check(z.maxLength(SETTINGS_LIMITS.groundRules)),
  prompts: z.array(paragraph).check(z.maxLength(SETTINGS_LIMITS.prompts)),
  serviceLevel: z.enum(SERVICE_LEVELS),
  workingDays: z.array(weekday).check(z.minLength(1), z.maxLength(7)),
  followUpWeeks: weeks,
  labels: z.array(labelAbout).check(z.maxLength(SETTINGS_LIMITS.labels)),
  themes: z.array(theme).check(z.maxLength(SETTINGS_LIMITS.themes)),
  /** What the last merges and renames took out of `labels` and `themes`, oldest first, by the job that did them. */
  merges: z.optional(
    z.array(z.object({ jobId: id, merge: labelMerge })).check(z.maxLength(SETTINGS_LIMITS.merges)),
  ),
  /** Pairs of labels that look alike and mean two things. */
  differ: z.optional(
    z
      .array(z.array(factorLabel).check(z.minLength(2), z.maxLength(2)))
      .check(z.maxLength(SETTINGS_LIMITS.differ)),
  ),
  owed: z.array(owedRule).check(z.maxLength(SETTINGS_LIMITS.owedRules)),
  limits: limitsSchema,
  /** Where actions are created when nobody says otherwise; absent: the project of the reviewed issue. */
  targetProjectId: z.optional(jiraId),
  targetIssueTypeId: z.optional(jiraId),
  /** Name of the link between a reviewed issue and its actions; absent: `Relates`, which every site has. */
  linkType: z.optional(line),
  reminders: z.boolean(),
});

export type Settings = DeepReadonly<z.infer<typeof settingsSchema>>;

export const DEFAULT_SETTINGS: Settings = {
  v: 1,
  groundRules: [
    'Be curious before you defend',
    'Facts before opinions',
    'What was done, not what was meant',
    'Improve the system, justify nothing',
  ],
  prompts: [
    'What went better than you expected?',
    'Where did work slow down or become unclear?',
    'Which signals were there that nobody acted on?',
    'What should we keep, remove or make standard?',
    'What is hard to say here?',
  ],
  serviceLevel: '4-8-weeks',
  workingDays: [1, 2, 3, 4, 5],
  followUpWeeks: FOLLOW_UP_WEEKS.default,
  labels: STARTING_LABELS,
  themes: [],
  // By label, because types and priorities have other ids and names on every site, and a label that nobody uses owes nothing.
  owed: [
    {
      id: 'starting',
      issueTypeIds: [],
      priorityIds: [],
      labels: ['incident', 'outage', 'postmortem', 'post-mortem'],
      statusCategory: 'done',
      withinDays: OWED_WITHIN_DAYS.default,
    },
  ],
  limits: DEFAULT_LIMITS,
  reminders: true,
};

/** @param found the property as it stands in Jira; each part that cannot be read counts as not chosen */
export function settingsFrom(found: unknown): Settings {
  const whole = settingsSchema.safeParse(found);
  if (whole.success) return whole.data;
  if (typeof found !== 'object' || found === null) return DEFAULT_SETTINGS;
  const parts = Object.entries(found).filter(([key, value]) => isReadablePart(key, value));
  const mended = settingsSchema.safeParse({
    ...DEFAULT_SETTINGS,
    ...Object.fromEntries(parts),
    limits: limitsFrom('limits' in found ? found.limits : undefined),
    v: 1,
  });
  return mended.success ? mended.data : DEFAULT_SETTINGS;
}

const shape: Readonly<Record<string, z.ZodMiniType>> = settingsSchema.shape;

/** @returns false also for a part that this version does not know */
export function isReadablePart(key: string, value: unknown): boolean {
  return Object.hasOwn(shape, key) && shape[key]?.safeParse(value).success === true;
}
