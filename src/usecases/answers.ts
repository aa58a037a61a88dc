/** The private questionnaire: a person's own answers, which nobody else reads before the facilitator reveals them. */
import type { Input, Output } from '../contract/calls';
import { ok, refuse, type DeepReadonly } from '../domain/result';
import type { Review } from '../domain/review';
import { readAnswers, scrubAnswers, writeAnswers, type AnswerRow } from '../storage/answers';
import type { Deps, Outcome } from './deps';
import { openedReview } from './openedReview';

export async function saveAnswers(
  deps: Deps,
  input: Input<'answers.save'>,
): Outcome<DeepReadonly<Output<'answers.save'>>> {
  const opened = await openedReview(deps, input.number);
  if (!opened.ok) return opened;
  const { id, review } = opened.value;
  if (review.questionnaire?.state !== 'asking') return refuse({ code: 'ANSWERS_REVEALED' });
  const asked = new Set(review.questionnaire.prompts.map((prompt) => prompt.id));
  const unknown = input.answers.findIndex((answer) => !asked.has(answer.promptId));
  if (unknown !== -1) return refuse({ code: 'INVALID_INPUT', field: `answers.${String(unknown)}.promptId` });
  const answers = input.answers.map((answer) =>
    answer.visibility === 'facilitator' ? { ...answer, for: review.facilitator } : answer,
  );
  const people = await writeAnswers(deps.kvs, id, { by: deps.caller, at: deps.now(), answers });
  if (people === undefined) return refuse({ code: 'ANSWERS_FULL' });
  // The reveal first stops the questionnaire and then reads: an answer that is in before the stop is revealed.
  const after = await openedReview(deps, input.number);
  if (!after.ok) return after;
  return after.value.review.questionnaire?.state === 'asking'
    ? ok({ people })
    : refuse({ code: 'ANSWERS_REVEALED' });
}

export async function loadAnswers(
  deps: Deps,
  input: Input<'answers.load'>,
): Outcome<DeepReadonly<Output<'answers.load'>>> {
  const opened = await openedReview(deps, input.number);
  if (!opened.ok) return opened;
  const { id, review } = opened.value;
  const rows = await readAnswers(deps.kvs, id);
  // A reveal that was cut off between showing and tidying is tidied by whoever looks next.
  if (review.questionnaire?.state === 'revealed') await scrubAnswers(deps.kvs, id, staysPrivate(review));
  const mine = rows.find((row) => row.by === deps.caller)?.answers ?? [];
  return ok({
    mine: mine.map(({ promptId, text, visibility }) => ({ promptId, text, visibility })),
    people: rows.length,
    forYou: review.questionnaire?.state === 'revealed' ? answersFor(deps.caller, rows) : [],
  });
}

/** What is still nobody else's after the reveal: words for the facilitator, and anonymous ones that were too few to show. */
export function staysPrivate(review: Review): (answer: AnswerRow['answers'][number]) => boolean {
  const heldBack = new Set(
    review.questionnaire?.answers.flatMap((shown) => (shown.heldBack ? [shown.promptId] : [])),
  );
  return ({ visibility, promptId }) =>
    visibility === 'facilitator' || (visibility === 'anonymous' && heldBack.has(promptId));
}

function answersFor(person: string, rows: readonly AnswerRow[]) {
  return rows.flatMap(({ by, answers }) =>
    answers.flatMap((answer) =>
      answer.visibility === 'facilitator' && answer.for === person
        ? [{ promptId: answer.promptId, text: answer.text, by }]
        : [],
    ),
  );
}
