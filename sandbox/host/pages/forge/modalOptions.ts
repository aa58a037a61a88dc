/** What `new Modal(…).open()` of `@forge/bridge` sends. */
import * as z from 'zod/mini';

export const modalSchema = z.looseObject({
  /** Key of the resource to show; null for the caller's own. */
  resource: z.optional(z.nullable(z.string())),
  onClose: z.optional(z.custom<(payload: unknown) => unknown>((value) => typeof value === 'function')),
  size: z.optional(z.unknown()),
  context: z.optional(z.unknown()),
  closeOnEscape: z._default(z.boolean(), true),
  title: z._default(z.string(), ''),
});

export type ModalOptions = z.infer<typeof modalSchema>;
