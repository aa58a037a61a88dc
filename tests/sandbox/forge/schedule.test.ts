/** Scheduled triggers on the sandbox's clock, and what happens while time passes. */
import { createBackgroundWorld, push } from './backgroundWorld';
import type { BackgroundApp } from './backgroundWorld';
import { createMemoryStore } from './memoryStore';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

function dailyWorld(daily: NonNullable<BackgroundApp['daily']> = () => undefined, app: BackgroundApp = {}) {
  const runs: { readonly request: object; readonly context: object }[] = [];
  const world = createBackgroundWorld({
    ...app,
    daily(request, context) {
      runs.push({ request, context });
      return daily(request, context);
    },
  });
  world.forge.schedule.start();
  return { ...world, runs, schedule: world.forge.schedule };
}

describe('a scheduled job', () => {
  it('runs first five minutes after the installation, then once a day', async () => {
    const { schedule, clock } = dailyWorld();
    await expect(schedule.runDue()).resolves.toEqual([]);
    clock.shift(5 * MINUTE);
    await expect(schedule.runDue()).resolves.toEqual([{ moduleKey: 'every-day', at: clock.now() }]);
    await expect(schedule.runDue()).resolves.toEqual([]);
    clock.shift(DAY - 1);
    await expect(schedule.runDue()).resolves.toEqual([]);
    clock.shift(1);
    await expect(schedule.runDue()).resolves.toHaveLength(1);
  });

  it('is not made up for when the clock jumps, and runs every day when the days pass', async () => {
    const { schedule, clock, runs } = dailyWorld();
    clock.shift(10 * DAY);
    await schedule.runDue();
    expect(runs).toHaveLength(1);
    const before = clock.now();
    const { runs: passed } = await schedule.passDays(3);
    expect(passed).toHaveLength(3);
    expect(clock.now()).toBe(before + 3 * DAY);
  });

  it('keeps its time over a restart', async () => {
    const store = createMemoryStore();
    const before = createBackgroundWorld({}, { store });
    before.forge.schedule.start();
    const due = before.forge.schedule.nextDueAt();
    const after = createBackgroundWorld({}, { store });
    after.clock.shift(MINUTE);
    after.forge.schedule.start();
    expect(after.forge.schedule.nextDueAt()).toBe(due);
  });

  it('is called without a person', async () => {
    const { schedule, runs, forge } = dailyWorld();
    await schedule.runNow('every-day');
    expect(runs[0]?.request).toEqual({
      context: { cloudId: expect.any(String), moduleKey: 'every-day' },
      contextToken: expect.any(String),
    });
    expect(runs[0]?.context).toMatchObject({ installContext: expect.any(String) });
    expect(runs[0]?.context).not.toHaveProperty('principal');
    expect(forge.meter.invocations).toMatchObject([
      { kind: 'schedule', moduleKey: 'every-day', functionKey: 'daily', accountId: undefined },
    ]);
  });

  it('runs twice when a test asks for it', async () => {
    const { schedule, clock, runs } = dailyWorld();
    clock.shift(5 * MINUTE);
    await schedule.runDue({ twice: true, together: true });
    expect(runs).toHaveLength(2);
  });

  it('is not run again for what it throws or returns', async () => {
    const { schedule, clock, runs } = dailyWorld(() => Promise.reject(new Error('broken')));
    clock.shift(5 * MINUTE);
    await expect(schedule.runDue()).resolves.toMatchObject([{ error: new Error('broken') }]);
    clock.shift(60 * MINUTE);
    await expect(schedule.runDue()).resolves.toEqual([]);
    expect(runs).toHaveLength(1);
  });

  it('ends at the time that the manifest gives it', async () => {
    const { forge } = createBackgroundWorld({ daily: () => new Promise(() => undefined) }, { limitMs: 20 });
    await expect(forge.schedule.runNow()).resolves.toMatchObject([{ error: { code: 'TIMEOUT' } }]);
    expect(forge.meter.invocations[0]?.outcome).toBe('timeout');
  });
});

describe('while time passes', () => {
  it('what a job pushes is delivered, and what fails is tried again before the next day', async () => {
    const days: string[] = [];
    const { schedule } = dailyWorld(() => push([{ body: { name: `day ${days.length}` } }]), {
      work({ body, retryContext }) {
        if (retryContext === undefined) throw new Error('busy');
        days.push(body.name ?? '');
      },
    });
    const { deliveries } = await schedule.passDays(2);
    expect(days).toEqual(['day 0', 'day 1']);
    expect(deliveries.map(({ outcome }) => outcome)).toEqual(['retry', 'done', 'retry', 'done']);
  });
});
