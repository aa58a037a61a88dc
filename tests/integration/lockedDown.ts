/** People making calls in a site where they may see different things. */
import { createSandbox, type Sandbox } from '../../sandbox/createSandbox';
import type { Extension, Place } from '../../sandbox/place';
import { people } from '../../sandbox/worlds/people';
import type { Answer } from '../../src/contract/answer';
import { calls, type CallName } from '../../src/contract/calls';

/** Ben works here, Priya may look; Ana administers the project. */
export const OPEN = 'OPEN-1';
/** Ana and Ben see it, nobody else; its project is out of sight for Priya. */
export const SECRET = 'VAULT-20';
/** Its review is for Ben and Mia alone; everybody sees the issue, and Ana may change it. */
export const LIMITED = 'OPEN-30';
export const { ana, ben, mia, priya } = people;

export type GuardedCall = Exclude<CallName, 'app.ping'>;
export const names = Object.keys(calls) as readonly CallName[];
export const guarded = names.filter((name): name is GuardedCall => name !== 'app.ping');
export const callsAt = (at: 'issue' | 'named' | 'project'): readonly GuardedCall[] =>
  guarded.filter((name) => calls[name].at === at);

export interface Caller {
  readonly accountId: string;
}

export let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await createSandbox({ world: 'locked-down' });
});
afterEach(() => sandbox.close());

export const panelOn = (issueKey: string): Place => ({ moduleKey: 'review-panel', issueKey });
export const pageOf = (projectKey: string): Place => ({ moduleKey: 'reviews-page', projectKey });
export const idOf = (key: string): string => sandbox.jira.admin.issue(key)?.id ?? '';

/** @param extension what a browser claims about the place; absent: what Jira says to that person */
export const send = async (
  person: Caller,
  place: Place,
  name: CallName,
  payload: unknown,
  extension?: Extension,
): Promise<Answer<unknown>> =>
  (await sandbox.invoke(person, place, name, payload, { extension })) as Answer<unknown>;

export const invoke = (
  person: Caller,
  issueKey: string,
  name: CallName,
  payload: unknown,
): Promise<Answer<unknown>> => send(person, panelOn(issueKey), name, payload);

/** As a browser that claims to stand where its person cannot be. */
export const sendClaiming = async (
  person: Caller,
  claimed: Place,
  name: CallName,
  payload: unknown,
): Promise<Answer<unknown>> => send(person, claimed, name, payload, await sandbox.extensionOf(claimed, ben));

export const stored = (): string =>
  JSON.stringify([...sandbox.kvs.rows.keys()].sort().map((key) => sandbox.kvs.rows.get(key)));
/** Every issue with its properties, and what waits to be done in the background. */
export const done = (): string =>
  JSON.stringify([
    sandbox.jira.admin
      .issues()
      .map((row) => [
        row,
        ['debrief.review', 'debrief.action', 'debrief.owed'].map((key) =>
          sandbox.jira.admin.issueProperty(row.id, key),
        ),
      ]),
    sandbox.queues.pending(),
  ]);
export const logged = (): string =>
  sandbox.meter.invocations.flatMap(({ logs }) => logs.map((line) => JSON.stringify(line))).join('\n');
