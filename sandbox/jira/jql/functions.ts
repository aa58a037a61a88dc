/** JQL functions: what each yields, and for which fields. */
import type { Argument, FunctionOperand } from '@atlaskit/jql-ast';
import type { Searchable } from '../searchable';
import { boundary, type CalendarUnit } from './dates';
import type { Field, Value } from './field';
import { JqlRefusal, notSupportedHere, wrongArguments, wrongFunction } from './refusal';

interface Evaluated {
  readonly values: readonly Value[];
  /** A list function needs `in`; any other stands for one value. */
  readonly list: boolean;
}

type Evaluate = (args: readonly string[], field: Field, context: Searchable, name: string) => Evaluated;

const BOUNDARY = /^(start|end)of(day|week|month|year)$/;
const UNITS: Readonly<Record<string, CalendarUnit>> = {
  day: 'Day',
  week: 'Week',
  month: 'Month',
  year: 'Year',
};

/** Functions that Jira Cloud ships and this sandbox does not evaluate: refused by name, not as unknown. */
const KNOWN_ELSEWHERE = new Set(
  `approved approver breached cascadeoption choiceoption closedsprints completed componentsleadbyuser currentlogin
  customerdetail earliestunreleasedversion elapsed everbreached futuresprints issuehistory issueswithremotelinksbyglobalid
  lastlogin latestreleasedversion myapproval mypending opensprints organizationmembers parentepic paused pending pendingby
  projectsleadbyuser projectswhereuserhaspermission projectswhereuserhasrole releasedversions remaining running
  spaceleadbyuser standardissuetypes standardworktypes subtaskissuetypes subtaskworktypes unreleasedversions
  updatedby votedissues votedworkitems watchedissues watchedworkitems withincalendarhours workitemhistory
  startofquarter endofquarter startofhour endofhour`.split(/\s+/),
);

/** @throws JqlRefusal for an unknown function, wrong arguments, or a function that does not fit the field. */
export function evaluateFunction(operand: FunctionOperand, field: Field, context: Searchable): Evaluated {
  const name = operand.function.value;
  const evaluate = functionNamed(name.toLowerCase());
  if (evaluate) return evaluate(operand.arguments.map(argumentText), field, context, name);
  if (KNOWN_ELSEWHERE.has(name.toLowerCase())) throw notSupportedHere(`the function '${name}()'`);
  throw new JqlRefusal(`Unable to find JQL function '${printFunction(operand)}'.`);
}

export function printFunction(operand: FunctionOperand): string {
  return `${operand.function.value}(${operand.arguments.map(argumentText).join(', ')})`;
}

function argumentText(argument: Argument): string {
  return argument.value;
}

function functionNamed(lower: string): Evaluate | undefined {
  const edge = BOUNDARY.exec(lower);
  const unit = UNITS[edge?.[2] ?? ''];
  if (unit) return (...call) => evaluateBoundary(edge?.[1] === 'start' ? 'start' : 'end', unit, ...call);
  switch (lower) {
    case 'currentuser':
      return evaluateCurrentUser;
    case 'membersof':
      return evaluateMembersOf;
    case 'now':
      return evaluateNow;
    case 'linkedissues':
    case 'linkedworkitems':
      return evaluateLinkedIssues;
    default:
      return undefined;
  }
}

const evaluateCurrentUser: Evaluate = (args, field, context, name) => {
  if (field.kind !== 'user') throw wrongFunction(name, field.name);
  if (args.length > 0) throw wrongArguments(name, '0', args.length);
  // Nobody is logged in: the function yields nobody, as in Jira.
  return { values: context.accountId === undefined ? [] : [context.accountId], list: false };
};

const evaluateMembersOf: Evaluate = (args, field, context, name) => {
  const [group] = args;
  if (field.kind !== 'user') throw wrongFunction(name, field.name);
  if (group === undefined || args.length > 1) throw wrongArguments(name, '1', args.length);
  const members = context.groupMembers(group);
  if (!members) {
    throw new JqlRefusal(
      `Function '${name}' can not generate a list of usernames for group '${group}'; the group does not exist.`,
    );
  }
  return { values: members, list: true };
};

const evaluateNow: Evaluate = (args, field, context, name) => {
  if (args.length > 0) throw wrongArguments(name, '0', args.length);
  return { values: [instantFor(field, context.now(), name)], list: false };
};

function evaluateBoundary(
  edge: 'start' | 'end',
  unit: CalendarUnit,
  args: readonly string[],
  field: Field,
  context: Searchable,
  name: string,
): Evaluated {
  if (args.length > 1) throw wrongArguments(name, '0 or 1', args.length);
  const instant = boundary(edge, unit, args[0], context);
  if (instant === undefined) {
    throw new JqlRefusal(
      `Duration for function '${name}' should have the format (+/-)n(yMwdhm), e.g -1M for 1 month earlier.`,
    );
  }
  return { values: [instantFor(field, instant, name)], list: false };
}

function instantFor(field: Field, instant: number, name: string): Value {
  if (!field.fromInstant) throw wrongFunction(name, field.name);
  return field.fromInstant(instant);
}

const evaluateLinkedIssues: Evaluate = (args, field, context, name) => {
  const [key, label] = args;
  if (field.kind !== 'issue') throw wrongFunction(name, field.name);
  if (key === undefined || args.length > 2) throw wrongArguments(name, '1 or 2', args.length);
  const issue = context.issueByKey(key) ?? context.issueById(key);
  if (!issue) throw new JqlRefusal(`Issue '${key}' could not be found in function '${name}'.`);
  const wanted = label?.toLowerCase();
  if (wanted !== undefined && !context.linkLabels().some((known) => known.toLowerCase() === wanted)) {
    throw new JqlRefusal(`Issue link type '${label}' could not be found in function '${name}'.`);
  }
  const ids = new Set<string>();
  for (const link of context.linksOf(issue.id)) {
    if (wanted === undefined || link.label.toLowerCase() === wanted) ids.add(link.otherId);
  }
  return { values: [...ids], list: true };
};
