import { applyCommand, fold } from '../../src/domain/applyCommand';
import { needsAgreement } from '../../src/domain/checklist';
import { logEntry, type Command, type LogEntry } from '../../src/domain/commands';
import { invertCommand } from '../../src/domain/invertCommand';
import { reviewSchema, type Review } from '../../src/domain/review';
import { fingerprint, type TextEdit } from '../../src/domain/text';
import { anyIntents, carryOut, textsIn, type Step } from '../builders/anyChanges';
import { fc } from '../builders/fastCheck';
import { ANA, openCommand } from '../builders/review';

const asStored = (review: Review | undefined): unknown => JSON.parse(JSON.stringify(review ?? null));
const firstEntry: LogEntry = { seq: 1, at: '2026-11-16T14:00:00.000Z', by: ANA, command: openCommand };
const property = (check: (run: ReturnType<typeof carryOut>) => void): void =>
  fc.assert(
    fc.property(anyIntents, (intents) => check(carryOut(intents))),
    { numRuns: 150 },
  );

describe('any sequence of changes by several people', () => {
  test('gives a review that the schema accepts, whatever was refused on the way', () => {
    property(({ steps }) => {
      for (const { after } of steps) expect(reviewSchema.parse(asStored(after))).toEqual(asStored(after));
    });
  });

  test('gives the same review when the log is read back and replayed', () => {
    property(({ begun, steps }) => {
      const stored: unknown = JSON.parse(JSON.stringify(steps.map((step) => step.entry)));
      const entries = (stored as readonly unknown[]).map((row) => logEntry.parse(row));
      expect(asStored(fold(entries, begun))).toEqual(asStored(steps.at(-1)?.after ?? begun));
      const half = Math.floor(entries.length / 2);
      expect(asStored(fold(entries.slice(half), fold(entries.slice(0, half), begun)))).toEqual(
        asStored(steps.at(-1)?.after ?? begun),
      );
    });
  });

  test('keeps every item, and every text that its writer’s successor had not seen', () => {
    property(({ steps }) => {
      for (const { entry, before, after } of steps) {
        expect(idsIn(after)).toEqual(expect.arrayContaining([...idsIn(before)]));
        const gone = missingFrom(textsIn(before), textsIn(after));
        expect(gone.filter((text) => !mayGo(entry.command, before, text))).toEqual([]);
        for (const text of textsOf(entry.command)) expect(textsIn(after)).toContain(text);
      }
    });
  });

  test('never changes the review that it starts from', () => {
    property(({ steps }) => {
      for (const { entry, before } of steps) {
        const frozen = deepFrozen(before);
        expect(() => applyCommand(frozen, entry)).not.toThrow();
      }
    });
  });

  test('refuses instead of throwing when it starts from nothing', () => {
    property(({ steps }) => {
      for (const { entry } of steps) expect(applyCommand(undefined, entry).ok).toBe(false);
    });
  });
});

describe('undoing a change right after it', () => {
  test('gives the review as it was, or says that there is nothing to take back', () => {
    property(({ steps }) => {
      for (const step of steps) {
        const undone = undo(step);
        // Of several answers that came together the last is taken back.
        const { command } = step.entry;
        if (undone === undefined || (command.type === 'addWhys' && command.whys.length > 1)) continue;
        // Who has lost the agreement on the way, by choosing a larger size, does not get past the gate again.
        const stage = isPastTheGate(step.before) ? undone.stage : step.before.stage;
        expect(withoutStamps(undone)).toEqual(withoutStamps({ ...step.before, stage }));
      }
    });
  });

  test('is refused only where the change was set aside, decided by Jira, or without effect', () => {
    property(({ steps }) => {
      for (const { entry, before, after } of steps) {
        const inverse = invertCommand(before, after, entry.command, 'inverse000');
        if (inverse.ok) continue;
        const setAside = textsIn(after).length > textsIn(before).length;
        const without = JSON.stringify({ ...before, seq: 0 }) === JSON.stringify({ ...after, seq: 0 });
        expect(inverse.error.code === 'NOTHING_TO_UNDO' || setAside || without).toBe(true);
      }
    });
  });
});

function undo({ entry, before, after }: Step): Review | undefined {
  const inverse = invertCommand(before, after, entry.command, 'inverse000');
  if (!inverse.ok) return undefined;
  const command: Command = { v: 1, id: 'undo000000', type: 'undo', ofSeq: entry.seq, inverse: inverse.value };
  const stored: unknown = JSON.parse(JSON.stringify({ ...entry, seq: entry.seq + 1, command }));
  const undone = applyCommand(after, logEntry.parse(stored));
  if (!undone.ok && undone.error.code === 'FACTS_NOT_AGREED' && isPastTheGate(before)) return undefined;
  if (!undone.ok) throw new Error(`undoing ${entry.command.type}: ${undone.error.code}`);
  return undone.value;
}

const isPastTheGate = (review: Review): boolean =>
  needsAgreement(review) && review.factsAgreed === undefined && !['prepare', 'facts'].includes(review.stage);

/** What an undo may leave different: who and when, the order of sets, and items that were added stay as removed ones. */
function withoutStamps(review: Review): unknown {
  const bare = <Item extends { readonly removed?: unknown }>(items: readonly Item[]) =>
    items.filter((item) => item.removed === undefined);
  const known = {
    ...review,
    seq: 0,
    factsAgreed: review.factsAgreed && { skippedBecause: review.factsAgreed.skippedBecause },
    entries: bare(review.entries),
    factors: bare(review.factors).map((factor) => ({
      ...factor,
      labels: [...factor.labels].sort(),
      entryIds: [...factor.entryIds].sort(),
    })),
    ideas: bare(review.ideas).map((idea) => ({
      ...idea,
      draft: Object.fromEntries(Object.entries(idea.draft).sort()),
      decision: { ...idea.decision, by: undefined, at: undefined },
    })),
    notes: bare(review.notes),
    thoughts: review.thoughts.filter((thought) => thought.became !== 'dropped'),
    baseline: Object.fromEntries(
      Object.entries(review.baseline)
        .map(([key, { value }]) => [key, value] as const)
        .sort(),
    ),
    passages: Object.fromEntries(
      Object.entries(review.passages)
        .filter(([, { text, alternatives }]) => text !== '' || alternatives.length > 0)
        .sort(),
    ),
    followUp: { ...review.followUp, outcomes: review.followUp.outcomes.flatMap(saidBy) },
  };
  return JSON.parse(JSON.stringify(known));
}

/** Without who and when; one that says nothing is as good as none. */
function saidBy({ by, at, obstacles, ...said }: Review['followUp']['outcomes'][number]): readonly unknown[] {
  const given = Object.entries(said).filter(([, value]) => value !== undefined);
  return given.length === 1 && obstacles.length === 0
    ? []
    : [{ ...Object.fromEntries(given.sort()), obstacles }];
}

const idsIn = (review: Review): readonly string[] =>
  [review.entries, review.factors, review.ideas, review.notes].flatMap((items) => items.map(({ id }) => id));

function missingFrom(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = [...after];
  return before.filter((text) => {
    const index = left.indexOf(text);
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
}

/** A text goes when its successor's writer had seen it, or when a person chose between two. */
function mayGo(command: Command, before: Review, text: string): boolean {
  if (command.type === 'undo') return mayGo(command.inverse, before, text);
  if (command.type === 'settleAlternative')
    return command.choose === 'dismiss' || command.from === undefined || command.from === fingerprint(text);
  if (command.type === 'removeWhy') return true;
  return editsOf(command).some((edit) => edit.from === fingerprint(text));
}

function editsOf(command: Command): readonly TextEdit[] {
  switch (command.type) {
    case 'editDetails':
      return command.title === undefined ? [] : [command.title];
    case 'editFactor':
      return command.statement === undefined ? [] : [command.statement];
    case 'editTimelineEntry':
    case 'editIdea':
    case 'editPassage':
    case 'editWhy':
      return command.text === undefined ? [] : [command.text];
    default:
      return [];
  }
}

function textsOf(command: Command): readonly string[] {
  switch (command.type) {
    case 'undo':
      return textsOf(command.inverse);
    case 'addTimelineEntry':
    case 'addIdea':
    case 'parkThought':
      return [command.text];
    case 'addWhys':
      return command.whys.map((why) => why.text);
    case 'addFactor':
      return [command.statement];
    case 'importItems':
      return [
        ...[...command.entries, ...command.ideas, ...command.notes].map((added) => added.text),
        ...command.factors.map((added) => added.statement),
      ];
    default:
      return editsOf(command).flatMap((edit) => (edit.to === '' ? [] : edit.to));
  }
}

function deepFrozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    Object.values(value).forEach(deepFrozen);
  }
  return value;
}

test('a review that has been opened is the fold of its first entry', () => {
  expect(fold([firstEntry])).toMatchObject({
    seq: 1,
    status: 'open',
    stage: 'facts',
    title: openCommand.title,
  });
});
