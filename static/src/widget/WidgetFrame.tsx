/** What stands around the content of every widget: what is missing and why, the ways on, and when it was read. */
import type { ReactNode } from 'react';
import type { EachProject } from '../../../src/usecases/readEachProject';
import type { Parts } from '../../../src/usecases/readInParts';
import { Button, IconButton } from '../shared/components/Button';
import { Empty } from '../shared/components/Empty';
import { Message } from '../shared/components/Message';
import { showTime } from '../shared/dates';
import { goesOnText, titleOf } from '../shared/readingWords';
import type { OwnReading } from '../shared/useReading';
import { WidgetSkeleton } from './WidgetSkeleton';

interface WidgetFrameProps {
  readonly reading: OwnReading<EachProject<Parts>>;
  /** What is read, e.g. "open actions". */
  readonly what: string;
  readonly openReviews: (projectKey: string) => void;
  readonly children: ReactNode;
}

export function WidgetFrame({ reading, what, openReviews, children }: WidgetFrameProps) {
  const { shown, phase, complete, failure, start, readAt } = reading;
  const projects = shown?.projects;
  if (projects === undefined)
    return failure === undefined ? (
      <div className="stack">
        {phase === 'pausing' && <Slow>Reading goes on by itself.</Slow>}
        <WidgetSkeleton what={what} />
      </div>
    ) : (
      <Message tone="bad" live="alert" title={titleOf(failure.kind)} actions={<TryAgain reading={reading} />}>
        Nothing is lost: reviews and actions are kept in Jira. {goesOnText(reading)}
      </Message>
    );
  if (projects.length === 0)
    return (
      <Empty icon="lock" title="Nothing of these projects is visible to you">
        Jira shows their reviews to people who may browse them. Their administrators can give you access.
      </Empty>
    );
  const [only] = projects;
  return (
    <div className="stack">
      {phase === 'pausing' && failure === undefined && (
        <Slow>What has come is shown; the rest follows by itself.</Slow>
      )}
      {failure !== undefined && (
        <Message
          tone="care"
          live="status"
          title={titleOf(failure.kind)}
          actions={<TryAgain reading={reading} />}
        >
          {complete ? 'What you see was read earlier.' : 'Not everything is here yet.'} {goesOnText(reading)}
        </Message>
      )}
      {children}
      <footer className="row row-tight widget-foot">
        {projects.length === 1 && only !== undefined ? (
          <Button look="link" onClick={() => openReviews(only.key)}>
            All in Reviews
          </Button>
        ) : (
          <span className="meta">
            All in Reviews:
            {projects.map(({ id, key, name }) => (
              <Button key={id} look="link" title={name} onClick={() => openReviews(key)}>
                {key}
              </Button>
            ))}
          </span>
        )}
        <span className="meta tabular push">
          {phase !== 'settled'
            ? 'Reading…'
            : complete && `Read at ${showTime(new Date(readAt).toISOString())}`}
        </span>
        <IconButton small icon="refresh" label="Read again" aria-busy={phase !== 'settled'} onClick={start} />
      </footer>
    </div>
  );
}

const Slow = ({ children }: { readonly children: string }) => (
  <Message tone="calm" icon="clock" live="status" title="Jira is slow to answer">
    {children}
  </Message>
);

const TryAgain = ({ reading: { phase, rest } }: Pick<WidgetFrameProps, 'reading'>) => (
  <Button small aria-busy={phase !== 'settled'} onClick={rest}>
    Try again
  </Button>
);
