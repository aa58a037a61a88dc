/** The shape of the panel while its review is on the way. */
import { Bone, Loading } from '../shared/components/Skeleton';

const ROWS = [60, 40, 80] as const;

export function PanelSkeleton() {
  return (
    <section className="panel">
      <Loading what="the review">
        <div className="panel-head">
          <div className="grow">
            <Bone width={40} />
            <Bone width={20} />
          </div>
        </div>
        <div className="stages stages-bones">
          <Bone width={20} />
          <Bone width={20} />
          <Bone width={20} />
        </div>
        <Rows />
      </Loading>
    </section>
  );
}

/** One stage while its part of the program is on the way. */
export function StageSkeleton() {
  return (
    <Loading what="this stage">
      <Rows />
    </Loading>
  );
}

function Rows() {
  return (
    <div className="panel-body stack stack-wide">
      {ROWS.map((width) => (
        <div key={width} className="row row-one-line">
          <Bone width={10} round />
          <div className="grow">
            <Bone width={width} />
            <Bone width={30} />
          </div>
        </div>
      ))}
    </div>
  );
}
