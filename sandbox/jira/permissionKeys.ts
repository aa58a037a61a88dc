/** The permission keys that the sandbox's Jira knows, with Jira's own ids, names and reach. */

export interface PermissionKey {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly type: 'GLOBAL' | 'PROJECT';
}

const project = (id: string, key: string, name: string): PermissionKey => ({
  id,
  key,
  name,
  type: 'PROJECT',
});
const global = (id: string, key: string, name: string): PermissionKey => ({ id, key, name, type: 'GLOBAL' });

const known: readonly PermissionKey[] = [
  global('0', 'ADMINISTER', 'Administer Jira'),
  global('27', 'USER_PICKER', 'Browse users and groups'),
  global('33', 'BULK_CHANGE', 'Make bulk changes'),
  project('10', 'BROWSE_PROJECTS', 'Browse Projects'),
  project('11', 'CREATE_ISSUES', 'Create Issues'),
  project('12', 'EDIT_ISSUES', 'Edit Issues'),
  project('13', 'ASSIGN_ISSUES', 'Assign Issues'),
  project('14', 'RESOLVE_ISSUES', 'Resolve Issues'),
  project('15', 'ADD_COMMENTS', 'Add Comments'),
  project('16', 'DELETE_ISSUES', 'Delete Issues'),
  project('17', 'ASSIGNABLE_USER', 'Assignable User'),
  project('18', 'CLOSE_ISSUES', 'Close Issues'),
  project('21', 'LINK_ISSUES', 'Link Issues'),
  project('23', 'ADMINISTER_PROJECTS', 'Administer Projects'),
  project('25', 'MOVE_ISSUES', 'Move Issues'),
  project('26', 'SET_ISSUE_SECURITY', 'Set Issue Security'),
  project('28', 'SCHEDULE_ISSUES', 'Schedule Issues'),
  project('30', 'MODIFY_REPORTER', 'Modify Reporter'),
  project('34', 'EDIT_ALL_COMMENTS', 'Edit All Comments'),
  project('35', 'EDIT_OWN_COMMENTS', 'Edit Own Comments'),
  project('36', 'DELETE_ALL_COMMENTS', 'Delete All Comments'),
  project('37', 'DELETE_OWN_COMMENTS', 'Delete Own Comments'),
  project('46', 'TRANSITION_ISSUES', 'Transition Issues'),
];

/** Looks up a permission by its key; undefined for one that Jira (as far as the sandbox knows it) does not have. */
export const permissionByKey = (key: string): PermissionKey | undefined => byKey.get(key);

export const projectPermissionKeys: readonly string[] = known
  .filter((permission) => permission.type === 'PROJECT')
  .map((permission) => permission.key);

const byKey = new Map(known.map((permission) => [permission.key, permission]));
