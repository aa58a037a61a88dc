/** The fields that every Jira issue has, under all their JQL names. */
import type { IssueRow } from '../model';
import type { Searchable } from '../searchable';
import { adfText } from '../adf';
import { resolutions } from '../resolutions';
import {
  dayField,
  firstOf,
  heldList,
  historyById,
  instantField,
  isAbout,
  textField,
  userField,
} from './commonFields';
import { dayNumberOf } from './dates';
import { OPERATORS, type Field } from './field';
import { issueField, parentField, projectField } from './issueFields';
import { unknownValue } from './refusal';

type Build = (name: string, context: Searchable) => Field;

const builders: Readonly<Record<string, Build>> = {
  project: projectField,
  space: projectField,
  issue: issueField,
  issuekey: issueField,
  key: issueField,
  id: issueField,
  workitem: issueField,
  workitemkey: issueField,
  parent: parentField,
  issuetype: typeField,
  type: typeField,
  worktype: typeField,
  status: statusField,
  statuscategory: statusCategoryField,
  priority: priorityField,
  resolution: resolutionField,
  component: componentField,
  labels: labelsField,
  assignee: (name, context) => userField(name, context, (row) => row.assignee, 'assignee'),
  reporter: (name, context) => userField(name, context, (row) => row.reporter, 'reporter'),
  creator: (name, context) => userField(name, context, (row) => row.creator),
  duedate: dueDateField,
  due: dueDateField,
  created: (name, context) => instantField(name, context, (row) => row.created),
  createddate: (name, context) => instantField(name, context, (row) => row.created),
  updated: (name, context) => instantField(name, context, (row) => row.updated),
  updateddate: (name, context) => instantField(name, context, (row) => row.updated),
  resolved: (name, context) => instantField(name, context, (row) => row.resolutionDate),
  resolutiondate: (name, context) => instantField(name, context, (row) => row.resolutionDate),
  statuscategorychangeddate: (name, context) =>
    instantField(name, context, (row) => row.statusCategoryChanged),
  summary: (name) => textField(name, (row) => row.summary),
  description: (name) => ({ ...textField(name, (row) => adfText(row.description)), sortKey: undefined }),
  environment: (name) => ({ ...textField(name, (row) => adfText(row.environment)), sortKey: undefined }),
  text: allTextField,
};

/** Fields of a Jira site that this sandbox does not keep or search. */
const KNOWN_ELSEWHERE = new Set(
  `affectedversion approvals attachments category comment comments development filter fixversion
  hierarchylevel issuelinktype lastviewed level organizations originalestimate project.type projecttype rank
  remainingestimate request-channel-type request request-last-activity-time savedfilter searchrequest sla sprint
  timeestimate timeoriginalestimate timespent voter votes watcher watchers workitemlinktype worklogauthor worklogcomment
  worklogdate workratio`.split(/\s+/),
);

/** @returns undefined when no system field has that name. */
export function systemField(name: string, context: Searchable): Field | undefined {
  const lower = name.toLowerCase();
  return Object.hasOwn(builders, lower) ? builders[lower]?.(name, context) : undefined;
}

/** A real Jira would search this field; the sandbox has to say that it cannot. */
export function isJiraFieldElsewhere(name: string): boolean {
  return KNOWN_ELSEWHERE.has(name.toLowerCase());
}

function typeField(name: string, context: Searchable): Field {
  return {
    name,
    kind: 'plain',
    operators: OPERATORS.equality,
    read: (row) => row.typeId,
    literal: (text) => context.issueTypeIdsOf(text) ?? refuseValue(name, text),
    sortKey: (row) => Number(row.typeId),
    descendsByDefault: true,
  };
}

function statusField(name: string, context: Searchable): Field {
  return {
    name,
    kind: 'plain',
    operators: OPERATORS.equality,
    read: (row) => row.statusId,
    literal: (text) => context.statusIdsOf(text) ?? refuseValue(name, text),
    history: historyById('status'),
    sortKey: (row) => Number(row.statusId),
    descendsByDefault: true,
  };
}

/** Names, keys and ids of Jira's categories; a status in none ("No Category") is EMPTY, as measured on real Jira. */
const CATEGORIES: Readonly<Record<string, { readonly id: number | null }>> = {
  undefined: { id: null },
  'no category': { id: null },
  '1': { id: null },
  new: { id: 2 },
  'to do': { id: 2 },
  '2': { id: 2 },
  done: { id: 3 },
  '3': { id: 3 },
  indeterminate: { id: 4 },
  'in progress': { id: 4 },
  '4': { id: 4 },
};

function statusCategoryField(name: string, context: Searchable): Field {
  const categoryOf = (row: IssueRow): number | null =>
    CATEGORIES[context.statusCategoryOf(row.statusId)]?.id ?? null;
  return {
    name,
    kind: 'plain',
    operators: OPERATORS.equality,
    read: categoryOf,
    literal(text) {
      const lower = text.toLowerCase();
      const category = Object.hasOwn(CATEGORIES, lower) ? CATEGORIES[lower] : undefined;
      return category ? [category.id] : refuseValue(name, text);
    },
    sortKey: categoryOf,
  };
}

/** `priority > Medium` means more important; sorted ascending, the least important comes first. */
function priorityField(name: string, context: Searchable): Field {
  return {
    name,
    kind: 'plain',
    operators: OPERATORS.ordered,
    read: (row) => row.priorityId,
    literal(text) {
      const id = context.priorityIdOf(text);
      return id === undefined ? refuseValue(name, text) : [id];
    },
    compare: (held, literal) => context.priorityRank(String(literal)) - context.priorityRank(String(held)),
    history: historyById('priority'),
    sortKey: (row) => (row.priorityId === null ? null : -context.priorityRank(row.priorityId)),
    descendsByDefault: true,
  };
}

function resolutionField(name: string): Field {
  const read = (row: IssueRow): string | null => row.resolution?.toLowerCase() ?? null;
  return {
    name,
    kind: 'plain',
    operators: OPERATORS.equality,
    read,
    literal(text) {
      const lower = text.toLowerCase();
      if (lower === 'unresolved') return [null];
      const known = resolutions.find((each) => each.id === text || each.name.toLowerCase() === lower);
      return known ? [known.name.toLowerCase()] : refuseValue(name, text);
    },
    history: {
      owns: (item) => isAbout(item, 'resolution'),
      before: (item) => item.fromString?.toLowerCase() ?? null,
      after: (item) => item.toString?.toLowerCase() ?? null,
    },
    sortKey: read,
  };
}

function componentField(name: string, context: Searchable): Field {
  return {
    name,
    kind: 'plain',
    operators: OPERATORS.equality,
    read: (row) => heldList(row.componentIds),
    literal: (text) => context.componentIdsOf(text) ?? refuseValue(name, text),
    sortKey: (row) => firstOf(row.componentIds.map(Number)),
  };
}

/** Whole labels, in any case: Jira folds case when it searches them. A label that nobody uses is no error. */
function labelsField(name: string): Field {
  return {
    name,
    kind: 'plain',
    operators: OPERATORS.equality,
    read: (row) => heldList(row.labels.map((label) => label.toLowerCase())),
    literal: (text) => [text.toLowerCase()],
    sortKey: (row) => firstOf(row.labels.map((label) => label.toLowerCase())),
  };
}

function dueDateField(name: string, context: Searchable): Field {
  return dayField(name, context, (row) => (row.duedate === null ? null : dayNumberOf(row.duedate)));
}

/**
 * Summary, description and comments, environment, custom text: all words have to stand in one of them. Jira knows no `!~` for it.
 */
function allTextField(name: string, context: Searchable): Field {
  return {
    ...textField(name, () => ''),
    operators: OPERATORS.contains,
    matches: (row, query) =>
      query.test(row.summary) ||
      query.test(context.textOf(row.id)) ||
      query.test(adfText(row.environment)) ||
      Object.values(row.custom).some((value) =>
        query.test(typeof value === 'string' ? value : adfText(value)),
      ),
    sortKey: undefined,
  };
}

function refuseValue(name: string, text: string): never {
  throw unknownValue(name, text);
}
