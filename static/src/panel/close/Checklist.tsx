/** What is missing before the review is closed, each with the way there. It is advice; nothing blocks. */
import type { MissingItem } from '../../../../src/domain/checklist';
import type { Review } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { Icon } from '../../shared/components/Icon';
import { STAGE_WORDS } from '../../shared/labels';
import type { StageProps } from '../review/stageProps';
import { missingWords } from './missingWords';

/** Items that are named under a sentence; more would hide the other sentences. */
const NAMED = 3;

interface ChecklistProps {
  readonly missing: readonly MissingItem[];
  readonly review: Review;
  readonly onShow: StageProps['onShow'];
}

export function Checklist({ missing, review, onShow }: ChecklistProps) {
  if (missing.length === 0) {
    return (
      <p className="row row-tight row-one-line">
        <Icon name="checkCircle" tone="good" />
        Nothing is missing.
      </p>
    );
  }
  return (
    <ul className="box" aria-label="Still missing">
      {missing.map((item) => {
        const { text, items, stage } = missingWords(item, review);
        return (
          <li key={item.code} className="box-item close-missing">
            <Icon name="warning" tone="care" />
            <div className="stack stack-tight">
              <p>{text}</p>
              {items.slice(0, NAMED).map((name, index) => (
                <p key={index} className="small subtle close-named">
                  {name}
                </p>
              ))}
              {items.length > NAMED && <p className="small subtle">and {items.length - NAMED} more</p>}
            </div>
            {stage !== undefined && (
              <Button small onClick={() => onShow(stage)}>
                Go to {STAGE_WORDS[stage]}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
