/** The list of labels and the themes do not say yet what a job has done: it was cut off before it came there. */
import type { Job } from '../../../../../src/contract/followThrough';
import { isMergeMissing, withMergeKept, withMergeTakenBack } from '../../../../../src/domain/keptMerges';
import type { Settings } from '../../../../../src/domain/settings';
import { Button } from '../../../shared/components/Button';
import { ErrorMessage } from '../../../shared/components/Message';
import { useSaving } from './useEditSending';

interface ListLagProps {
  readonly job: Job;
  readonly settings: Settings;
}

export function ListLag({ job, settings }: ListLagProps) {
  const { sending, save } = useSaving();
  if (job.state === 'running' || job.kind !== 'relabel' || !lags(job, settings)) return null;
  const update = (): Promise<boolean> =>
    save(
      [job.jobId, job.undone],
      () => (now) => (job.undone ? withMergeTakenBack(now, job.jobId) : withMergeKept(now, job)),
    );
  return (
    <div className="stack stack-tight">
      <p className="row">
        <span>The project’s list of labels and its themes do not say so yet.</span>
        <Button small aria-disabled={sending.busy} onClick={() => !sending.busy && void update()}>
          Update the list
        </Button>
      </p>
      {sending.error && <ErrorMessage error={sending.error} />}
    </div>
  );
}

const lags = (job: Job, settings: Settings): boolean =>
  job.undone
    ? settings.merges?.some(({ jobId }) => jobId === job.jobId) === true
    : isMergeMissing(settings, job);
