/**
 * The daily job on world L, where 200 projects have reminders on and nobody has been told anything yet: the longest run of a
 * function until everything is sent, at 120 ms per Jira call, and the searches that it made.
 */
import { createClock } from '../../sandbox/clock';
import { createSandbox } from '../../sandbox/createSandbox';
import { row } from './row';
import type { Row } from './row';

/** Milliseconds per Jira call, the figure of the budgets. */
const CALL_MS = 120;
/** Seconds after which Forge ends a function. */
const LONGEST_RUN = 55;
/** A Thursday: on other days teams have off. */
const NOW = Date.UTC(2026, 10, 12, 8, 0, 0);

/** Counts the calls that it looks at and hits none of them. */
class Counting extends RegExp {
  count = 0;
  override test(text: string): boolean {
    if (super.test(text)) this.count += 1;
    return false;
  }
}

export default async function measure(): Promise<Row[]> {
  const sandbox = await createSandbox({
    world: 'L',
    clock: createClock({ frozenAt: NOW }),
    latencyMs: CALL_MS,
  });
  const { jira, schedule, queues, meter, faults } = sandbox;
  const searches = new Counting(/\/search\/jql/);
  faults.add({ id: 'searches', match: { path: searches }, kind: 'timeout' });
  await schedule.runNow();
  await queues.deliverAll();
  const seconds = meter.invocations.map(({ ms }) => ms / 1000);
  const projects = jira.admin.projects().length;
  const sent = jira.admin.notifications().length;
  await sandbox.close();
  if (sent === 0 || searches.count === 0) throw new Error('Nobody was told anything');
  return [
    row('daily.L.function-s', Math.max(...seconds), 's', LONGEST_RUN),
    row('daily.L.searches-per-project', searches.count / projects, 'searches', 1),
  ];
}
