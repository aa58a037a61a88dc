/**
 * How many reviews had a label, quarter by quarter. The height of a bar is the share of that quarter's reviews, on one
 * scale for the whole table; the number over it is how many. Sizes are in pixels.
 */
import { quarterLabel, type Quarter } from '../../../../src/domain/quarters';

const STEP = 32;
const BAR = 20;
const HIGHEST = 26;
const BASE = 39;

interface BarsProps {
  readonly quarters: readonly Quarter[];
  readonly counts: readonly number[];
  /** Closed reviews in each of them. */
  readonly of: readonly number[];
  /** The largest share of the table, 0 to 1. */
  readonly largest: number;
}

export function Bars({ quarters, counts, of, largest }: BarsProps) {
  const text = quarters.map(
    (quarter, index) => `${shortName(quarter)} ${String(counts[index] ?? 0)} of ${String(of[index] ?? 0)}`,
  );
  return (
    <svg className="bars" width={STEP * quarters.length} height={40} role="img" aria-label={text.join(', ')}>
      {counts.map((count, index) => {
        const share = shareOf(count, of[index] ?? 0);
        const height =
          largest === 0 ? 0 : Math.max(count === 0 ? 0 : 2, Math.round((share / largest) * HIGHEST));
        const x = STEP * index + (STEP - BAR) / 2;
        return (
          <g key={quarters[index]}>
            <rect
              className={index === counts.length - 1 ? 'bar-now' : 'bar-was'}
              x={x}
              y={BASE - height}
              width={BAR}
              height={height}
              rx={1}
            />
            <text x={x + BAR / 2} y={BASE - height - 3} textAnchor="middle">
              {count}
            </text>
          </g>
        );
      })}
      <line className="bar-axis" x1={0} x2={STEP * quarters.length} y1={BASE + 0.5} y2={BASE + 0.5} />
    </svg>
  );
}

/** Over the column: each quarter, and how many reviews were closed in it. */
export function BarsHead({ quarters, of }: Pick<BarsProps, 'quarters' | 'of'>) {
  const [first, last] = [quarters[0], quarters.at(-1)];
  return (
    <>
      <span className="visually-hidden">
        Reviews per quarter
        {first !== undefined && last !== undefined && `, ${quarterLabel(first)} until ${quarterLabel(last)}`}
      </span>
      <svg className="bars" width={STEP * quarters.length} height={30} aria-hidden="true">
        {quarters.map((quarter, index) => (
          <g key={quarter}>
            <text x={STEP * index + STEP / 2} y={11} textAnchor="middle">
              {quarter.slice(5)}
            </text>
            <text x={STEP * index + STEP / 2} y={27} textAnchor="middle">
              of {of[index]}
            </text>
          </g>
        ))}
      </svg>
    </>
  );
}

/** 0 to 1; 0 where there is nothing to be a share of. */
export const shareOf = (count: number, of: number): number => (of === 0 ? 0 : count / of);

/** `Q4 2026` */
const shortName = (quarter: Quarter): string => `${quarter.slice(5)} ${quarter.slice(0, 4)}`;
