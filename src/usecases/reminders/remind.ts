/**
 * One message to one person: only about issues that the person may see now, claimed before it is sent. When Jira has refused
 * it, everything is given back; when its answer was lost it stays claimed, because no message is better than two.
 */
import { messageOf, type Line } from '../../domain/reminders/message';
import { inOrder, type Thing } from '../../domain/reminders/thing';
import { JiraError } from '../../jira/jiraError';
import { notifyAbout } from '../../jira/notify';
import { seesIssue } from '../../jira/reachable';
import type { JiraIssue } from '../../jira/schemas';
import {
  claimMessage,
  claimThings,
  giveBackAll,
  giveBackMessage,
  withoutTold,
  type Telling,
} from '../../storage/reminders';
import { issuesById } from '../readJql';
import type { ReminderDeps } from './reminderDeps';

/** Things in one message: each costs a call to Jira. The others are told another day. */
const MOST_THINGS = 100;

export interface Site {
  /** `https://…` without a slash at its end. */
  readonly url: string;
  /** The issues of the things, as they are now, by id. */
  readonly issues: ReadonlyMap<string, JiraIssue>;
}

/** @throws JiraError `busy` when Jira has not taken it for now: nothing is lost, and a further try sends it */
export async function remind(deps: ReminderDeps, telling: Telling, { url, issues }: Site): Promise<void> {
  const [left] = await withoutTold(deps.kvs, [telling]);
  if (left === undefined) return;
  const seen: Thing[] = [];
  for (const thing of inOrder(left.things).slice(0, MOST_THINGS)) {
    const issue = issues.get(thing.issueId);
    if (issue === undefined || !isStillSo(thing, issue)) continue;
    if (await seesIssue(deps.jira, issue.key, left.account)) seen.push(thing);
  }
  if (seen.length === 0) return;
  const things = await claimThings(deps.kvs, { ...left, things: seen });
  const [first] = things;
  if (first === undefined || !(await claimMessage(deps.kvs, left.account, left.day))) return;
  const lines = things.map((thing) => lineOf(thing, issues.get(thing.issueId)));
  const moreUrl = `${url}/issues/?jql=${encodeURIComponent(
    issuesById([...new Set(things.map(({ issueId }) => issueId))]),
  )}`;
  const mail = { to: left.account, ...messageOf({ siteUrl: url, lines, moreUrl }) };
  try {
    await notifyAbout(deps.jira, first.issueId, mail);
  } catch (error) {
    await afterFailure(deps, { ...left, things }, error);
  }
}

async function afterFailure(deps: ReminderDeps, telling: Telling, error: unknown): Promise<void> {
  if (!(error instanceof JiraError)) throw error;
  if (error.kind === 'busy') {
    await giveBackMessage(deps.kvs, telling.account, telling.day);
    throw error;
  }
  // Its answer was lost: it may have been sent.
  if (!error.outcomeUnknown) await giveBackAll(deps.kvs, telling);
  deps.warn(`reminder-${error.kind}`);
}

/** Hours may lie between finding and telling. */
function isStillSo({ kind, on }: Thing, { fields }: JiraIssue): boolean {
  if (kind !== 'late' && kind !== 'soon') return true;
  return fields?.duedate === on && fields.status?.statusCategory.key !== 'done';
}

const lineOf = ({ kind, on }: Thing, issue: JiraIssue | undefined): Line => ({
  kind,
  on,
  key: issue?.key ?? '',
  summary: issue?.fields?.summary ?? '',
});
