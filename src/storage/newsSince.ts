/** What came into a log after somebody last looked: in order, without a gap, at most so much that it is worth folding. */
import type { LogEntry } from '../domain/commands';
import type { Kvs } from './kvs';
import { readBetween, type OpenedLog } from './readLog';

/** Entries in one answer; who is further behind loads the review again, which is cheaper. */
const MOST_NEWS = 200;

export interface News {
  readonly entries: readonly LogEntry[];
  readonly reload: boolean;
}

const RELOAD: News = { entries: [], reload: true };

/** Characters of one answer: Forge takes 5 MB, and an imported document alone can be 200 kB. */
const LARGEST_NEWS = 1_000_000;

function newsOf(entries: readonly LogEntry[]): News {
  return JSON.stringify(entries).length > LARGEST_NEWS ? RELOAD : { entries, reload: false };
}

/** For somebody who has the log open: usually no storage call at all. */
export async function newsFromOpened(kvs: Kvs, log: OpenedLog, after: number): Promise<News> {
  if (after > log.review.seq || log.review.seq - after > MOST_NEWS) return RELOAD;
  const inTail = log.tail.filter((entry) => entry.seq > after);
  if (after >= log.snapshotSeq) return newsOf(inTail);
  const older = await readBetween(kvs, log.id, after + 1, log.snapshotSeq);
  return newsOf([...older, ...inTail.filter((entry) => entry.seq > log.snapshotSeq)]);
}
