/** In place of a list of which nothing has come: its shape, a word when Jira is slow, and what went wrong. */
import type { ReactNode } from 'react';
import { NothingRead } from './NothingRead';
import { ReadingMessage } from './ReadingMessage';
import type { ReadingInView } from './sharedReading';

interface NothingYetProps {
  readonly reading: ReadingInView<unknown>;
  /** The shape of what comes. */
  readonly children: ReactNode;
}

export function NothingYet({ reading, children }: NothingYetProps) {
  if (reading.failure !== undefined) return <NothingRead reading={reading} failure={reading.failure} />;
  return (
    <div className="stack stack-loose">
      <ReadingMessage reading={reading} missing="" />
      {children}
    </div>
  );
}
