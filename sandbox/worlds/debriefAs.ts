/** Debrief used by a person on an issue, through the same resolver calls that the panel makes. */
import { calls, type CallName, type Input, type Output } from '../../src/contract/calls';
import type { ClientCommand } from '../../src/domain/commands';
import type { DeepReadonly } from '../../src/domain/result';
import { daysIn } from '../../src/domain/calendarDays';
import type { ActionDraft, Review } from '../../src/domain/review';
import { readBaseline } from '../../src/usecases/readBaseline';
import type { PersonRef, Sandbox } from '../createSandbox';
import { jiraAccessAs } from './jiraAccessAs';
import * as z from 'zod';

type WithoutHead<Command> = Command extends unknown ? Omit<Command, 'v' | 'id'> : never;
/** A command before it has got its id. */
export type Said = WithoutHead<ClientCommand>;

type ActionChanges = Pick<Input<'action.edit'>, 'changes' | 'reason'>;

export interface DebriefAs {
  /** The same reviews in another person's hands. */
  as(person: Person): DebriefAs;
  /** Starts a review; the facilitator is the person unless said otherwise. */
  open(details: Partial<Input<'review.open'>> & { readonly title: string }): Promise<DeepReadonly<Review>>;
  load(): Promise<DeepReadonly<Review>>;
  submit(command: Said): Promise<void>;
  /** Sends a command that has its id already, e.g. one of an import. */
  send(command: ClientCommand): Promise<void>;
  /** @returns the key of the new issue @throws when Jira did not create it */
  createAction(ideaId: string, draft: ActionDraft): Promise<string>;
  /** Changes the action with this key, which was created here, in Jira. */
  editAction(key: string, change: ActionChanges): Promise<void>;
  /** The numbers of the issue as Jira gives them, as the panel fills them in. */
  fillBaseline(): Promise<void>;
  /** The person's own answers to the questionnaire. */
  answer(answers: Input<'answers.save'>['answers']): Promise<void>;
  revealAnswers(): Promise<void>;
  postPreRead(): Promise<void>;
  /** Closes the review and posts its recap. */
  close(how?: Pick<Input<'review.close'>, 'reason' | 'followUpOn'>): Promise<void>;
  /** Id of the idea that became the action with this key. */
  ideaOf(key: string): string;
  newId(): string;
}

type Person = PersonRef & { readonly accountId: string };

/** What has been seen of an issue's reviews, whoever looked last. */
interface Seen {
  number: number;
  seq: number;
  /** Ids of ideas by the key of the action that they became. */
  readonly ideas: Map<string, string>;
  readonly newId: () => string;
}

const answer = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.object({ code: z.string() }).loose() }),
]);

/** @throws when a call is refused, naming the call and the code: worlds and tests only say what must work */
export function debriefAs(
  sandbox: Sandbox,
  person: Person,
  issueKey: string,
  newId: () => string = counter(issueKey),
): DebriefAs {
  return inHandsOf(person, { sandbox, issueKey, seen: { number: 1, seq: 0, ideas: new Map(), newId } });
}

interface Place {
  readonly sandbox: Sandbox;
  readonly issueKey: string;
  readonly seen: Seen;
}

function inHandsOf(person: Person, place: Place): DebriefAs {
  const { sandbox, issueKey, seen } = place;
  const { newId } = seen;

  async function call<Name extends CallName>(name: Name, input: unknown): Promise<Output<Name>> {
    const panel = { moduleKey: 'review-panel', issueKey };
    const raw = answer.parse(await sandbox.invoke(person, panel, name, input));
    if (!raw.ok) throw new Error(`${name} on ${issueKey}: ${JSON.stringify(raw.error)}`);
    // The schema of this very call; TypeScript cannot follow a name through a map.
    return calls[name].output.parse(raw.value) as Output<Name>;
  }

  /** Where the caller stands, as every call that writes wants to know it. */
  const here = () => ({ number: seen.number, after: seen.seq });
  const asked = () => ({ ...here(), commandId: newId() });

  async function load(): Promise<DeepReadonly<Review>> {
    const { review } = await call('review.load', {});
    if (review === undefined) throw new Error(`${issueKey} has no review`);
    seen.number = review.number;
    seen.seq = review.seq;
    return review;
  }

  const hear = ({ entries }: Output<'review.since'>): void => {
    seen.seq = entries.at(-1)?.seq ?? seen.seq;
  };
  const send = async (command: ClientCommand): Promise<void> => {
    hear(await call('review.submit', { ...here(), command }));
  };
  const submit = (command: Said): Promise<void> => send({ v: 1, id: newId(), ...command });
  const ideaOf = (key: string): string => {
    const ideaId = seen.ideas.get(key);
    if (ideaId === undefined) throw new Error(`${key} is no action of ${issueKey}`);
    return ideaId;
  };

  return {
    as: (other) => inHandsOf(other, place),
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
    submit,
    async createAction(ideaId, draft) {
      const news = await call('action.create', { ...asked(), ideaId, draft });
      hear(news);
      const made = news.entries.map(({ command }) => command).find(({ type }) => type === 'actionCreated');
      if (made?.type !== 'actionCreated')
        throw new Error(`${draft.outcome ?? ideaId} was not created: ${JSON.stringify(news)}`);
      seen.ideas.set(made.key, ideaId);
      return made.key;
    },
    async editAction(key, change) {
      hear(await call('action.edit', { ...asked(), ideaId: ideaOf(key), ...change }));
    },
    async fillBaseline() {
      const { issueId } = await load();
      const { numbers } = await readBaseline(jiraAccessAs(sandbox, person), issueId, daysIn('UTC'));
      await submit({ type: 'setBaseline', values: numbers, source: 'jira' });
    },
    async answer(answers) {
      await call('answers.save', { number: seen.number, answers });
    },
    async revealAnswers() {
      hear(await call('answers.reveal', asked()));
    },
    async postPreRead() {
      hear(await call('review.post', { ...asked(), what: 'pre-read' }));
    },
    async close(how) {
      const news = await call('review.close', { ...asked(), post: true, ...how });
      hear(news);
      if (news.notPosted !== undefined) throw new Error(`No recap on ${issueKey}: ${news.notPosted.code}`);
    },
    ideaOf,
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
