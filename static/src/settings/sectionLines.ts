/** A section as lines of text: for those who may only read, and to tell apart what two people saved. */
import { RULES } from '../../../src/domain/languishing/limits';
import type { OwedRule, Settings } from '../../../src/domain/settings';
import type { Section } from '../../../src/domain/settingsSections';
import {
  afterAmount,
  CATEGORY_WORDS,
  LIMIT_WORDS,
  SERVICE_LEVEL_WORDS,
  USUAL_LINK,
  USUAL_PROJECT,
  USUAL_TYPE,
  WEEKDAYS,
} from './words';

/** What Jira calls the things that settings name by id; the id itself where that is not known. */
export interface Names {
  readonly type: (id: string) => string;
  readonly priority: (id: string) => string;
  readonly project: (id: string) => string;
}

export function sectionLines(settings: Settings, section: Section, names: Names): readonly string[] {
  switch (section) {
    case 'owed':
      return settings.owed.map((rule) => ruleSentence(rule, names));
    case 'actions':
      return actionLines(settings, names);
    case 'limits':
      return RULES.map((rule) => {
        const { before, after, least } = LIMIT_WORDS[rule];
        const limit = settings.limits[rule];
        if (limit === least?.amount) return least.sentence;
        if (limit === null) return `Off: ${before} … ${after}`;
        return `${before} ${String(limit)} ${afterAmount(rule, String(limit))}`;
      });
    case 'calendar':
      return [`Follow-up ${String(settings.followUpWeeks)} weeks after closing`, workingDays(settings)];
    case 'labels':
      return settings.labels.map(({ name, about }) => (about === undefined ? name : `${name}: ${about}`));
    case 'groundRules':
      return settings.groundRules;
    case 'prompts':
      return settings.prompts;
    case 'reminders':
      return [settings.reminders ? 'Reminders are sent' : 'No reminders are sent'];
    default:
      return section satisfies never;
  }
}

function actionLines(settings: Settings, names: Names): readonly string[] {
  const { targetProjectId, targetIssueTypeId, linkType, serviceLevel } = settings;
  const level = SERVICE_LEVEL_WORDS[serviceLevel];
  return [
    `Created in: ${targetProjectId === undefined ? USUAL_PROJECT : names.project(targetProjectId)}`,
    `Work type: ${targetIssueTypeId === undefined ? USUAL_TYPE : names.type(targetIssueTypeId)}`,
    `Link: ${linkType ?? USUAL_LINK}`,
    `Time to get done: ${level.name}. ${level.about}`,
  ];
}

function workingDays({ workingDays: days }: Settings): string {
  const chosen = WEEKDAYS.filter(({ value }) => days.includes(Number(value)));
  return `Working days: ${chosen.map(({ name }) => name).join(', ')}`;
}

/** What a rule says: `Incident or Outage, labelled incident, done: reviewed within 10 working days`. */
export function ruleSentence(rule: OwedRule, names: Names): string {
  const { issueTypeIds, priorityIds, labels, statusCategory, withinDays } = rule;
  const parts = [
    issueTypeIds.length === 0 ? 'Any issue' : either(issueTypeIds.map(names.type)),
    ...(priorityIds.length === 0 ? [] : [`of priority ${either(priorityIds.map(names.priority))}`]),
    ...(labels.length === 0 ? [] : [`labelled ${either(labels)}`]),
    ...(statusCategory === undefined ? [] : [`in “${CATEGORY_WORDS[statusCategory]}”`]),
  ];
  const within = Number.isNaN(withinDays)
    ? ''
    : ` within ${String(withinDays)} working ${withinDays === 1 ? 'day' : 'days'}`;
  return `${parts.join(', ')}: reviewed${within}`;
}

function either(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} or ${last}`;
}
