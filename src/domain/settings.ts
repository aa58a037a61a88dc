/**
 * What a project has chosen: the project property `debrief.settings`. Jira lets only project administrators write it.
 * A project without it, or with one that cannot be read, works with the defaults.
 */
import * as z from 'zod/mini';
import type { DeepReadonly } from './result';
import { factorLabel, jiraId, line, paragraph } from './text';

export const SETTINGS_KEY = 'debrief.settings';

export const SERVICE_LEVELS = ['4-8-weeks', '15-30-days', 'flat-30-days'] as const;

/** Weeks between closing and the second look. */
export const FOLLOW_UP_WEEKS = { least: 4, most: 8, default: 6 } as const;

const weeks = z.int().check(z.minimum(FOLLOW_UP_WEEKS.least), z.maximum(FOLLOW_UP_WEEKS.most));
/** 0 is Sunday, as JavaScript counts. */
const weekday = z.int().check(z.minimum(0), z.maximum(6));

export const settingsSchema = z.object({
  v: z.literal(1),
  groundRules: z._default(z.array(line).check(z.maxLength(12)), [
    'Be curious before you defend',
    'Facts before opinions',
    'What was done, not what was meant',
    'Improve the system, justify nothing',
  ]),
  prompts: z._default(z.array(paragraph).check(z.maxLength(10)), [
    'What went better than you expected?',
    'Where did work slow down or become unclear?',
    'Which signals were there that nobody acted on?',
    'What should we keep, remove or make standard?',
    'What is hard to say here?',
  ]),
  serviceLevel: z._default(z.enum(SERVICE_LEVELS), '4-8-weeks'),
  workingDays: z._default(z.array(weekday).check(z.minLength(1), z.maxLength(7)), [1, 2, 3, 4, 5]),
  followUpWeeks: z._default(weeks, FOLLOW_UP_WEEKS.default),
  labels: z._default(
    z.array(z.object({ name: factorLabel, about: z.optional(line) })).check(z.maxLength(200)),
    [],
  ),
  /** Where actions are created when nobody says otherwise; absent: the project of the reviewed issue. */
  targetProjectId: z.optional(jiraId),
  targetIssueTypeId: z.optional(jiraId),
});

export type Settings = DeepReadonly<z.infer<typeof settingsSchema>>;

export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({ v: 1 });

/** @param found the property as it stands in Jira, which anybody with the right may have written */
export function settingsFrom(found: unknown): Settings {
  const parsed = settingsSchema.safeParse(found);
  return parsed.success ? parsed.data : DEFAULT_SETTINGS;
}
