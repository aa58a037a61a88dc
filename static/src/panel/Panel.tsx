/** The review panel of an issue, in every state it can be in. */
import { Button } from '../shared/components/Button';
import { Empty } from '../shared/components/Empty';
import { ErrorMessage } from '../shared/components/Message';
import { wordsFor } from '../shared/words';
import { PanelSkeleton } from './PanelSkeleton';
import { ReviewPanel } from './review/ReviewPanel';
import type { ImportPart } from './start/importSlot';
import { StartReview } from './start/StartReview';
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
      return <StartReview loaded={panel.loaded} start={panel.start} importPart={importPart} />;
    case 'review':
      return (
        <ReviewPanel
          loaded={panel.loaded}
          session={panel.session}
          isNew={panel.isNew === true}
          importPart={importPart}
        />
      );
  }
}
