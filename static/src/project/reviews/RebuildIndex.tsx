/** Writing the index of the project anew: for administrators, in a menu, with what it does and what it leaves alone. */
import { useHost } from '../../shared/host/host';
import { ActForm } from '../../shared/followThrough/ActForm';
import { useFocusInside } from '../../shared/followThrough/useFocusInside';
import { useSending } from '../../shared/followThrough/useSending';
import type { JobsStore } from '../jobs/jobsStore';

interface RebuildIndexProps extends Pick<JobsStore, 'start'> {
  readonly onClose: () => void;
}

export function RebuildIndex({ start, onClose }: RebuildIndexProps) {
  const { flag } = useHost();
  const sending = useSending();
  const around = useFocusInside();
  const send = async (): Promise<void> => {
    const answer = await sending.send(['rebuild'], (jobId) => start('index.rebuild', { jobId }));
    if (answer?.ok !== true) return;
    flag({ tone: 'info', title: 'The index is being rebuilt' });
    onClose();
  };
  return (
    <div ref={around}>
      <ActForm
        label="Rebuild the index"
        verb="Rebuild the index"
        sending={sending}
        onSend={() => void send()}
        onCancel={onClose}
      >
        <p>
          Jira finds reviews and their actions by what Debrief writes on their issues. Where a row is missing
          or cannot be read, this writes it anew from the reviews themselves. No review and no action changes.
          It takes about a second per review.
        </p>
      </ActForm>
    </div>
  );
}
