/**
 * What every item of a review has: who added it, who removed it, and the texts that wait beside its own. Nothing is ever
 * taken out of a review, so that what a person removes can be put back.
 */
import * as z from 'zod/mini';
import type { DeepReadonly } from './result';
import { accountId, id, instant, paragraph } from './text';

export const stamp = z.object({ by: accountId, at: instant });

/** A text that somebody wrote at the same moment as another one; it waits here until a person chooses. */
export const alternative = z.object({
  /** Id of the command that carried the text. */
  id,
  field: z.enum(['text', 'statement', 'outcome', 'verification', 'title', 'why']),
  text: paragraph,
  by: accountId,
  at: instant,
});
export const alternatives = z.array(alternative);

export const itemShape = { id, added: stamp, removed: z.optional(stamp), alternatives };

export type Stamp = DeepReadonly<z.infer<typeof stamp>>;
export type Alternative = DeepReadonly<z.infer<typeof alternative>>;

/** The items that nobody has removed. */
export function present<T extends { readonly removed?: unknown }>(items: readonly T[]): readonly T[] {
  return items.filter((candidate) => candidate.removed === undefined);
}
