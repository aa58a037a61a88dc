/** Ending a review and looking again: what a person may send. Closing itself goes through its own call. */
import * as z from 'zod/mini';
import { nextStep } from '../outcome';
import { day, evidenceLink, id, paragraph } from '../text';
import { kept, obstacle, OBSTACLES, verdict } from '../vocabulary';
import { head } from './shared';

export const closingCommands = [
  z.object({ ...head, type: z.literal('cancelReview'), reason: paragraph }),
  /** From closed, finished or cancelled back to open; what was frozen stays. */
  z.object({ ...head, type: z.literal('reopenReview') }),
  z.object({ ...head, type: z.literal('setFollowUp'), on: z.nullable(day) }),
  z.object({
    ...head,
    type: z.literal('recordOutcome'),
    ideaId: id,
    /** `null` clears, absent leaves alone. */
    changes: z.object({
      kept: z.optional(z.nullable(kept)),
      changedTo: z.optional(z.nullable(paragraph)),
      obstacles: z.optional(z.array(obstacle).check(z.maxLength(OBSTACLES.length))),
      obstacleNote: z.optional(z.nullable(paragraph)),
      verdict: z.optional(z.nullable(verdict)),
      evidence: z.optional(z.nullable(paragraph)),
      evidenceLink: z.optional(z.nullable(evidenceLink)),
      next: z.optional(z.nullable(nextStep)),
    }),
  }),
  z.object({ ...head, type: z.literal('finishReview') }),
] as const;
