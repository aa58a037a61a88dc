/** The place of "Have we seen this?": as high as its answer, so that nothing below it moves when that comes. */
import { Suspense } from 'react';
import { lazyPart } from '../../shared/lazyPart';
import { SeenBones } from './SeenBones';

const Seen = lazyPart(async () => (await import('../openingParts')).Seen);

export function SeenSlot({ issueId }: { readonly issueId: string }) {
  return (
    <section className="stack" aria-label="Have we seen this?">
      <Suspense fallback={<SeenBones />}>
        <Seen issueId={issueId} />
      </Suspense>
    </section>
  );
}
