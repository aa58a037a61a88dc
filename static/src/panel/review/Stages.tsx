/** The stage that is being looked at; of a light review, its three questions on one page. */
import { Suspense, type ReactNode } from 'react';
import type { Loaded } from '../../../../src/contract/calls';
import type { Stage } from '../../../../src/domain/vocabulary';
import { Close } from '../close/closePart';
import { Facts } from '../facts/Facts';
import { FollowUp } from '../followUp/followUpPart';
import { Actions, Factors } from '../loadLater';
import { StageSkeleton } from '../PanelSkeleton';
import { Prepare } from '../prepare/preparePart';
import { isQuestion, LightReview } from './LightReview';
import type { StageProps } from './stageProps';

interface StagesProps {
  readonly shown: Stage;
  /** For the stages before the end: a review that is over takes no more there. */
  readonly work: StageProps;
  /** For the end and the second look. */
  readonly end: StageProps;
  readonly loaded: Loaded;
  /** The person comes to write the first entry. */
  readonly begin: boolean;
  readonly onReadAsWriteUp: ((text: string) => void) | undefined;
}

export function Stages({ shown, work, end, loaded, begin, onReadAsWriteUp }: StagesProps) {
  const { issue } = loaded;
  const stages: Readonly<Record<Stage, ReactNode>> = {
    prepare: <Prepare {...work} loaded={loaded} />,
    facts: <Facts {...work} begin={begin} onReadAsWriteUp={onReadAsWriteUp} />,
    factors: <Factors {...work} issue={issue} />,
    actions: <Actions {...work} issue={issue} />,
    close: <Close {...end} loaded={loaded} />,
    'follow-up': <FollowUp {...end} loaded={loaded} />,
  };
  if (work.review.size === 'light' && isQuestion(shown))
    return <LightReview {...work} shown={shown} stages={stages} />;
  return <Suspense fallback={<StageSkeleton />}>{stages[shown]}</Suspense>;
}
