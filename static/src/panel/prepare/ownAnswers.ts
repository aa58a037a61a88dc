/**
 * A person's own answers while they are being written: kept in this browser until they are saved, and never part of a
 * change of the review.
 */
import * as z from 'zod/mini';
import { OWN_PART, type Prompt } from '../../../../src/domain/preparation';
import type { Review } from '../../../../src/domain/review';
import { answerVisibility, type AnswerVisibility } from '../../../../src/domain/vocabulary';

/** Where the session keeps them. */
export const ANSWERS_PLACE = 'own-answers';

const ownAnswer = z.object({ promptId: z.string(), text: z.string(), visibility: answerVisibility });
const kept = z.array(ownAnswer);
export type OwnAnswer = Readonly<z.infer<typeof ownAnswer>>;

/** @returns undefined when nothing is kept, or nothing that can be read */
export function answersIn(note: string): readonly OwnAnswer[] | undefined {
  try {
    const parsed = kept.safeParse(JSON.parse(note));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** What is sent: tidy, and nothing that is empty. */
export function written(answers: readonly OwnAnswer[]): readonly OwnAnswer[] {
  return answers
    .map((answer) => ({ ...answer, text: answer.text.trim() }))
    .filter(({ text }) => text !== '')
    .toSorted((one, other) => one.promptId.localeCompare(other.promptId));
}

export function sameAnswers(one: readonly OwnAnswer[], other: readonly OwnAnswer[]): boolean {
  const plain = (answers: readonly OwnAnswer[]): string =>
    JSON.stringify(written(answers).map(({ promptId, text, visibility }) => [promptId, text, visibility]));
  return plain(one) === plain(other);
}

/** The questions for this person: the leader's own part comes first, and only to the leader. */
export function promptsFor(review: Review, person: string): readonly Prompt[] {
  const all = review.questionnaire?.prompts ?? [];
  const ownPart = all.filter(({ id }) => id === OWN_PART && review.leader === person);
  return [...ownPart, ...all.filter(({ id }) => id !== OWN_PART)];
}

/**
 * Without a choice nobody learns who wrote it. Only one person answers the question for the leader, so without a name it
 * could never be shown; it is asked with the name on it.
 */
export function visibilityAtFirst(promptId: string): AnswerVisibility {
  return promptId === OWN_PART ? 'named' : 'anonymous';
}

/**
 * What is left in this browser after the reveal: not what was saved all the same, although the answer that said so was
 * lost on the way.
 */
export function lateAnswers(
  review: Review,
  own: readonly OwnAnswer[],
  saved: readonly OwnAnswer[],
): readonly OwnAnswer[] {
  const known = new Set([
    ...saved.map(({ promptId, text }) => `${promptId} ${text}`),
    ...(review.questionnaire?.answers ?? []).flatMap(({ promptId, answers }) =>
      answers.map(({ text }) => `${promptId} ${text}`),
    ),
  ]);
  return written(own).filter(({ promptId, text }) => !known.has(`${promptId} ${text}`));
}
