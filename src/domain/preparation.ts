/** What is settled before the meeting: the scope, the numbers, and the private questionnaire as far as everybody may see it. */
import * as z from 'zod/mini';
import type { DeepReadonly } from './result';
import { accountId, id, instant, line, moment, paragraph } from './text';

/** The time that the review looks at; it starts before the visible failure. */
export const timeWindow = z.object({ from: z.optional(moment), to: z.optional(moment) });

/** One number of the baseline and where it came from: Jira's own fields, or a person who knew better. */
export const baselineValue = z.object({
  value: line,
  source: z.enum(['jira', 'person']),
  by: accountId,
  at: instant,
});

/** The prompt that asks the leader, and nobody else, for their own part in the event; it can open the meeting. */
export const OWN_PART = 'ownpart';

export const QUESTIONNAIRE_LIMITS = {
  /** Ten for everybody, and the leader's own part. */
  prompts: 11,
  /** UTF-16 units of one answer, so that the answers of all people to one prompt fit into one log row. */
  answer: 1000,
  /** People who answer one questionnaire. */
  people: 50,
  /** Anonymous answers to a prompt below which none is shown: fewer would point at somebody. */
  anonymousFrom: 3,
} as const;

export const prompt = z.object({ id, text: paragraph });

export const answerText = paragraph.check(z.refine((text) => text.length <= QUESTIONNAIRE_LIMITS.answer));

/** Nothing but the words for an anonymous one: no author, no time. */
export const revealedAnswer = z.object({ text: answerText, by: z.optional(accountId) });

/**
 * asking: people write, nobody reads; closing: no answer is taken any more and the facilitator's reveal is under way;
 * revealed: the answers stand in the review.
 */
export const questionnaire = z.object({
  state: z.enum(['asking', 'closing', 'revealed']),
  prompts: z.array(prompt),
  /** By prompt, as far as revealed. `heldBack`: there were anonymous ones, but too few to show. */
  answers: z.array(z.object({ promptId: id, answers: z.array(revealedAnswer), heldBack: z.boolean() })),
});

export type TimeWindow = DeepReadonly<z.infer<typeof timeWindow>>;
export type BaselineValue = DeepReadonly<z.infer<typeof baselineValue>>;
export type Prompt = DeepReadonly<z.infer<typeof prompt>>;
export type Questionnaire = DeepReadonly<z.infer<typeof questionnaire>>;
export type RevealedAnswer = DeepReadonly<z.infer<typeof revealedAnswer>>;
