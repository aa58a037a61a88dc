/** What the table is about: the quarter, how many labels in how many reviews, and how far such numbers carry. */
import type { RefObject } from 'react';
import { quarterFrom, quarterLabel, type Quarter } from '../../../../src/domain/quarters';
import type { Themes } from '../../../../src/domain/themes';
import { Button } from '../../shared/components/Button';
import { Select } from '../../shared/components/Choice';
import { Message } from '../../shared/components/Message';
import type { TabProps } from '../tab';
import type { ThemesInView } from './useThemes';

interface ThemesHeadProps extends Pick<TabProps, 'change'> {
  readonly inView: ThemesInView;
  /** Undefined while their numbers may grow. */
  readonly themes: Themes | undefined;
  readonly heading: RefObject<HTMLHeadingElement>;
  /** Absent for everybody who does not administer the project. */
  readonly addTheme?: (() => void) | undefined;
}

export function ThemesHead({ inView, themes, heading, addTheme, change }: ThemesHeadProps) {
  const { quarter, quarters, isNow, reviews } = inView;
  const labels = themes?.groups.flatMap((group) => group.labels).length;
  const of = themes?.of.at(-1) ?? 0;
  return (
    <div className="row">
      <div className="row row-baseline grow">
        <h2 id="factor-labels" ref={heading} className="heading-small" tabIndex={-1}>
          Factor labels {labels !== undefined && reviews.complete && <span className="count">{labels}</span>}
        </h2>
        {themes !== undefined && (
          <p className="small subtle">
            {of} {of === 1 ? 'review' : 'reviews'} closed in {isNow ? 'this' : 'that'} quarter
          </p>
        )}
      </div>
      <span className="quarter-pick">
        <Select<Quarter>
          className="button pick-list"
          aria-label="Quarter"
          value={quarter}
          options={quarters.map((value) => ({ value, name: quarterLabel(value) }))}
          onChange={(value) =>
            change({
              quarter: value === undefined || value === quarters[0] ? '' : (quarterFrom(value) ?? ''),
            })
          }
        />
      </span>
      {addTheme && (
        <Button icon="plus" onClick={addTheme}>
          New theme
        </Button>
      )}
    </div>
  );
}

/** Numbers that carry little are said to: nobody should be led by them. */
export function SmallNumbers({ themes, isNow }: { readonly themes: Themes; readonly isNow: boolean }) {
  if (!themes.tooFew) return null;
  const of = themes.of.at(-1) ?? 0;
  return (
    <Message tone="calm" icon="bulb">
      {of === 0
        ? `No review closed in ${isNow ? 'this' : 'that'} quarter${isNow ? ' yet' : ''}; the bars show the quarters before.`
        : `${of === 1 ? 'One review' : `${String(of)} reviews`} closed in ${isNow ? 'this' : 'that'} quarter: too few to read a trend from. Look at the reviews behind a label one by one, and let what they tell decide, not the numbers.`}
    </Message>
  );
}
