/** What `showFlag` of `@forge/bridge` sends. */
import * as z from 'zod/mini';

const actionSchema = z.object({
  text: z.string(),
  onClick: z.optional(z.custom<() => unknown>((value) => typeof value === 'function')),
});

export const flagSchema = z.looseObject({
  id: z.union([z.string(), z.number()]),
  title: z._default(z.string(), ''),
  description: z._default(z.string(), ''),
  type: z._default(z.enum(['info', 'success', 'warning', 'error']), 'info'),
  actions: z._default(z.array(actionSchema), []),
  isAutoDismiss: z._default(z.boolean(), false),
});

export type FlagOptions = z.infer<typeof flagSchema>;
