/** People who write to one log through storage, each with their own view of it, as resolvers do. */
import type { ClientCommand, Command, LogEntry } from '../../src/domain/commands';
import { appendCommand, type Appended, type AppendRefusal } from '../../src/storage/appendLog';
import { createLog } from '../../src/storage/createLog';
import { keys } from '../../src/storage/keys';
import { StorageError, type Kvs } from '../../src/storage/kvs';
import { openLog, type OpenedLog } from '../../src/storage/readLog';
import { MemoryKvs } from '../builders/memoryKvs';
import { ANA, NOW } from '../builders/review';
import type { Result } from '../../src/domain/result';

export const ISSUE = '10412';
export const REVIEW = { issueId: ISSUE, number: 1 } as const;

export const opening = {
  v: 1,
  id: 'open000000',
  type: 'openReview',
  title: 'Payment outage',
  kind: 'incident',
  size: 'full',
  facilitator: ANA,
  participants: [],
} as const;

export async function openedLog(kvs: Kvs): Promise<OpenedLog> {
  const created = await createLog(kvs, ISSUE, opening, { by: ANA, at: NOW });
  if (!created.ok) throw new Error(created.error.code);
  return created.value;
}

export async function latest(kvs: Kvs): Promise<OpenedLog> {
  const log = await openLog(kvs, ISSUE);
  if (log === undefined) throw new Error('there is a review');
  return log;
}

/** One call of a resolver: opens the log, appends, answers. */
export async function submit(
  kvs: Kvs,
  command: Command,
  by = ANA,
  after = 0,
): Promise<Result<Appended, AppendRefusal>> {
  return appendCommand(kvs, await latest(kvs), command, { by, at: NOW }, after);
}

/** A browser that repeats until it hears an answer; BUSY is safe to repeat. */
export async function submitUntilHeard(kvs: Kvs, command: Command, by = ANA): Promise<Appended> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    try {
      const answer = await submit(kvs, command, by);
      if (answer.ok) return answer.value;
      if (answer.error.code !== 'BUSY') throw new Error(answer.error.code);
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
    }
  }
  throw new Error('never heard');
}

export const entry = (index: number, text = `entry ${String(index)}`): ClientCommand => ({
  v: 1,
  id: `cmd${String(index).padStart(7, '0')}`,
  type: 'addTimelineEntry',
  entryId: `ent${String(index).padStart(7, '0')}`,
  at: '2026-11-12T14:05:00Z',
  text,
  kind: 'signal',
});

/** The log as it lies in storage. */
export function storedLog(kvs: MemoryKvs): readonly LogEntry[] {
  const rows = kvs.keysOf(`log:${ISSUE}.1:`).map((key) => JSON.parse(kvs.rows.get(key) ?? '') as LogEntry);
  return rows;
}

/** Writes rows straight into storage, as long logs come about. */
export function fill(kvs: MemoryKvs, commands: readonly Command[], by = ANA): void {
  const first = storedLog(kvs).length + 1;
  for (const [index, command] of commands.entries()) {
    const row: LogEntry = { seq: first + index, at: NOW, by, command };
    kvs.rows.set(keys.log(REVIEW, row.seq), JSON.stringify(row));
  }
}

/** The change that a person makes most often after the first hour: one more text, or a better one. */
export function rewording(index: number): ClientCommand {
  return {
    v: 1,
    id: `cmd${String(index).padStart(7, '0')}`,
    type: 'editDetails',
    kind: index % 2 === 0 ? 'incident' : 'project',
  };
}

/** A review as it stands after many changes: 300 entries and 2,000 entries in the log. */
export async function longReview(length = 2000): Promise<MemoryKvs> {
  const kvs = new MemoryKvs();
  await openedLog(kvs);
  const commands = Array.from({ length: length - 1 }, (_, index) =>
    index < 300 ? entry(index) : rewording(index),
  );
  fill(kvs, commands.slice(0, -1));
  // The last one goes through storage: it finds that the snapshot is missing and writes one.
  await submit(kvs, rewording(9999));
  kvs.resetCalls();
  return kvs;
}
