/**
 * What a long job has written into the log of a review. Its commands are named after the job and counted, so that a part
 * that died and is done again finds them: near the end of the log, or, when much has happened since, anywhere in it.
 */
import type { CommandOf, LogEntry } from '../domain/commands';
import type { Kvs } from './kvs';
import { readBetween, REMEMBERED, type OpenedLog } from './readLog';

export type RelabelEntry = LogEntry & { readonly command: CommandOf<'relabel'> };

/** A job writes again where somebody changed labels at the same moment; nobody does so this often. */
export const MOST_ENTRIES = 9;

export const jobCommandId = (jobId: string, index: number): string => `${jobId}.m${String(index)}`;

/** @param everywhere also where the log has grown by more than is remembered since */
export async function entriesOfJob(
  kvs: Kvs,
  log: OpenedLog,
  jobId: string,
  everywhere: boolean,
): Promise<readonly RelabelEntry[]> {
  const isNear = log.recent.some((mark) => mark.startsWith(`${jobId}.`));
  const isForgotten = everywhere && log.review.seq > REMEMBERED;
  if (!isNear && !isForgotten) return [];
  const from = isForgotten ? 1 : Math.max(1, log.review.seq - REMEMBERED);
  const older = await readBetween(kvs, log.id, from, log.snapshotSeq);
  const newer = log.tail.filter(({ seq }) => seq > log.snapshotSeq && seq >= from);
  return [...older, ...newer]
    .filter(isRelabelling)
    .filter(({ command }) => command.id.startsWith(`${jobId}.`));
}

/** @returns the entries that stand there, oldest first */
export async function entriesAt(
  kvs: Kvs,
  log: OpenedLog,
  seqs: readonly number[],
): Promise<readonly RelabelEntry[]> {
  const entries = await Promise.all(seqs.map((seq) => readBetween(kvs, log.id, seq, seq)));
  return entries.flat().filter(isRelabelling);
}

const isRelabelling = (entry: LogEntry): entry is RelabelEntry => entry.command.type === 'relabel';
