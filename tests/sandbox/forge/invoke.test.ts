/** The real `@forge/api` and `@forge/resolver`, called as Forge calls them. */
import { ana, ben, createForgeWorld } from './forgeWorld';

/** What the tests send. */
interface Sent {
  readonly key: string;
  readonly waitMs: number;
}

/** The app under test. Its packages load after the globals, as in production. */
async function sampleApp() {
  const { default: Resolver } = await import('@forge/resolver');
  const { default: api, route, fetch } = await import('@forge/api');
  return new Resolver()
    .define('whoAmI', ({ context }) => ({
      accountId: context['accountId'],
      extension: context['extension'] as unknown, // any in the package's own type
    }))
    .define<unknown, unknown>('echo', ({ payload }) => payload)
    .define<Sent, unknown>('readTwice', async ({ payload }) => {
      const first = await api.asUser().requestJira(route`/rest/api/3/issue/${payload.key}`);
      await new Promise((resolve) => setTimeout(resolve, payload.waitMs));
      const second = await api.asUser().requestJira(route`/rest/api/3/myself`);
      return { first: await first.json(), second: await second.json() };
    })
    .define('asApp', async () => {
      const response = await api.asApp().requestJira(route`/rest/api/3/myself`);
      return { status: response.status };
    })
    .define('asUser', async () => {
      const response = await api.asUser().requestJira(route`/rest/api/3/myself`);
      return { status: response.status };
    })
    .define('asSomebodyElse', async () => {
      const response = await api.asUser(ben).requestJira(route`/rest/api/3/myself`);
      return { status: response.status, body: await response.json() };
    })
    .define('leak', async () => (await fetch('https://example.com/collect')).status)
    .define('askConfluence', async () => {
      const response = await api.asUser().requestConfluence(route`/wiki/api/v2/pages`);
      return { status: response.status, body: await response.json() };
    })
    .define('print', () => console.warn('hello', { answer: 42 }))
    .define('fail', () => {
      throw new Error('the shelf is empty');
    })
    .define('hang', () => new Promise(() => undefined))
    .define('nothing', () => undefined)
    .define('huge', () => ({ text: 'x'.repeat(5 * 1024 * 1024) }))
    .getDefinitions();
}

const answerWithCaller = createForgeWorld.bind(undefined, sampleApp, {
  answer: (call) => ({
    status: 200,
    headers: {},
    body: { caller: call.caller.kind === 'user' ? call.caller.accountId : call.caller.kind },
  }),
});

describe('a resolver call', () => {
  it('knows its caller from the host, whatever the payload says', async () => {
    const { invoke } = createForgeWorld(sampleApp);
    await expect(invoke('whoAmI', { accountId: ben, context: { accountId: ben } }, ana)).resolves.toEqual({
      accountId: ana,
      extension: { type: 'jira:issuePanel', issue: { id: '10001', key: 'PAY-412' } },
    });
  });

  it('reaches Jira as the person who called, also when two people call at once', async () => {
    const { invoke } = answerWithCaller();
    const calls = await Promise.all([
      invoke('readTwice', { key: 'PAY-412', waitMs: 20 }, ana),
      invoke('readTwice', { key: 'PAY-412', waitMs: 1 }, ben),
    ]);
    expect(calls).toEqual([
      { first: { caller: ana }, second: { caller: ana } },
      { first: { caller: ben }, second: { caller: ben } },
    ]);
  });

  it('hands Jira the scopes of the manifest and says that it comes from the backend', async () => {
    const { invoke, jiraCalls, forge } = createForgeWorld(sampleApp);
    await invoke('readTwice', { key: 'PAY-412', waitMs: 0 }, ana);
    expect(jiraCalls[0]).toMatchObject({
      method: 'GET',
      path: '/rest/api/3/issue/PAY-412',
      origin: 'backend',
      scopes: forge.manifest.scopes,
    });
  });

  it('reaches Jira as the app when it asks for that', async () => {
    const { invoke, jiraCalls } = createForgeWorld(sampleApp);
    await invoke('asApp', {}, ana);
    expect(jiraCalls[0]?.caller).toEqual({ kind: 'app' });
  });

  it('fails closed when it acts as a user and there is none', async () => {
    const { invoke, jiraCalls } = createForgeWorld(sampleApp);
    await expect(invoke('asUser')).rejects.toThrow('Authentication Required');
    expect(jiraCalls).toEqual([]);
  });

  it('cannot act as somebody else', async () => {
    const { invoke, jiraCalls } = createForgeWorld(sampleApp);
    await expect(invoke('asSomebodyElse', {}, ana)).resolves.toMatchObject({ status: 501 });
    expect(jiraCalls).toEqual([]);
  });

  it('cannot call a host outside Atlassian', async () => {
    const { invoke } = createForgeWorld(sampleApp);
    await expect(invoke('leak', {}, ana)).rejects.toThrow('https://example.com/collect');
  });

  it('gets 501 with the name of what the sandbox does not model', async () => {
    const { invoke } = createForgeWorld(sampleApp);
    await expect(invoke('askConfluence', {}, ana)).resolves.toEqual({
      status: 501,
      body: expect.objectContaining({ message: expect.stringContaining('confluence') }),
    });
  });

  it('rejects with one sentence for everything that is thrown', async () => {
    const { invoke, forge } = createForgeWorld(sampleApp);
    await expect(invoke('fail', {}, ana)).rejects.toThrow(
      'There was an error invoking the function - the shelf is empty',
    );
    expect(forge.meter.invocations[0]?.outcome).toBe('error');
  });

  it('rejects a key that nobody defined and a module that the manifest lacks', async () => {
    const { invoke, forge } = createForgeWorld(sampleApp);
    await expect(invoke('nobody', {}, ana)).rejects.toThrow("Resolver has no definition for 'nobody'");
    const elsewhere = { moduleKey: 'gadget', accountId: ana, extension: {}, functionKey: 'echo' };
    await expect(forge.invokeResolver(elsewhere)).rejects.toThrow('The manifest has no module gadget');
  });

  it('is cut off at the time limit', async () => {
    const { invoke, forge } = createForgeWorld(sampleApp, { limitMs: 30 });
    await expect(invoke('hang', {}, ana)).rejects.toThrow('Task timed out after 0.03 seconds');
    expect(forge.meter.invocations[0]?.outcome).toBe('timeout');
  });

  it('takes 500 KB in and gives 5 MB out at most', async () => {
    const { invoke } = createForgeWorld(sampleApp);
    await expect(invoke('echo', { text: 'x'.repeat(500 * 1024) }, ana)).rejects.toThrow(
      'over the limit of 512000',
    );
    await expect(invoke('huge', {}, ana)).rejects.toThrow('over the limit of 5242880');
  });

  it('gives an empty object for no result, as Forge does', async () => {
    const { invoke } = createForgeWorld(sampleApp);
    await expect(invoke('nothing', {}, ana)).resolves.toEqual({});
  });

  it('keeps what the app prints with the invocation and counts its calls', async () => {
    const { invoke, forge } = createForgeWorld(sampleApp);
    await invoke('print', {}, ana);
    await invoke('readTwice', { key: 'PAY-412', waitMs: 0 }, ana);
    expect(forge.meter.invocations.map(({ logs, jiraCalls }) => ({ logs, jiraCalls }))).toEqual([
      { logs: [{ level: 'warn', text: 'hello { answer: 42 }' }], jiraCalls: 0 },
      { logs: [], jiraCalls: 2 },
    ]);
    forge.meter.reset();
    expect(forge.meter.totals().invocations).toBe(0);
  });
});
