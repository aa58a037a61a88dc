/**
 * The digest follows the log: it is written whenever it differs, and a write that fails is made good when the review is
 * next loaded, so a busy Jira never costs a person their change.
 */
import { DIGEST_KEY, digestOf, sameDigest } from '../domain/digest';
import { writeIssueProperty } from '../jira/issues';
import { JiraError } from '../jira/jiraError';
import type { OpenedLog } from '../storage/readLog';
import type { Deps } from './deps';

/** Milliseconds: a person waits for an answer whose change is already safe. */
const PATIENCE = 1000;

/** @param found the property as it stands in Jira, or what the log said before the change */
export async function keepDigest(deps: Deps, log: OpenedLog, found: unknown): Promise<void> {
  const expected = digestOf(log.review, log.earlier);
  if (sameDigest(found, expected) || !deps.canEdit) return;
  try {
    await writeIssueProperty({ ...deps.jira, longestWait: PATIENCE }, deps.issueId, DIGEST_KEY, expected);
  } catch (error) {
    if (!(error instanceof JiraError)) throw error;
    deps.warn(`digest-not-written-${error.kind}`);
  }
}
