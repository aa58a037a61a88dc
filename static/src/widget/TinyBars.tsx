/** Five bars: the share of each quarter's reviews that had a label, on one scale for all labels. Sizes are in pixels. */

const WIDTH = 8;
const GAP = 2;
const HEIGHT = 24;

interface TinyBarsProps {
  /** Reviews with the label, the oldest quarter first. */
  readonly counts: readonly number[];
  /** All reviews of each quarter. */
  readonly of: readonly number[];
  readonly names: readonly string[];
  /** Too few to read a trend from. */
  readonly faint: boolean;
}

export function TinyBars({ counts, of, names, faint }: TinyBarsProps) {
  const text = counts.map((count, at) => `${names[at] ?? ''}: ${String(count)} of ${String(of[at] ?? 0)}`);
  const width = counts.length * (WIDTH + GAP) - GAP;
  return (
    <svg
      className={faint ? 'tiny-bars tiny-bars-faint' : 'tiny-bars'}
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${String(width)} ${String(HEIGHT)}`}
      role="img"
      aria-label={text.join('; ')}
    >
      <title>{text.join('\n')}</title>
      {counts.map((count, at) => {
        const height = heightOf(count, of[at] ?? 0);
        return (
          <rect
            key={names[at]}
            className={at === counts.length - 1 ? 'tiny-bar-now' : undefined}
            x={at * (WIDTH + GAP)}
            y={HEIGHT - height}
            width={WIDTH}
            height={height}
          />
        );
      })}
    </svg>
  );
}

/** None is a line, so that every quarter can be seen to have been looked at; one of many is more than that. */
function heightOf(count: number, of: number): number {
  return count === 0 || of === 0 ? 1 : Math.max(3, Math.round((count / of) * HEIGHT));
}
