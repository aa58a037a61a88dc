/**
 * The long jobs that a tab is about: those under way, and the last one that ended, until it is dismissed. Of a job of
 * somebody else it is said that there is one, and nothing more.
 */
import { useState, type ReactNode } from 'react';
import type { Job } from '../../../../src/contract/followThrough';
import type { Answer } from '../../../../src/contract/answer';
import { ErrorMessage, Message } from '../../shared/components/Message';
import { useSending } from '../../shared/followThrough/useSending';
import { usePage } from '../page';
import { remember, remembered } from '../../shared/remembered';
import { JobLine } from './JobLine';
import type { JobsState, JobsStore } from './jobsStore';

interface JobsProps {
  readonly jobs: JobsState & Pick<JobsStore, 'start'>;
  readonly kinds: readonly Job['kind'][];
  /** Carries out what belongs to an undo besides the job. */
  readonly onUndone?: (ofJobId: string) => void;
  readonly children?: (job: Job) => ReactNode;
}

export function Jobs({ jobs: { jobs = [], others, unanswered, start }, kinds, ...rest }: JobsProps) {
  const { me = 'somebody' } = usePage();
  const place = `debrief.job-dismissed.${me}`;
  const [dismissed, setDismissed] = useState(() => remembered(place));
  const shown = shownOf(
    jobs.filter(({ kind }) => kinds.includes(kind)),
    dismissed,
  );
  return (
    <>
      {others && (
        <Message tone="calm" icon="people" live="status">
          Somebody else is changing labels or the index of this project right now. What you see may change.
        </Message>
      )}
      {shown.map((job) => (
        <OwnJob
          key={job.jobId}
          job={job}
          unanswered={unanswered}
          start={start}
          onDismiss={() => {
            remember(place, job.jobId);
            setDismissed(job.jobId);
          }}
          {...rest}
        />
      ))}
    </>
  );
}

/** @param jobs newest first; one that ended before another was dismissed is old news */
function shownOf(jobs: readonly Job[], dismissed: string | undefined): readonly Job[] {
  const [newest] = jobs;
  const atWork = jobs.filter(({ state, undone }) => state !== 'finished' && !undone);
  if (newest === undefined || newest.jobId === dismissed || atWork.includes(newest)) return atWork;
  return [newest, ...atWork];
}

interface OwnJobProps extends Omit<JobsProps, 'jobs' | 'kinds'>, Pick<JobsStore, 'start'> {
  readonly job: Job;
  readonly unanswered: boolean;
  readonly onDismiss: () => void;
}

function OwnJob({ job, unanswered, start, onUndone, onDismiss, children }: OwnJobProps) {
  const sending = useSending();
  const { jobId } = job;
  const run = async (what: 'undo' | 'resume'): Promise<void> => {
    const answer = await sending.send([what, jobId], (newJobId): Promise<Answer<object>> =>
      what === 'undo'
        ? start('labels.undo', { jobId: newJobId, ofJobId: jobId })
        : start('jobs.resume', { jobId }),
    );
    if (answer?.ok === true && what === 'undo') onUndone?.(jobId);
  };
  return (
    <JobLine
      job={job}
      unanswered={unanswered}
      busy={sending.busy}
      onResume={() => void run('resume')}
      onUndo={job.kind === 'relabel' ? () => void run('undo') : undefined}
      onDismiss={onDismiss}
    >
      {sending.error && <ErrorMessage error={sending.error} />}
      {children?.(job)}
    </JobLine>
  );
}
