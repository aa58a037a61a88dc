/** What the second look records of one action: whether the commitment was kept, whether it worked, and what follows. */
import * as z from 'zod/mini';
import type { DeepReadonly } from './result';
import { accountId, day, evidenceLink, id, instant, line, paragraph } from './text';
import { kept, obstacle, verdict } from './vocabulary';

export const nextStep = z.discriminatedUnion('what', [
  z.object({ what: z.literal('nothing') }),
  z.object({ what: z.literal('new-date'), on: day, enabledBy: z.optional(line) }),
  /** The idea that carries the new action. */
  z.object({ what: z.literal('new-action'), ideaId: id }),
  z.object({ what: z.literal('look-again'), on: day }),
  z.object({ what: z.literal('drop'), reason: paragraph }),
]);

export const outcome = z.object({
  ideaId: id,
  kept: z.optional(kept),
  /** What is different now, when the commitment was changed. */
  changedTo: z.optional(paragraph),
  obstacles: z.array(obstacle),
  /** What got in the way, in words. */
  obstacleNote: z.optional(paragraph),
  verdict: z.optional(verdict),
  /** When the verdict became this one; evidence that is added later does not make it younger. Older records lack it. */
  verdictAt: z.optional(instant),
  evidence: z.optional(paragraph),
  evidenceLink: z.optional(evidenceLink),
  next: z.optional(nextStep),
  by: accountId,
  at: instant,
});

export const followUpSchema = z.object({ on: z.optional(day), outcomes: z.array(outcome) });

export type NextStep = DeepReadonly<z.infer<typeof nextStep>>;
export type Outcome = DeepReadonly<z.infer<typeof outcome>>;
