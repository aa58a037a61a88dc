/** One line of the budget table. */
import * as z from 'zod';

export const rowSchema = z.strictObject({
  id: z.string(),
  value: z.number(),
  unit: z.string(),
  /** The most that `value` may be, in the same unit. */
  budget: z.number(),
  ok: z.boolean(),
});
export type Row = Readonly<z.infer<typeof rowSchema>>;

/** A measured value against the most it may be; the value is kept to three decimals. */
export function row(id: string, value: number, unit: string, budget: number): Row {
  return { id, value: Math.round(value * 1000) / 1000, unit, budget, ok: value <= budget };
}
