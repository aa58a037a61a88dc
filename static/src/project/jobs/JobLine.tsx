/** One long job: how far it is, the way on where it has stopped, and what came of it. */
import { useId, type ReactNode } from 'react';
import type { Job } from '../../../../src/contract/followThrough';
import { Button } from '../../shared/components/Button';
import { Message } from '../../shared/components/Message';
import { useHandOver } from '../../shared/components/useHandOver';
import { endOfJob, failuresOfJob, resultOfJob, titleOfJob } from './jobWords';

interface JobLineProps {
  readonly job: Job;
  /** The last question about it was not answered. */
  readonly unanswered: boolean;
  readonly busy: boolean;
  readonly onResume: () => void;
  /** Absent where there is nothing to take back. */
  readonly onUndo?: (() => void) | undefined;
  readonly onDismiss: () => void;
  /** What else is to be said, such as a refusal. */
  readonly children?: ReactNode;
}

export function JobLine({ job, unanswered, busy, onResume, onUndo, onDismiss, children }: JobLineProps) {
  const title = useId();
  if (job.state === 'running' && !job.undone) {
    return (
      <Message tone="info" icon="repeat" title={<span id={title}>{titleOfJob(job)}</span>}>
        <Progress job={job} labelledBy={title} />
        <p className="small">
          {unanswered
            ? 'How far it is cannot be read at the moment. It goes on, and so do the tries to read it.'
            : 'It goes on when you leave this page, and you find it here when you come back.'}
        </p>
        {children}
      </Message>
    );
  }
  if (job.state === 'stalled' && !job.undone) {
    return (
      <Message
        tone="care"
        live="status"
        title={`${titleOfJob(job)}: this has stopped`}
        actions={
          <Acts key="stopped">
            <Button small aria-disabled={busy} onClick={onResume}>
              Go on
            </Button>
            {onUndo && (
              <Button small look="plain" icon="undo" aria-disabled={busy} onClick={onUndo}>
                Undo
              </Button>
            )}
          </Acts>
        }
      >
        <Progress job={job} label={titleOfJob(job)} />
        <p className="small">Nothing has happened for a while. What is done stays done.</p>
        {children}
      </Message>
    );
  }
  const failures = failuresOfJob(job);
  return (
    <Message
      tone={failures !== undefined && !job.undone ? 'care' : job.undone ? 'calm' : 'good'}
      {...(job.undone ? { icon: 'undo' as const } : {})}
      live="status"
      title={endOfJob(job)}
      actions={
        <Acts key={job.undone ? 'undone' : 'ended'}>
          {onUndo && !job.undone && (
            <Button small icon="undo" aria-disabled={busy} onClick={onUndo}>
              Undo
            </Button>
          )}
          <Button small look="plain" onClick={onDismiss}>
            Dismiss
          </Button>
        </Acts>
      }
    >
      {!job.undone && (
        <>
          {resultOfJob(job)} {failures}
        </>
      )}
      {children}
    </Message>
  );
}

/** They go away when they are pressed; the keyboard goes on at the heading above. */
function Acts({ children }: { readonly children: ReactNode }) {
  return (
    <div ref={useHandOver()} className="row">
      {children}
    </div>
  );
}

function Progress({
  job: { done, failed, total },
  label,
  labelledBy,
}: {
  readonly job: Job;
  readonly label?: string;
  readonly labelledBy?: string;
}) {
  const gone = done + failed;
  return (
    <div className="stack stack-tight job-progress">
      <progress max={Math.max(1, total)} value={gone} aria-label={label} aria-labelledby={labelledBy} />
      <p className="small tabular">
        {gone} of {total} reviewed {total === 1 ? 'issue' : 'issues'}
        {failed > 0 && `, ${String(failed)} of them could not be changed`}
      </p>
    </div>
  );
}
