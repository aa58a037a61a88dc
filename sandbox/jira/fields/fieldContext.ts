/** What a field value is judged against: who sets it, where, and which fields the screen offers to that person. */
import type { Core } from '../core';
import type { IssueRow, IssueTypeRow, ProjectRow, ScreenField } from '../model';
import type { Person } from '../people';

export interface FieldContext {
  readonly core: Core;
  readonly person: Person;
  readonly project: ProjectRow;
  readonly type: IssueTypeRow;
  /** The issue being changed; undefined while one is created. */
  readonly issue: IssueRow | undefined;
}

/** The members of an issue that calls may change. */
export type IssuePatch = Partial<Omit<IssueRow, 'id' | 'created' | 'updated' | 'creator'>>;

/** What reading a field value gives: the change it makes, or (a string) Jira's complaint about it. */
export type ValueResult = { readonly patch: IssuePatch } | string;

/** A field that a person may only set with a permission of its own; without it Jira treats it as off the screen. */
const fieldPermissions: Readonly<Record<string, string>> = {
  assignee: 'ASSIGN_ISSUES',
  duedate: 'SCHEDULE_ISSUES',
  reporter: 'MODIFY_REPORTER',
  security: 'SET_ISSUE_SECURITY',
  issuelinks: 'LINK_ISSUES',
};

/** The fields of a screen that this person may set, by field id. */
export function offeredFields(
  context: FieldContext,
  screen: readonly ScreenField[],
): ReadonlyMap<string, ScreenField> {
  const { core, person, project, issue } = context;
  const allowed = screen.filter(({ fieldId }) => {
    const key = fieldPermissions[fieldId];
    if (key === undefined) return true;
    return issue === undefined
      ? core.permissions.inProject(person, project, key)
      : core.permissions.onIssue(person, issue, key);
  });
  return new Map(allowed.map((field) => [field.fieldId, field]));
}

/** A sub-task is nothing without its parent, so its screen always has one. */
export function createScreen(context: FieldContext): readonly ScreenField[] {
  const screen = context.project.createScreens[context.type.id] ?? [];
  const hasParent = screen.some((field) => field.fieldId === 'parent');
  return context.type.subtask && !hasParent ? [...screen, { fieldId: 'parent', required: true }] : screen;
}

export const editScreen = (context: FieldContext): readonly ScreenField[] =>
  context.project.editScreens?.[context.type.id] ?? createScreen(context);

export const offScreen = (fieldId: string): string =>
  `Field '${fieldId}' cannot be set. It is not on the appropriate screen, or unknown.`;
