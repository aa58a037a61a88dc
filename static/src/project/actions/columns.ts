/** The columns of the table: what each is called, what it orders by, and what stands in it as text. */
import type { DayOf } from '../../../../src/domain/calendarDays';
import { priorityRank } from '../../../../src/domain/serviceLevels';
import { PURPOSES, STRENGTHS, VERDICTS } from '../../../../src/domain/vocabulary';
import type { JiraOrder } from '../../../../src/usecases/readActionsSearch';
import { PURPOSE_WORDS } from '../../shared/labels';
import { VERDICT_WORDS } from '../../shared/verdictWords';
import { STRENGTH_NAMES } from './strengthNames';
import type { ActionRow } from './actionRows';

export const COLUMN_IDS = [
  'key',
  'summary',
  'status',
  'owner',
  'due',
  'late',
  'review',
  'labels',
  'purpose',
  'strength',
  'verification',
  'verdict',
  'verified',
  'created',
  'done',
  'priority',
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

export interface Column {
  readonly name: string;
  /** Texts are ordered as people read them; undefined stands at the end, whichever the direction. */
  readonly order: (row: ActionRow) => string | number | undefined;
  /** Days are written `YYYY-MM-DD`; '' for what there is not. */
  readonly text: (row: ActionRow, dayOf: DayOf) => string;
  /** What people look for first is at the other end. */
  readonly descendingFirst?: boolean;
  /** The same order in Jira, with `reversed` where Jira counts from the other end. */
  readonly jira?: { readonly by: JiraOrder; readonly reversed?: boolean };
}

const CATEGORIES = ['new', 'undefined', 'indeterminate', 'done'] as const;

const instant = (of: (row: ActionRow) => string | undefined): Pick<Column, 'order' | 'text'> => ({
  order: (row) => timeOf(of(row)),
  text: (row, dayOf) => dayOf(of(row) ?? '') ?? '',
});
const place = <Value extends string>(values: readonly Value[], value: Value | undefined) =>
  value === undefined ? undefined : values.indexOf(value);

export const COLUMNS: Readonly<Record<ColumnId, Column>> = {
  key: {
    name: 'Key',
    order: ({ action: { key } }) => keyOrder(key),
    text: ({ action }) => action.key,
    jira: { by: 'key' },
  },
  summary: {
    name: 'Action',
    order: ({ action }) => action.summary,
    text: ({ action }) => action.summary,
    jira: { by: 'summary' },
  },
  status: {
    name: 'Status',
    order: ({ action }) => `${String(CATEGORIES.indexOf(action.statusCategory))}${action.status}`,
    text: ({ action }) => action.status,
    jira: { by: 'status' },
  },
  owner: {
    name: 'Owner',
    order: ({ action }) => action.owner?.name,
    text: ({ action }) => action.owner?.name ?? '',
    jira: { by: 'assignee' },
  },
  due: {
    name: 'Due',
    order: ({ action }) => action.due,
    text: ({ action }) => action.due ?? '',
    jira: { by: 'duedate' },
  },
  late: {
    name: 'Days late',
    order: ({ late }) => (late === 0 ? undefined : late),
    text: ({ late }) => (late === 0 ? '' : String(late)),
    descendingFirst: true,
    jira: { by: 'duedate', reversed: true },
  },
  review: {
    name: 'From review',
    order: ({ review }) => (review === undefined ? undefined : keyOrder(review.key)),
    text: ({ review }) => (review === undefined ? '' : `${review.key} ${review.summary}`),
  },
  labels: {
    name: 'Factor labels',
    order: ({ action }) => action.origin?.labels.join(', ') || undefined,
    text: ({ action }) => action.origin?.labels.join(', ') ?? '',
  },
  purpose: {
    name: 'Purpose',
    order: ({ action }) => place(PURPOSES, action.origin?.purpose),
    text: ({ action: { origin } }) => (origin?.purpose === undefined ? '' : PURPOSE_WORDS[origin.purpose]),
  },
  strength: {
    name: 'Strength',
    order: ({ action }) => place(STRENGTHS, action.origin?.strength),
    text: ({ action: { origin } }) => (origin?.strength === undefined ? '' : STRENGTH_NAMES[origin.strength]),
    descendingFirst: true,
  },
  verification: {
    name: 'How we will know',
    order: ({ action }) => action.origin?.verification,
    text: ({ action }) => action.origin?.verification ?? '',
  },
  verdict: {
    name: 'Verdict',
    order: ({ action, declined }) =>
      place(VERDICTS, action.origin?.verdict) ?? (declined ? VERDICTS.length : undefined),
    text: ({ action: { origin }, declined }) =>
      origin?.verdict === undefined ? (declined ? 'Declined' : '') : VERDICT_WORDS[origin.verdict],
  },
  verified: {
    name: 'Verified on',
    order: ({ action }) => action.origin?.verdictOn,
    text: ({ action }) => action.origin?.verdictOn ?? '',
    descendingFirst: true,
  },
  created: {
    name: 'Created',
    ...instant(({ action }) => action.created),
    descendingFirst: true,
    jira: { by: 'created' },
  },
  done: {
    name: 'Done on',
    ...instant(({ action }) => action.doneSince),
    descendingFirst: true,
    jira: { by: 'statusCategoryChangedDate' },
  },
  priority: {
    name: 'Priority',
    order: ({ action }) => action.priority && (priorityRank(action.priority) ?? Number.MAX_SAFE_INTEGER),
    text: ({ action }) => action.priority ?? '',
    jira: { by: 'priority', reversed: true },
  },
};

const NEVER_LEFT_OUT: readonly ColumnId[] = ['key', 'summary'];
export const OPTIONAL_COLUMNS = COLUMN_IDS.filter((id) => !NEVER_LEFT_OUT.includes(id));
/** What a person sees who has chosen nothing. */
export const USUAL_COLUMNS: readonly ColumnId[] = COLUMN_IDS.slice(0, 7);

export const isColumn = (name: string): name is ColumnId => COLUMN_IDS.some((id) => id === name);

/** The columns in their order, with those that are never left out. @param named ids, of which unknown ones are passed over */
export const columnsFrom = (named: readonly string[]): readonly ColumnId[] =>
  COLUMN_IDS.filter((id) => NEVER_LEFT_OUT.includes(id) || named.includes(id));

function timeOf(of: string | undefined): number | undefined {
  const time = of === undefined ? NaN : Date.parse(of);
  return Number.isNaN(time) ? undefined : time;
}

/** OPS-9 before OPS-10. */
function keyOrder(key: string): string {
  const [, project = '', number = ''] = /^(.*)-(\d+)$/.exec(key) ?? [undefined, key];
  return `${project}-${number.padStart(10, '0')}`;
}
