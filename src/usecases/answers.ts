/** The private questionnaire: a person's own answers, which nobody else reads before the facilitator reveals them. */
import type { Input, Output } from '../contract/calls';
import type { Questionnaire } from '../domain/preparation';
import { ok, refuse, type DeepReadonly } from '../domain/result';
import type { Review } from '../domain/review';
import { readAnswers, scrubAnswers, writeAnswers, type AnswerRow } from '../storage/answers';
import { openLog } from '../storage/readLog';
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
  const wrong = wrongPrompt(review.questionnaire, input.answers);
  if (wrong !== -1) return refuse({ code: 'INVALID_INPUT', field: `answers.${String(wrong)}.promptId` });
  const written = await writeAnswers(deps.kvs, id, deps.caller, (before) => ({
    by: deps.caller,
    at: deps.now(),
    answers: input.answers.map((answer) => addressed(answer, before, review.facilitator)),
  }));
  if (written === undefined) return refuse({ code: 'ANSWERS_FULL' });
  // The reveal first stops the questionnaire and then reads: an answer that is in before the stop is revealed.
  const after = await openedReview(deps, input.number);
  if (!after.ok) return after;
  if (after.value.review.questionnaire?.state === 'asking') return ok({ people: written.people });
  await takeBack(deps, input.number, written.before);
  return refuse({ code: 'ANSWERS_REVEALED' });
}

/**
 * @returns place of an answer to what is not asked, or of a second one to the same question: somebody with several
 * could make up the number of people below which anonymous ones are held back. -1 when there is none
 */
function wrongPrompt({ prompts }: Questionnaire, answers: Input<'answers.save'>['answers']): number {
  const asked = new Set(prompts.map((prompt) => prompt.id));
  const places = answers.map(({ promptId }) => promptId);
  return places.findIndex((promptId, place) => !asked.has(promptId) || places.indexOf(promptId) !== place);
}

/** Words that were for one facilitator stay so, also when their writer saves something else under the next one. */
function addressed(
  answer: Input<'answers.save'>['answers'][number],
  before: AnswerRow | undefined,
  facilitator: string,
): AnswerRow['answers'][number] {
  if (answer.visibility !== 'facilitator') return answer;
  const { promptId, text } = answer;
  const same = before?.answers.find((old) => old.promptId === promptId && old.text === text);
  return { ...answer, for: same?.for ?? facilitator };
}

/** What came too late is refused, so nobody may read it either: the writer's row says again what it said before. */
async function takeBack(deps: Deps, number: number, before: AnswerRow | undefined): Promise<void> {
  const { caller: by, kvs } = deps;
  const log = await openLog(kvs, deps.issueId, number);
  if (log === undefined) return;
  await writeAnswers(kvs, log.id, by, () => before ?? { by, at: deps.now(), answers: [] });
  const now = await openLog(kvs, deps.issueId, number);
  if (now?.review.questionnaire?.state === 'revealed')
    await scrubAnswers(kvs, now.id, staysPrivate(now.review));
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
    forYou: answersFor(deps.caller, review.questionnaire, rows),
  });
}

/**
 * What is still nobody else's after the reveal: words for the facilitator, anonymous ones that were too few to show, and
 * answers to a question that was taken away.
 */
export function staysPrivate(review: Review): (answer: AnswerRow['answers'][number]) => boolean {
  const shown = new Map(review.questionnaire?.answers.map(({ promptId, heldBack }) => [promptId, heldBack]));
  return ({ visibility, promptId }) =>
    visibility === 'facilitator' ||
    !shown.has(promptId) ||
    (visibility === 'anonymous' && shown.get(promptId) === true);
}

function answersFor(person: string, questionnaire: Questionnaire | undefined, rows: readonly AnswerRow[]) {
  if (questionnaire?.state !== 'revealed') return [];
  const asked = new Set(questionnaire.prompts.map((prompt) => prompt.id));
  return rows.flatMap(({ by, answers }) =>
    answers.flatMap((answer) =>
      answer.visibility === 'facilitator' && answer.for === person && asked.has(answer.promptId)
        ? [{ promptId: answer.promptId, text: answer.text, by }]
        : [],
    ),
  );
}
