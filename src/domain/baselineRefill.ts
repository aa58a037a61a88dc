/**
 * Reading the baseline from Jira once more: what came from Jira follows Jira, and what a person wrote stays until
 * somebody says otherwise.
 */
import type { CommandOf } from './commands';
import type { BaselineNumbers } from './baseline';
import type { Review } from './review';
import { BASELINE_KEYS, type BaselineKey } from './vocabulary';

export interface Refill {
  /** What to set without asking; `null` where Jira no longer has what it had. */
  readonly values: CommandOf<'setBaseline'>['values'];
  /** Where a person wrote one value and Jira says another. */
  readonly differing: readonly { readonly key: BaselineKey; readonly inJira: string }[];
}

export function refilled(baseline: Review['baseline'], found: BaselineNumbers): Refill {
  const steps = BASELINE_KEYS.map((key) => ({ key, before: baseline[key], inJira: found[key] }));
  const changed = steps.filter(({ before, inJira }) => before?.value !== inJira);
  return {
    values: Object.fromEntries(
      changed
        .filter(({ before }) => before?.source !== 'person')
        .map(({ key, inJira }) => [key, inJira ?? null]),
    ),
    differing: changed.flatMap(({ key, before, inJira }) =>
      before?.source === 'person' && inJira !== undefined ? [{ key, inJira }] : [],
    ),
  };
}
