/** A project without reviews: how to have the first one. */
import { Button } from '../shared/components/Button';
import { Empty } from '../shared/components/Empty';
import { useHost } from '../shared/host/host';

export function NoReviews({ projectKey }: { readonly projectKey: string }) {
  const { openUrl } = useHost();
  const issues = `project = "${projectKey}" ORDER BY updated DESC`;
  return (
    <div className="box">
      <Empty
        icon="repeat"
        title={`No reviews in ${projectKey} yet`}
        actions={
          <Button look="primary" onClick={() => openUrl(`/issues/?jql=${encodeURIComponent(issues)}`)}>
            Choose an issue
          </Button>
        }
      >
        Start with something recent and small: an incident, a finished epic, or something that went well. Open
        it and press “Start a review” under Reviews. A light review takes 15 minutes.
      </Empty>
    </div>
  );
}
