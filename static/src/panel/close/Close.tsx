/** Ending the review: what is missing, the recap, closing, and what stays afterwards. */
import type { Loaded } from '../../../../src/contract/calls';
import { Empty } from '../../shared/components/Empty';
import type { StageProps } from '../review/stageProps';
import { Closed } from './Closed';
import { Closing } from './Closing';
import { useClosing } from './useClosing';
import { Versions } from './Versions';

export interface CloseProps extends StageProps {
  readonly loaded: Loaded;
}

export function Close({ review, canEdit, onShow, loaded }: CloseProps) {
  const calls = useClosing();
  const { issue } = loaded;
  if (review.closed !== undefined)
    return <Closed review={review} closed={review.closed} canEdit={canEdit} loaded={loaded} calls={calls} />;
  if (review.status === 'cancelled') {
    return (
      <section className="panel-body stack stack-wide" aria-label="Close">
        {review.versions.length === 0 ? (
          <Empty icon="close" title="Nothing to close">
            This review was cancelled. What is in it stays readable.
          </Empty>
        ) : (
          <Versions review={review} issueKey={issue.key} />
        )}
      </section>
    );
  }
  return (
    <>
      <Closing review={review} canEdit={canEdit} onShow={onShow} issue={issue} calls={calls} />
      {review.versions.length > 0 && (
        <div className="panel-body">
          <Versions review={review} issueKey={issue.key} />
        </div>
      )}
    </>
  );
}
