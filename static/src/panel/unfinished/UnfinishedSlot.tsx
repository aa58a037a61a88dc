/**
 * The place of unfinished business: it has its height before anything is known, so that nothing moves when Jira answers.
 * What fills it is loaded after the first content.
 */
import { Suspense } from 'react';
import { lazyPart } from '../../shared/lazyPart';
import type { Loaded } from '../../../../src/contract/calls';
import type { Review } from '../../../../src/domain/review';
import { UnfinishedBones } from './UnfinishedBones';

const Unfinished = lazyPart(async () => (await import('../openingParts')).Unfinished);

export interface UnfinishedProps {
  readonly loaded: Pick<Loaded, 'issue' | 'now'>;
  /** Absent before it is started: then the list is open. */
  readonly review?: Review;
}

export function UnfinishedSlot(props: UnfinishedProps) {
  const open = props.review === undefined;
  return (
    <section className={open ? 'unfinished unfinished-open' : 'unfinished'} aria-label="Unfinished business">
      <Suspense fallback={<UnfinishedBones open={open} />}>
        <Unfinished {...props} />
      </Suspense>
    </section>
  );
}
