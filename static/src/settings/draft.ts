/**
 * The settings while somebody changes them: numbers are texts until they are saved, so nothing that is typed is lost for
 * being wrong. The same shape waits in the browser's storage.
 */
import * as z from 'zod/mini';
import { RULES, type Rule } from '../../../src/domain/languishing/limits';
import { SERVICE_LEVELS, type Settings } from '../../../src/domain/settings';
import type { DeepReadonly } from '../../../src/domain/result';

const textRow = z.object({ id: z.string(), text: z.string() });
const optionalText = z.optional(z.string());

const ruleDraft = z.object({
  id: z.string(),
  issueTypeIds: z.array(z.string()),
  priorityIds: z.array(z.string()),
  /** Jira labels with spaces between them. */
  labels: z.string(),
  statusCategory: optionalText,
  withinDays: z.string(),
});

const limitDraft = z.object({ on: z.boolean(), amount: z.string() });

export const settingsDraft = z.object({
  owed: z.array(ruleDraft),
  targetProjectId: optionalText,
  targetIssueTypeId: optionalText,
  linkType: optionalText,
  serviceLevel: z.enum(SERVICE_LEVELS),
  limits: z.record(z.enum(RULES), limitDraft),
  followUpWeeks: z.number(),
  workingDays: z.array(z.number()),
  labels: z.array(z.object({ name: z.string(), about: z.string() })),
  groundRules: z.array(textRow),
  prompts: z.array(textRow),
  reminders: z.boolean(),
});

export type SettingsDraft = DeepReadonly<z.infer<typeof settingsDraft>>;
export type RuleDraft = SettingsDraft['owed'][number];
export type TextRow = SettingsDraft['prompts'][number];
export type LimitDraft = SettingsDraft['limits'][Rule];

/** @param settings what stands there @param usual the amounts that a rule which is switched off offers */
export function draftOf(settings: Settings, usual: Settings['limits']): SettingsDraft {
  // What the Reviews page keeps there is no part of this form.
  const { owed, limits, groundRules, prompts, labels } = settings;
  return {
    targetProjectId: settings.targetProjectId,
    targetIssueTypeId: settings.targetIssueTypeId,
    linkType: settings.linkType,
    serviceLevel: settings.serviceLevel,
    followUpWeeks: settings.followUpWeeks,
    workingDays: settings.workingDays,
    reminders: settings.reminders,
    owed: owed.map((rule) => ({
      ...rule,
      labels: rule.labels.join(' '),
      withinDays: String(rule.withinDays),
    })),
    limits: limitsDraft(limits, usual),
    labels: labels.map(({ name, about = '' }) => ({ name, about })),
    groundRules: rowsOf(groundRules),
    prompts: rowsOf(prompts),
  };
}

function limitsDraft(limits: Settings['limits'], usual: Settings['limits']): SettingsDraft['limits'] {
  const draft = (rule: Rule): LimitDraft => ({
    on: limits[rule] !== null,
    amount: String(limits[rule] ?? usual[rule] ?? ''),
  });
  return {
    overdue: draft('overdue'),
    blocked: draft('blocked'),
    'no-owner': draft('no-owner'),
    unverified: draft('unverified'),
    reopened: draft('reopened'),
    'date-moved': draft('date-moved'),
    moved: draft('moved'),
    'no-change': draft('no-change'),
    'due-soon': draft('due-soon'),
    'half-gone': draft('half-gone'),
    'no-date': draft('no-date'),
  };
}

/** Rows that stand there have their places as ids; new ones get longer ids. */
const rowsOf = (texts: readonly string[]): readonly TextRow[] =>
  texts.map((text, index) => ({ id: String(index), text }));

/** True when both say the same, whatever the ids of their rows. */
export function sameDraft(one: SettingsDraft, other: SettingsDraft): boolean {
  return JSON.stringify(content(one)) === JSON.stringify(content(other));
}

function content(draft: SettingsDraft) {
  const { groundRules, prompts } = draft;
  return Object.entries({ ...draft, groundRules: texts(groundRules), prompts: texts(prompts) })
    .filter(([, value]) => value !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

const texts = (rows: readonly TextRow[]): readonly string[] => rows.map(({ text }) => text);
