/**
 * A small Jira site for tests: two projects, six people, one restricted issue. Every part can be overridden.
 * PAY is company-managed with everything on its create screen; OPS is team-managed, its create screen lacks due date and
 * linked issues, and it wants a team to be named.
 */
import { createClock } from '../../sandbox/clock';
import type { IndexedProperty } from '../../sandbox/jira/searchable';
import { createJira, type Jira, type JiraOptions } from '../../sandbox/jira/site';
import { screenOf, standardProject, standardTypes } from '../../sandbox/jira/standardSite';
import { openStore } from '../../sandbox/store';
import type { Caller, Clock, JiraReply } from '../../sandbox/types';
import type { UserRow } from '../../sandbox/jira/model';

/** A Thursday, 09:00 UTC. */
const START = Date.UTC(2026, 10, 12, 9, 0, 0);

export const TEAM_FIELD = 'customfield_10050';
export const NOTES_FIELD = 'customfield_10051';
export const SECURITY_LEVEL = '10100';

/** Account ids. `lead` leads and administers both projects; `outsider` sees neither; `gone` is deactivated. */
export const people = {
  lead: 'account-lead',
  member: 'account-member',
  reader: 'account-reader',
  outsider: 'account-outsider',
  gone: 'account-gone',
  admin: 'account-admin',
} as const;

export type PersonName = keyof typeof people;

export const projectIds = { pay: '10000', ops: '10001' } as const;

export const reviewProperties: readonly IndexedProperty[] = [
  { propertyKey: 'debrief.review', path: 'status', type: 'string', alias: 'reviewStatus' },
  { propertyKey: 'debrief.review', path: 'labels', type: 'string', alias: 'reviewFactor' },
  { propertyKey: 'debrief.review', path: 'openedOn', type: 'date', alias: 'reviewOpened' },
  { propertyKey: 'debrief.action', path: 'actionId', type: 'string', alias: 'reviewActionId' },
  { propertyKey: 'debrief.action', path: 'sourceIssueId', type: 'string', alias: 'reviewSourceIssue' },
];

export interface JiraWorld {
  readonly jira: Jira;
  readonly clock: Clock;
  /** PAY-1 an epic, PAY-2 an incident below it, PAY-3 restricted to the lead, OPS-1 a task. */
  readonly issues: Readonly<Record<'epic' | 'incident' | 'secret' | 'task', string>>;
  /** A call as a person (or `app`, `anonymous`), with the body as JSON. */
  call(
    who: PersonName | 'app' | 'anonymous',
    method: string,
    path: string,
    body?: unknown,
  ): Promise<JiraReply>;
}

/** Sandbox time stands still at `START` until a test shifts it. */
export function buildJiraWorld(options: Partial<JiraOptions> = {}): JiraWorld {
  const clock = options.clock ?? createClock({ frozenAt: START });
  const jira = createJira({
    store: openStore(undefined),
    clock,
    indexedProperties: reviewProperties,
    ...options,
  });
  const issues = jira.admin.issue('PAY-1') === undefined ? seed(jira) : known(jira);
  return {
    jira,
    clock,
    issues,
    call: (who, method, path, body) =>
      jira.handle({
        method,
        path,
        headers: { 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        caller: callerFor(who),
        origin: 'http',
      }),
  };
}

const callerFor = (who: PersonName | 'app' | 'anonymous'): Caller =>
  who === 'app' || who === 'anonymous' ? { kind: who } : { kind: 'user', accountId: people[who] };

/** A person of the site; `name` is the part of the address before the at sign. */
const buildUser = (name: PersonName, displayName: string, change: Partial<UserRow> = {}): UserRow => ({
  accountId: people[name],
  displayName,
  email: `${name}@example.com`,
  emailVisible: true,
  active: true,
  timeZone: 'Europe/Berlin',
  locale: 'en_US',
  groups: ['jira-users'],
  ...change,
});

function seed({ admin }: Jira): JiraWorld['issues'] {
  admin.addStandardSite();
  admin.addUser(buildUser('lead', 'Lena Lead'));
  admin.addUser(buildUser('member', 'Milo Member'));
  admin.addUser(buildUser('reader', 'Rosa Reader', { emailVisible: false }));
  admin.addUser(buildUser('outsider', 'Otto Outsider', { timeZone: 'America/New_York' }));
  admin.addUser(buildUser('gone', 'Greta Gone', { active: false }));
  admin.addUser(buildUser('admin', 'Ada Admin', { admin: true }));
  admin.addField({
    id: TEAM_FIELD,
    name: 'Team',
    custom: true,
    kind: 'option',
    options: [
      { id: '10200', value: 'Blue' },
      { id: '10201', value: 'Green' },
    ],
  });
  admin.addField({ id: NOTES_FIELD, name: 'Notes', custom: true, kind: 'textarea' });
  const roles = {
    Administrator: [people.lead],
    Member: [people.member, people.gone],
    Viewer: [people.reader],
  };
  const pay = standardProject({
    id: projectIds.pay,
    key: 'PAY',
    name: 'Payments',
    leadAccountId: people.lead,
  });
  const permissions = {
    ...pay.permissions,
    BROWSE_PROJECTS: [...(pay.permissions['BROWSE_PROJECTS'] ?? []), { to: 'role', role: 'Viewer' } as const],
  };
  admin.addProject({
    ...pay,
    roles,
    permissions,
    components: [{ id: '10300', name: 'Checkout' }],
    securityLevels: [
      { id: SECURITY_LEVEL, name: 'Leads only', members: [{ to: 'role', role: 'Administrator' }] },
    ],
  });
  const { task, epic } = standardTypes;
  const opsScreen = screenOf(['description', 'assignee', 'labels', NOTES_FIELD, TEAM_FIELD], [TEAM_FIELD]);
  admin.addProject(
    standardProject({
      id: projectIds.ops,
      key: 'OPS',
      name: 'Operations',
      leadAccountId: people.lead,
      style: 'next-gen',
      roles,
      permissions,
      issueTypeIds: [epic, task],
      createScreens: { [epic]: screenOf(['description']), [task]: opsScreen },
    }),
  );
  const add = admin.addIssue;
  const pays = { projectId: projectIds.pay, reporter: people.lead };
  const first = add({ ...pays, typeId: epic, summary: 'Checkout is slow on Fridays', labels: ['launch'] });
  const incident = add({
    ...pays,
    typeId: standardTypes.incident,
    summary: 'Card payments time out',
    parentId: first.id,
    assignee: people.member,
  });
  const secret = add({
    ...pays,
    typeId: task,
    summary: 'Contract of a supplier',
    securityLevelId: SECURITY_LEVEL,
  });
  const ops = add({ projectId: projectIds.ops, typeId: task, summary: 'Renew certificates' });
  return { epic: first.id, incident: incident.id, secret: secret.id, task: ops.id };
}

/** The same issues after the store was opened again. */
function known({ admin }: Jira): JiraWorld['issues'] {
  const id = (key: string): string => admin.issue(key)?.id ?? '';
  return { epic: id('PAY-1'), incident: id('PAY-2'), secret: id('PAY-3'), task: id('OPS-1') };
}

/** The smallest rich-text document with a text. */
export const doc = (text: string): unknown => ({
  version: 1,
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
