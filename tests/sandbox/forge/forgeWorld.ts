/** A Forge over a recording Jira, with an app of the test's own: the smallest world in which a resolver runs. */
import path from 'node:path';
import { createClock } from '../../../sandbox/clock';
import { createForge } from '../../../sandbox/forge/forge';
import type { Forge, ForgeOptions } from '../../../sandbox/forge/forge';
import { readManifest } from '../../../sandbox/forge/manifest';
import type { Clock, JiraCall, JiraReply, JiraSite } from '../../../sandbox/types';
import { createMemoryStore } from './memoryStore';

export const ana = 'acc-ana';
export const ben = 'acc-ben';

export interface ForgeWorld {
  readonly forge: Forge;
  readonly clock: Clock;
  readonly jiraCalls: JiraCall[];
  /** Calls the app's resolver from the review panel. */
  invoke(functionKey: string, payload?: unknown, accountId?: string): Promise<unknown>;
}

/** Any function: the app's own types are the package's business. */
type AppResolver = (...args: never[]) => unknown;

export function createForgeWorld(
  resolverOf: () => Promise<AppResolver>,
  overrides: Partial<ForgeOptions> & { readonly answer?: (call: JiraCall) => JiraReply } = {},
): ForgeWorld {
  const { answer = () => ({ status: 200, headers: {}, body: {} }), ...options } = overrides;
  const clock = createClock({ frozenAt: Date.UTC(2026, 10, 20, 9) });
  const jiraCalls: JiraCall[] = [];
  const jira: JiraSite = {
    async handle(call) {
      jiraCalls.push(call);
      return answer(call);
    },
  };
  const manifest = readManifest(path.join(__dirname, '../../../manifest.yml'));
  const loadApp = async () => ({ resolver: await resolverOf() });
  const forge = createForge({ manifest, jira, store: createMemoryStore(), clock, loadApp, ...options });
  const extension = { type: 'jira:issuePanel', issue: { id: '10001', key: 'PAY-412' } };
  return {
    forge,
    clock,
    jiraCalls,
    invoke: (functionKey, payload, accountId) =>
      forge.invokeResolver({ moduleKey: 'review-panel', accountId, extension, functionKey, payload }),
  };
}
