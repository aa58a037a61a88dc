/**
 * One wrapper around every call: ask Jira whether this person may, parse the payload, run the use case, turn whatever
 * goes wrong into a code, log once. No handler can forget any of it.
 */
import type Resolver from '@forge/resolver';
import type { Answer } from '../contract/answer';
import { calls, type CallName, type Input, type Output, type ProjectCallName } from '../contract/calls';
import type { CallError } from '../contract/errors';
import { accountId } from '../domain/text';
import { type DeepReadonly, type Result } from '../domain/result';
import type { JiraAccess } from '../jira/request';
import type { CommonDeps, Deps, Outcome, ProjectDeps } from '../usecases/deps';
import { authorise, authoriseNamed, authoriseProject } from './authorise';
import { toCallError } from './errorCode';
import { forgeKvs } from './forgeKvs';
import { jiraAsCaller } from './forgeJira';
import { forgeQueue } from './forgeQueue';
import { forgeRealtime } from './forgeRealtime';
import { describeError, writeLog } from './log';
import { shuffle } from './shuffle';

/** What the use case of a call works with: the issue or the project that it is about. */
type DepsOf<Name extends CallName> = Name extends ProjectCallName ? ProjectDeps : Deps;

export type Handler<Name extends CallName> = (
  deps: DepsOf<Name>,
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
  const { input: schema } = calls[name];
  const caller = accountId.safeParse(context.accountId);
  if (!caller.success || caller.data === NOBODY) return { ok: false, error: { code: 'DENIED' } };
  const jira = jiraAsCaller();
  const allowed = await allowedTo(name, jira, { payload, context });
  // Who may not make the call learns nothing about its payload either.
  if (!allowed.ok) return allowed;
  const parsed = schema.safeParse(payload);
  if (!parsed.success) return { ok: false, error: invalid(parsed.error.issues[0]?.path) };
  const common: CommonDeps = {
    kvs: forgeKvs,
    realtime: forgeRealtime,
    queue: forgeQueue,
    shuffle,
    jira,
    now: () => new Date(Date.now()).toISOString(),
    caller: caller.data,
    warn: (code) => {
      note(`warning ${code}`);
    },
  };
  // The contract says which of the two this call works with; TypeScript cannot follow a name through a map.
  const deps = { ...common, ...allowed.value } as DepsOf<Name>;
  // For the same reason: the call's own schema has just accepted it.
  return handler(deps, parsed.data as Input<Name>);
}

type Place = Pick<Deps, 'issueId' | 'canEdit'> | Pick<ProjectDeps, 'projectId'>;

async function allowedTo(
  name: keyof Handlers,
  jira: JiraAccess,
  { payload, context }: Request,
): Promise<Result<Place, CallError>> {
  const call = calls[name];
  switch (call.at) {
    case 'issue':
      return authorise(jira, context, call.needs);
    case 'named':
      return authoriseNamed(jira, payload, call.needs);
    case 'project':
      return authoriseProject(jira, context, call.needs);
  }
}

/** Names the field, e.g. `command.text`, so that the screen can point at it. */
function invalid(path: readonly PropertyKey[] | undefined): CallError {
  return { code: 'INVALID_INPUT', field: (path ?? []).map(String).join('.') || 'payload' };
}
