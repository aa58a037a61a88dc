/** Reviews for tests: one that has just been opened, and one with something in it. */
import { applyCommand } from '../../src/domain/applyCommand';
import type { ClientCommand, Command, CommandOf, LogEntry } from '../../src/domain/commands';
import type { Review } from '../../src/domain/review';

export const ANA = 'account-ana';
export const BEN = 'account-ben';
export const MIA = 'account-mia';

/** The afternoon on which the tests' reviews are held. */
export const NOW = '2026-11-16T14:00:00.000Z';

export const openCommand: CommandOf<'openReview'> = {
  v: 1,
  id: 'open000000',
  type: 'openReview',
  issueId: '10412',
  number: 1,
  title: 'Payment outage on 12 November',
  kind: 'incident',
  size: 'full',
  facilitator: ANA,
  scribe: MIA,
  participants: [ANA, BEN, MIA],
  eventDay: '2026-11-12',
};

export function logOf(commands: readonly Command[], by = ANA): readonly LogEntry[] {
  return commands.map((command, index) => ({ seq: index + 1, at: NOW, by, command }));
}

/** @throws when a command does not apply: a mistake in the test */
export function reviewOf(...commands: readonly Command[]): Review {
  const review = logOf([openCommand, ...commands]).reduce<Review | undefined>((soFar, entry) => {
    const after = applyCommand(soFar, entry);
    if (!after.ok) throw new Error(`${entry.command.type}: ${after.error.code}`);
    return after.value;
  }, undefined);
  if (review === undefined) throw new Error('openReview makes a review');
  return review;
}

let made = 0;
const nextId = (prefix: string): string => `${prefix}${String((made += 1)).padStart(8, '0')}`;

type Fields<Type extends ClientCommand['type']> = Partial<Extract<ClientCommand, { readonly type: Type }>>;

export function entryAdded(fields: Fields<'addTimelineEntry'> = {}): ClientCommand {
  return {
    v: 1,
    id: nextId('cmd'),
    type: 'addTimelineEntry',
    entryId: nextId('ent'),
    at: '2026-11-12T14:05:00.000Z',
    text: 'Checkout error alert fires',
    kind: 'signal',
    ...fields,
  };
}

export function factorAdded(fields: Fields<'addFactor'> = {}): ClientCommand {
  return {
    v: 1,
    id: nextId('cmd'),
    type: 'addFactor',
    factorId: nextId('fac'),
    kind: 'factor',
    statement: 'The checkout error alert had no owner outside the day rota.',
    labels: [],
    entryIds: [],
    ...fields,
  };
}

export function ideaAdded(fields: Fields<'addIdea'> = {}): ClientCommand {
  return {
    v: 1,
    id: nextId('cmd'),
    type: 'addIdea',
    ideaId: nextId('ide'),
    text: 'Page the secondary when nobody acknowledges in 5 min',
    ...fields,
  };
}

export const factsAgreed: ClientCommand = { v: 1, id: 'agree00000', type: 'agreeFacts' };
