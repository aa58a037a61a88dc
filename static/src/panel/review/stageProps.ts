/** What every stage is given. */
import type { Review } from '../../../../src/domain/review';
import type { Stage } from '../../../../src/domain/vocabulary';
import type { Problem } from '../../shared/session/sessionState';

export interface StageProps {
  readonly review: Review;
  readonly canEdit: boolean;
  /** Refused changes by the id of the item that they are about. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
  /** Looks at another stage. */
  readonly onShow: (stage: Stage) => void;
  /** Moves the review to another stage, for everybody. */
  readonly onGoTo: (stage: Stage) => void;
}
