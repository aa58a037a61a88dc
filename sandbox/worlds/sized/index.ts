/**
 * The worlds S, M and L: the same kind of team, 20, 200 and 1,000 reviews. They are written straight into the stores,
 * because thousands of calls would take minutes.
 */
import { DIGEST_KEY, digestOf } from '../../../src/domain/digest';
import { ACTION_KEY, actionPropertyOf, jiraLabelsOf } from '../../../src/domain/actionProperty';
import { keys } from '../../../src/storage/keys';
import { packSnapshot } from '../../../src/storage/snapshot';
import type { Sandbox } from '../../createSandbox';
import type { ChangeItem, ProjectRow } from '../../jira/model';
import {
  openWorkflow,
  standardLinkTypes,
  standardProject,
  standardStatuses as statuses,
  standardTypes,
} from '../../jira/standardSite';
import { people } from '../people';
import { addSite } from '../site';
import { actionState } from './actionState';
import { createChance, type Chance } from './chance';
import { writeReviewLog, type PlannedAction } from './reviewLog';
import { sharesOf, sizes, type ProjectShare } from './sizes';

const DAY = 24 * 3_600_000;
/** How far back the oldest review lies. */
const YEARS = 2;

const team = [
  people.ana,
  people.ben,
  people.mia,
  people.tomasz,
  people.priya,
  people.leila,
  people.jonas,
] as const;

export function loadSized(size: keyof typeof sizes): (sandbox: Sandbox) => Promise<void> {
  return async (sandbox) => {
    const chance = createChance(20_261_112);
    sandbox.jira.admin.bulk(() => {
      addSite(sandbox.jira.admin, Object.values(people));
      sharesOf(sizes[size]).forEach((share, index) => {
        fillProject(sandbox, share, addProject(sandbox, share, index), chance);
      });
    });
    await Promise.resolve();
  };
}

function addProject(sandbox: Sandbox, share: ProjectShare, index: number): ProjectRow {
  return sandbox.jira.admin.addProject(
    standardProject({
      id: String(10_000 + index),
      key: share.key,
      name: share.name,
      leadAccountId: team[index % team.length]?.accountId ?? people.ana.accountId,
      workflow: openWorkflow,
      roles: { Administrator: [people.ana.accountId], Member: team.map((person) => person.accountId) },
    }),
  );
}

function fillProject(sandbox: Sandbox, share: ProjectShare, row: ProjectRow, chance: Chance): void {
  const now = sandbox.clock.now();
  for (let index = 0; index < share.others; index += 1) {
    const created = now - chance.between(1, YEARS * 365) * DAY;
    sandbox.jira.admin.addIssue({
      projectId: row.id,
      typeId: chance.pick([standardTypes.task, standardTypes.story, standardTypes.bug]),
      summary: `Work item ${String(index + 1)} of ${share.name}`,
      statusId: chance.pick([statuses.toDo, statuses.inProgress, statuses.done]),
      assignee: chance.pick(team).accountId,
      created,
      updated: created,
      statusCategoryChanged: created,
    });
  }
  for (let index = 0; index < share.reviews; index += 1) {
    const first = Math.floor((share.actions * index) / share.reviews);
    const next = Math.floor((share.actions * (index + 1)) / share.reviews);
    addReview(sandbox, row, next - first, chance);
  }
}

function addReview(sandbox: Sandbox, row: ProjectRow, actionCount: number, chance: Chance): void {
  const { admin } = sandbox.jira;
  const now = sandbox.clock.now();
  const openedAt = now - chance.between(3, YEARS * 365) * DAY;
  const source = admin.addIssue({
    projectId: row.id,
    typeId: standardTypes.incident,
    summary: `${chance.pick(['Payments', 'Payouts', 'Checkout', 'Reports', 'Sign-in'])} slow for ${String(chance.between(10, 90))} minutes`,
    statusId: statuses.done,
    assignee: chance.pick(team).accountId,
    created: openedAt - 2 * DAY,
    updated: openedAt - DAY,
    statusCategoryChanged: openedAt - DAY,
  });
  const states = Array.from({ length: actionCount }, () => actionState(chance, openedAt, now));
  const actions = states.map((state): PlannedAction => {
    const owner = chance.pick(team).accountId;
    const issue = admin.addIssue({
      projectId: row.id,
      typeId: standardTypes.task,
      summary: 'An action',
      statusId: statuses[state.status],
      assignee: state.hasOwner ? owner : null,
      duedate: dayOf(state.dueAt),
      created: openedAt,
      updated: state.movedAt ?? openedAt,
      statusCategoryChanged: state.movedAt ?? openedAt,
      resolution: state.status === 'done' ? 'Done' : null,
      resolutionDate: state.status === 'done' ? (state.movedAt ?? null) : null,
    });
    if (state.movedAt !== undefined) {
      admin.addChange({
        issueId: issue.id,
        author: owner,
        created: state.movedAt,
        items: [statusChange(state.status)],
      });
    }
    return {
      issueId: issue.id,
      key: issue.key,
      owner,
      due: dayOf(state.dueAt),
      projectId: row.id,
      issueTypeId: standardTypes.task,
      isDone: state.status === 'done',
    };
  });
  const facilitator = chance.pick(team).accountId;
  const written = writeReviewLog(
    { issueId: source.id, title: source.summary, facilitator, openedAt, now, actions },
    chance,
  );
  writeToStores(sandbox, written, row.id);
}

function writeToStores(
  sandbox: Sandbox,
  { review, entries }: ReturnType<typeof writeReviewLog>,
  sourceProjectId: string,
): void {
  const { admin } = sandbox.jira;
  admin.setIssueProperty(review.issueId, DIGEST_KEY, asSent(digestOf(review, [])));
  for (const idea of review.ideas) {
    if (idea.creation.state !== 'created') continue;
    const property = actionPropertyOf(review, idea, sourceProjectId);
    admin.updateIssue(idea.creation.issueId, {
      summary: idea.text,
      labels: jiraLabelsOf(property),
      updated: Date.parse(idea.creation.at),
    });
    admin.setIssueProperty(idea.creation.issueId, ACTION_KEY, asSent(property));
    admin.addLink({
      typeId: standardLinkTypes.relates,
      inwardIssueId: review.issueId,
      outwardIssueId: idea.creation.issueId,
    });
  }
  const id = { issueId: review.issueId, number: review.number };
  const put = (key: string, value: unknown): void => {
    const at = Date.parse(review.opened.at);
    sandbox.kvs.rows.set(key, { value, createdAt: at, updatedAt: at });
  };
  for (const entry of entries) put(keys.log(id, entry.seq), entry);
  put(keys.issue(review.issueId), { latest: 1, earlier: [] });
  const packed = packSnapshot({ review, recent: entries.map((entry) => entry.command.id) });
  if (packed !== undefined) put(keys.snapshot(id), packed.row);
}

const statusNames = { toDo: 'To Do', inProgress: 'In Progress', done: 'Done' } as const;

function statusChange(to: keyof typeof statusNames): ChangeItem {
  return {
    field: 'status',
    fieldtype: 'jira',
    fieldId: 'status',
    from: statuses.toDo,
    fromString: statusNames.toDo,
    to: statuses[to],
    toString: statusNames[to],
  };
}

const dayOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/** What came through a call has no field without a value. */
const asSent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
