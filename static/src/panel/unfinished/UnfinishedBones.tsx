/** Unfinished business while it is on the way. */
import { Icon } from '../../shared/components/Icon';
import { Bone, Loading } from '../../shared/components/Skeleton';

export function UnfinishedBones({ open }: { readonly open: boolean }) {
  return (
    <Loading what="unfinished business">
      <div className="unfinished-head">
        <Icon name="clock" tone="dim" />
        <div className="grow">
          <Bone width={60} />
        </div>
      </div>
      {open && (
        <div className="unfinished-list">
          <Bone width={80} />
          <Bone width={60} />
        </div>
      )}
    </Loading>
  );
}
