import * as fc from 'fast-check';
import { applyCommand, fold } from '../../src/domain/applyCommand';
import { needsAgreement } from '../../src/domain/checklist';
import { logEntry, type Command, type LogEntry } from '../../src/domain/commands';
import { invertCommand } from '../../src/domain/invertCommand';
import { reviewSchema, type Review } from '../../src/domain/review';
import { fingerprint } from '../../src/domain/text';
import { anyIntents, carryOut, textsIn, type Step } from '../builders/anyChanges';
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
        if (undone === undefined) continue;
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
  };
  return JSON.parse(JSON.stringify(known));
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
  return editsOf(command).some((edit) => edit.from === fingerprint(text));
}

function editsOf(command: Command) {
  const edits =
    command.type === 'editDetails'
      ? [command.title]
      : command.type === 'editTimelineEntry' || command.type === 'editIdea'
        ? [command.text]
        : command.type === 'editFactor'
          ? [command.statement]
          : [];
  return edits.flatMap((edit) => edit ?? []);
}

function textsOf(command: Command): readonly string[] {
  switch (command.type) {
    case 'undo':
      return textsOf(command.inverse);
    case 'addTimelineEntry':
    case 'addIdea':
      return [command.text];
    case 'addFactor':
      return [command.statement];
    case 'importItems':
      return [
        ...[...command.entries, ...command.ideas, ...command.notes].map((added) => added.text),
        ...command.factors.map((added) => added.statement),
      ];
    default:
      return editsOf(command).map((edit) => edit.to);
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
    title: openCommand.type === 'openReview' ? openCommand.title : '',
  });
});
