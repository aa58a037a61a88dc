/** The shape of the rows to come. */
import { Bone, Loading } from '../shared/components/Skeleton';

export function ListSkeleton({ what }: { readonly what: string }) {
  return (
    <Loading what={what}>
      <ul className="box">
        {['a', 'b', 'c', 'd'].map((row) => (
          <BoneItem key={row} />
        ))}
      </ul>
    </Loading>
  );
}

export function BoneItem() {
  return (
    <li className="box-item list-item" aria-hidden="true">
      <span />
      <div>
        <Bone width={60} />
        <Bone width={40} />
        <Bone width={30} />
      </div>
      <Bone width={80} />
      <span />
    </li>
  );
}
