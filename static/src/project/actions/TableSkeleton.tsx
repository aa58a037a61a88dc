/** The shape of the table to come. */
import { Bone, Loading } from '../../shared/components/Skeleton';

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

export function TableSkeleton() {
  return (
    <Loading what="actions">
      <div className="box action-table">
        {ROWS.map((row) => (
          <div key={row} className="bone-row">
            <Bone width={60} />
            <Bone width={80} />
            <Bone width={60} />
            <Bone width={40} />
          </div>
        ))}
      </div>
    </Loading>
  );
}
