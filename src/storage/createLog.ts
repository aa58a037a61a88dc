/** Opening a review: its first entry, then the index row that says which reviews the issue has. */
import type { CommandOf, LogEntry } from '../domain/commands';
import { fold } from '../domain/applyCommand';
import { refuse, ok, type Result } from '../domain/result';
import { rowOf } from '../domain/digest';
import type { Author } from './appendLog';
import { keys, type ReviewId } from './keys';
import type { Kvs } from './kvs';
import { markOfOwn } from './mark';
import { issueRow, openLog, type IssueIndex, type OpenedLog } from './readLog';

/**
 * @returns the new log; REVIEW_EXISTS when the issue has an open review. A repeat of the same command finds its own.
 * When somebody opened one at the same moment, theirs stands: there is one open review at a time.
 */
export async function createLog(
  kvs: Kvs,
  issueId: string,
  command: Omit<CommandOf<'openReview'>, 'number' | 'issueId'>,
  author: Author,
): Promise<Result<OpenedLog, { readonly code: 'REVIEW_EXISTS' }>> {
  const own = markOfOwn(command.id, author.by);
  const latest = await openLog(kvs, issueId);
  if (latest?.review.status === 'open') return mineOrRefused(kvs, latest, own);
  const id: ReviewId = { issueId, number: (latest?.id.number ?? 0) + 1 };
  const entry: LogEntry = { seq: 1, ...author, command: { ...command, issueId, number: id.number } };
  const earlier = latest === undefined ? [] : [...latest.earlier, rowOf(latest.review)];
  if (!(await kvs.insert(keys.log(id, 1), entry))) {
    await writeIndex(kvs, issueId, { latest: id.number, earlier });
    const theirs = await openLog(kvs, issueId);
    if (theirs === undefined) throw new Error('A review that cannot be created and cannot be found');
    return mineOrRefused(kvs, theirs, own);
  }
  await writeIndex(kvs, issueId, { latest: id.number, earlier });
  const review = fold([entry]);
  if (review === undefined) throw new Error('Opening a review gives a review');
  return ok({ id, review, recent: [own], snapshotSeq: 0, tail: [entry], earlier, latest: id.number });
}

async function mineOrRefused(
  kvs: Kvs,
  log: OpenedLog,
  own: string,
): Promise<Result<OpenedLog, { readonly code: 'REVIEW_EXISTS' }>> {
  if (!log.recent.includes(own)) return refuse({ code: 'REVIEW_EXISTS' });
  // The earlier try may have died before the index was written; writing it again changes nothing otherwise.
  await writeIndex(kvs, log.id.issueId, { latest: log.id.number, earlier: log.earlier });
  return ok(log);
}

function writeIndex(kvs: Kvs, issueId: string, index: IssueIndex): Promise<void> {
  return kvs.set(keys.issue(issueId), index);
}

/**
 * Lets the index say of an earlier review what it is now, e.g. finished. Of two who do it at once one may win; the row is
 * put right with the next change to that review. A review that was opened in between is not lost: whoever opens one
 * writes its first entry before the index, so looking after the write finds it.
 */
export async function keepEarlierRow(kvs: Kvs, log: OpenedLog): Promise<void> {
  const { issueId } = log.id;
  const found = await kvs.getMany([keys.issue(issueId)]);
  const { latest, earlier } = issueRow.parse(found.get(keys.issue(issueId)));
  let index: IssueIndex = {
    latest,
    earlier: earlier.map((row) => (row.number === log.id.number ? rowOf(log.review) : row)),
  };
  await writeIndex(kvs, issueId, index);
  for (;;) {
    const first = keys.log({ issueId, number: index.latest + 1 }, 1);
    if (!(await kvs.getMany([first])).has(first)) return;
    const before = await openLog(kvs, issueId, index.latest);
    const row = before === undefined ? [] : [rowOf(before.review)];
    index = { latest: index.latest + 1, earlier: [...index.earlier, ...row] };
    await writeIndex(kvs, issueId, index);
  }
}
