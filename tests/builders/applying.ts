/** One command after another, by whom and when the test says. */
import { applyCommand } from '../../src/domain/applyCommand';
import type { Command } from '../../src/domain/commands';
import type { Refusal } from '../../src/domain/refusal';
import type { Review } from '../../src/domain/review';
import { ANA, BEN, NOW } from './review';

export interface Moment {
  readonly by?: string;
  /** UTC instant. */
  readonly at?: string;
}

type WithoutHead<C> = C extends unknown ? Omit<C, 'v' | 'id'> : never;
/** A command before it has an id. */
export type Told = WithoutHead<Command>;

let made = 0;
export const told = (command: Told): Command => {
  made += 1;
  const given: Command = { ...command, v: 1, id: `told${String(made).padStart(8, '0')}` };
  return given;
};

/** @throws when the command is refused: a mistake in the test */
export function after(review: Review, command: Told | Command, { by = ANA, at = NOW }: Moment = {}): Review {
  const applied = applyCommand(review, { seq: review.seq + 1, by, at, command: withHead(command) });
  if (!applied.ok) throw new Error(`${command.type}: ${applied.error.code}`);
  return applied.value;
}

/** @returns why the command is refused, or undefined when it is not */
export function refusalOf(
  review: Review,
  command: Told | Command,
  { by = ANA, at = NOW }: Moment = {},
): Refusal | undefined {
  const applied = applyCommand(review, { seq: review.seq + 1, by, at, command: withHead(command) });
  return applied.ok ? undefined : applied.error;
}

export const afterAll = (review: Review, ...commands: readonly (Told | Command)[]): Review =>
  commands.reduce<Review>((soFar, command) => after(soFar, command), review);

const withHead = (command: Told | Command): Command => ('id' in command ? command : told(command));

const READY = {
  outcome: 'Page the secondary',
  owner: BEN,
  due: '2026-12-01',
  verification: 'The next drill shows it',
  projectId: '10002',
  issueTypeId: '10100',
} as const;

/** An idea that has become a Jira issue. */
export const actionMade = (ideaId: string, issueId = '20231', followUpOf?: string): readonly Told[] => [
  { type: 'addIdea', ideaId, text: 'Page the secondary', followUpOf },
  { type: 'commitAction', ideaId, draft: READY },
  { type: 'actionCreated', ideaId, issueId, key: 'OPS-231', linked: true },
];

export const closed = (review: Review): Review =>
  after(review, { type: 'closeReview', despite: { reason: 'Out of time', missing: [] } });
