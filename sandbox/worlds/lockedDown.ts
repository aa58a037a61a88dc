/**
 * A site where people may see different things: an open project, one that only its team sees, issues in it that only two
 * people see, and somebody who may read but not change. Reviews and actions lie across all of them, and one review is
 * for its participants only.
 */
import type { Sandbox } from '../createSandbox';
import { openWorkflow, standardProject, standardTypes, teamPermissions } from '../jira/standardSite';
import { holdReview } from './demo/holdReview';
import type { UserRow } from '../jira/model';
import { people } from './people';
import { addSite } from './site';
import { tellStory, type Story } from './story';

const { ana, ben, mia, tomasz, priya } = people;
const DAY = 24 * 3_600_000;
const CONFIDENTIAL = '10100';

export async function loadLockedDown(sandbox: Sandbox): Promise<void> {
  const { jira, clock } = sandbox;
  addSite(jira.admin, Object.values(people));
  jira.admin.addProject(
    standardProject({
      id: '10000',
      key: 'OPEN',
      name: 'Open work',
      leadAccountId: ana.accountId,
      workflow: openWorkflow,
      // Everybody reads; the team works. Priya is not in it: she may look and not touch.
      roles: {
        Administrator: [ana.accountId],
        Member: [ben.accountId, mia.accountId],
        Reader: ['everybody'],
      },
      permissions: {
        ...teamPermissions,
        BROWSE_PROJECTS: [
          { to: 'role', role: 'Reader' },
          { to: 'role', role: 'Member' },
        ],
      },
    }),
  );
  jira.admin.addProject(
    standardProject({
      id: '10001',
      key: 'VAULT',
      name: 'Vault',
      leadAccountId: ben.accountId,
      workflow: openWorkflow,
      roles: { Administrator: [ben.accountId], Member: [ana.accountId, mia.accountId] },
      securityLevels: [
        {
          id: CONFIDENTIAL,
          name: 'Confidential',
          members: [
            { to: 'user', accountId: ana.accountId },
            { to: 'user', accountId: ben.accountId },
          ],
        },
      ],
    }),
  );
  const now = clock.now();
  await tellStory(sandbox, async (story) => {
    await reviewIn(story, now - 40 * DAY, { source: 'OPEN-1', target: '10000', first: 'OPEN-2' });
    await reviewIn(story, now - 30 * DAY, { source: 'VAULT-1', target: '10001', first: 'VAULT-2' });
    await reviewIn(story, now - 20 * DAY, { source: 'OPEN-10', target: '10001', first: 'VAULT-10' });
    await reviewIn(story, now - 10 * DAY, { source: 'VAULT-20', target: '10000', first: 'OPEN-20' });
    // Everybody sees the issue; of Ana, Ben and Mia, who may all change it, Ana sees no more of its review than its state.
    await reviewIn(story, now - 5 * DAY, {
      source: 'OPEN-30',
      target: '10000',
      first: 'OPEN-31',
      onlyFor: [mia],
    });
  });
  // Last, so that the reviews could be held: the fourth event and one of its project's actions become confidential.
  for (const key of ['VAULT-20', 'VAULT-10']) {
    const issue = jira.admin.issue(key);
    if (issue !== undefined) jira.admin.updateIssue(issue.id, { securityLevelId: CONFIDENTIAL });
  }
}

interface Event {
  readonly source: string;
  readonly target: string;
  readonly first: string;
  /** Besides Ben, who facilitates; absent: whoever sees the issue. */
  readonly onlyFor?: readonly UserRow[];
}

/** One event in `source`'s project, one action in the project with id `target`. */
async function reviewIn(story: Story, at: number, { source, target, first, onlyFor }: Event): Promise<void> {
  await story.create(at - DAY, ben, {
    key: source,
    typeId: standardTypes.incident,
    summary: `Something broke (${source})`,
    assignee: tomasz,
  });
  const day = (offset: number): string => new Date(at + offset * DAY).toISOString().slice(0, 10);
  await holdReview(story.debrief(at, ben, source), {
    title: `Something broke (${source})`,
    eventDay: day(-1),
    participants: onlyFor ?? [ana, mia, priya],
    visibility: onlyFor === undefined ? 'everyone' : 'participants',
    entries: [{ at: at - DAY, kind: 'signal', text: `An alert fires (${source})` }],
    factors: [
      {
        statement: `Nobody owned the alert (${source}).`,
        role: 'slowed-detection',
        labels: ['monitoring-detection'],
        shownBy: [0],
        ideas: [
          {
            text: `Give the alert an owner (${source})`,
            owner: mia,
            due: day(5),
            verification: 'The next alert is taken within five minutes.',
            purpose: 'prevent',
            strength: 'medium',
            key: first,
            projectId: target,
            issueTypeId: standardTypes.task,
          },
        ],
      },
    ],
    nextKey: story.nextKey,
  });
}
