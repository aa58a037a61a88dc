/** The recap as it reads, with the ways to take it along. */
import { useEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { recapOf } from '../../../../src/domain/recap';
import type { Review } from '../../../../src/domain/review';
import { DocumentView } from '../../shared/document/DocumentView';
import { Exports } from './Exports';

export function Recap({ review, issueKey }: { readonly review: Review; readonly issueKey: string }) {
  const recap = useMemo(() => recapOf(review), [review]);
  const [prints, setPrints] = useState(0);
  return (
    <div className="stack stack-loose">
      <Exports
        review={review}
        recap={recap}
        issueKey={issueKey}
        onPrint={() => setPrints((before) => before + 1)}
      />
      <div className="sunken">
        <DocumentView document={recap} />
      </div>
      {prints > 0 && (
        <Paper key={prints} setPrints={setPrints}>
          <DocumentView document={recap} />
        </Paper>
      )}
    </div>
  );
}

interface PaperProps {
  readonly children: React.ReactNode;
  /** 0 takes it away again. */
  readonly setPrints: (prints: number) => void;
}

/** Takes the place of the surface while the page is printed; there is one at a time. */
function Paper({ children, setPrints }: PaperProps) {
  useEffect(() => {
    const done = (): void => setPrints(0);
    document.body.classList.add('has-paper');
    window.addEventListener('afterprint', done);
    window.print();
    return () => {
      window.removeEventListener('afterprint', done);
      document.body.classList.remove('has-paper');
    };
  }, [setPrints]);
  return createPortal(
    <div className="paper" aria-hidden="true">
      {children}
    </div>,
    document.body,
  );
}
