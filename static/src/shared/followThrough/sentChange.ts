/** What a person has just changed about an issue, as far as a list of issues shows it. */
import type { OwedProperty } from '../../../../src/domain/owed';
import type { Verdict } from '../../../../src/domain/vocabulary';
import type { Owner } from '../../../../src/usecases/readAttentionParts';

/** What is different since; what is absent is as it was. */
export interface SentChange {
  readonly owner?: Owner;
  readonly due?: string;
  readonly verdict?: Verdict;
  readonly declined?: boolean;
  readonly notNeeded?: OwedProperty;
}
