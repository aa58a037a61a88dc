/** A project whose reviews have brought no action yet: where actions come from. */
import { Button } from '../../shared/components/Button';
import { Empty } from '../../shared/components/Empty';

export function NoActions({ seeReviews }: { readonly seeReviews: () => void }) {
  return (
    <div className="box">
      <Empty
        icon="target"
        title="No actions yet"
        actions={
          <Button look="primary" onClick={seeReviews}>
            See reviews
          </Button>
        }
      >
        Actions come out of reviews. In a review, under Actions, press “Do” on an idea, say who does it by
        when and how you will know that it worked, and create it in Jira. It then stands here.
      </Empty>
    </div>
  );
}
