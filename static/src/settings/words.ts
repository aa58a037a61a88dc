/** What the sections of the page are called, what they are for, and the words of the closed lists in them. */
import type { Rule } from '../../../src/domain/languishing/limits';
import type { OwedRule, Settings } from '../../../src/domain/settings';
import type { Section } from '../../../src/domain/settingsSections';

export const SECTION_WORDS: Readonly<Record<Section, { readonly name: string; readonly help: string }>> = {
  owed: {
    name: 'When a review is owed',
    help: 'An event that meets one of these rules and has no review is listed under Attention on the Reviews page.',
  },
  actions: {
    name: 'Actions',
    help: 'What a new action begins with. Everybody can choose otherwise for each action.',
  },
  limits: {
    name: 'When an action languishes',
    help: 'An open action is listed under Attention as soon as one of these is true.',
  },
  calendar: {
    name: 'Follow-up and working days',
    help: 'Due dates, follow-ups and reminders fall on working days.',
  },
  labels: {
    name: 'Factor labels',
    help: 'The words for what contributes to events here. Few and clear ones show what keeps coming back.',
  },
  groundRules: { name: 'Ground rules', help: 'Shown before the first answer and in the meeting.' },
  prompts: {
    name: 'Questions before the meeting',
    help: 'What everybody is asked beforehand. The facilitator can change them for each review.',
  },
  reminders: { name: 'Reminders', help: 'One message per person and working day at most, by Jira.' },
};

export const REMINDERS_ABOUT = [
  'Owners hear of actions that are late or due soon.',
  'Facilitators hear of follow-ups that are due.',
  'The project lead hears of events whose review is owed.',
] as const;

export const SERVICE_LEVEL_WORDS: Readonly<
  Record<Settings['serviceLevel'], { readonly name: string; readonly about: string }>
> = {
  '4-8-weeks': { name: '4 or 8 weeks', about: '4 weeks after a serious event, 8 weeks after any other' },
  '15-30-days': { name: '15 or 30 days', about: '15 days after a serious event, 30 days after any other' },
  'flat-30-days': { name: '30 days', about: 'The same for every action' },
};

/** A sentence around the amount. */
interface LimitWords {
  readonly before: string;
  /** For many: `afterAmount` says it for one. */
  readonly after: string;
  /** The smallest amount, and what the sentence is with it where nothing is to be typed. */
  readonly least?: { readonly amount: number; readonly sentence: string };
}

export const LIMIT_WORDS: Readonly<Record<Rule, LimitWords>> = {
  overdue: {
    before: 'More than',
    after: 'days past its due date',
    least: { amount: 0, sentence: 'Past its due date' },
  },
  blocked: { before: 'Blocked by an open issue for', after: 'days' },
  'no-owner': {
    before: 'No owner who can act',
    after: 'days after it was made',
    least: { amount: 0, sentence: 'No owner who can act' },
  },
  unverified: {
    before: 'Done and not verified, more than',
    after: 'days after the follow-up date',
    least: { amount: 0, sentence: 'Done and not verified after the follow-up date' },
  },
  reopened: { before: 'Reopened at least', after: 'times', least: { amount: 1, sentence: 'Reopened' } },
  'date-moved': { before: 'Its due date moved at least', after: 'times' },
  moved: { before: 'Moved between sprints or epics at least', after: 'times' },
  'no-change': { before: 'No change of status for', after: 'days' },
  'due-soon': { before: 'Due within', after: 'days and not started' },
  'half-gone': { before: 'Not started, with', after: '% of its time gone' },
  'no-date': {
    before: 'No due date',
    after: 'days after it was made',
    least: { amount: 0, sentence: 'No due date' },
  },
};

/** What follows the amount in the sentence of a rule. @param amount as it stands in its field */
export function afterAmount(rule: Rule, amount: string): string {
  const { after } = LIMIT_WORDS[rule];
  return Number(amount) === 1 ? after.replace(/^(day|time)s/, '$1') : after;
}

/** Monday first; the numbers are JavaScript's. */
export const WEEKDAYS = [
  { value: '1', name: 'Monday' },
  { value: '2', name: 'Tuesday' },
  { value: '3', name: 'Wednesday' },
  { value: '4', name: 'Thursday' },
  { value: '5', name: 'Friday' },
  { value: '6', name: 'Saturday' },
  { value: '0', name: 'Sunday' },
] as const;

export const CATEGORY_WORDS: Readonly<Record<NonNullable<OwedRule['statusCategory']>, string>> = {
  new: 'To do',
  indeterminate: 'In progress',
  done: 'Done',
};

/** What the project of the reviewed issue stands for where nothing is chosen. */
export const USUAL_PROJECT = 'The project of the reviewed issue';
export const USUAL_TYPE = 'Task, or the first there is';
export const USUAL_LINK = 'Relates';
