/**
 * A light review: what happened, what contributed, what we will do. Three questions on one page, in one sitting, with no
 * gate between them; the stage that was pressed comes into view.
 */
import { Suspense, useEffect, useRef, type ReactNode } from 'react';
import type { Stage } from '../../../../src/domain/vocabulary';
import { Button } from '../../shared/components/Button';
import { StageSkeleton } from '../PanelSkeleton';
import { BriefProvider } from './brief';
import { Gate } from './Gate';
import type { StageProps } from './stageProps';

const QUESTIONS = ['facts', 'factors', 'actions'] as const satisfies readonly Stage[];
type Question = (typeof QUESTIONS)[number];

export function isQuestion(stage: Stage): stage is Question {
  return QUESTIONS.some((question) => question === stage);
}

interface LightReviewProps extends StageProps {
  readonly shown: Question;
  readonly stages: Readonly<Record<Question, ReactNode>>;
}

export function LightReview({ shown, stages, review, canEdit, onGoTo, onShow }: LightReviewProps) {
  return (
    <>
      <BriefProvider value={true}>
        {QUESTIONS.map((question) => (
          <Part key={question} isShown={question === shown}>
            <Suspense fallback={<StageSkeleton />}>{stages[question]}</Suspense>
          </Part>
        ))}
      </BriefProvider>
      <Gate
        actions={
          canEdit && isQuestion(review.stage) ? (
            <Button look="primary" iconAfter="arrowRight" onClick={() => onGoTo('close')}>
              Go to Close
            </Button>
          ) : (
            <Button iconAfter="arrowRight" onClick={() => onShow('close')}>
              Close
            </Button>
          )
        }
      >
        Three questions, about 15 minutes. A larger size can be chosen in the details at any time.
      </Gate>
    </>
  );
}

/** Comes into view when its tab is pressed, not when the panel opens. */
function Part({ isShown, children }: { readonly isShown: boolean; readonly children: ReactNode }) {
  const place = useRef<HTMLElement>(null);
  const wasShown = useRef(isShown);
  useEffect(() => {
    if (isShown && !wasShown.current) {
      place.current?.scrollIntoView({ block: 'nearest' });
      place.current?.focus({ preventScroll: true });
    }
    wasShown.current = isShown;
  }, [isShown]);
  return (
    <section ref={place} tabIndex={-1} className="light-part">
      {children}
    </section>
  );
}
