/** The recap as it reads, with the ways to take it along, and the same once more for paper. */
import { useEffect, useMemo } from 'react';
import { createPortal } from 'react-dom';
import { recapOf } from '../../../../src/domain/recap';
import type { Review } from '../../../../src/domain/review';
import { DocumentView } from '../../shared/document/DocumentView';
import { Exports } from './Exports';

export function Recap({ review, issueKey }: { readonly review: Review; readonly issueKey: string }) {
  const recap = useMemo(() => recapOf(review), [review]);
  return (
    <div className="stack stack-loose">
      <Exports review={review} recap={recap} issueKey={issueKey} />
      <div className="sunken">
        <DocumentView document={recap} />
      </div>
      <Paper>
        <DocumentView document={recap} />
      </Paper>
    </div>
  );
}

/** Stands beside the surface, and takes its place while the page is printed. */
function Paper({ children }: { readonly children: React.ReactNode }) {
  useEffect(() => {
    document.body.classList.add('has-paper');
    return () => document.body.classList.remove('has-paper');
  }, []);
  return createPortal(
    <div className="paper" aria-hidden="true">
      {children}
    </div>,
    document.body,
  );
}
