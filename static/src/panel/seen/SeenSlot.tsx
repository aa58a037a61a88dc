/** The place of "Have we seen this?": as high as its answer, so that nothing below it moves when that comes. */
import { Suspense } from 'react';
import { lazyPart } from '../../shared/lazyPart';
import { Bone, Loading } from '../../shared/components/Skeleton';

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

export function SeenBones() {
  return (
    <>
      <h3 className="heading-small">Have we seen this?</h3>
      <div className="box seen">
        <Loading what="earlier reviews">
          {[60, 40].map((width) => (
            <div key={width} className="box-item">
              <Bone width={width === 60 ? 60 : 40} />
              <Bone width={30} />
              <Bone width={60} />
            </div>
          ))}
        </Loading>
      </div>
    </>
  );
}
