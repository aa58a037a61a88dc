/**
 * Relabelling every review of one issue in its log, as the one who started the job, once however often it is tried. The way
 * back goes over what the merge wrote, last first, and leaves alone what people have changed since.
 */
import type { LogEntry } from '../../domain/commands';
import { isLimited } from '../../domain/membership';
import { mergesIn, undoneIn, type LabelChange } from '../../domain/relabelling';
import type { Review } from '../../domain/review';
import { appendCommand } from '../../storage/appendLog';
import {
  entriesAt,
  entriesOfJob,
  jobCommandId,
  MOST_ENTRIES,
  type RelabelEntry,
} from '../../storage/jobEntries';
import type { IssueDone } from '../../storage/jobParts';
import type { JobRow } from '../../storage/jobs';
import { StorageError } from '../../storage/kvs';
import { openLog, type OpenedLog } from '../../storage/readLog';
import type { BackgroundDeps } from '../deps';

/** A review as it is now, with what the job wrote into it. */
export interface Relabelled {
  readonly log: OpenedLog;
  readonly entries: readonly RelabelEntry[];
}

export interface Relabelling {
  readonly job: JobRow;
  readonly issueId: string;
  /** An earlier try may have written already. */
  readonly isAgain: boolean;
  /** What the job that is taken back did to this issue; absent: it does not say, or nothing is taken back. */
  readonly merged: IssueDone | undefined;
}

/** @returns the reviews in which something was relabelled, now or by an earlier try, oldest first */
export async function relabelReviews(
  deps: BackgroundDeps,
  work: Relabelling,
): Promise<readonly Relabelled[]> {
  const latest = await openLog(deps.kvs, work.issueId);
  const done: Relabelled[] = [];
  for (let number = 1; number <= (latest?.id.number ?? 0); number += 1) {
    const log = number === latest?.id.number ? latest : await openLog(deps.kvs, work.issueId, number);
    if (log === undefined) continue;
    const relabelled = await (work.job.kind === 'undo' ? takeBack(deps, work, log) : merge(deps, work, log));
    if (relabelled.entries.length > 0) done.push(relabelled);
  }
  return done;
}

/** Again where somebody changed labels between the look and the write: those factors were left alone. */
async function merge(
  deps: BackgroundDeps,
  { job, isAgain }: Relabelling,
  opened: OpenedLog,
): Promise<Relabelled> {
  let log = opened;
  const entries = [...(await entriesOfJob(deps.kvs, log, job.jobId, isAgain))];
  // Its digest names no labels, so that it is not found by them; what it says is its participants' until it is closed.
  while (!isLimited(log.review) && job.to !== undefined && entries.length < MOST_ENTRIES) {
    const changes = mergesIn(log.review, job.from, job.to);
    if (changes.length === 0) break;
    const written = await write(deps, job, log, changes, entries.length + 1);
    ({ log } = written);
    entries.push(written.entry);
  }
  return { log, entries };
}

async function takeBack(
  deps: BackgroundDeps,
  { job, isAgain, merged }: Relabelling,
  opened: OpenedLog,
): Promise<Relabelled> {
  let log = opened;
  const merges = await writtenByMerge(deps, job, log, merged);
  const before = await entriesOfJob(deps.kvs, log, job.jobId, isAgain);
  const entries: RelabelEntry[] = [];
  for (const [index, { command }] of merges.toReversed().entries()) {
    const known = before.find((entry) => entry.command.id === jobCommandId(job.jobId, index + 1));
    const changes = known === undefined ? undoneIn(log.review, command.changes) : [];
    if (known !== undefined) entries.push(known);
    if (changes.length === 0) continue;
    const written = await write(deps, job, log, changes, index + 1);
    ({ log } = written);
    entries.push(written.entry);
  }
  return { log, entries };
}

/** Where the merge died over this very issue its part does not say what it wrote: then the log does. */
async function writtenByMerge(
  deps: BackgroundDeps,
  { of }: JobRow,
  log: OpenedLog,
  merged: IssueDone | undefined,
): Promise<readonly RelabelEntry[]> {
  if (of === undefined) return [];
  if (merged?.reviews === undefined) return entriesOfJob(deps.kvs, log, of, true);
  return entriesAt(deps.kvs, log, merged.reviews.find(({ number }) => number === log.id.number)?.seqs ?? []);
}

async function write(
  deps: BackgroundDeps,
  job: JobRow,
  log: OpenedLog,
  changes: readonly LabelChange[],
  index: number,
): Promise<{ readonly log: OpenedLog; readonly entry: RelabelEntry }> {
  const id = jobCommandId(job.jobId, index);
  const command = { v: 1, id, type: 'relabel', changes } as const;
  const author = { by: job.by, at: deps.now() };
  const appended = await appendCommand(deps.kvs, log, command, author, log.review.seq);
  // Others write so fast that it found no place, or the row would be too large: another try may do better.
  if (!appended.ok) throw new StorageError(`relabel: ${appended.error.code}`);
  const entry = appended.value.log.tail.find((known): known is RelabelEntry => isEntry(known, id));
  if (entry === undefined) throw new StorageError('relabel: written and not found');
  return { log: appended.value.log, entry };
}

const isEntry = (entry: LogEntry, id: string): boolean =>
  entry.command.type === 'relabel' && entry.command.id === id;

/** The changes that the job made, factor by factor, as its action's labels follow them. */
export function changesOf({ log, entries }: Relabelled): readonly FactorRelabelled[] {
  const all = entries.flatMap(({ command }) => command.changes);
  const factors = log.review.factors.filter(({ id }) => all.some(({ factorId }) => factorId === id));
  return factors.map(({ id, labels }) => {
    const own = all.filter(({ factorId }) => factorId === id);
    const before = new Set(own.flatMap((change) => change.before));
    const after = new Set(own.flatMap((change) => change.after));
    return {
      factorId: id,
      gone: [...before].filter((label) => !labels.includes(label)),
      come: [...after].filter((label) => labels.includes(label) && !before.has(label)),
    };
  });
}

export interface FactorRelabelled {
  readonly factorId: Review['factors'][number]['id'];
  readonly gone: readonly string[];
  readonly come: readonly string[];
}
