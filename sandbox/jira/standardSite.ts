/** What a new Jira Cloud site comes with: types, statuses, priorities, link types, a workflow, screens, permissions. */
import type { Admin } from './admin';
import type { PermissionScheme, ProjectRow, ScreenField, Workflow } from './model';
import { APP_ACCOUNT_ID } from './people';
import { projectPermissionKeys } from './permissionKeys';

export const standardTypes = {
  epic: '10000',
  story: '10001',
  task: '10002',
  bug: '10003',
  subtask: '10004',
  incident: '10005',
} as const;

export const standardStatuses = {
  toDo: '10000',
  inProgress: '10001',
  done: '10002',
  inReview: '10003',
} as const;

/** From the most to the least important. */
export const standardPriorities = { highest: '1', high: '2', medium: '3', low: '4', lowest: '5' } as const;

export const standardLinkTypes = {
  blocks: '10000',
  cloners: '10001',
  duplicate: '10002',
  relates: '10003',
} as const;

export interface StandardSite {
  readonly types: typeof standardTypes;
  readonly statuses: typeof standardStatuses;
  readonly priorities: typeof standardPriorities;
  readonly linkTypes: typeof standardLinkTypes;
}

/** Adds the rows; calling it on a site that has them changes nothing. */
export function addStandardSite(admin: Admin): StandardSite {
  const type = (id: string, name: string, description: string, hierarchyLevel: number): void => {
    admin.addIssueType({ id, name, description, subtask: hierarchyLevel < 0, hierarchyLevel });
  };
  type(standardTypes.epic, 'Epic', 'A collection of related work.', 1);
  type(standardTypes.story, 'Story', 'Something that people can do afterwards.', 0);
  type(standardTypes.task, 'Task', 'A small, distinct piece of work.', 0);
  type(standardTypes.bug, 'Bug', 'A problem or error.', 0);
  type(standardTypes.subtask, 'Sub-task', 'A small piece of a larger task.', -1);
  type(standardTypes.incident, 'Incident', 'An interruption of a service.', 0);
  admin.addStatus({ id: standardStatuses.toDo, name: 'To Do', category: 'new' });
  admin.addStatus({ id: standardStatuses.inProgress, name: 'In Progress', category: 'indeterminate' });
  admin.addStatus({ id: standardStatuses.inReview, name: 'In Review', category: 'indeterminate' });
  admin.addStatus({ id: standardStatuses.done, name: 'Done', category: 'done' });
  const names = { highest: 'Highest', high: 'High', medium: 'Medium', low: 'Low', lowest: 'Lowest' };
  admin.addPriority({ id: standardPriorities.highest, name: names.highest });
  admin.addPriority({ id: standardPriorities.high, name: names.high });
  admin.addPriority({ id: standardPriorities.medium, name: names.medium });
  admin.addPriority({ id: standardPriorities.low, name: names.low });
  admin.addPriority({ id: standardPriorities.lowest, name: names.lowest });
  const link = (id: string, name: string, outward: string, inward: string): void => {
    admin.addLinkType({ id, name, outward, inward });
  };
  link(standardLinkTypes.blocks, 'Blocks', 'blocks', 'is blocked by');
  link(standardLinkTypes.cloners, 'Cloners', 'clones', 'is cloned by');
  link(standardLinkTypes.duplicate, 'Duplicate', 'duplicates', 'is duplicated by');
  link(standardLinkTypes.relates, 'Relates', 'relates to', 'relates to');
  admin.addUser({
    accountId: APP_ACCOUNT_ID,
    displayName: 'Debrief',
    email: 'debrief@apps.invalid',
    emailVisible: false,
    active: true,
    timeZone: 'Etc/UTC',
    locale: 'en_US',
    groups: [],
    accountType: 'app',
  });
  return {
    types: standardTypes,
    statuses: standardStatuses,
    priorities: standardPriorities,
    linkTypes: standardLinkTypes,
  };
}

/** The simplified workflow: any status to any other. */
export const openWorkflow: Workflow = {
  initialStatusId: standardStatuses.toDo,
  transitions: [
    { id: '11', name: 'To Do', from: 'any', to: standardStatuses.toDo },
    { id: '21', name: 'In Progress', from: 'any', to: standardStatuses.inProgress },
    { id: '41', name: 'In Review', from: 'any', to: standardStatuses.inReview },
    {
      id: '31',
      name: 'Done',
      from: 'any',
      to: standardStatuses.done,
      screen: [{ fieldId: 'resolution', required: false }],
    },
  ],
};

/** A screen of the named fields; those in `required` must be filled in. */
export const screenOf = (
  fieldIds: readonly string[],
  required: readonly string[] = [],
): readonly ScreenField[] =>
  ['summary', ...fieldIds].map((fieldId) => ({
    fieldId,
    required: fieldId === 'summary' || required.includes(fieldId),
  }));

/** The fields of a company-managed project's usual screen. */
export const usualFields = [
  'description',
  'priority',
  'assignee',
  'reporter',
  'duedate',
  'labels',
  'components',
  'parent',
  'issuelinks',
  'security',
  'environment',
] as const;

/**
 * Everything for the roles `Member` and `Administrator` but administering, which is for administrators and the lead;
 * issues are deleted by administrators only.
 */
export const teamPermissions: PermissionScheme = Object.fromEntries(
  projectPermissionKeys.map((key) => {
    const administrators = [{ to: 'role', role: 'Administrator' }, { to: 'lead' }] as const;
    const forAdministrators =
      key === 'ADMINISTER_PROJECTS' || key === 'DELETE_ISSUES' || key.includes('_ALL_');
    return [
      key,
      forAdministrators ? administrators : [{ to: 'role', role: 'Member' } as const, ...administrators],
    ];
  }),
);

/** A company-managed project with the usual types, screens, workflow and permissions; `change` overrides any of it. */
export function standardProject(
  given: Pick<ProjectRow, 'id' | 'key' | 'name' | 'leadAccountId'> & Partial<ProjectRow>,
): ProjectRow {
  const issueTypeIds = given.issueTypeIds ?? Object.values(standardTypes);
  const screen = screenOf(usualFields);
  return {
    style: 'classic',
    archived: false,
    priorityIds: Object.values(standardPriorities),
    components: [],
    roles: { Administrator: [given.leadAccountId], Member: [] },
    permissions: teamPermissions,
    createScreens: Object.fromEntries(issueTypeIds.map((id) => [id, screen])),
    workflow: openWorkflow,
    securityLevels: [],
    nextIssueNumber: 1,
    ...given,
    issueTypeIds,
  };
}
