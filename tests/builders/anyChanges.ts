/**
 * Any sequence of changes by several people, for properties. The ids come from a small pool, so that people meet on the
 * same items; an edit says whether its writer saw the text as it stands or an older one.
 */
import { applyCommand } from '../../src/domain/applyCommand';
import { command, logEntry, type Command, type LogEntry } from '../../src/domain/commands';
import { invertCommand } from '../../src/domain/invertCommand';
import type { Passage, Review, Why } from '../../src/domain/review';
import { fingerprint } from '../../src/domain/text';
import { PASSAGES } from '../../src/domain/vocabulary';
import { of, person, type Edit, type Fields, type Intent } from './anyFields';
import { anyFirstChange, anyOutcome } from './anyFirstChanges';
import { anyLaterChange, anyResolverChange } from './anyLaterChanges';
import { fc } from './fastCheck';
import { ANA, BEN, openCommand } from './review';

export type { Intent } from './anyFields';

export const anyIntents: fc.Arbitrary<readonly Intent[]> = fc.array(
  fc.record({
    by: person,
    what: fc.oneof(
      { weight: 12, arbitrary: anyFirstChange },
      { weight: 12, arbitrary: anyLaterChange },
      { weight: 4, arbitrary: anyResolverChange },
      { weight: 2, arbitrary: anyOutcome },
      { weight: 2, arbitrary: of('undo', {}) },
    ),
  }),
  { minLength: 5, maxLength: 60, size: 'max' },
);

export interface Step {
  readonly entry: LogEntry;
  readonly before: Review;
  readonly after: Review;
}

/** The command that the intent becomes for the review as it stands, as it would come out of the log. */
export function commandFor(
  { by, what }: Intent,
  review: Review,
  id: string,
  steps: readonly Step[] = [],
): Command | undefined {
  if (what.type === 'undo') return undoFor(by, review, id, steps);
  if (what.type === 'actionCreated' && !isUnderWay(what, review)) return undefined;
  const isOutcome = OUTCOMES.has(what.type);
  const { sawText, ...rest } = what;
  const fields = Object.entries(rest).map(([name, value]) => [name, resolved(name, value, what, review)]);
  const made: unknown = {
    ...Object.fromEntries(fields),
    ...(sawText === undefined ? {} : { from: seenAs(sawText === true, besideAlternative(what, review)) }),
    v: 1,
    id: isOutcome ? `idea0000.c${id.slice(-4)}` : what.type === 'relabel' ? `${id}.m1` : id,
  };
  return command.parse(JSON.parse(JSON.stringify(made)));
}

const OUTCOMES: ReadonlySet<string> = new Set(['actionCreated', 'actionRefused', 'actionUnconfirmed']);

/** The resolver says so of a wish that was carried out and of nothing else. */
function isUnderWay(what: Fields, review: Review): boolean {
  const state = review.ideas.find((idea) => idea.id === what['ideaId'])?.creation.state;
  return state === 'creating' || state === 'unconfirmed';
}

function undoFor(by: string, review: Review, id: string, steps: readonly Step[]): Command | undefined {
  const last = steps.findLast((step) => step.entry.by === by && step.entry.command.type !== 'undo');
  if (last === undefined) return undefined;
  const inverse = invertCommand(last.before, review, last.entry.command, id);
  return inverse.ok ? { v: 1, id, type: 'undo', ofSeq: last.entry.seq, inverse: inverse.value } : undefined;
}

function resolved(name: string, value: unknown, what: Fields, review: Review): unknown {
  if (name === 'alternativeId') return alternativesOf(what, review)[0]?.id ?? 'nosuch00';
  if (!isEdit(value)) return value;
  return { from: seenAs(value.current, textOf(name, what, review)), to: value.to };
}

const seenAs = (current: boolean, text = ''): string => fingerprint(current ? text : `${text} as it was`);

const besideAlternative = (what: Fields, review: Review): string | undefined =>
  textOf(what['target'] === undefined && what['passage'] === undefined ? 'title' : 'text', what, review);

function isEdit(value: unknown): value is Edit {
  return typeof value === 'object' && value !== null && 'current' in value;
}

function itemsOf(review: Review): readonly Item[] {
  return [...review.entries, ...review.factors, ...review.ideas, ...review.notes];
}
type Item = Review['entries' | 'factors' | 'ideas' | 'notes'][number];

const targetOf = (what: Fields): unknown =>
  what['entryId'] ??
  what['factorId'] ??
  what['ideaId'] ??
  (what['target'] as { readonly itemId?: string } | undefined)?.itemId;

function textOf(name: string, what: Fields, review: Review): string | undefined {
  if (name === 'title') return review.title;
  const passage = passageOf(what, review);
  if (passage !== undefined) return passage.text;
  if (what['whyId'] !== undefined) return whyOf(what, review)?.text;
  const found = itemsOf(review).find((item) => item.id === targetOf(what));
  return found && textIn(found);
}

const textIn = (item: Item): string => ('statement' in item ? item.statement : item.text);

function alternativesOf(what: Fields, review: Review) {
  const passage = passageOf(what, review);
  if (passage !== undefined) return passage.alternatives;
  if (what['whyId'] !== undefined) return whyOf(what, review)?.alternatives ?? [];
  if (what['target'] === undefined) return review.titleAlternatives;
  return itemsOf(review).find((item) => item.id === targetOf(what))?.alternatives ?? [];
}

function passageOf(what: Fields, review: Review): Passage | undefined {
  const key = PASSAGES.find((candidate) => candidate === what['passage']);
  return key === undefined ? undefined : (review.passages[key] ?? { text: '', alternatives: [] });
}

const whyOf = (what: Fields, review: Review): Why | undefined =>
  review.factors.find((factor) => factor.id === targetOf(what))?.whys.find((why) => why.id === what['whyId']);

/** Every text that a person wrote and that the review shows or keeps. */
export function textsIn(review: Review): readonly string[] {
  return [
    review.title,
    ...review.titleAlternatives.map((alternative) => alternative.text),
    ...itemsOf(review).flatMap((item) => [
      textIn(item),
      ...item.alternatives.map((alternative) => alternative.text),
    ]),
    ...[...Object.values(review.passages), ...review.factors.flatMap((factor) => factor.whys)].flatMap(
      (written) => [written.text, ...written.alternatives.map((alternative) => alternative.text)],
    ),
    ...review.thoughts.map((thought) => thought.text),
  ].filter((text) => text !== '');
}

/** Minutes pass between changes; every seventh hour the next server's clock is behind by one. */
const timeOf = (seq: number): string =>
  new Date(Date.UTC(2026, 10, 16, 14, seq) - (seq % 7 === 0 ? 3_600_000 : 0)).toISOString();

/** Something to meet on from the start. */
const oneOfEach: Command = {
  v: 1,
  id: 'import0000',
  type: 'importItems',
  entries: [{ entryId: 'entry0000', at: '2026-11-12', text: 'The alert fired', kind: 'signal' }],
  factors: [
    {
      factorId: 'factor0000',
      kind: 'factor',
      statement: 'No owner',
      labels: ['handoff'],
      entryIds: ['entry0000'],
    },
  ],
  ideas: [{ ideaId: 'idea0000', factorId: 'factor0000', text: 'Page the secondary' }],
  notes: [{ noteId: 'note0000', text: 'Nobody was paged' }],
};

/** Carries out what makes sense, one after the other, as the log would take it. */
export function carryOut(intents: readonly Intent[]): Run {
  return carryOutFrom(beginning(), intents);
}

export interface Run {
  readonly begun: Review;
  readonly steps: readonly Step[];
}

function beginning(): Review {
  const first = logEntry.parse({ seq: 1, at: timeOf(1), by: ANA, command: openCommand });
  const opened = applyCommand(undefined, first);
  if (!opened.ok) throw new Error('a review can be opened');
  const begun = applyCommand(opened.value, { seq: 2, at: timeOf(2), by: BEN, command: oneOfEach });
  if (!begun.ok) throw new Error('a document can be imported');
  return begun.value;
}

/** The same in a review that has come further. */
export function carryOutFrom(begun: Review, intents: readonly Intent[]): Run {
  const steps = intents.reduce<readonly Step[]>((soFar, intent, index) => {
    const before = soFar.at(-1)?.after ?? begun;
    const made = commandFor(intent, before, `cmd${String(index).padStart(7, '0')}`, soFar);
    if (made === undefined) return soFar;
    const seq = before.seq + 1;
    const entry = logEntry.parse(
      JSON.parse(JSON.stringify({ seq, at: timeOf(seq), by: intent.by, command: made })),
    );
    const after = applyCommand(before, entry);
    return after.ok ? [...soFar, { entry, before, after: after.value }] : soFar;
  }, []);
  return { begun, steps };
}
