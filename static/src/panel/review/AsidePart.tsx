/** What opens above the stage from the menu: history, details, what was seen before, the issue's other reviews, a write-up, cancelling. */
import { useEffect, useRef } from 'react';
import type { Loaded } from '../../../../src/contract/calls';
import type { Review } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { useSession } from '../../shared/session/useSession';
import { CancelReview } from '../close/closePart';
import { PASTED } from '../facts/manyLines';
import { History } from '../history/History';
import { SeenSlot } from '../seen/SeenSlot';
import type { ImportPart, StartDetails } from '../start/importSlot';
import { Details } from './Details';
import { OtherReviews } from './OtherReviews';

/** What opens above the stage. `text`: a paste that is to be read as a write-up. */
export type Aside =
  | { readonly what: 'history' | 'details' | 'seen' | 'reviews' | 'cancel' }
  | { readonly what: 'import'; readonly text?: string | undefined };

interface AsideProps {
  readonly aside: Aside;
  readonly review: Review;
  readonly loaded: Loaded;
  readonly importPart: ImportPart | undefined;
  readonly onOpenReview: (number?: number) => void;
  readonly onClose: () => void;
}

/** The keyboard goes into what has opened, and back to where it came from. */
export function AsidePart(props: AsideProps) {
  const { what } = props.aside;
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    if (part.current?.contains(before) === false)
      part.current.querySelector<HTMLElement>('button, input, select, textarea')?.focus();
    return () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && before instanceof HTMLElement) before.focus();
    };
  }, [what]);
  return (
    <div ref={part}>
      <Content {...props} />
    </div>
  );
}

function Content({ aside, review, loaded, importPart: ImportPart, onOpenReview, onClose }: AsideProps) {
  const session = useSession();
  switch (aside.what) {
    case 'history':
      return <History review={review} onClose={onClose} />;
    case 'details':
      return <Details review={review} issue={loaded.issue} onClose={onClose} />;
    case 'seen':
      return (
        <div className="panel-aside stack">
          <SeenSlot issueId={loaded.issue.id} />
          <div className="row">
            <Button onClick={onClose}>Done</Button>
          </div>
        </div>
      );
    case 'reviews':
      return <OtherReviews loaded={loaded} shown={review.number} onOpen={onOpenReview} onClose={onClose} />;
    case 'cancel':
      return (
        <section className="panel-aside" aria-label="Cancel this review">
          <CancelReview open onClose={onClose} />
        </section>
      );
    case 'import':
      return ImportPart === undefined ? null : (
        <ImportPart
          key={String(aside.text?.length)}
          text={aside.text}
          loaded={loaded}
          details={detailsOf(review)}
          onSave={(_details, changes) => {
            for (const change of changes) session.change(change);
            if (aside.text !== undefined) session.note(PASTED, '');
            onClose();
            return Promise.resolve(undefined);
          }}
          onClose={onClose}
        />
      );
  }
}

function detailsOf(review: Review): StartDetails {
  const { title, kind, size, facilitator, scribe, participants, eventDay } = review;
  return { title, kind, size, facilitator, scribe, participants: [...participants], eventDay };
}
