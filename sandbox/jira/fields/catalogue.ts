/** The fields of the site: what they are called, how their values look, what may be done to them. */
import type { Core } from '../core';
import type { FieldRow } from '../model';

export interface FieldSchema {
  readonly type: string;
  readonly items?: string;
  readonly system?: string;
  readonly custom?: string;
  readonly customId?: number;
}

export interface FieldDefinition {
  readonly id: string;
  readonly name: string;
  readonly custom: boolean;
  readonly schema: FieldSchema;
  /** Verbs of `update`. */
  readonly operations: readonly string[];
  readonly clauseNames: readonly string[];
}

const system = (
  id: string,
  name: string,
  type: string,
  more: { items?: string; operations?: readonly string[]; clauseNames?: readonly string[] } = {},
): FieldDefinition => ({
  id,
  name,
  custom: false,
  schema: { type, ...(more.items === undefined ? {} : { items: more.items }), system: id },
  operations: more.operations ?? ['set'],
  clauseNames: more.clauseNames ?? [id],
});

const LIST = ['add', 'set', 'remove'] as const;

const systemFields: readonly FieldDefinition[] = [
  system('summary', 'Summary', 'string'),
  system('issuetype', 'Issue Type', 'issuetype', { operations: [], clauseNames: ['issuetype', 'type'] }),
  system('project', 'Project', 'project', { operations: ['set'] }),
  system('parent', 'Parent', 'issuelink'),
  system('description', 'Description', 'string'),
  system('environment', 'Environment', 'string'),
  system('priority', 'Priority', 'priority'),
  system('assignee', 'Assignee', 'user'),
  system('reporter', 'Reporter', 'user'),
  system('creator', 'Creator', 'user', { operations: [] }),
  system('duedate', 'Due date', 'date', { clauseNames: ['due', 'duedate'] }),
  system('labels', 'Labels', 'array', { items: 'string', operations: LIST }),
  system('components', 'Components', 'array', {
    items: 'component',
    operations: LIST,
    clauseNames: ['component'],
  }),
  system('security', 'Security Level', 'securitylevel', { clauseNames: ['level'] }),
  system('issuelinks', 'Linked Issues', 'array', {
    items: 'issuelinks',
    operations: ['add'],
    clauseNames: [],
  }),
  system('subtasks', 'Sub-tasks', 'array', {
    items: 'issuelinks',
    operations: [],
    clauseNames: ['subtasks'],
  }),
  system('status', 'Status', 'status', { operations: [] }),
  system('statuscategorychangedate', 'Status Category Changed', 'datetime', {
    operations: [],
    clauseNames: ['statusCategoryChangedDate'],
  }),
  system('resolution', 'Resolution', 'resolution'),
  system('resolutiondate', 'Resolved', 'datetime', {
    operations: [],
    clauseNames: ['resolutiondate', 'resolved'],
  }),
  system('created', 'Created', 'datetime', { operations: [], clauseNames: ['created', 'createdDate'] }),
  system('updated', 'Updated', 'datetime', { operations: [], clauseNames: ['updated', 'updatedDate'] }),
  system('timeoriginalestimate', 'Original estimate', 'number', {
    operations: [],
    clauseNames: ['originalEstimate', 'timeoriginalestimate'],
  }),
  system('timespent', 'Time Spent', 'number', { operations: [], clauseNames: ['timespent'] }),
  system('comment', 'Comment', 'comments-page', { operations: [], clauseNames: ['comment'] }),
];

/** A custom field of Jira itself has its type in this namespace; another one names its own in full. */
const OWN_TYPES = 'com.atlassian.jira.plugin.system.customfieldtypes:';

const customTypes: Readonly<Record<FieldRow['kind'], { schema: FieldSchema; name: string }>> = {
  string: { schema: { type: 'string' }, name: 'textfield' },
  textarea: { schema: { type: 'string' }, name: 'textarea' },
  number: { schema: { type: 'number' }, name: 'float' },
  date: { schema: { type: 'date' }, name: 'datepicker' },
  datetime: { schema: { type: 'datetime' }, name: 'datetime' },
  option: { schema: { type: 'option' }, name: 'select' },
  user: { schema: { type: 'user' }, name: 'userpicker' },
  labels: { schema: { type: 'array', items: 'string' }, name: 'labels' },
  sprint: { schema: { type: 'array', items: 'json' }, name: 'com.pyxis.greenhopper.jira:gh-sprint' },
  system: { schema: { type: 'any' }, name: 'readonly' },
};

function custom(row: FieldRow): FieldDefinition {
  const { schema, name } = customTypes[row.kind];
  const customId = Number(row.id.replace('customfield_', ''));
  return {
    id: row.id,
    name: row.name,
    custom: true,
    schema: { ...schema, custom: name.includes(':') ? name : `${OWN_TYPES}${name}`, customId },
    operations: row.kind === 'labels' ? LIST : row.kind === 'system' ? [] : ['set'],
    clauseNames: [`cf[${String(customId)}]`, row.name],
  };
}

/** Every field of the site, system fields first. */
export const allFields = (core: Core): readonly FieldDefinition[] => [
  ...systemFields,
  ...[...core.db.fields.values()].map(custom),
];

export function fieldById(core: Core, id: string): FieldDefinition | undefined {
  const row = core.db.fields.get(id);
  return row === undefined ? systemFields.find((field) => field.id === id) : custom(row);
}
