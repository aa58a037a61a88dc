/** A label of a project's list, and what merging or renaming labels took out of the project's settings. */
import * as z from 'zod/mini';
import type { DeepReadonly } from './result';
import { factorLabel, id, line } from './text';

/** A label of the project, and what it is for. */
export const labelAbout = z.object({ name: factorLabel, about: z.optional(line) });

const place = z.int().check(z.minimum(0));

/** What a merge took out of the settings, so that it can be put back. */
export const labelMerge = z.object({
  to: factorLabel,
  /** True when `to` came into the list of labels by the merge. */
  added: z.boolean(),
  /** Oldest place first. */
  labels: z.array(z.object({ at: place, label: labelAbout })),
  themes: z.array(
    z.object({ id, added: z.boolean(), labels: z.array(z.object({ at: place, label: factorLabel })) }),
  ),
});
export type LabelMerge = DeepReadonly<z.infer<typeof labelMerge>>;
