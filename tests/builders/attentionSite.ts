/** A site with reviews in the project Payments whose actions lie in Operations, read as a person's browser reads it. */
import type { IssueRow } from '../../sandbox/jira/model';
import { daysIn } from '../../src/domain/calendarDays';
import { DEFAULT_LIMITS } from '../../src/domain/languishing/limits';
import { reasonsOf } from '../../src/domain/languishing/reasons';
import { readAttention } from '../../src/usecases/readAttention';
import type { AttentionRead } from '../../src/usecases/readAttentionParts';
import { readActionState } from '../../src/usecases/readAttentionState';
import { anActionProperty } from '../usecases/reviewedProject';
import { browserSite } from './browserSite';
import { projectIds, type PersonName } from './jiraWorld';

export const DAY = 24 * 60 * 60 * 1000;
/** The day on which the site's clock stands. */
export const payments = { projectId: projectIds.pay, today: '2026-11-12' };

export function reviewedSite() {
  const site = browserSite();
  const origin = { sourceIssueId: site.issues.epic, sourceProjectId: projectIds.pay };
  const addAction = (
    summary: string,
    change: Partial<IssueRow> = {},
    property: unknown = anActionProperty(origin),
  ): IssueRow => site.addAction(summary, change, property);
  /** What the person sees as languishing: summaries with their reasons, read at the sandbox's time. */
  const attention = async (who: PersonName) => {
    site.admin.catchUpSearch();
    const read = await readAttention(site.asBrowser(who), payments);
    return { read, languishing: languishing(read, site.clock.now()) };
  };
  return { ...site, addAction, attention };
}

/** Summaries of the languishing actions with the codes of their reasons. */
export function languishing(read: AttentionRead, now: number): Readonly<Record<string, readonly string[]>> {
  const dayOf = daysIn('Europe/Berlin');
  const calendar = { dayOf, today: dayOf(new Date(now).toISOString()) ?? '' };
  const rows = [...read.actions.values()].flatMap((action) => {
    const codes = action
      ? reasonsOf(readActionState(read, action), calendar, DEFAULT_LIMITS).map(({ code }) => code)
      : [];
    return action && codes.length > 0 ? [[action.summary, codes] as const] : [];
  });
  return Object.fromEntries(rows);
}

/** Moves an issue as the member does in Jira. */
export async function startWork(
  site: ReturnType<typeof reviewedSite>,
  issueId: string,
  to = 'In Progress',
): Promise<void> {
  const url = `/rest/api/3/issue/${issueId}/transitions`;
  const { body } = await site.call('member', 'GET', url);
  const { transitions } = body as { transitions: readonly { id: string; to: { name: string } }[] };
  const transition = transitions.find((candidate) => candidate.to.name === to);
  expect((await site.call('member', 'POST', url, { transition: { id: transition?.id } })).status).toBe(204);
}
