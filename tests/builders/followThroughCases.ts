/**
 * What follows a meeting in a site where people may see different things: in both projects of the world `locked-down`, and
 * in a third one that only Tomasz sees, closed reviews with actions in every project and every state, some of them behind
 * a security level, and events that are owed a review.
 */
import type { Sandbox } from '../../sandbox/createSandbox';
import type { IssueRow } from '../../sandbox/jira/model';
import {
  openWorkflow,
  standardLinkTypes,
  standardProject,
  standardStatuses as statuses,
  standardTypes,
} from '../../sandbox/jira/standardSite';
import { people } from '../../sandbox/worlds/people';
import { DEFAULT_SETTINGS, SETTINGS_KEY, type Settings } from '../../src/domain/settings';
import { aDigest, anActionProperty, aReviewRow } from '../usecases/reviewedProject';

const DAY = 24 * 3_600_000;
const HUSH = '10002';
const CONFIDENTIAL = '10100';

/** Reviews of incidents that are done are due after ten working days, whatever their labels. */
export const reviewsOfIncidents: Settings = {
  ...DEFAULT_SETTINGS,
  owed: [
    {
      id: 'incidents1',
      issueTypeIds: [standardTypes.incident],
      priorityIds: [],
      labels: [],
      statusCategory: 'done',
      withinDays: 10,
    },
    { id: 'outages001', issueTypeIds: [], priorityIds: [], labels: ['outage'], withinDays: 3 },
  ],
};

const STATES = ['open', 'blocked', 'done', 'done-long-ago', 'verified', 'declined'] as const;
const LABELS = ['handoff', 'testing-gap', 'capacity-scale'] as const;

export function addFollowThrough({ jira: { admin }, clock }: Sandbox): void {
  const now = clock.now();
  const dayAt = (days: number): string => new Date(now + days * DAY).toISOString().slice(0, 10);
  admin.addProject(
    standardProject({
      id: HUSH,
      key: 'HUSH',
      name: 'Hush',
      leadAccountId: people.tomasz.accountId,
      workflow: openWorkflow,
      roles: { Administrator: [people.tomasz.accountId], Member: [] },
    }),
  );
  const projects = admin.projects().map(({ id }) => id);
  const secret = (projectId: string, isSecret: boolean): Partial<IssueRow> =>
    projectId === '10001' && isSecret ? { securityLevelId: CONFIDENTIAL } : {};

  const addAction = (source: IssueRow, index: number, openedDaysAgo: number): string => {
    const state = STATES[index % STATES.length] ?? 'open';
    const projectId = projects[(index + Math.floor(index / STATES.length)) % projects.length] ?? '10000';
    const isDone = state !== 'open' && state !== 'blocked';
    const changed = now - (state === 'done-long-ago' ? 400 : 5) * DAY;
    const row = admin.addIssue({
      projectId,
      typeId: standardTypes.task,
      summary: `Action ${String(index)} (${state}) of ${source.key}`,
      assignee: people.mia.accountId,
      duedate: dayAt(-3),
      created: now - Math.max(openedDaysAgo, state === 'done-long-ago' ? 420 : 0) * DAY,
      statusId: isDone ? statuses.done : statuses.toDo,
      statusCategoryChanged: isDone ? changed : now - openedDaysAgo * DAY,
      ...secret(projectId, index % 4 === 1),
    });
    admin.setIssueProperty(row.id, 'debrief.action', {
      ...anActionProperty({
        actionId: `${source.id}.1.idea${String(index)}`,
        sourceIssueId: source.id,
        sourceProjectId: source.projectId,
        labels: [LABELS[index % LABELS.length] ?? 'handoff'],
      }),
      ...(state === 'verified' ? { verdict: 'worked', verdictOn: dayAt(-4) } : {}),
      ...(state === 'declined' ? { dropped: true } : {}),
    });
    const { relates, blocks } = standardLinkTypes;
    admin.addLink({ typeId: relates, inwardIssueId: source.id, outwardIssueId: row.id });
    if (state === 'blocked') {
      const blocker = admin.addIssue({
        projectId: projects[(index + 1) % projects.length] ?? '10000',
        typeId: standardTypes.task,
        summary: `Blocks ${row.key}`,
      });
      admin.link(
        { typeId: blocks, inwardIssueId: blocker.id, outwardIssueId: row.id },
        { by: people.ben.accountId, at: now - 20 * DAY },
      );
    }
    return row.id;
  };

  const addReview = (
    projectId: string,
    review: { readonly openedDaysAgo: number; readonly followUpIn: number; readonly isSecret: boolean },
  ): void => {
    const { openedDaysAgo, followUpIn, isSecret } = review;
    const source = admin.addIssue({
      projectId,
      typeId: standardTypes.incident,
      summary: `Reviewed ${String(openedDaysAgo)} days ago, a second look in ${String(followUpIn)}, ${isSecret ? 'secret' : 'open'}`,
      labels: ['outage'],
      statusId: statuses.done,
      created: now - (openedDaysAgo + 2) * DAY,
      statusCategoryChanged: now - (openedDaysAgo + 1) * DAY,
      ...secret(projectId, isSecret),
    });
    const actionIds = Array.from({ length: 18 }, (_, index) => addAction(source, index, openedDaysAgo));
    const row = aReviewRow({
      status: 'closed',
      stage: 'follow-up',
      openedAt: new Date(now - openedDaysAgo * DAY).toISOString(),
      closedOn: dayAt(1 - openedDaysAgo),
      followUpOn: dayAt(followUpIn),
      unsettled: 12,
      labels: ['handoff', 'capacity-scale'],
      actionIds,
    });
    admin.setIssueProperty(source.id, 'debrief.review', { ...aDigest([row]), followUpOn: row.followUpOn });
  };

  const addEvent = (
    projectId: string,
    daysAgo: number,
    change: Partial<IssueRow>,
    property?: unknown,
  ): void => {
    const row = admin.addIssue({
      projectId,
      typeId: standardTypes.incident,
      summary: `Event ${String(daysAgo)} days ago`,
      statusId: statuses.done,
      created: now - (daysAgo + 3) * DAY,
      statusCategoryChanged: now - daysAgo * DAY,
      ...change,
    });
    if (property !== undefined) admin.setIssueProperty(row.id, 'debrief.owed', property);
  };

  admin.bulk(() => {
    for (const projectId of projects) {
      admin.setProjectProperty(projectId, SETTINGS_KEY, reviewsOfIncidents);
      for (const openedDaysAgo of [10, 60, 200])
        for (const followUpIn of [-20, 0, 7, 8])
          addReview(projectId, { openedDaysAgo, followUpIn, isSecret: followUpIn === -20 });
      for (const daysAgo of [1, 40, 89, 92]) {
        addEvent(projectId, daysAgo, {});
        addEvent(projectId, daysAgo, { typeId: standardTypes.bug, labels: ['outage'] });
        addEvent(projectId, daysAgo, secret(projectId, true));
        const by = people.ben.accountId;
        addEvent(projectId, daysAgo, {}, { v: 1, notNeeded: 'yes', reason: 'A drill.', by, on: dayAt(-1) });
        addEvent(projectId, daysAgo, {}, { v: 1, notNeeded: 'yes', forged: true });
      }
    }
  });
}
