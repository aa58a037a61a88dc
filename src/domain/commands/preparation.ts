/** Changes to what the review is about, who takes part, and what is settled before the meeting. */
import * as z from 'zod/mini';
import { prompt, QUESTIONNAIRE_LIMITS, timeWindow } from '../preparation';
import { accountId, day, lineEdit, line, moment, paragraph } from '../text';
import { baselineKey, kind, size, stage, visibility } from '../vocabulary';
import { head, people } from './shared';

export const preparationCommands = [
  z.object({
    ...head,
    type: z.literal('editDetails'),
    title: z.optional(lineEdit),
    kind: z.optional(kind),
    size: z.optional(size),
    facilitator: z.optional(accountId),
    scribe: z.optional(z.nullable(accountId)),
    leader: z.optional(z.nullable(accountId)),
    participants: z.optional(people),
    eventDay: z.optional(z.nullable(day)),
    meetingAt: z.optional(z.nullable(moment)),
    visibility: z.optional(visibility),
    window: z.optional(z.nullable(timeWindow)),
  }),
  z.object({ ...head, type: z.literal('moveToStage'), stage }),
  z.object({
    ...head,
    type: z.literal('agreeFacts'),
    skippedBecause: z.optional(paragraph),
    /** Where to go on; absent: from facts to factors. */
    stage: z.optional(stage),
  }),
  /** `stage`: where to go back to; absent: to the facts. */
  z.object({ ...head, type: z.literal('reopenFacts'), stage: z.optional(stage) }),
  /** `null` clears a number. */
  z.object({
    ...head,
    type: z.literal('setBaseline'),
    values: z.partialRecord(baselineKey, z.nullable(line)),
    source: z.enum(['jira', 'person']),
  }),
  /** Opens the questionnaire, or changes what it asks while nobody's answers have been revealed. */
  z.object({
    ...head,
    type: z.literal('askPrompts'),
    prompts: z.array(prompt).check(z.minLength(1), z.maxLength(QUESTIONNAIRE_LIMITS.prompts)),
  }),
] as const;
