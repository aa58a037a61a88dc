/**
 * One wrapper around every call: ask Jira whether this person may, parse the payload, run the use case, turn whatever
 * goes wrong into a code, log once. No handler can forget any of it.
 */
import type Resolver from '@forge/resolver';
import type { Answer } from '../contract/answer';
import { calls, type CallName, type Input, type Output } from '../contract/calls';
import type { CallError } from '../contract/errors';
import type { DeepReadonly } from '../domain/result';
import { accountId } from '../domain/text';
import type { Deps, Outcome } from '../usecases/deps';
import { authorise } from './authorise';
import { toCallError } from './errorCode';
import { forgeKvs } from './forgeKvs';
import { jiraAsCaller } from './forgeJira';
import { forgeRealtime } from './forgeRealtime';
import { describeError, writeLog } from './log';
import { shuffle } from './shuffle';

export type Handler<Name extends CallName> = (
  deps: Deps,
  input: Input<Name>,
) => Outcome<DeepReadonly<Output<Name>>>;
export type Handlers = { readonly [Name in Exclude<CallName, 'app.ping'>]: Handler<Name> };

/** What the platform says when nobody is logged in. */
const NOBODY = 'unidentified';

interface Request {
  readonly payload: unknown;
  /** The platform's word on where the call comes from and who makes it. */
  readonly context: { readonly accountId?: unknown } & Readonly<Record<string, unknown>>;
}

export function define<Name extends keyof Handlers>(
  resolver: Resolver,
  name: Name,
  handler: Handler<Name>,
): void {
  resolver.define<unknown, Answer<unknown>>(name, async ({ payload, context }) => {
    const started = Date.now();
    const reference = crypto.randomUUID().slice(0, 8);
    const note = (outcome: string): void => {
      writeLog({ call: name, outcome, milliseconds: Date.now() - started, reference });
    };
    try {
      const answer = await run(name, handler, { payload, context }, note);
      note(answer.ok ? 'ok' : answer.error.code);
      return answer;
    } catch (error) {
      note(describeError(error));
      return { ok: false, error: toCallError(error, reference) };
    }
  });
}

async function run<Name extends keyof Handlers>(
  name: Name,
  handler: Handler<Name>,
  { payload, context }: Request,
  note: (outcome: string) => void,
): Promise<Answer<unknown>> {
  const { input: schema, needs } = calls[name];
  const caller = accountId.safeParse(context.accountId);
  if (!caller.success || caller.data === NOBODY) return { ok: false, error: { code: 'DENIED' } };
  const jira = jiraAsCaller();
  const allowed = await authorise(jira, context, needs);
  // Who may not make the call learns nothing about its payload either.
  if (!allowed.ok) return allowed;
  const parsed = schema.safeParse(payload);
  if (!parsed.success) return { ok: false, error: invalid(parsed.error.issues[0]?.path) };
  const deps: Deps = {
    ...allowed.value,
    kvs: forgeKvs,
    realtime: forgeRealtime,
    shuffle,
    jira,
    now: () => new Date(Date.now()).toISOString(),
    caller: caller.data,
    warn: (code) => {
      note(`warning ${code}`);
    },
  };
  // The schema of this very call has just accepted the payload; TypeScript cannot follow a name through a map.
  return handler(deps, parsed.data as Input<Name>);
}

/** Names the field, e.g. `command.text`, so that the screen can point at it. */
function invalid(path: readonly PropertyKey[] | undefined): CallError {
  return { code: 'INVALID_INPUT', field: (path ?? []).map(String).join('.') || 'payload' };
}
