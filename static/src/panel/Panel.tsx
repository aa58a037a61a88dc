/** The review panel of an issue, in every state it can be in. */
import { Suspense } from 'react';
import { Button } from '../shared/components/Button';
import { Empty } from '../shared/components/Empty';
import { ErrorMessage } from '../shared/components/Message';
import { wordsFor } from '../shared/words';
import { OtherReviews } from './loadLater';
import { PanelSkeleton } from './PanelSkeleton';
import { Limited } from './review/Limited';
import { ReviewPanel } from './review/ReviewPanel';
import type { ImportPart } from './start/importSlot';
import { StartReview } from './start/startPart';
import { StartSkeleton } from './start/StartSkeleton';
import type { UsePanel } from './usePanel';

interface PanelProps {
  readonly usePanel: UsePanel;
  /** Reads an existing write-up; without it that door is not shown. */
  readonly importPart?: ImportPart | undefined;
}

export function Panel({ usePanel, importPart }: PanelProps) {
  return (
    <div className="surface">
      <Content usePanel={usePanel} importPart={importPart} />
    </div>
  );
}

function Content({ usePanel, importPart }: PanelProps) {
  const panel = usePanel();
  switch (panel.state) {
    case 'loading':
      return <PanelSkeleton />;
    case 'failed': {
      const denied = wordsFor({ code: 'DENIED' });
      return panel.error.code === 'DENIED' ? (
        <section className="panel" aria-label="Review">
          <Empty icon="lock" title={denied.title} actions={<Button onClick={panel.retry}>Try again</Button>}>
            {denied.text} {denied.next}
          </Empty>
        </section>
      ) : (
        <section className="panel panel-body" aria-label="Review">
          <ErrorMessage error={panel.error} onRetry={panel.retry} />
        </section>
      );
    }
    case 'none':
      return (
        <Suspense fallback={<StartSkeleton another={panel.cancel !== undefined} />}>
          <StartReview
            loaded={panel.loaded}
            start={panel.start}
            importPart={importPart}
            onCancel={panel.cancel}
          />
        </Suspense>
      );
    case 'limited': {
      const { loaded, limited, ways } = panel;
      const mayStart = loaded.canEdit && limited.status === 'cancelled' && limited.number === loaded.latest;
      return (
        <section className="panel" aria-label="Review">
          <Limited
            review={limited}
            issueKey={loaded.issue.key}
            actions={
              <>
                <Button onClick={panel.retry}>Look again</Button>
                {mayStart && <Button onClick={ways.startAnother}>Start another review</Button>}
              </>
            }
          />
          <Suspense>
            <OtherReviews loaded={loaded} shown={limited.number} onOpen={ways.open} />
          </Suspense>
        </section>
      );
    }
    case 'review':
      return (
        <ReviewPanel
          key={panel.session.getState().review.number}
          loaded={panel.loaded}
          session={panel.session}
          isNew={panel.isNew === true}
          ways={panel.ways}
          importPart={importPart}
        />
      );
  }
}
