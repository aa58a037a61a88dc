/**
 * What a dashboard keeps for a widget. Everybody who may see the dashboard can read it, so it names projects by id and
 * nothing else; whoever may edit the dashboard can have written anything there, so it is read with care.
 */
import * as z from 'zod/mini';
import type { DeepReadonly } from './result';
import { jiraId } from './text';

/** Each project costs a widget as many calls as its Attention tab. */
export const MOST_WIDGET_PROJECTS = 5;

const projectIds = z.array(jiraId).check(
  z.minLength(1),
  z.maxLength(MOST_WIDGET_PROJECTS),
  z.refine((ids) => new Set(ids).size === ids.length),
);

export const WHOSE = ['anyone', 'me'] as const;
export const WIDGET_ROWS = [5, 10, 20] as const;
export const WIDGET_QUARTERS = ['this', 'last'] as const;

const languishing = z.object({
  v: z.literal(1),
  projectIds,
  /** `me`: whoever looks. */
  whose: z.enum(WHOSE),
  rows: z.literal(WIDGET_ROWS),
});
export type LanguishingConfig = DeepReadonly<z.infer<typeof languishing>>;

const factors = z.object({ v: z.literal(1), projectIds, quarter: z.enum(WIDGET_QUARTERS) });
export type FactorsConfig = DeepReadonly<z.infer<typeof factors>>;

/** @returns undefined when nothing has been chosen, or nothing that can be read */
export const languishingConfigFrom = (found: unknown): LanguishingConfig | undefined =>
  languishing.safeParse(found).data;

/** As `languishingConfigFrom`. */
export const factorsConfigFrom = (found: unknown): FactorsConfig | undefined => factors.safeParse(found).data;
