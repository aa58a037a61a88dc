/**
 * Time in the served sandbox: jobs and events that are due run by themselves, and when somebody moves the clock,
 * everything runs that would have run meanwhile. What fails is said on the terminal, as it would stand in Forge's log.
 */
import type { Sandbox } from '../../createSandbox';
import type { Passed } from '../../forge/schedule';

const TICK_MS = 1_000;

/** Lets time pass, in milliseconds; back in time nothing runs. */
export async function letTimePass({ schedule, clock }: Sandbox, ms: number): Promise<void> {
  if (ms > 0) tellFailures(await schedule.pass(ms));
  else clock.shift(ms);
}

/** The scheduled jobs, whether they are due or not, and what they hand on. */
export async function runJobsNow({ schedule, queues }: Sandbox): Promise<{ readonly failed: number }> {
  const runs = await schedule.runNow();
  const deliveries = await queues.deliver();
  return { failed: tellFailures({ runs, deliveries }) };
}

function tellFailures({ runs, deliveries }: Passed): number {
  const failures = [
    ...runs.flatMap(({ moduleKey, error }) => (error === undefined ? [] : [[moduleKey, error] as const])),
    ...deliveries.flatMap(({ queueName, error }) =>
      error === undefined ? [] : [[queueName, error] as const],
    ),
  ];
  for (const [where, error] of failures) console.error(`${where}:`, error);
  return failures.length;
}

/** @returns how to stop; it waits for what is running */
export function startBackground(sandbox: Sandbox): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let tick = Promise.resolve();
  const plan = (): void => {
    if (!isStopped) timer = setTimeout(run, TICK_MS);
  };
  const run = (): void => {
    tick = sandbox.schedule.pass(0).then(tellFailures, console.error).then(plan);
  };
  plan();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await tick;
  };
}
