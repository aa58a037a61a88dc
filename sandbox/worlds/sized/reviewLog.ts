/**
 * A plausible review as its log: commands folded by the app's own rules, so that what is written straight into the
 * stores is what the calls would have written. A test compares the two.
 */
import { applyCommand } from '../../../src/domain/applyCommand';
import type { Command, LogEntry } from '../../../src/domain/commands';
import { unsettled } from '../../../src/domain/followUp';
import type { Review } from '../../../src/domain/review';
import { ENTRY_KINDS, KINDS, PURPOSES, ROLES, STRENGTHS, VERDICTS } from '../../../src/domain/vocabulary';
import type { Chance } from './chance';

const DAY = 24 * 3_600_000;
/** Days after opening: a review is closed on the second one and looked at again six weeks later. */
const DAYS = { closed: 2, secondLook: 44 } as const;

const labels = [
  'change-release',
  'configuration',
  'testing-gap',
  'monitoring-detection',
  'capacity-scale',
  'dependency-vendor',
  'design-architecture',
  'communication-handoff',
  'knowledge-docs',
] as const;

const happened = [
  'The error alert fires',
  'Support passes on the first tickets',
  'The person on call opens the dashboard',
  'The change is rolled back',
  'The queue is empty again',
  'The status page is updated',
] as const;

const contributed = [
  'The alert had no owner outside office hours.',
  'Two services keep the same limit, and nobody reviews them together.',
  'The dashboard shows latency but not how full the pool is.',
  'The runbook was written for the system before the split.',
] as const;

const proposed = [
  'Page the secondary when nobody acknowledges in five minutes',
  'Show pool use on the gateway dashboard',
  'Name the services downstream in the change template',
  'Run a load test in the release pipeline',
  'Write the runbook for the payout queue',
] as const;

export interface PlannedAction {
  readonly issueId: string;
  readonly key: string;
  readonly owner: string;
  /** `YYYY-MM-DD`. */
  readonly due: string;
  readonly projectId: string;
  readonly issueTypeId: string;
  readonly isDone: boolean;
}

export interface PlannedReview {
  readonly issueId: string;
  readonly title: string;
  readonly facilitator: string;
  /** Milliseconds since the epoch. */
  readonly openedAt: number;
  /** Milliseconds since the epoch: what lies after it has not happened yet. */
  readonly now: number;
  readonly actions: readonly PlannedAction[];
}

export function writeReviewLog(
  plan: PlannedReview,
  chance: Chance,
): { readonly review: Review; readonly entries: readonly LogEntry[] } {
  const entries: LogEntry[] = [];
  let review: Review | undefined;
  const say = (command: Command, daysOn = 0): Review => {
    const seq = entries.length + 1;
    const at = new Date(plan.openedAt + daysOn * DAY + seq * 60_000).toISOString();
    const entry: LogEntry = { seq, at, by: plan.facilitator, command };
    const applied = applyCommand(review, entry);
    if (!applied.ok) throw new Error(`A generated command was refused: ${applied.error.code}`);
    entries.push(entry);
    review = applied.value;
    return applied.value;
  };
  const head = (): { readonly v: 1; readonly id: string } => ({
    v: 1,
    id: idOf(plan.issueId, 'c', entries.length),
  });

  let latest = say({
    ...head(),
    type: 'openReview',
    issueId: plan.issueId,
    number: 1,
    title: plan.title,
    kind: chance.pick(KINDS),
    size: 'standard',
    stage: 'prepare',
    facilitator: plan.facilitator,
    participants: [plan.facilitator],
    eventDay: new Date(plan.openedAt - DAY).toISOString().slice(0, 10),
  });
  happened.forEach((text, index) => {
    const at = new Date(plan.openedAt - DAY + index * 9 * 60_000).toISOString();
    latest = say({
      ...head(),
      type: 'addTimelineEntry',
      entryId: idOf(plan.issueId, 'e', index),
      at,
      text,
      kind: chance.pick(ENTRY_KINDS),
    });
  });
  latest = say({ ...head(), type: 'agreeFacts' });
  [0, 1].forEach((index) => {
    latest = say({
      ...head(),
      type: 'addFactor',
      factorId: idOf(plan.issueId, 'f', index),
      kind: 'factor',
      statement: chance.pick(contributed),
      role: chance.pick(ROLES),
      labels: [chance.pick(labels)],
      entryIds: [idOf(plan.issueId, 'e', index)],
    });
  });
  plan.actions.forEach((action, index) => {
    const ideaId = idOf(plan.issueId, 'i', index);
    const text = chance.pick(proposed);
    say({ ...head(), type: 'addIdea', ideaId, factorId: idOf(plan.issueId, 'f', index % 2), text });
    say({ ...head(), type: 'decideIdea', ideaId, decision: { outcome: 'do' } });
    const wish = head();
    say({
      ...wish,
      type: 'commitAction',
      ideaId,
      draft: {
        outcome: text,
        owner: action.owner,
        due: action.due,
        verification: 'The next drill shows it.',
        purpose: chance.pick(PURPOSES),
        strength: chance.pick(STRENGTHS),
        projectId: action.projectId,
        issueTypeId: action.issueTypeId,
      },
    });
    latest = say({
      v: 1,
      id: `${wish.id}.c1`,
      type: 'actionCreated',
      ideaId,
      issueId: action.issueId,
      key: action.key,
      linked: true,
    });
  });
  const hasCome = (days: number): boolean => plan.openedAt + (days + 1) * DAY < plan.now;
  if (hasCome(DAYS.closed)) {
    const followUpOn = new Date(plan.openedAt + DAYS.secondLook * DAY).toISOString().slice(0, 10);
    latest = say({ ...head(), type: 'closeReview', followUpOn }, DAYS.closed);
  }
  if (!hasCome(DAYS.secondLook)) return { review: latest, entries };
  plan.actions.forEach(({ isDone }, index) => {
    if (!isDone) return;
    const ideaId = idOf(plan.issueId, 'i', index);
    const verdict = chance.pick(VERDICTS);
    const changes = { kept: 'kept', verdict, evidence: 'The drill showed it.' } as const;
    latest = say({ ...head(), type: 'recordOutcome', ideaId, changes }, DAYS.secondLook);
  });
  if (unsettled(latest).length === 0) latest = say({ ...head(), type: 'finishReview' }, DAYS.secondLook);
  return { review: latest, entries };
}

function idOf(issueId: string, kind: string, index: number): string {
  return `${kind}${issueId.padStart(7, '0')}x${String(index)}`;
}
