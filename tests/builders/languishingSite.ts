/**
 * Actions with a course that is made up here and told to the sandbox's Jira as its history: owners who left, dates and
 * sprints that moved, work that came back, blockers, in every state and partly out of people's sight.
 */
import type { Sandbox } from '../../sandbox/createSandbox';
import type { UserRow } from '../../sandbox/jira/model';
import {
  standardLinkTypes,
  standardPriorities,
  standardStatuses,
  standardTypes,
} from '../../sandbox/jira/standardSite';
import { people } from '../../sandbox/worlds/people';
import { aDigest, anActionProperty, aReviewRow } from '../usecases/reviewedProject';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A status that Jira puts into no category. */
const LIMBO = '10099';

/** One action as it was made up. */
export interface Made {
  readonly id: string;
  readonly owner: UserRow | undefined;
  /** Milliseconds. */
  readonly created: number;
  readonly due: string | undefined;
  readonly dateMoves: number;
  readonly placeMoves: number;
  readonly reopened: number;
  readonly status: 'new' | 'indeterminate' | 'undefined' | 'done';
  readonly statusSince: number;
  readonly blockers: readonly { readonly id: string; readonly isOpen: boolean; readonly since: number }[];
  readonly verdict: boolean;
  readonly dropped: boolean;
  readonly source: Source;
}

interface Source {
  readonly id: string;
  readonly projectId: string;
  /** 1 is the most severe. */
  readonly severity: number;
  /** Milliseconds. */
  readonly opened: number;
  readonly followUpOn: string;
}

/** The same numbers in the same order every time. */
function chances(seed: number): <const Values extends readonly unknown[]>(values: Values) => Values[number] {
  let state = seed;
  return (values) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return values[Math.floor((state / 2 ** 32) * values.length)];
  };
}

/** @param count actions of each project's reviews. @returns what was made, for whoever works out what languishes */
export function addLanguishing({ jira: { admin }, clock }: Sandbox, count: number): readonly Made[] {
  const now = clock.now();
  const pick = chances(20_261_112);
  const dayAt = (days: number): string => new Date(now + days * DAY).toISOString().slice(0, 10);
  const by = people.ana.accountId;
  const projects = ['10000', '10001'] as const;
  const hidden = (projectId: string) =>
    projectId === '10001' ? pick([{}, {}, { securityLevelId: '10100' }]) : {};
  admin.addStatus({ id: LIMBO, name: 'Limbo', category: 'undefined' });
  admin.addSprint({ id: '71', name: 'One', state: 'active', boardId: 1 });
  admin.addSprint({ id: '72', name: 'Two', state: 'active', boardId: 1 });

  const sources = projects.flatMap((projectId) =>
    [0, 1, 2, 3, 4].map((place): Source => {
      const opened = now - (12 + 9 * place) * DAY;
      const priority = standardPriorities[pick(['highest', 'high', 'medium', 'low', 'lowest'])];
      const { id } = admin.addIssue({
        projectId,
        typeId: standardTypes.incident,
        summary: `Event ${String(place)}`,
        priorityId: priority,
        ...hidden(projectId),
      });
      const followUpOn = dayAt(place - 3);
      const row = aReviewRow({
        status: 'closed',
        stage: 'follow-up',
        openedAt: new Date(opened).toISOString(),
        followUpOn,
        labels: [['handoff', 'testing-gap', 'capacity-scale'][place] ?? 'none'],
        unsettled: count,
        actionIds: [],
      });
      admin.setIssueProperty(id, 'debrief.review', { ...aDigest([row]), followUpOn });
      return { id, projectId, severity: Number(priority), opened, followUpOn };
    }),
  );

  const addOne = (source: Source): Made => {
    const projectId = pick(projects);
    const owner = pick([people.mia, people.ben, people.ana, people.former, 'nobody']);
    const created = now - pick([0, 1, 2, 13, 14, 15, 30, 60]) * DAY - pick([1, 7, 9]) * HOUR;
    const dueIn = pick([-40, -4, -3, -2, -1, 0, 1, 3, 4, 5, 14, 15, 16, 30, 60, 'none']);
    const due = dueIn === 'none' ? undefined : dueIn;
    const created0 = { projectId, typeId: standardTypes.task, summary: `Of ${source.id}`, created };
    const { id } = admin.addIssue({
      ...created0,
      assignee: owner === 'nobody' ? null : owner.accountId,
      ...hidden(projectId),
    });
    let at = created;
    const next = (): { readonly by: string; readonly at: number } => {
      // Moments in order, all between its making and now.
      at += Math.floor((now - at) / pick([4, 9, 30]));
      return { by, at };
    };
    const dateMoves = due === undefined ? 0 : pick([0, 0, 1, 2, 3]);
    for (let move = dateMoves; move >= 0 && due !== undefined; move -= 1)
      admin.setDueDate(id, dayAt(due - move), next());
    const placeMoves = pick([0, 0, 1, 2]);
    if (placeMoves > 0)
      for (let move = 0; move <= placeMoves; move += 1)
        admin.setSprint(id, move % 2 === 0 ? '71' : '72', next());
    let statusSince = created;
    let current: string = standardStatuses.toDo;
    const go = (statusId: string): void => {
      if (statusId === current) return;
      const when = next();
      admin.setStatus(id, statusId, when);
      current = statusId;
      statusSince = when.at;
    };
    const reopened = pick([0, 0, 0, 1, 2]);
    for (let time = 0; time < reopened; time += 1) {
      go(standardStatuses.done);
      go(pick([standardStatuses.inProgress, LIMBO]));
    }
    const status = pick(['new', 'new', 'indeterminate', 'undefined', 'done']);
    const { toDo, inProgress, done } = standardStatuses;
    go({ new: toDo, indeterminate: inProgress, undefined: LIMBO, done }[status]);
    const blockers = pick([0, 0, 1, 2]);
    const made = Array.from({ length: blockers }, () => {
      const blockerProject = pick(projects);
      const isOpen = pick([true, true, false]);
      const blocker = admin.addIssue({
        projectId: blockerProject,
        typeId: standardTypes.task,
        summary: 'In the way',
        statusId: isOpen ? pick([toDo, LIMBO]) : done,
        ...hidden(blockerProject),
      });
      const since = now - pick([0, 3, 6, 7, 8, 20]) * DAY;
      const ends = { inwardIssueId: blocker.id, outwardIssueId: id };
      admin.link({ typeId: standardLinkTypes.blocks, ...ends }, { by, at: since });
      return { id: blocker.id, isOpen, since };
    });
    admin.addLink({ typeId: standardLinkTypes.relates, inwardIssueId: source.id, outwardIssueId: id });
    const verdict = pick([false, false, true]);
    const dropped = pick([false, false, false, false, true]);
    admin.setIssueProperty(id, 'debrief.action', {
      ...anActionProperty({
        actionId: `${source.id}.1.made${id}`,
        sourceIssueId: source.id,
        sourceProjectId: source.projectId,
        labels: [pick(['handoff', 'testing-gap', 'capacity-scale', 'nothing-like-it'])],
      }),
      ...(verdict ? { verdict: 'no-effect', verdictOn: dayAt(-1) } : {}),
      ...(dropped ? { dropped } : {}),
    });
    return {
      id,
      owner: owner === 'nobody' ? undefined : owner,
      created,
      due: due === undefined ? undefined : dayAt(due),
      dateMoves,
      placeMoves,
      reopened,
      status,
      statusSince,
      blockers: made,
      verdict,
      dropped,
      source,
    };
  };
  const all = Array.from({ length: count }, () => sources.map(addOne)).flat();
  admin.catchUpSearch();
  return all;
}
