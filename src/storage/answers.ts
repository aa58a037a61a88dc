/**
 * Private answers: one row per review and person, outside the log, so that nothing of them stands in history, in a
 * message or in a property. Rows are found by their slots, which are strictly consistent; a key query is not, and a
 * reveal must not miss the answer that was saved a moment before.
 */
import * as z from 'zod/mini';
import { answerText, QUESTIONNAIRE_LIMITS } from '../domain/preparation';
import type { DeepReadonly } from '../domain/result';
import { accountId, id, instant } from '../domain/text';
import { answerVisibility } from '../domain/vocabulary';
import { keys, type ReviewId } from './keys';
import { KEYS_PER_CALL, StorageError, type Kvs } from './kvs';

const row = z.object({
  by: accountId,
  at: instant,
  answers: z.array(
    z.object({
      promptId: id,
      text: answerText,
      visibility: answerVisibility,
      /** Who the facilitator was when it was written: an answer for them is not for whoever comes after. */
      for: z.optional(accountId),
    }),
  ),
});
export type AnswerRow = DeepReadonly<z.infer<typeof row>>;
type Slotted = AnswerRow & { readonly slot: number };

/** @returns everybody's rows; of a person who saved in two windows at once, the newer one only */
export async function readAnswers(kvs: Kvs, review: ReviewId): Promise<readonly Slotted[]> {
  return newestPerPerson(await readSlots(kvs, review));
}

function newestPerPerson(rows: readonly Slotted[]): readonly Slotted[] {
  return rows.filter((mine) => !rows.some((other) => other.by === mine.by && isNewer(other, mine)));
}

/**
 * Writes a person's row, in their slot or in the first free one.
 * @param rowAfter told what the person's row said before
 * @returns how many people have a row now, and the row before; undefined when there is no slot left
 */
export async function writeAnswers(
  kvs: Kvs,
  review: ReviewId,
  by: string,
  rowAfter: (before: AnswerRow | undefined) => AnswerRow,
): Promise<{ readonly people: number; readonly before: AnswerRow | undefined } | undefined> {
  for (;;) {
    const rows = await readSlots(kvs, review);
    const people = new Set(rows.map((other) => other.by));
    const own = rows.filter((other) => other.by === by);
    const newest = newestPerPerson(own)[0];
    const before = newest && { by, at: newest.at, answers: newest.answers };
    const after = rowAfter(before);
    if (own.length > 0) {
      await Promise.all(own.map(({ slot }) => kvs.set(keys.answers(review, slot), after)));
      return { people: people.size, before };
    }
    const slot = rows.length;
    if (slot >= QUESTIONNAIRE_LIMITS.people) return undefined;
    // Somebody else may take it first; then the next look finds theirs there.
    if (await kvs.insert(keys.answers(review, slot), after)) return { people: people.size + 1, before };
  }
}

/**
 * Takes what has been revealed out of the rows: what everybody reads in the review needs no second copy, and one with a
 * name and a time beside an anonymous answer must not exist.
 */
export async function scrubAnswers(
  kvs: Kvs,
  review: ReviewId,
  keeps: (answer: AnswerRow['answers'][number]) => boolean,
): Promise<void> {
  const rows = await readSlots(kvs, review);
  const changed = rows.filter((found) => !found.answers.every(keeps));
  await Promise.all(
    changed.map(({ slot, ...found }) =>
      kvs.set(keys.answers(review, slot), { ...found, answers: found.answers.filter(keeps) }),
    ),
  );
}

/** Slots are taken in order, so the first gap is the end. */
async function readSlots(kvs: Kvs, review: ReviewId): Promise<readonly Slotted[]> {
  const found: Slotted[] = [];
  for (let from = 0; from < QUESTIONNAIRE_LIMITS.people; from += KEYS_PER_CALL) {
    const slots = Array.from({ length: KEYS_PER_CALL }, (_, index) => from + index);
    const rows = await kvs.getMany(slots.map((slot) => keys.answers(review, slot)));
    for (const slot of slots) {
      const value = rows.get(keys.answers(review, slot));
      if (value === undefined) return found;
      const parsed = row.safeParse(value);
      if (!parsed.success) throw new StorageError('An answer that cannot be read');
      found.push({ ...parsed.data, slot });
    }
  }
  return found;
}

const isNewer = (one: Slotted, other: Slotted): boolean =>
  one.at > other.at || (one.at === other.at && one.slot > other.slot);
