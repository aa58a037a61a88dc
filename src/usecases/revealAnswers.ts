/**
 * Shows the answers to everybody who sees the review, at the facilitator's word. First the questionnaire is stopped, then
 * it is read, then each prompt's answers become part of the review, and last the private rows are tidied. Cut off
 * anywhere, the next press goes on.
 */
import type { Input, News } from '../contract/calls';
import { QUESTIONNAIRE_LIMITS, type RevealedAnswer } from '../domain/preparation';
import { ok, type DeepReadonly } from '../domain/result';
import { fingerprint } from '../domain/text';
import { readAnswers, scrubAnswers, type AnswerRow } from '../storage/answers';
import { newsFromOpened } from '../storage/newsSince';
import { staysPrivate } from './answers';
import type { Deps, Outcome } from './deps';
import { openedReview } from './openedReview';
import { record } from './submitCommand';

export async function revealAnswers(deps: Deps, input: Input<'answers.reveal'>): Outcome<DeepReadonly<News>> {
  const opened = await openedReview(deps, input.number);
  if (!opened.ok) return opened;
  let log = opened.value;
  if (log.review.questionnaire?.state !== 'revealed') {
    const stopped = await record(deps, log, { v: 1, id: input.commandId, type: 'closeAnswers' }, input.after);
    if (!stopped.ok) return stopped;
    log = stopped.value.log;
    const rows = await readAnswers(deps.kvs, log.id);
    for (const prompt of log.review.questionnaire?.prompts ?? []) {
      const shown = await record(
        deps,
        log,
        {
          v: 1,
          id: `reveal${fingerprint(`${input.commandId} ${prompt.id}`)}`,
          type: 'revealAnswers',
          promptId: prompt.id,
          ...answersTo(prompt.id, rows, deps.shuffle),
        },
        log.review.seq,
      );
      // Another press of the same facilitator has shown them in the meantime.
      if (!shown.ok && shown.error.code === 'ANSWERS_REVEALED') break;
      if (!shown.ok) return shown;
      log = shown.value.log;
    }
  }
  const after = await openedReview(deps, input.number);
  if (!after.ok) return after;
  if (after.value.review.questionnaire?.state === 'revealed')
    await scrubAnswers(deps.kvs, log.id, staysPrivate(after.value.review));
  return ok(await newsFromOpened(deps.kvs, after.value, input.after));
}

/**
 * Named answers with their author; anonymous ones as bare words, in an order that says nothing, and only when enough
 * people gave one that none of them stands out. Those for the facilitator are not among them.
 */
function answersTo(
  promptId: string,
  rows: readonly AnswerRow[],
  shuffle: Deps['shuffle'],
): { readonly answers: readonly RevealedAnswer[]; readonly heldBack: boolean } {
  // One per person, whatever a row holds: people are counted here, not answers.
  const given = rows.flatMap(({ by, answers }) => {
    const answer = answers.findLast((one) => one.promptId === promptId);
    return answer === undefined ? [] : [{ ...answer, by }];
  });
  const named = given
    .filter(({ visibility }) => visibility === 'named')
    .map(({ text, by }) => ({ text, by }));
  const anonymous = given
    .filter(({ visibility }) => visibility === 'anonymous')
    .map(({ text }) => ({ text }));
  const enough = anonymous.length >= QUESTIONNAIRE_LIMITS.anonymousFrom;
  return {
    answers: [...named, ...(enough ? shuffle(anonymous) : [])],
    heldBack: !enough && anonymous.length > 0,
  };
}
