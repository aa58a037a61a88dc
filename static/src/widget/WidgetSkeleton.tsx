/** The shape of the rows to come. */
import { Bone, Loading } from '../shared/components/Skeleton';

export function WidgetSkeleton({ what }: { readonly what: string }) {
  return (
    <Loading what={what}>
      {['a', 'b', 'c'].map((row) => (
        <div key={row} className="widget-item">
          <Bone width={60} />
          <Bone width={40} />
        </div>
      ))}
    </Loading>
  );
}
