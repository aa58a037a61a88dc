/** Reads one field value of a create, edit or transition call: a change of the issue, or Jira's complaint. */
import * as z from 'zod/mini';
import { adfProblem } from '../adf';
import { isDay } from '../dates';
import { own } from '../own';
import { resolutions } from '../resolutions';
import type { FieldContext, IssuePatch, ValueResult } from './fieldContext';
import { readCustomValue } from './readCustomValue';
import { labelsProblem } from './labels';
import { readParent } from './readParent';

type ValueReader = (raw: unknown, context: FieldContext) => ValueResult;

const MAX_SUMMARY_CHARS = 255;

const reference = z.union([z.object({ id: z.string() }), z.object({ name: z.string() })]);
const account = z.union([z.object({ accountId: z.string() }), z.object({ id: z.string() })]);

const readers: Readonly<Record<string, ValueReader>> = {
  summary(raw) {
    if (raw === null || raw === undefined) return 'You must specify a summary of the issue.';
    if (typeof raw !== 'string') return 'Operation value must be a string';
    const summary = raw.trim();
    if (summary === '') return 'You must specify a summary of the issue.';
    if (/[\r\n]/.test(summary)) return 'The summary is invalid because it contains newline characters.';
    if (summary.length > MAX_SUMMARY_CHARS) return 'Summary must be less than 255 characters.';
    return { patch: { summary } };
  },
  description: (raw) => richText(raw, (value) => ({ description: value })),
  environment: (raw) => richText(raw, (value) => ({ environment: value })),
  priority(raw, { core, project }) {
    const wanted = reference.safeParse(raw);
    if (!wanted.success) return "Could not find valid 'id' or 'name' in priority object.";
    const found = project.priorityIds.find((id) =>
      isNamed(wanted.data, id, core.db.priorities.get(id)?.name),
    );
    return found === undefined ? 'The priority selected is invalid.' : { patch: { priorityId: found } };
  },
  assignee(raw, context) {
    const accountId = accountOf(raw);
    if (accountId === undefined) return 'expected Object containing a valid account id';
    // "-1" asks for the project's default assignee, which is nobody on this site.
    if (accountId === null || accountId === '-1') return { patch: { assignee: null } };
    const user = context.core.db.users.get(accountId);
    const allowed =
      user !== undefined && context.core.permissions.assignable(user, context.project, context.issue);
    return allowed ? { patch: { assignee: accountId } } : `User '${accountId}' cannot be assigned issues.`;
  },
  reporter(raw, { core }) {
    const accountId = accountOf(raw);
    if (accountId === undefined || accountId === null) return 'The reporter is required.';
    return core.db.users.get(accountId)?.active === true
      ? { patch: { reporter: accountId } }
      : 'The reporter specified is not a user.';
  },
  duedate(raw) {
    if (raw === null) return { patch: { duedate: null } };
    if (typeof raw !== 'string') return 'Operation value must be a string';
    return isDay(raw) ? { patch: { duedate: raw } } : `Error parsing date string: ${raw}`;
  },
  labels(raw) {
    const problem = labelsProblem(raw ?? []);
    if (typeof problem === 'string') return problem;
    return { patch: { labels: problem.labels } };
  },
  components(raw, { project }) {
    const wanted = z.array(reference).safeParse(raw ?? []);
    if (!wanted.success) return 'data was not an array';
    const componentIds: string[] = [];
    for (const each of wanted.data) {
      const found = project.components.find(({ id, name }) => isNamed(each, id, name));
      if (found === undefined) return `Component '${'id' in each ? each.id : each.name}' is not valid`;
      if (!componentIds.includes(found.id)) componentIds.push(found.id);
    }
    return { patch: { componentIds } };
  },
  security(raw, { project, core, person, issue }) {
    if (raw === null) return { patch: { securityLevelId: null } };
    const wanted = reference.safeParse(raw);
    const level = wanted.success
      ? project.securityLevels.find(({ id, name }) => isNamed(wanted.data, id, name))
      : undefined;
    if (level === undefined) return 'Specify a valid security level.';
    // A person can only give a level that lets the person itself in.
    const probe = issue === undefined ? undefined : { ...issue, securityLevelId: level.id };
    return probe === undefined || core.permissions.sees(person, probe)
      ? { patch: { securityLevelId: level.id } }
      : 'Specify a valid security level.';
  },
  resolution(raw) {
    const wanted = reference.safeParse(raw);
    const found = wanted.success
      ? resolutions.find(({ id, name }) => isNamed(wanted.data, id, name))
      : undefined;
    return found === undefined ? 'The resolution is invalid.' : { patch: { resolution: found.name } };
  },
  parent: readParent,
};

/** Reads the value of a field that the screen offers. Custom values come back under their id alone. */
export function readValue(fieldId: string, raw: unknown, context: FieldContext): ValueResult {
  const reader = own(readers, fieldId);
  if (reader !== undefined) return reader(raw, context);
  const field = context.core.db.fields.get(fieldId);
  return field === undefined
    ? `Field '${fieldId}' cannot be set directly.`
    : readCustomValue(field, raw, context);
}

function richText(raw: unknown, patch: (value: unknown) => IssuePatch): ValueResult {
  if (raw === null) return { patch: patch(null) };
  return adfProblem(raw) ?? { patch: patch(raw) };
}

function accountOf(raw: unknown): string | null | undefined {
  if (raw === null) return null;
  const parsed = account.safeParse(raw);
  if (parsed.success) return 'accountId' in parsed.data ? parsed.data.accountId : parsed.data.id;
  return z.object({ accountId: z.null() }).safeParse(raw).success ? null : undefined;
}

const isNamed = (wanted: { id: string } | { name: string }, id: string, name: string | undefined): boolean =>
  'id' in wanted ? wanted.id === id : wanted.name.toLowerCase() === name?.toLowerCase();
