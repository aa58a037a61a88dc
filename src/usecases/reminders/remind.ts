/**
 * One message to one person: only about issues that the person may see now, claimed before it is sent. When Jira has refused
 * it, everything is given back; when its answer was lost it stays claimed, because no message is better than two.
 */
import { messageOf, type Line } from '../../domain/reminders/message';
import { inOrder, newest, type Thing } from '../../domain/reminders/thing';
import { JiraError } from '../../jira/jiraError';
import { notifyAbout } from '../../jira/notify';
import { seesIssue } from '../../jira/reachable';
import type { JiraIssue } from '../../jira/schemas';
import {
  claimMessage,
  claimThings,
  giveBack,
  keepUnseen,
  withoutTold,
  type Telling,
} from '../../storage/reminders';
import { issuesById } from '../readJql';
import { FOR_SENDING, type ReminderDeps } from './reminderDeps';

/** Things looked at for one message: each costs a call to Jira. The others are told another day. */
const MOST_THINGS = 100;

export interface Site {
  /** `https://…` without a slash at its end. */
  readonly url: string;
  /** The issues of the things, as they are now, by id. */
  readonly issues: ReadonlyMap<string, JiraIssue>;
}

export interface Prepared {
  readonly telling: Telling;
  readonly site: Site;
  /** Time was over before all of it had been looked at. */
  readonly isCut: boolean;
}

/** What is left to be told of issues that the person may see. @returns undefined for nothing @throws JiraError */
export async function prepare(
  { jira, kvs, timeLeft }: Pick<ReminderDeps, 'jira' | 'kvs' | 'timeLeft'>,
  telling: Telling,
  site: Site,
): Promise<Prepared | undefined> {
  const [left] = await withoutTold(kvs, [telling]);
  const seen: Thing[] = [];
  const unseen: Thing[] = [];
  let isCut = false;
  for (const thing of newest(left?.things ?? [], MOST_THINGS)) {
    if (timeLeft() < FOR_SENDING) {
      isCut = true;
      break;
    }
    const issue = site.issues.get(thing.issueId);
    if (issue === undefined || !isStillSo(thing, issue, telling.account)) continue;
    ((await seesIssue(jira, issue.key, telling.account)) ? seen : unseen).push(thing);
  }
  await keepUnseen(kvs, { ...telling, things: unseen });
  if (seen.length === 0 && !isCut) return undefined;
  return { telling: { ...telling, things: inOrder(seen) }, site, isCut };
}

/** @throws JiraError `busy` when Jira has not taken it for now: nothing is lost, and a further try sends it */
export async function remind(deps: ReminderDeps, { telling, site }: Prepared): Promise<void> {
  const { account, day } = telling;
  const things = await claimThings(deps.kvs, telling);
  const [first] = things;
  if (first === undefined || !(await claimMessage(deps.kvs, account, day))) return;
  const lines = things.map((thing) => lineOf(thing, site.issues.get(thing.issueId)));
  const all = issuesById([...new Set(things.map(({ issueId }) => issueId))]);
  const moreUrl = `${site.url}/issues/?jql=${encodeURIComponent(all)}`;
  try {
    const message = messageOf({ siteUrl: site.url, lines, moreUrl });
    await notifyAbout(deps.jira, first.issueId, { to: account, ...message });
  } catch (error) {
    await afterFailure(deps, { ...telling, things }, error);
  }
}

async function afterFailure(deps: ReminderDeps, telling: Telling, error: unknown): Promise<void> {
  if (!(error instanceof JiraError)) throw error;
  // Otherwise its answer was lost: it may have been sent.
  if (!error.outcomeUnknown) await giveBack(deps.kvs, telling);
  if (error.kind === 'busy') throw error;
  deps.warn(`reminder-${error.kind}`);
}

/** Hours may lie between finding and telling: an action may be done by then, or have another date or another owner. */
function isStillSo({ kind, on }: Thing, { fields }: JiraIssue, account: string): boolean {
  if (kind !== 'late' && kind !== 'soon') return true;
  const isDone = fields?.status?.statusCategory.key === 'done';
  return !isDone && fields?.duedate === on && fields.assignee?.accountId === account;
}

const lineOf = ({ kind, on }: Thing, issue: JiraIssue | undefined): Line => ({
  kind,
  on,
  key: issue?.key ?? '',
  summary: issue?.fields?.summary ?? '',
});
