/**
 * By when an action should be done: the project's service level, by the severity of the event or the priority, counted
 * from a day and moved on to a working day. A suggestion with its reason, never a rule.
 */
import type { Settings } from './settings';
import { daysAfter, nextWorkingDay, type WorkingDays } from './workingDays';

export type ServiceLevel = Settings['serviceLevel'];

type Span = { readonly weeks: number } | { readonly days: number };

/** The time for what is serious, and for the rest. */
const SPANS: Readonly<Record<ServiceLevel, { readonly serious: Span; readonly other: Span }>> = {
  '4-8-weeks': { serious: { weeks: 4 }, other: { weeks: 8 } },
  '15-30-days': { serious: { days: 15 }, other: { days: 30 } },
  'flat-30-days': { serious: { days: 30 }, other: { days: 30 } },
};

export type Because = 'severity' | 'priority' | 'flat' | 'nothing-known';

export interface SuggestedDue {
  /** `YYYY-MM-DD`, a working day. */
  readonly due: string;
  readonly reason: Span & { readonly because: Because };
}

interface Asked {
  readonly preset: ServiceLevel;
  /** As the team writes it: "Sev 1", "SEV2", "Critical". Goes before the priority. */
  readonly severity?: string | undefined;
  /** From `priorityRank`. */
  readonly priorityRank?: number | undefined;
  /** The day from which to count. */
  readonly from: string;
  readonly workingDays: WorkingDays;
}

export function suggestDueDay({
  preset,
  severity,
  priorityRank: rank,
  from,
  workingDays,
}: Asked): SuggestedDue {
  const bySeverity = severityRank(severity);
  const serious = isSerious(bySeverity ?? rank);
  const span = SPANS[preset][serious ? 'serious' : 'other'];
  const days = 'weeks' in span ? span.weeks * 7 : span.days;
  const due = nextWorkingDay(daysAfter(from, days), workingDays);
  return { due, reason: { ...span, because: becauseOf(preset, bySeverity, rank) } };
}

function becauseOf(
  preset: ServiceLevel,
  severity: number | undefined,
  priority: number | undefined,
): Because {
  if (preset === 'flat-30-days') return 'flat';
  if (severity !== undefined) return 'severity';
  return priority === undefined ? 'nothing-known' : 'priority';
}

/** The two upper steps of five, as most scales have them: Highest and High, Sev 1 and Sev 2. */
const LAST_SERIOUS_RANK = 2;

function isSerious(rank: number | undefined): boolean {
  return rank !== undefined && rank <= LAST_SERIOUS_RANK;
}

/** Priorities of Jira's own schemes, old and new, and of common ones beside them; 1 is the most urgent. */
const PRIORITY_NAMES: readonly (readonly string[])[] = [
  ['blocker', 'critical', 'emergency', 'highest', 'immediate', 'showstopper', 'urgent'],
  ['high', 'major'],
  ['medium', 'moderate', 'normal'],
  ['low', 'minor'],
  ['lowest', 'trivial'],
];
const PRIORITY_RANKS: ReadonlyMap<string, number> = new Map(
  PRIORITY_NAMES.flatMap((names, index) => names.map((name) => [name, index + 1])),
);

/**
 * How urgent a priority is: by its name, else by a number in it ("P1", "Prio 2", "3 - Medium"; 0 counts as 1), else by
 * its place among the project's priorities.
 * @param place from 0, the most urgent first, as Jira lists them
 * @param of how many the project has
 * @returns 1 for the most urgent; undefined when nothing tells
 */
export function priorityRank(name: string, place?: number, of?: number): number | undefined {
  return namedRank(name) ?? placedRank(place, of);
}

/** The same for severities; there is no list to stand in. */
function severityRank(severity: string | undefined): number | undefined {
  return severity === undefined ? undefined : namedRank(severity);
}

function namedRank(name: string): number | undefined {
  const words = name.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
  const known = words.map((word) => PRIORITY_RANKS.get(word)).find((rank) => rank !== undefined);
  if (known !== undefined) return known;
  const number = words.find((word) => /^\d$/.test(word));
  return number === undefined ? undefined : Math.max(1, Number(number));
}

/** Spread over the five steps of Jira's own scheme: of three, the first is 1, the second 3, the last 5. */
function placedRank(place: number | undefined, of: number | undefined): number | undefined {
  if (place === undefined || of === undefined || of < 2 || place < 0 || place >= of) return undefined;
  return 1 + Math.round((4 * place) / (of - 1));
}
