/**
 * The digest of a reviewed issue and the index of its reviews as the logs say they must be, written by the app where they
 * differ. The last look at the log comes before the write, so a change in between is not overwritten by what was older.
 */
import { DIGEST_KEY, digestOf, rowOf, sameDigest } from '../../domain/digest';
import { writeIssueProperty } from '../../jira/issues';
import { keepEarlierRow } from '../../storage/createLog';
import { openLog, type OpenedLog } from '../../storage/readLog';
import type { BackgroundDeps } from '../deps';

/**
 * @param logs reviews whose row may be out of date
 * @param found the property as it stood in Jira
 */
export async function keepIssueIndex(
  deps: BackgroundDeps,
  issueId: string,
  logs: readonly OpenedLog[],
  found: unknown,
): Promise<void> {
  const before = await openLog(deps.kvs, issueId);
  if (before === undefined) return;
  const late = logs.filter(
    (log) =>
      log.id.number !== before.id.number &&
      before.earlier.some(
        (row) =>
          row.number === log.id.number && JSON.stringify(row) !== JSON.stringify(stored(rowOf(log.review))),
      ),
  );
  for (const log of late) await keepEarlierRow(deps.kvs, log);
  const latest = late.length === 0 ? before : await openLog(deps.kvs, issueId);
  if (latest === undefined) return;
  const expected = digestOf(latest.review, latest.earlier);
  if (!sameDigest(found, expected)) await writeIssueProperty(deps.jira, issueId, DIGEST_KEY, expected);
}

/** As it comes back from storage: without what is not there. */
const stored = (row: unknown): unknown => JSON.parse(JSON.stringify(row));
