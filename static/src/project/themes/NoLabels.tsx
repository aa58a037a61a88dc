/** In place of the table while there is nothing to count: what makes factors countable. */
import { Button } from '../../shared/components/Button';
import { Empty } from '../../shared/components/Empty';
import { NO_FILTERS } from '../pageView';
import type { TabProps } from '../tab';

interface NoLabelsProps extends Pick<TabProps, 'change'> {
  /** Closed reviews in the five quarters. */
  readonly closed: number;
  readonly open: number;
}

export function NoLabels({ closed, open, change }: NoLabelsProps) {
  const toReviews = (
    <Button onClick={() => change({ ...NO_FILTERS, sort: '', quarter: '', tab: 'reviews' })}>
      See the reviews
    </Button>
  );
  return (
    <div className="box">
      {closed === 0 ? (
        <Empty icon="layers" title="No review closed in these five quarters" actions={toReviews}>
          A review counts once it is closed, because its labels may change until then.{' '}
          {open > 0 && `${open === 1 ? 'One is' : `${String(open)} are`} open now.`}
        </Empty>
      ) : (
        <Empty icon="layers" title="No factor has a label yet" actions={toReviews}>
          Give each contributing factor one or two labels, such as <i>handoff</i>. When the same one comes
          back, this page shows it, with the action that was meant for it.
        </Empty>
      )}
    </div>
  );
}
