/**
 * What an edit costs and how many storage calls opening takes, in a review of 300 timeline entries and 2,000 log
 * entries, through the real packages: bytes and calls are counted below them.
 */
import { fingerprint } from '../../src/domain/text';
import { createSandbox } from '../../sandbox/createSandbox';
import { debriefAs, type Said } from '../../sandbox/worlds/debriefAs';
import { people } from '../../sandbox/worlds/people';
import { row } from './row';
import type { Row } from './row';

const LOG_ENTRIES = 2000;
const TIMELINE_ENTRIES = 300;
/** Budgets of the architecture: one invocation, 1 kB at the median, two storage calls. */
const EDIT_BYTES = 1000;

export default async function measure(): Promise<Row[]> {
  const sandbox = await createSandbox({ world: 'demo' });
  const app = debriefAs(sandbox, people.ana, 'PAY-352');
  await app.open({ title: 'Checkout relaunch', kind: 'project' });
  sandbox.meter.reset();
  for (const edit of edits()) await app.submit(edit);
  const written = sandbox.meter.invocations.map(({ kvsWritten }) =>
    Object.values(kvsWritten).reduce((sum, bytes) => sum + bytes, 0),
  );
  const invocations = sandbox.meter.invocations.length / (LOG_ENTRIES - 1);
  sandbox.meter.reset();
  const review = await app.load();
  const opening = sandbox.meter.totals().kvsCalls;
  await sandbox.close();
  if (review.seq !== LOG_ENTRIES) throw new Error(`The log has ${String(review.seq)} entries`);
  return [
    row('edit.kvs-bytes-median', median(written), 'B', EDIT_BYTES),
    row('edit.invocations', invocations, 'calls', 1),
    row('open.storage-calls-2000', opening, 'calls', 2),
  ];
}

/** 300 entries, then edits of them, as a scribe makes them: everything but the opening entry of the log. */
function* edits(): Generator<Said> {
  const text = (index: number, round: number): string =>
    `The person on call opens the dashboard of service ${String(index)}; latency is up, take ${String(round)}`;
  for (let index = 0; index < LOG_ENTRIES - 1; index += 1) {
    const item = index % TIMELINE_ENTRIES;
    const round = Math.floor(index / TIMELINE_ENTRIES);
    const entryId = `entry${String(item).padStart(5, '0')}`;
    if (round === 0) {
      const at = new Date(Date.UTC(2026, 10, 12, 8, item)).toISOString();
      yield { type: 'addTimelineEntry', entryId, at, text: text(item, 0), kind: 'response' };
    } else {
      const from = fingerprint(text(item, round - 1));
      yield { type: 'editTimelineEntry', entryId, text: { from, to: text(item, round) } };
    }
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
