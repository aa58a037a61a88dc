/**
 * The stages of a review, always visible. Looking back is a matter of the one who looks; the review itself moves on
 * with the button at the end of a stage.
 */
import { useEffect, useRef, type RefObject } from 'react';
import { STAGES, type Stage } from '../../../../src/domain/vocabulary';
import { Icon, type IconName } from '../../shared/components/Icon';
import { STAGE_WORDS } from '../../shared/labels';
import { isQuestion } from './LightReview';

interface StageTabsProps {
  readonly reached: Stage;
  readonly shown: Stage;
  readonly factsAgreed: boolean;
  /** Its three questions stand on one page: none of them is ahead of another. */
  readonly isLight: boolean;
  /** The person comes here from the form that started the review, which has gone. */
  readonly isNew: boolean;
  readonly onShow: (stage: Stage) => void;
}

const STATES = { done: 'done', now: 'under way', ahead: 'not started' } as const;
const ICONS: Readonly<Record<keyof typeof STATES, IconName>> = {
  done: 'checkCircle',
  now: 'current',
  ahead: 'ring',
};

export function StageTabs({ reached, shown, factsAgreed, isLight, isNew, onShow }: StageTabsProps) {
  const list = useFocusAfter(shown, isNew);
  return (
    <nav aria-label="Stages of the review">
      <ol ref={list} className={isLight ? 'stages stages-calm' : 'stages'}>
        {STAGES.map((stage) => {
          const state = isLight ? lightState(stage, reached) : stateOf(stage, reached, factsAgreed);
          return (
            <li key={stage}>
              <button
                type="button"
                className="stage"
                aria-current={stage === shown ? 'step' : undefined}
                onClick={() => onShow(stage)}
              >
                <Icon name={ICONS[state]} {...(state === 'done' ? { tone: 'good' as const } : {})} />
                <span className="stage-name">{STAGE_WORDS[stage]}</span>
                <span className="visually-hidden">, {STATES[state]}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** The button that led to another stage went with its own: the keyboard goes on from the new stage's tab. */
function useFocusAfter(shown: Stage, isNew: boolean): RefObject<HTMLOListElement> {
  const list = useRef<HTMLOListElement>(null);
  const before = useRef(isNew ? undefined : shown);
  useEffect(() => {
    const hasMoved = before.current !== shown;
    before.current = shown;
    if (hasMoved && isLost(document.activeElement) && document.hasFocus())
      list.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, [shown]);
  return list;
}

/** Facts that nobody has agreed on are still under way, even where the review has gone on. */
function stateOf(stage: Stage, reached: Stage, factsAgreed: boolean): keyof typeof STATES {
  if (stage === reached) return 'now';
  const isBefore = STAGES.indexOf(stage) < STAGES.indexOf(reached);
  if (stage === 'facts' && isBefore && !factsAgreed) return 'now';
  return isBefore ? 'done' : 'ahead';
}

function lightState(stage: Stage, reached: Stage): keyof typeof STATES {
  if (isQuestion(stage) && isQuestion(reached)) return 'now';
  return stateOf(stage, reached, true);
}

/** On nothing, or on what React keeps hidden while the next stage is being loaded. */
function isLost(active: Element | null): boolean {
  return active === null || active === document.body || active.closest('[style*="display: none"]') !== null;
}
