/**
 * The settings as a person changes them: in sections that can differ one by one, and back into the property that other
 * people, and other versions of Debrief, write too. What this version does not know stays in it.
 */
import { labelAbout } from './labelMerge';
import { LIMIT_BOUNDS } from './languishing/limits';
import { isReadablePart, owedRule, settingsFrom, settingsSchema, type Settings } from './settings';

/** What the Themes tab of the Reviews page keeps is in no section: themes, merged labels, labels that do differ. */
export const SECTIONS = {
  owed: ['owed'],
  actions: ['targetProjectId', 'targetIssueTypeId', 'linkType', 'serviceLevel'],
  limits: ['limits'],
  calendar: ['followUpWeeks', 'workingDays'],
  labels: ['labels'],
  groundRules: ['groundRules'],
  prompts: ['prompts'],
  reminders: ['reminders'],
} as const satisfies Readonly<Record<string, readonly (keyof Settings)[]>>;

export type Section = keyof typeof SECTIONS;

export const SECTION_NAMES = [
  'owed',
  'actions',
  'limits',
  'calendar',
  'labels',
  'groundRules',
  'prompts',
  'reminders',
] as const satisfies readonly Section[];

/** The version is written apart from the rest. */
type WrittenKey = Exclude<keyof Settings, 'v'>;

/** @returns in the order of the page */
export function differingSections(one: Settings, other: Settings): readonly Section[] {
  return SECTION_NAMES.filter((section) => SECTIONS[section].some((key) => !same(one[key], other[key])));
}

/** The settings with some sections from elsewhere. */
export function withSections(settings: Settings, sections: readonly Section[], from: Settings): Settings {
  const keys = sections.flatMap((section): readonly (keyof Settings)[] => SECTIONS[section]);
  return { ...settings, ...Object.fromEntries(keys.map((key) => [key, from[key]])) };
}

/** Sections of which something stands in the property that nobody can read, so that the usual value counts. */
export function unreadableSections(found: unknown): readonly Section[] {
  if (!isRecord(found)) return [];
  return SECTION_NAMES.filter((section) =>
    SECTIONS[section].some((key) => found[key] !== undefined && !isReadablePart(key, found[key])),
  );
}

/**
 * @param found the property as it stands in Jira
 * @param chosen what it should say now
 * @returns the property to write: what a newer version has added is kept, in it and in its rules and labels
 */
export function settingsProperty(found: unknown, chosen: Settings): Readonly<Record<string, unknown>> {
  const raw = isRecord(found) ? found : {};
  const stands = settingsFrom(found);
  const parts = Object.keys(settingsSchema.shape)
    .filter((key): key is WrittenKey => key !== 'v')
    .map((key) => {
      const isKept = isReadablePart(key, raw[key]) && same(stands[key], chosen[key]);
      return [key, isKept ? raw[key] : writtenPart(key, raw[key], chosen)] as const;
    });
  const value: Readonly<Record<string, unknown>> = {
    ...raw,
    ...Object.fromEntries(parts),
    v: newerVersion(raw['v']) ?? chosen.v,
  };
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));
}

const newerVersion = (v: unknown): number | undefined => (typeof v === 'number' && v > 1 ? v : undefined);

function writtenPart(key: WrittenKey, raw: unknown, chosen: Settings): unknown {
  switch (key) {
    case 'limits':
      return { ...unknownParts(raw, Object.keys(LIMIT_BOUNDS)), ...chosen.limits };
    case 'owed':
      return chosen.owed.map((rule) => ({ ...unknownPartsOf(raw, 'id', rule.id, owedRule.shape), ...rule }));
    case 'labels':
      return chosen.labels.map((label) => ({
        ...unknownPartsOf(raw, 'name', label.name, labelAbout.shape),
        ...label,
      }));
    default:
      return chosen[key];
  }
}

/** The same for one item of a list, found by its name. */
function unknownPartsOf(list: unknown, by: string, name: string, shape: object): object {
  const item: unknown = Array.isArray(list)
    ? list.find((candidate: unknown) => isRecord(candidate) && candidate[by] === name)
    : undefined;
  return unknownParts(item, Object.keys(shape));
}

function unknownParts(raw: unknown, known: readonly string[]): object {
  if (!isRecord(raw)) return {};
  return Object.fromEntries(Object.entries(raw).filter(([key]) => !known.includes(key)));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Both have been read by the schema, which gives keys their order. */
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
