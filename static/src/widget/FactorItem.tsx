/** One factor label: how often it stands in the reviews of the quarter, over five quarters, and behind which issues. */
import { quarterLabel, quarterStart } from '../../../src/domain/quarters';
import type { LabelTrend } from '../../../src/domain/themes';
import type { RecurringFactors } from '../../../src/usecases/readRecurringFactors';
import { IssueLink } from '../shared/components/IssueLink';
import { Tag } from '../shared/components/Labels';
import { TinyBars } from './TinyBars';

/** Issues named behind a label. */
const FIRST = 3;

interface FactorItemProps {
  readonly trend: LabelTrend;
  readonly themes: RecurringFactors;
}

export function FactorItem({ trend, themes: { quarters, of, issues } }: FactorItemProps) {
  const { label, counts, reviews, repeats, newSince, tooFew } = trend;
  const keys = [...new Set(reviews.flatMap(({ issueId }) => issues.get(issueId)?.key ?? []))];
  return (
    <li className="widget-item factor">
      <div className="stack stack-tight">
        <p className="row row-tight">
          <Tag>{label}</Tag>
          <span className="small subtle">
            {repeats > 0 && (
              <span className="text-bad">
                {repeats === 1
                  ? 'came back once'
                  : `came back ${repeats === 2 ? 'twice' : `${String(repeats)} times`}`}
              </span>
            )}
            {repeats > 0 && newSince !== undefined && ' · '}
            {newSince !== undefined && `new since ${quarterStart(newSince)}`}
          </span>
        </p>
        <p className="meta">
          {keys.slice(0, FIRST).map((key) => (
            <IssueLink key={key} issueKey={key} />
          ))}
          {keys.length > FIRST && <span>and {keys.length - FIRST} more</span>}
          {tooFew && <span className="visually-hidden">too few reviews to read a trend from</span>}
        </p>
      </div>
      <TinyBars counts={counts} of={of} names={quarters.map(quarterLabel)} faint={tooFew} />
      <p className="factor-count tabular">
        <span className="strong">{reviews.length}</span> of {of.at(-1)}
      </p>
    </li>
  );
}
