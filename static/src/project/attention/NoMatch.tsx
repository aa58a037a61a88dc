/** In place of rows that the filters hide: the way back. */
import type { ReactNode } from 'react';
import { Button } from '../../shared/components/Button';
import { Empty } from '../../shared/components/Empty';

interface NoMatchProps {
  readonly title: string;
  readonly clear: () => void;
  /** What there is without the filters. */
  readonly children: ReactNode;
}

export function NoMatch({ title, clear, children }: NoMatchProps) {
  return (
    <div className="box">
      <Empty icon="ask" title={title} actions={<Button onClick={clear}>Clear the filters</Button>}>
        {children}
      </Empty>
    </div>
  );
}
