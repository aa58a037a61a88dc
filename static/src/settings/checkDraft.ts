/** From the draft to settings that can be saved, or to what stands in the way, field by field. */
import { LIMIT_BOUNDS, RULES, type Limits, type Rule } from '../../../src/domain/languishing/limits';
import {
  OWED_WITHIN_DAYS,
  SETTINGS_LIMITS,
  settingsSchema,
  type Settings,
} from '../../../src/domain/settings';
import { LINE_LIMIT, TEXT_LIMIT } from '../../../src/domain/text';
import type { RuleDraft, SettingsDraft, TextRow } from './draft';

/** By the `name` of the field, in the order of the page. */
export type Problems = ReadonlyMap<string, string>;

export type Checked =
  | { readonly settings: Settings; readonly problems: undefined }
  | { readonly settings: undefined; readonly problems: Problems };

/** Names of the fields, for messages and for the focus. */
export const fieldNames = {
  withinDays: (ruleId: string) => `owed/${ruleId}/within`,
  ruleLabels: (ruleId: string) => `owed/${ruleId}/labels`,
  limit: (rule: Rule) => `limits/${rule}`,
  workingDays: 'workingDays',
  about: (label: string) => `labels/${label}`,
  row: (list: 'groundRules' | 'prompts', id: string) => `${list}/${id}`,
} as const;

/** @param base what stands there; what the page does not show, such as themes, stays as it is */
export function checkDraft(draft: SettingsDraft, base: Settings): Checked {
  const problems = new Map(problemsIn(draft));
  if (problems.size > 0) return { settings: undefined, problems };
  const parsed = settingsSchema.safeParse(settingsOf(draft, base));
  if (parsed.success) return { settings: parsed.data, problems: undefined };
  // Nothing that a field accepts ends up here; if it does, it is said rather than swallowed.
  return { settings: undefined, problems: new Map([['', 'Something here cannot be saved as it is.']]) };
}

function settingsOf(draft: SettingsDraft, base: Settings): unknown {
  return {
    ...base,
    ...draft,
    owed: draft.owed.map(ruleOf),
    limits: limitsOf(draft),
    labels: draft.labels.map(({ name, about }) => ({ name, ...(about.trim() === '' ? {} : { about }) })),
    groundRules: filled(draft.groundRules),
    prompts: filled(draft.prompts),
  };
}

/** A rule as it is saved; its number may still be wrong. */
export function ruleOf({ labels, withinDays, statusCategory, ...rule }: RuleDraft) {
  return {
    ...rule,
    labels: wordsIn(labels),
    ...(statusCategory === undefined ? {} : { statusCategory }),
    withinDays: numberIn(withinDays) ?? Number.NaN,
  };
}

/** Each once. */
const wordsIn = (labels: string): readonly string[] => [...new Set(labels.split(/[\s,]+/).filter(Boolean))];

function limitsOf({ limits }: SettingsDraft): Partial<Limits> {
  return Object.fromEntries(
    RULES.map((rule) => [rule, limits[rule].on ? numberIn(limits[rule].amount) : null]),
  );
}

/** An empty row is one that somebody has not written yet. */
const filled = (rows: readonly TextRow[]): readonly string[] =>
  rows.map(({ text }) => text.trim()).filter(Boolean);

const numberIn = (text: string): number | undefined =>
  /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : undefined;

type Found = readonly (readonly [name: string, message: string])[];

function problemsIn(draft: SettingsDraft): Found {
  return [
    ...draft.owed.flatMap(ruleProblems),
    ...RULES.flatMap((rule): Found => {
      const { on, amount } = draft.limits[rule];
      return on ? numberProblem(fieldNames.limit(rule), amount, LIMIT_BOUNDS[rule]) : [];
    }),
    ...(draft.workingDays.length === 0
      ? [[fieldNames.workingDays, 'Choose at least one day on which people work.'] as const]
      : []),
    ...draft.labels.flatMap(({ name, about }) => textProblem(fieldNames.about(name), about, LINE_LIMIT)),
    ...draft.groundRules.flatMap(({ id, text }) =>
      textProblem(fieldNames.row('groundRules', id), text, LINE_LIMIT),
    ),
    ...draft.prompts.flatMap(({ id, text }) => textProblem(fieldNames.row('prompts', id), text, TEXT_LIMIT)),
  ];
}

function ruleProblems({ id, labels, withinDays }: RuleDraft): Found {
  const words = wordsIn(labels);
  const tooLong = words.find((word) => word.length > LINE_LIMIT);
  const most = SETTINGS_LIMITS.idsPerRule;
  const labelProblem = ((): string | undefined => {
    if (words.length > most) return `At most ${String(most)} labels. Make a second rule for the others.`;
    return tooLong && `A Jira label has at most ${String(LINE_LIMIT)} characters. Shorten the longest one.`;
  })();
  return [
    ...(labelProblem === undefined ? [] : [[fieldNames.ruleLabels(id), labelProblem] as const]),
    ...numberProblem(fieldNames.withinDays(id), withinDays, OWED_WITHIN_DAYS),
  ];
}

function numberProblem(
  name: string,
  text: string,
  { least, most }: { readonly least: number; readonly most: number },
): Found {
  const number = numberIn(text);
  return number !== undefined && number >= least && number <= most
    ? []
    : [[name, `Enter a whole number from ${String(least)} to ${String(most)}.`]];
}

function textProblem(name: string, text: string, limit: number): Found {
  const over = text.trim().length - limit;
  return over <= 0
    ? []
    : [
        [
          name,
          `Too long by ${String(over)} ${over === 1 ? 'character' : 'characters'}. Shorten it; nothing has been cut off.`,
        ],
      ];
}
