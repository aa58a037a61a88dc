/** The rows that the sandbox's Jira keeps. Ids are decimal strings as in Jira; times are milliseconds since the epoch. */

export interface UserRow {
  readonly accountId: string;
  readonly displayName: string;
  /** Basic-authentication user name; shown in replies only when `emailVisible`. */
  readonly email: string;
  readonly emailVisible: boolean;
  readonly active: boolean;
  /** IANA name, e.g. `Europe/Berlin`: JQL date literals are read in it. */
  readonly timeZone: string;
  /** False: the profile hides the zone, so others are shown the site's. Default true. */
  readonly timeZoneVisible?: boolean;
  readonly locale: string;
  readonly groups: readonly string[];
  /** Site administrator (ADMINISTER). */
  readonly admin?: boolean;
  /** Browse users and groups (USER_PICKER), which a site can take from people. Default true. */
  readonly browsesUsers?: boolean;
  /** `app` is the account under which a Forge app acts by itself; people are `atlassian`, the default. */
  readonly accountType?: 'atlassian' | 'app';
}

export interface ProjectRow {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly style: 'classic' | 'next-gen';
  readonly leadAccountId: string;
  readonly archived: boolean;
  readonly issueTypeIds: readonly string[];
  readonly priorityIds: readonly string[];
  readonly components: readonly { readonly id: string; readonly name: string }[];
  /** Role name -> account ids and group names; permissions are granted to roles, groups, users or issue roles. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  readonly permissions: PermissionScheme;
  /** Fields on the create screen per issue type id; what is absent is refused with 400 as Jira does. */
  readonly createScreens: Readonly<Record<string, readonly ScreenField[]>>;
  /** Fields that edit accepts per issue type id; defaults to the create screen plus nothing. */
  readonly editScreens?: Readonly<Record<string, readonly ScreenField[]>>;
  readonly workflow: Workflow;
  /** Issue security levels; a level lists who may see its issues. */
  readonly securityLevels: readonly {
    readonly id: string;
    readonly name: string;
    readonly members: readonly Grant[];
  }[];
  nextIssueNumber: number;
  /** Earlier keys after a rename still find the project. */
  readonly formerKeys?: readonly string[];
}

export type Grant =
  | { readonly to: 'anyone' }
  | { readonly to: 'loggedIn' }
  | { readonly to: 'role'; readonly role: string }
  | { readonly to: 'group'; readonly group: string }
  | { readonly to: 'user'; readonly accountId: string }
  | { readonly to: 'reporter' }
  | { readonly to: 'assignee' }
  | { readonly to: 'lead' };

/** Permission key (BROWSE_PROJECTS, CREATE_ISSUES, …) -> who has it. */
export type PermissionScheme = Readonly<Record<string, readonly Grant[]>>;

export interface ScreenField {
  /** `summary`, `duedate`, `issuelinks`, `customfield_10050`, … */
  readonly fieldId: string;
  readonly required: boolean;
}

export interface Workflow {
  readonly initialStatusId: string;
  /** Any status to any other when `open`; otherwise only the listed ones. */
  readonly transitions: readonly {
    readonly id: string;
    readonly name: string;
    readonly from: readonly string[] | 'any';
    readonly to: string;
    /** Fields that the transition's screen takes; without one the transition takes none. */
    readonly screen?: readonly ScreenField[];
  }[];
}

export interface IssueTypeRow {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly subtask: boolean;
  /** -1 sub-task, 0 standard, 1 epic. */
  readonly hierarchyLevel: number;
}

export type StatusCategoryKey = 'undefined' | 'new' | 'indeterminate' | 'done';

export interface StatusRow {
  readonly id: string;
  readonly name: string;
  readonly category: StatusCategoryKey;
}

export interface PriorityRow {
  readonly id: string;
  readonly name: string;
}

export interface FieldRow {
  readonly id: string;
  readonly name: string;
  readonly custom: boolean;
  /** `string`, `textarea` (ADF), `number`, `date`, `option`, `user`, … */
  readonly kind:
    | 'string'
    | 'textarea'
    | 'number'
    | 'date'
    | 'datetime'
    | 'option'
    | 'user'
    | 'labels'
    | 'sprint'
    | 'system';
  readonly options?: readonly { readonly id: string; readonly value: string }[];
}

/** A sprint of a board; an issue keeps the ids of all its sprints (numbers, oldest first) in the sprint field. */
export interface SprintRow {
  /** Decimal. */
  readonly id: string;
  readonly name: string;
  readonly state: 'future' | 'active' | 'closed';
  readonly boardId: number;
  /** Milliseconds; absent before the sprint was planned. */
  readonly startDate?: number;
  readonly endDate?: number;
}

export interface IssueRow {
  readonly id: string;
  key: string;
  projectId: string;
  typeId: string;
  statusId: string;
  summary: string;
  /** ADF document or null. */
  description: unknown;
  priorityId: string | null;
  resolution: string | null;
  resolutionDate: number | null;
  assignee: string | null;
  reporter: string | null;
  creator: string;
  /** `YYYY-MM-DD` or null. */
  duedate: string | null;
  labels: readonly string[];
  componentIds: readonly string[];
  parentId: string | null;
  securityLevelId: string | null;
  /** Custom field id -> raw REST value. */
  custom: Readonly<Record<string, unknown>>;
  created: number;
  updated: number;
  statusCategoryChanged: number;
  /** Keys that the issue had before it was moved; they still find it. */
  formerKeys: readonly string[];
  /** ADF document or null. */
  environment?: unknown;
  /** Seconds; read-only here, set by seeding. */
  readonly originalEstimate?: number | null;
  readonly timeSpent?: number | null;
}

export interface IssueLinkRow {
  readonly id: string;
  readonly typeId: string;
  /** Source ("blocks") and destination ("is blocked by") issue ids, in Jira's words inward and outward issue. */
  readonly inwardIssueId: string;
  readonly outwardIssueId: string;
}

export interface LinkTypeRow {
  readonly id: string;
  readonly name: string;
  readonly inward: string;
  readonly outward: string;
}

export interface CommentRow {
  readonly id: string;
  readonly issueId: string;
  readonly author: string;
  readonly body: unknown;
  readonly created: number;
  readonly updated: number;
  readonly properties?: readonly { readonly key: string; readonly value: unknown }[];
  /** Only members of this role or group see it. */
  readonly visibility?: { readonly type: 'role' | 'group'; readonly value: string };
}

export interface ChangeRow {
  readonly id: string;
  readonly issueId: string;
  readonly author: string;
  readonly created: number;
  readonly items: readonly ChangeItem[];
}

export interface ChangeItem {
  readonly field: string;
  readonly fieldtype: string;
  readonly fieldId?: string;
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}

/** A message that `POST /issue/{id}/notify` would have sent by e-mail. */
export interface NotificationRow {
  readonly id: string;
  readonly issueId: string;
  readonly sender: string;
  readonly subject: string;
  readonly textBody: string;
  readonly htmlBody: string;
  /** Account ids of those who would get it, after the restrictions were applied. */
  readonly recipients: readonly string[];
  readonly created: number;
}

/** Key of the row: `<entity>/<id>/<property key>`, entity = issue or project. */
export interface PropertyRow {
  readonly entity: 'issue' | 'project';
  readonly entityId: string;
  readonly key: string;
  readonly value: unknown;
}
