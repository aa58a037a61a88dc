/** The shape of "Have we seen this?" before its answer is there. */
import { Bone, Loading } from '../../shared/components/Skeleton';

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
