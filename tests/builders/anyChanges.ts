/**
 * Any sequence of changes by several people, for properties. The ids come from a small pool, so that people meet on the
 * same items; an edit says whether its writer saw the text as it stands or an older one.
 */
import * as fc from 'fast-check';
import { applyCommand } from '../../src/domain/applyCommand';
import { command, logEntry, type Command, type LogEntry } from '../../src/domain/commands';
import { invertCommand } from '../../src/domain/invertCommand';
import type { Review } from '../../src/domain/review';
import { fingerprint, tidy } from '../../src/domain/text';
import { ENTRY_KINDS, KINDS, PURPOSES, ROLES, SIZES, STAGES } from '../../src/domain/vocabulary';
import { ANA, BEN, MIA, openCommand } from './review';

type Fields = Readonly<Record<string, unknown>>;
export interface Intent {
  readonly by: string;
  /** A command but for `v`, `id` and the fingerprints of its edits; `undo` takes back the person's last change. */
  readonly what: Fields & { readonly type: string };
}

/** What an edit is before it is known which text its writer saw. */
interface Edit {
  readonly current: boolean;
  readonly to: string;
}

const text = fc
  .oneof(
    fc.constantFrom('The alert fired', 'Nobody was paged', 'We rolled back', 'Checkout recovered'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
  )
  .filter((typed) => tidy(typed) !== '');
const edit: fc.Arbitrary<Edit> = fc.record({ current: fc.boolean(), to: text });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });
const clearable = <Value>(value: fc.Arbitrary<Value>) => maybe(fc.option(value, { nil: null, freq: 2 }));
const idOf = (kind: string) => fc.integer({ min: 0, max: 3 }).map((index) => `${kind}000${String(index)}`);
const itemRef = fc.oneof(
  ...(['entry', 'factor', 'idea', 'note'] as const).map((item) =>
    fc.record({ item: fc.constant(item), itemId: idOf(item) }),
  ),
);
const label = fc.constantFrom('handoff', 'alerting', 'on-call', 'tests');
const labels = fc.array(label, { maxLength: 3 });
const entryIds = fc.array(idOf('entry'), { maxLength: 3 });
const moment = fc.constantFrom('2026-11-12T14:05:00Z', '2026-11-12T14:06:00.000Z', '2026-11-12');
const day = fc.constantFrom('2026-12-01', '2026-12-24');
const person = fc.constantFrom(ANA, BEN, MIA);
const draft = fc.record(
  {
    outcome: text.map((typed) => tidy(typed).slice(0, 60)),
    owner: person,
    due: day,
    verification: text,
    purpose: fc.constantFrom(...PURPOSES),
    projectId: fc.constantFrom('10001', '10002'),
    issueTypeId: fc.constant('10100'),
  },
  { requiredKeys: [] },
);
const readyDraft = fc.record({
  outcome: fc.constant('Page the secondary'),
  owner: person,
  due: day,
  verification: text,
  projectId: fc.constant('10001'),
  issueTypeId: fc.constant('10100'),
});
const newEntry = {
  entryId: idOf('entry'),
  at: moment,
  text,
  kind: fc.constantFrom(...ENTRY_KINDS),
  evidence: maybe(fc.record({ url: fc.constant('https://status.example/1'), title: maybe(text) })),
};
const newFactor = {
  factorId: idOf('factor'),
  kind: fc.constantFrom('factor', 'practice'),
  statement: text,
  role: maybe(fc.constantFrom(...ROLES)),
  labels,
  entryIds,
};
const newIdea = { ideaId: idOf('idea'), factorId: maybe(idOf('factor')), text, draft: maybe(draft) };
const some = (shape: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc.array(fc.record(shape), { maxLength: 2 });

const of = (type: string, shape: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc.record({ type: fc.constant(type), ...shape });

/** One for every command that a browser can send. */
const anyClientChange: fc.Arbitrary<Intent['what']> = fc.oneof(
  of('editDetails', {
    title: maybe(edit),
    kind: maybe(fc.constantFrom(...KINDS)),
    size: maybe(fc.constantFrom(...SIZES)),
    facilitator: maybe(person),
    scribe: clearable(person),
    participants: maybe(fc.array(person, { maxLength: 3 })),
    eventDay: clearable(day),
  }),
  of('moveToStage', { stage: fc.constantFrom(...STAGES) }),
  of('agreeFacts', { skippedBecause: maybe(text) }),
  of('reopenFacts', {}),
  of('addTimelineEntry', newEntry),
  of('editTimelineEntry', {
    entryId: idOf('entry'),
    text: maybe(edit),
    at: maybe(moment),
    kind: maybe(fc.constantFrom(...ENTRY_KINDS)),
    evidence: clearable(fc.constant({ url: 'https://chat.example/p/7' })),
    decision: clearable(
      fc.record({ known: text, believed: text, alternatives: fc.constant(''), reasonable: text }),
    ),
  }),
  of('addFactor', newFactor),
  of('editFactor', {
    factorId: idOf('factor'),
    statement: maybe(edit),
    role: clearable(fc.constantFrom(...ROLES)),
    addLabels: maybe(labels),
    removeLabels: maybe(labels),
    addEntryIds: maybe(entryIds),
    removeEntryIds: maybe(entryIds),
  }),
  of('addIdea', newIdea),
  of('editIdea', { ideaId: idOf('idea'), text: edit }),
  of('decideIdea', {
    ideaId: idOf('idea'),
    decision: fc.oneof(
      fc.record({ outcome: fc.constantFrom('undecided', 'do') }),
      fc.record({ outcome: fc.constant('park'), until: day }),
      fc.record({ outcome: fc.constant('decline'), reason: text, decidedBy: person }),
    ),
  }),
  of('draftAction', {
    ideaId: idOf('idea'),
    changes: fc.record(
      {
        outcome: clearable(fc.constant('Page the secondary')),
        due: clearable(day),
        owner: clearable(person),
      },
      { requiredKeys: [] },
    ),
  }),
  of('importItems', {
    entries: some(newEntry),
    factors: some(newFactor),
    ideas: some(newIdea),
    notes: some({ noteId: idOf('note'), text, heading: maybe(fc.constant('Lessons')) }),
  }),
  of('removeItems', { items: fc.array(itemRef, { minLength: 1, maxLength: 3 }) }),
  of('restoreItems', { items: fc.array(itemRef, { minLength: 1, maxLength: 3 }) }),
  of('settleAlternative', {
    target: maybe(itemRef),
    alternativeId: fc.constant('first'),
    choose: fc.constantFrom('use', 'dismiss'),
    sawText: maybe(fc.boolean()),
  }),
);

const anyOutcome: fc.Arbitrary<Intent['what']> = fc.oneof(
  of('commitAction', { ideaId: idOf('idea'), draft: fc.oneof(draft, readyDraft) }),
  of('actionCreated', {
    ideaId: idOf('idea'),
    issueId: fc.constant('20231'),
    key: fc.constant('OPS-231'),
    linked: fc.boolean(),
  }),
  of('actionRefused', {
    ideaId: idOf('idea'),
    code: fc.constant('refused'),
    fields: fc.constant({ duedate: 'Not on the screen' }),
  }),
  of('actionUnconfirmed', { ideaId: idOf('idea'), linkedAtOnce: fc.boolean() }),
);

export const anyIntents: fc.Arbitrary<readonly Intent[]> = fc.array(
  fc.record({
    by: person,
    what: fc.oneof(
      { weight: 12, arbitrary: anyClientChange },
      { weight: 2, arbitrary: anyOutcome },
      { weight: 2, arbitrary: of('undo', {}) },
    ),
  }),
  { minLength: 5, maxLength: 40, size: 'max' },
);

export interface Step {
  readonly entry: LogEntry;
  readonly before: Review;
  readonly after: Review;
}

/** The command that the intent becomes for the review as it stands, as it would come out of the log. */
function commandFor(
  { by, what }: Intent,
  review: Review,
  id: string,
  steps: readonly Step[] = [],
): Command | undefined {
  if (what.type === 'undo') return undoFor(by, review, id, steps);
  const isOutcome = what.type.startsWith('action');
  const { sawText, ...rest } = what;
  const fields = Object.entries(rest).map(([name, value]) => [name, resolved(name, value, what, review)]);
  const made: unknown = {
    ...Object.fromEntries(fields),
    from: sawText === undefined ? undefined : seenAs(sawText === true, besideAlternative(what, review)),
    v: 1,
    id: isOutcome ? `idea0000.c${id.slice(-4)}` : id,
  };
  return command.parse(JSON.parse(JSON.stringify(made)));
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
  textOf(what['target'] === undefined ? 'title' : 'text', what, review);

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
  const found = itemsOf(review).find((item) => item.id === targetOf(what));
  return found && textIn(found);
}

const textIn = (item: Item): string => ('statement' in item ? item.statement : item.text);

function alternativesOf(what: Fields, review: Review) {
  if (what['target'] === undefined) return review.titleAlternatives;
  return itemsOf(review).find((item) => item.id === targetOf(what))?.alternatives ?? [];
}

/** Every text that a person wrote and that the review shows or keeps. */
export function textsIn(review: Review): readonly string[] {
  return [
    review.title,
    ...review.titleAlternatives.map((alternative) => alternative.text),
    ...itemsOf(review).flatMap((item) => [
      textIn(item),
      ...item.alternatives.map((alternative) => alternative.text),
    ]),
  ];
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
export function carryOut(intents: readonly Intent[]): {
  readonly begun: Review;
  readonly steps: readonly Step[];
} {
  const first = logEntry.parse({ seq: 1, at: timeOf(1), by: ANA, command: openCommand });
  const opened = applyCommand(undefined, first);
  if (!opened.ok) throw new Error('a review can be opened');
  const begun = applyCommand(opened.value, { seq: 2, at: timeOf(2), by: BEN, command: oneOfEach });
  if (!begun.ok) throw new Error('a document can be imported');
  const steps = intents.reduce<readonly Step[]>((soFar, intent, index) => {
    const before = soFar.at(-1)?.after ?? begun.value;
    const made = commandFor(intent, before, `cmd${String(index).padStart(7, '0')}`, soFar);
    if (made === undefined) return soFar;
    const seq = before.seq + 1;
    const entry = logEntry.parse(
      JSON.parse(JSON.stringify({ seq, at: timeOf(seq), by: intent.by, command: made })),
    );
    const after = applyCommand(before, entry);
    return after.ok ? [...soFar, { entry, before, after: after.value }] : soFar;
  }, []);
  return { begun: begun.value, steps };
}
