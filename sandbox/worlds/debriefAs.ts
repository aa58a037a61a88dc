/** Debrief used by a person on an issue, through the same resolver calls that the panel makes. */
import { calls, type CallName, type Input, type Output } from '../../src/contract/calls';
import type { ClientCommand } from '../../src/domain/commands';
import type { DeepReadonly } from '../../src/domain/result';
import type { ActionDraft, Review } from '../../src/domain/review';
import type { PersonRef, Sandbox } from '../createSandbox';
import * as z from 'zod';

type WithoutHead<Command> = Command extends unknown ? Omit<Command, 'v' | 'id'> : never;
/** A command before it has got its id. */
export type Said = WithoutHead<ClientCommand>;

export interface DebriefAs {
  /** Starts a review; the facilitator is the person unless said otherwise. */
  open(details: Partial<Input<'review.open'>> & { readonly title: string }): Promise<DeepReadonly<Review>>;
  load(): Promise<DeepReadonly<Review>>;
  submit(command: Said): Promise<void>;
  /** Sends a command that has its id already, e.g. one of an import. */
  send(command: ClientCommand): Promise<void>;
  createAction(ideaId: string, draft: ActionDraft): Promise<void>;
  newId(): string;
}

const answer = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.object({ code: z.string() }).loose() }),
]);

/** @throws when a call is refused, naming the call and the code: worlds and tests only say what must work */
export function debriefAs(
  sandbox: Sandbox,
  person: PersonRef & { readonly accountId: string },
  issueKey: string,
  newId: () => string = counter(issueKey),
): DebriefAs {
  let number = 1;
  let seen = 0;

  async function call<Name extends CallName>(name: Name, input: unknown): Promise<Output<Name>> {
    const place = { moduleKey: 'review-panel', issueKey };
    const raw = answer.parse(await sandbox.invoke(person, place, name, input));
    if (!raw.ok) throw new Error(`${name} on ${issueKey}: ${JSON.stringify(raw.error)}`);
    // The schema of this very call; TypeScript cannot follow a name through a map.
    return calls[name].output.parse(raw.value) as Output<Name>;
  }

  async function load(): Promise<DeepReadonly<Review>> {
    const { review } = await call('review.load', {});
    if (review === undefined) throw new Error(`${issueKey} has no review`);
    number = review.number;
    seen = review.seq;
    return review;
  }

  const hear = ({ entries }: Output<'review.since'>): void => {
    seen = entries.at(-1)?.seq ?? seen;
  };
  const send = async (command: ClientCommand): Promise<void> => {
    hear(await call('review.submit', { number, after: seen, command }));
  };

  return {
    async open(details) {
      await call('review.open', {
        commandId: newId(),
        kind: 'incident',
        size: 'full',
        facilitator: person.accountId,
        participants: [],
        ...details,
      });
      return load();
    },
    load,
    send,
    submit: (command) => send({ v: 1, id: newId(), ...command }),
    async createAction(ideaId, draft) {
      hear(await call('action.create', { number, after: seen, commandId: newId(), ideaId, draft }));
    },
    newId,
  };
}

/** Ids that tell where they come from and are the same every time a world is told. */
function counter(issueKey: string): () => string {
  let last = 0;
  const stem = issueKey.toLowerCase().replace('-', '');
  return () => {
    last += 1;
    return `${stem}n${String(last).padStart(5, '0')}`;
  };
}
