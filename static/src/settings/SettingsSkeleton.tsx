/** The shape of the sections to come. */
import { Bone, Loading } from '../shared/components/Skeleton';

export function SettingsSkeleton() {
  return (
    <Loading what="the settings">
      <div className="stack stack-wide">
        {['a', 'b', 'c'].map((section) => (
          <div key={section} className="stack">
            <Bone width={30} />
            <Bone width={60} />
            <div className="box">
              <div className="box-item">
                <Bone width={80} />
                <Bone width={40} />
              </div>
              <div className="box-item">
                <Bone width={60} />
              </div>
            </div>
          </div>
        ))}
      </div>
    </Loading>
  );
}
