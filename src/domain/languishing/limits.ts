/** From when on each rule counts an action as languishing: the project's thresholds. `null` switches a rule off. */
import * as z from 'zod/mini';
import type { DeepReadonly } from '../result';

/** The rules by the names that the address of a page uses too, in the order in which the reasons of an action are told. */
export const RULES = [
  'overdue',
  'blocked',
  'no-owner',
  'unverified',
  'reopened',
  'date-moved',
  'moved',
  'no-change',
  'due-soon',
  'half-gone',
  'no-date',
] as const;
export type Rule = (typeof RULES)[number];

/** What a threshold may be: days, times, or per cent. */
export const LIMIT_BOUNDS = {
  overdue: { least: 0, most: 365 },
  blocked: { least: 0, most: 365 },
  'no-owner': { least: 0, most: 365 },
  unverified: { least: 0, most: 365 },
  reopened: { least: 1, most: 20 },
  'date-moved': { least: 1, most: 20 },
  moved: { least: 1, most: 20 },
  'no-change': { least: 1, most: 365 },
  'due-soon': { least: 0, most: 365 },
  'half-gone': { least: 1, most: 100 },
  'no-date': { least: 0, most: 365 },
} as const satisfies Readonly<Record<Rule, { least: number; most: number }>>;

const limit = (rule: Rule) =>
  z.nullable(z.int().check(z.minimum(LIMIT_BOUNDS[rule].least), z.maximum(LIMIT_BOUNDS[rule].most)));

export const limitsSchema = z.object({
  /** More than so many days past the due date. */
  overdue: limit('overdue'),
  /** Blocked by an open issue for so many days. */
  blocked: limit('blocked'),
  /** Without an owner who can act, so many days after it was made; 0: at once. */
  'no-owner': limit('no-owner'),
  /** Done, without a verdict; more than so many days after the follow-up date of its review. */
  unverified: limit('unverified'),
  /** Reopened so many times. */
  reopened: limit('reopened'),
  /** The due date moved so many times. */
  'date-moved': limit('date-moved'),
  /** Moved between sprints or epics so many times. */
  moved: limit('moved'),
  /** No status change for so many days. */
  'no-change': limit('no-change'),
  /** Due within so many days and not started. */
  'due-soon': limit('due-soon'),
  /** So many per cent of the time from creation to the due date gone, and not started. */
  'half-gone': limit('half-gone'),
  /** Without a due date, so many days after it was made; 0: at once. */
  'no-date': limit('no-date'),
});
export type Limits = DeepReadonly<z.infer<typeof limitsSchema>>;

export const DEFAULT_LIMITS: Limits = {
  overdue: 0,
  blocked: 7,
  'no-owner': 0,
  unverified: 0,
  reopened: 1,
  'date-moved': 2,
  moved: 2,
  'no-change': 14,
  'due-soon': 3,
  'half-gone': 50,
  'no-date': 0,
};

/** @param found as it stands in the property; a threshold that cannot be read, or is not there yet, is the usual one */
export function limitsFrom(found: unknown): Limits {
  if (typeof found !== 'object' || found === null) return DEFAULT_LIMITS;
  const readable = Object.entries(found).filter(([rule, value]) => isReadable(rule, value));
  return { ...DEFAULT_LIMITS, ...Object.fromEntries(readable) };
}

const shape: Readonly<Record<string, z.ZodMiniType>> = limitsSchema.shape;

function isReadable(rule: string, value: unknown): boolean {
  return Object.hasOwn(shape, rule) && shape[rule]?.safeParse(value).success === true;
}
