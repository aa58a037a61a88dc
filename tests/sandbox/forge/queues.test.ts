/** The real `@forge/events` over the sandbox's queues. */
import { createStoreOnDisk } from './storeOnDisk';
import { ana } from './forgeWorld';
import { createBackgroundWorld, push } from './backgroundWorld';
import type { BackgroundApp, Event } from './backgroundWorld';

const HOUR = 3_600_000;

/** An app that notes the names of the events that reach it, and then does what the test wants. */
function recorder(then: (event: Event) => unknown = () => undefined) {
  const seen: string[] = [];
  const app: BackgroundApp = {
    work: (event) => {
      seen.push(event.body.name ?? '');
      return then(event);
    },
  };
  return { seen, app };
}

const named = (...names: readonly string[]) => names.map((name) => ({ body: { name } }));

describe('an event', () => {
  it('reaches the consumer of its queue with what the push said', async () => {
    const events: Event[] = [];
    const { invoke, forge } = createBackgroundWorld({ work: (event) => void events.push(event) });
    const jobId = await invoke('push', { events: [{ body: { name: 'one' }, delayInSeconds: 0 }] }, ana);
    expect(events).toEqual([]);
    const [delivery] = await forge.queues.deliver();
    expect(events).toEqual([
      {
        body: { name: 'one' },
        queueName: 'work',
        jobId,
        eventId: delivery?.eventId,
        delayInSeconds: 0,
      },
    ]);
    expect(delivery).toMatchObject({ queueName: 'work', outcome: 'done' });
    expect(forge.queues.pending()).toEqual([]);
  });

  it('waits for its delay on the sandbox’s clock', async () => {
    const { seen, app } = recorder();
    const { invoke, forge, clock } = createBackgroundWorld(app);
    await invoke('push', { events: [{ body: { name: 'later' }, delayInSeconds: 900 }] }, ana);
    await forge.queues.deliver();
    expect(seen).toEqual([]);
    clock.shift(900_000);
    await forge.queues.deliver();
    expect(seen).toEqual(['later']);
  });

  it('is delivered again and again with those it brings, until nothing is left', async () => {
    const { seen, app } = recorder(({ body }) => (body.name === 'a' ? push(named('b', 'c')) : undefined));
    const { invoke, forge } = createBackgroundWorld(app);
    await invoke('push', { events: named('a') }, ana);
    await forge.queues.deliver();
    expect(seen).toEqual(['a', 'b', 'c']);
  });

  it('arrives twice, out of order and at the same time, when a test asks for it', async () => {
    const { seen, app } = recorder();
    const { invoke, forge } = createBackgroundWorld(app);
    await invoke('push', { events: named('a', 'b') }, ana);
    await forge.queues.deliver({ twice: true, newestFirst: true, together: true });
    expect(seen).toEqual(['b', 'b', 'a', 'a']);
  });

  it('stays when the delivery stops before it', async () => {
    const { seen, app } = recorder();
    const { invoke, forge } = createBackgroundWorld(app);
    await invoke('push', { events: named('a', 'b', 'c') }, ana);
    await forge.queues.deliver({ atMost: 2 });
    expect(seen).toEqual(['a', 'b']);
    expect(forge.queues.pending().map(({ body }) => body)).toEqual([{ name: 'c' }]);
  });

  it('survives a restart, also one in the middle of its delivery', async () => {
    const disk = createStoreOnDisk();
    const before = createBackgroundWorld(
      { work: () => new Promise(() => undefined) },
      { store: disk.open(), limitMs: 100 },
    );
    await before.invoke('push', { events: named('a') }, ana);
    void before.forge.queues.deliver();
    const { seen, app } = recorder();
    await createBackgroundWorld(app, { store: disk.open() }).forge.queues.deliver();
    expect(seen).toEqual(['a']);
    disk.remove();
  });
});

describe('an event whose consumer fails', () => {
  it('is tried again after a pause that grows to 15 minutes, and is told why', async () => {
    const tries: { readonly at: number; readonly event: Event }[] = [];
    const { invoke, forge, clock } = createBackgroundWorld({
      work(event) {
        tries.push({ at: clock.now(), event });
        if (tries.length < 11) throw new Error('not yet');
      },
    });
    await invoke('push', { events: named('a') }, ana);
    await forge.queues.deliverAll();
    const pauses = tries.slice(1).map(({ at }, position) => (at - (tries[position]?.at ?? 0)) / 1_000);
    expect(pauses).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 900, 900]);
    expect(tries[0]?.event.retryContext).toBeUndefined();
    expect(tries[2]?.event.retryContext).toMatchObject({
      retryCount: 2,
      retryReason: 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
      retentionWindow: { remainingTimeMs: 24 * HOUR - 15_000 },
    });
  });

  it('is tried again when the consumer asks for it, then', async () => {
    const { InvocationError, InvocationErrorCode } = await import('@forge/events');
    const contexts: unknown[] = [];
    const { invoke, forge, clock } = createBackgroundWorld({
      work({ retryContext }) {
        contexts.push(retryContext?.retryData);
        return retryContext
          ? undefined
          : new InvocationError({
              retryAfter: 60,
              retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
              retryData: { from: 7 },
            });
      },
    });
    await invoke('push', { events: named('a') }, ana);
    await expect(forge.queues.deliver()).resolves.toMatchObject([{ outcome: 'retry' }]);
    clock.shift(59_000);
    await expect(forge.queues.deliver()).resolves.toEqual([]);
    clock.shift(1_000);
    await expect(forge.queues.deliver()).resolves.toMatchObject([{ outcome: 'done' }]);
    expect(contexts).toEqual([undefined, { from: 7 }]);
  });

  it('is dropped after 24 hours', async () => {
    const { seen, app } = recorder(() => Promise.reject(new Error('never')));
    const { invoke, forge, clock } = createBackgroundWorld(app);
    const pushedAt = clock.now();
    await invoke('push', { events: named('a') }, ana);
    const deliveries = await forge.queues.deliverAll();
    expect(deliveries.at(-1)).toMatchObject({ outcome: 'dropped' });
    expect(forge.queues.pending()).toEqual([]);
    expect(clock.now()).toBeLessThan(pushedAt + 24 * HOUR);
    expect(seen.length).toBe(deliveries.length);
  });

  it('is not tried any more when the clock has jumped over its time, and was tried once in any case', async () => {
    const { seen, app } = recorder(() => Promise.reject(new Error('never')));
    const { invoke, forge, clock } = createBackgroundWorld(app);
    await invoke('push', { events: named('tried') }, ana);
    await forge.queues.deliver();
    await invoke('push', { events: named('untried') }, ana);
    clock.shift(25 * HOUR);
    await expect(forge.queues.deliver()).resolves.toMatchObject([
      { outcome: 'dropped' },
      { outcome: 'dropped', error: new Error('never') },
    ]);
    expect(seen).toEqual(['tried', 'untried']);
  });

  it('is tried again when its time was over', async () => {
    const { invoke, forge } = createBackgroundWorld(
      { work: () => new Promise(() => undefined) },
      { limitMs: 20 },
    );
    await invoke('push', { events: named('a') }, ana);
    await expect(forge.queues.deliver()).resolves.toMatchObject([
      { outcome: 'retry', error: { code: 'TIMEOUT' } },
    ]);
    expect(forge.queues.pending()).toMatchObject([{ retry: { reason: 'FUNCTION_TIME_OUT' } }]);
  });

  it('is tried again when its machine stopped in the middle of the work, and what was done is done', async () => {
    const { invoke, forge, clock } = createBackgroundWorld({
      async work() {
        const { kvs } = await import('@forge/kvs');
        try {
          await kvs.set('first', 1);
          await kvs.set('second', 2);
        } finally {
          await kvs.delete('first');
        }
      },
    });
    await invoke('push', { events: named('a') }, ana);
    await forge.queues.deliver({ crashAfterCalls: 1 });
    expect([...forge.kvs.rows.keys()]).toEqual(['first']);
    clock.shift(5_000);
    await expect(forge.queues.deliver()).resolves.toMatchObject([{ outcome: 'done' }]);
    expect([...forge.kvs.rows.keys()]).toEqual(['second']);
    expect(forge.meter.invocations.map(({ outcome }) => outcome)).toEqual(['ok', 'crashed', 'ok']);
  });
});

describe('a consumer', () => {
  it('has no person: it acts as the app or not at all', async () => {
    const { default: api, route } = await import('@forge/api');
    const principals: unknown[] = [];
    const { invoke, forge, jiraCalls } = createBackgroundWorld({
      async work(_, context) {
        principals.push('principal' in context);
        await api.asApp().requestJira(route`/rest/api/3/myself`);
        await api.asUser().requestJira(route`/rest/api/3/myself`);
      },
    });
    await invoke('push', { events: named('a') }, ana);
    const [delivery] = await forge.queues.deliver();
    expect(String(delivery?.error)).toContain('Authentication Required');
    expect(jiraCalls.map(({ caller }) => caller)).toEqual([{ kind: 'app' }]);
    expect(principals).toEqual([false]);
    expect(forge.meter.invocations.at(-1)).toMatchObject({
      kind: 'event',
      moduleKey: 'worker',
      functionKey: 'work',
      accountId: undefined,
      jiraCalls: 1,
      outcome: 'error',
    });
  });
});

describe('a push', () => {
  const body = { text: 'x'.repeat(110 * 1024) };

  it.each([
    ['more than 50 events', { events: Array.from({ length: 51 }, () => ({ body: {} })) }, '50 events'],
    ['more than 200 KB', { events: [{ body }, { body }] }, '200KB'],
    ['a delay of more than 15 minutes', { events: [{ body: {}, delayInSeconds: 901 }] }, 'delayInSeconds'],
    ['a body that is no object', { events: [{ body: 'text' }] }, 'object'],
    ['a queue that nobody takes from', { events: named('a'), queue: 'nobody' }, 'nobody'],
    ['an event of more than 100 KB for a long consumer', { events: [{ body }], queue: 'slow' }, 'too large'],
  ])('with %s is refused', async (_, payload, message) => {
    const { invoke, forge } = createBackgroundWorld({});
    await expect(invoke('push', payload, ana)).rejects.toThrow(message);
    expect(forge.queues.pending()).toEqual([]);
  });

  it('of more than 500 events in a minute is refused when the installation’s rates are held', async () => {
    const { invoke } = createBackgroundWorld({}, { installationRates: true });
    const events = Array.from({ length: 50 }, () => ({ body: {} }));
    for (let round = 0; round < 10; round += 1) await invoke('push', { events }, ana);
    await expect(invoke('push', { events: named('a') }, ana)).rejects.toThrow('Too many requests');
  });

  it('is refused after a thousand that each came from the one before', async () => {
    const { invoke, forge } = createBackgroundWorld({ work: () => push(named('next')) });
    await invoke('push', { events: named('first') }, ana);
    const deliveries = await forge.queues.deliver();
    expect(deliveries).toHaveLength(1_000);
    expect(String(deliveries.at(-1)?.error)).toContain('limit');
  });

  it('tells what became of its events, and can be taken back', async () => {
    const { Queue } = await import('@forge/events');
    const queue = new Queue({ key: 'work' });
    const jobs: string[] = [];
    const { invoke, forge } = createBackgroundWorld({
      work: ({ body }) => (body.name === 'bad' ? Promise.reject(new Error('bad')) : undefined),
      async resolver() {
        const jobId = jobs[0] ?? (await push(named('good', 'bad', 'good')));
        if (jobs.push(jobId) === 3) await queue.cancel(jobId);
        return queue.getStats(jobId);
      },
    });
    await expect(invoke('any', {}, ana)).resolves.toEqual({ success: 0, inProgress: 3, failed: 0 });
    await forge.queues.deliver();
    await expect(invoke('any', {}, ana)).resolves.toEqual({ success: 2, inProgress: 1, failed: 0 });
    await expect(invoke('any', {}, ana)).resolves.toEqual({ success: 2, inProgress: 0, failed: 0 });
    expect(forge.queues.pending()).toEqual([]);
  });
});
