/**
 * A small site with reminders: three projects, people at both ends of the world, and a clock that stands still until a test
 * moves it. The daily job runs at 08:05 UTC.
 */
import { createClock } from '../../sandbox/clock';
import { createSandbox } from '../../sandbox/createSandbox';
import type { IssueRow, UserRow } from '../../sandbox/jira/model';
import { APP_ROLE } from '../../sandbox/jira/permissions';
import { standardProject, standardStatuses, standardTypes } from '../../sandbox/jira/standardSite';
import { people as team } from '../../sandbox/worlds/people';
import { addSite } from '../../sandbox/worlds/site';
import { DEFAULT_SETTINGS, SETTINGS_KEY, type Settings } from '../../src/domain/settings';
import type { ReviewRow } from '../../src/domain/digest';
import { aDigest, anActionProperty, aReviewRow } from '../usecases/reviewedProject';

/** A Thursday. */
export const START = Date.UTC(2026, 10, 12, 8, 0, 0);
export const DAY = 24 * 3_600_000;
export const PAY = '10000';
export const OPS = '10001';
/** Only Ana and the app see issues of this level. */
export const CONFIDENTIAL = '10100';
/** Works from Sunday to Thursday. */
export const SUN = '10002';

const from = (name: string, timeZone: string, change: Partial<UserRow> = {}): UserRow => ({
  ...team.mia,
  accountId: `sandbox-${name}`,
  displayName: name,
  email: `${name}@sandbox.example`,
  timeZone,
  ...change,
});
export const people = {
  ...team,
  /** When the job runs it is 22:05 there. */
  kiri: from('kiri', 'Pacific/Kiritimati'),
  /** There it is 21:05 of the day before. */
  niue: from('niue', 'Pacific/Niue'),
  /** The same, but nobody is told: UTC counts. */
  hidden: from('hidden', 'Pacific/Niue', { timeZoneVisible: false }),
};

export type RemindersSite = Awaited<ReturnType<typeof remindersSite>>;

export async function remindersSite(at = START) {
  const sandbox = await createSandbox({ clock: createClock({ frozenAt: at }), searchLagMs: 0 });
  const { admin } = sandbox.jira;
  addSite(admin, Object.values(people));
  const project = (id: string, key: string, leadAccountId: string) =>
    admin.addProject(
      standardProject({
        id,
        key,
        name: key,
        leadAccountId,
        roles: { Administrator: [leadAccountId], Member: ['everybody'] },
        securityLevels: [
          // A level that should admit apps has to name the role that Jira gives them.
          {
            id: CONFIDENTIAL,
            name: 'Confidential',
            members: [
              { to: 'user', accountId: people.ana.accountId },
              { to: 'role', role: APP_ROLE },
            ],
          },
        ],
      }),
    );
  project(PAY, 'PAY', people.ana.accountId);
  project(OPS, 'OPS', people.ben.accountId);
  project(SUN, 'SUN', people.leila.accountId);
  const choose = (projectId: string, change: Partial<Settings>): void =>
    admin.setProjectProperty(projectId, SETTINGS_KEY, { ...DEFAULT_SETTINGS, ...change });
  choose(SUN, { workingDays: [0, 1, 2, 3, 4] });

  const nameOf = (account: string): string =>
    Object.entries(people).find(([, { accountId }]) => accountId === account)?.[0] ?? account;

  return {
    sandbox,
    admin,
    choose,
    /** An open action of a review in the project; it lies in Operations. */
    action(projectId: string, owner: UserRow | null, due: string | null, change: Partial<IssueRow> = {}) {
      const row = admin.addIssue({
        projectId: OPS,
        typeId: standardTypes.task,
        summary: `Do it until ${String(due)}`,
        assignee: owner?.accountId ?? null,
        duedate: due,
        ...change,
      });
      const origin = anActionProperty({ sourceProjectId: projectId, sourceIssueId: '1' });
      admin.setIssueProperty(row.id, 'debrief.action', origin);
      return row.key;
    },
    /** An issue with a closed review whose second look is on that day. */
    review(projectId: string, facilitator: UserRow, followUpOn: string, change: Partial<ReviewRow> = {}) {
      const row = admin.addIssue({ projectId, typeId: standardTypes.incident, summary: 'Reviewed' });
      const review = aReviewRow({
        status: 'closed',
        facilitator: facilitator.accountId,
        followUpOn,
        ...change,
      });
      admin.setIssueProperty(row.id, 'debrief.review', { ...aDigest([review]), followUpOn });
      return row.key;
    },
    /** An incident that the starting rule wants a review of, done at that moment. */
    event(projectId: string, at: number, change: Partial<IssueRow> = {}) {
      return admin.addIssue({
        projectId,
        typeId: standardTypes.incident,
        summary: 'Something broke',
        labels: ['incident'],
        created: at,
        statusCategoryChanged: at,
        statusId: standardStatuses.done,
        resolution: 'Done',
        resolutionDate: at,
        ...change,
      }).key;
    },
    idOf: (key: string): string => admin.issue(key)?.id ?? '',
    /** Every message: the day in UTC, to whom, the issue it stands on, and what it tells. */
    sent: (): readonly string[] =>
      admin.notifications().map(({ created, issueId, recipients, textBody }) => {
        const day = new Date(created).toISOString().slice(5, 10);
        return `${day} ${recipients.map(nameOf).join('+')} ${String(admin.issue(issueId)?.key)}: ${thingsIn(textBody)}`;
      }),
    /** Runs of the app, by what ran. */
    runs: (): readonly string[] => sandbox.meter.invocations.map(({ functionKey }) => functionKey),
    searches: (): number =>
      sandbox.jira.meter.recent().filter(({ path }) => path.endsWith('/search/jql')).length,
  };
}

const SHORT: Readonly<Record<string, string>> = {
  Late: 'late',
  'Due soon': 'soon',
  'Second looks due': 'look',
  'Reviews that are owed': 'owed',
};

/** `late OPS-1 OPS-2, soon OPS-3` */
function thingsIn(text: string): string {
  return text
    .split('\n\n')
    .flatMap((part) => {
      const [heading = '', ...lines] = part.split('\n');
      const kind = SHORT[heading];
      if (kind === undefined) return [];
      return [[kind, ...lines.map((line) => line.split(' ')[1])].join(' ')];
    })
    .join(', ');
}
