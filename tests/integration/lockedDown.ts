/** Ben, Priya and Mia making calls in a site where people may see different things. */
import { createSandbox, type Sandbox } from '../../sandbox/createSandbox';
import { standardTypes } from '../../sandbox/jira/standardSite';
import { debriefAs } from '../../sandbox/worlds/debriefAs';
import { people } from '../../sandbox/worlds/people';
import type { Answer } from '../../src/contract/answer';
import { calls, type CallName, type Input } from '../../src/contract/calls';
import { exampleCommands, examplePayloads } from '../builders/examplePayloads';

/** Ben works here, Priya may look. */
export const OPEN = 'OPEN-1';
/** Ana and Ben see it, nobody else. */
export const SECRET = 'VAULT-20';
export const { ben, mia, priya } = people;
const IDEA = 'newidea001';
const PROMPT = 'prompt0001';
const ASKED = {
  v: 1,
  id: 'askprompt1',
  type: 'askPrompts',
  prompts: [{ id: PROMPT, text: 'What went better than you expected?' }],
} as const;
/** Stands in every good payload that has room for it. */
export const TYPED = 'a sentence that somebody typed';

export type GuardedCall = Exclude<CallName, 'app.ping'>;
export const names = Object.keys(calls) as readonly CallName[];
export const guarded = names.filter((name): name is GuardedCall => name !== 'app.ping');

interface Caller {
  readonly accountId: string;
}

export let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await createSandbox({ world: 'locked-down' });
});
afterEach(() => sandbox.close());

export const invoke = async (
  person: Caller,
  issueKey: string,
  name: CallName,
  payload: unknown,
): Promise<Answer<unknown>> =>
  (await sandbox.invoke(person, { moduleKey: 'review-panel', issueKey }, name, payload)) as Answer<unknown>;

/** As a browser that claims to stand on an issue which its person cannot see. */
export async function invokeFrom(
  person: Caller,
  claimed: string,
  name: CallName,
  payload: unknown,
): Promise<Answer<unknown>> {
  const place = { moduleKey: 'review-panel', issueKey: claimed };
  const extension = await sandbox.extensionOf(place, ben);
  return (await sandbox.invoke(person, place, name, payload, { extension })) as Answer<unknown>;
}

export const stored = (): string =>
  JSON.stringify([...sandbox.kvs.rows.keys()].sort().map((key) => sandbox.kvs.rows.get(key)));
export const issues = (): number => sandbox.jira.admin.issues().length;
export const logged = (): string =>
  sandbox.meter.invocations.flatMap(({ logs }) => logs.map((line) => JSON.stringify(line))).join('\n');

/** A good payload for the review of OPEN-1 as it stands. */
export async function goodPayload(
  name: CallName,
): Promise<{ readonly issueKey: string; readonly payload: unknown }> {
  const app = debriefAs(sandbox, ben, OPEN);
  const { seq } = await app.load();
  const at = { number: 1, after: seq };
  const payloads: { readonly [Call in CallName]: () => Promise<Input<Call>> } = {
    'app.ping': async () => ({}),
    'review.load': async () => ({}),
    'review.open': async () => ({ ...examplePayloads['review.open'], participants: [] }),
    'review.submit': async () => ({
      ...at,
      command: { ...exampleCommands.addTimelineEntry, text: TYPED },
    }),
    'review.since': async () => ({ ...at, after: 1 }),
    'review.history': async () => ({ number: 1 }),
    'review.at': async () => ({ number: 1, seq: 1 }),
    'review.listen': async () => ({ number: 1 }),
    'review.close': async () => ({ ...at, commandId: 'command005', reason: TYPED, post: true }),
    'review.post': async () => ({ ...at, commandId: 'command006', what: 'pre-read' }),
    'answers.load': async () => ({ number: 1 }),
    'answers.save': async () => {
      await app.send(ASKED);
      return { number: 1, answers: [{ promptId: PROMPT, text: TYPED, visibility: 'anonymous' }] };
    },
    'answers.reveal': async () => {
      await app.send(ASKED);
      return { ...at, commandId: 'command007' };
    },
    'action.edit': async () => {
      const created = await goodPayload('action.create');
      await invoke(ben, created.issueKey, 'action.create', created.payload);
      return { ...at, commandId: 'command008', ideaId: IDEA, changes: { outcome: TYPED }, reason: TYPED };
    },
    'review.undo': async () => {
      await app.send({ ...exampleCommands.addTimelineEntry, id: 'undoable01', text: TYPED });
      return { ...at, commandId: 'command003' };
    },
    'action.create': async () => {
      await app.send({
        ...exampleCommands.addIdea,
        id: 'newidea002',
        ideaId: IDEA,
        factorId: undefined,
        text: TYPED,
      });
      const draft = {
        outcome: TYPED,
        owner: mia.accountId,
        due: '2027-02-01',
        verification: TYPED,
        projectId: '10000',
        issueTypeId: standardTypes.task,
      };
      return { ...at, commandId: 'command004', ideaId: IDEA, draft };
    },
  };
  return { issueKey: name === 'review.open' ? 'OPEN-2' : OPEN, payload: await payloads[name]() };
}
