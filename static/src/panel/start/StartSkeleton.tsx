/** The first thing that is seen where no review is open: what this is about, and the shape of the form. */
import { Bone, Loading } from '../../shared/components/Skeleton';
import { UnfinishedBones } from '../unfinished/UnfinishedBones';
import { StartHeading } from './StartHeading';

export function StartSkeleton({ another }: { readonly another: boolean }) {
  return (
    <section className="panel" aria-label="Start a review">
      <div className="unfinished unfinished-open">
        <UnfinishedBones open />
      </div>
      <div className="panel-body stack stack-wide">
        <StartHeading another={another} />
        <Loading what="the form">
          <Bone width={20} />
          <div className="cards cards-4">
            {KINDS.map((kind) => (
              <div key={kind} className="card card-bone">
                <Bone width={60} />
                <Bone width={80} />
              </div>
            ))}
          </div>
        </Loading>
      </div>
    </section>
  );
}

/** Eight kinds of review. */
const KINDS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
