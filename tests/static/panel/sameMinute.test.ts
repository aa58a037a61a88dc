import type { TimelineEntry } from '../../../src/domain/review';
import { moved } from '../../../static/src/panel/facts/sameMinute';
import { inOrder } from '../../../static/src/panel/facts/timelineRows';
import { fc } from '../../builders/fastCheck';
import { ANA, NOW } from '../../builders/review';

const AT = '2026-11-12T14:05:00.000Z';
const entry = (id: string, at = AT): TimelineEntry => ({
  id,
  at,
  added: { by: ANA, at: NOW },
  alternatives: [],
  text: id,
  kind: 'response',
});
const order = (entries: readonly TimelineEntry[]) => inOrder(entries).map(({ id }) => id);

function after(entries: readonly TimelineEntry[], id: string, direction: 'up' | 'down') {
  const found = entries.find((each) => each.id === id);
  const moves = found === undefined ? [] : moved(entries, found, direction);
  return entries.map((each) => ({
    ...each,
    at: moves.find((one) => one.entryId === each.id)?.at ?? each.at,
  }));
}

describe('Moving an entry among those of its minute', () => {
  const three = [entry('a'), entry('b'), entry('c')];

  it('goes one place up or down', () => {
    expect(order(after(three, 'c', 'up'))).toEqual(['a', 'c', 'b']);
    expect(order(after(three, 'a', 'down'))).toEqual(['b', 'a', 'c']);
  });

  it('changes as few entries as it can', () => {
    expect(moved(three, entry('c'), 'up')).toEqual([{ entryId: 'b', at: '2026-11-12T14:05:00.001Z' }]);
  });

  it('has no place before the first, after the last, alone, or on a day without a time', () => {
    expect(moved(three, entry('a'), 'up')).toEqual([]);
    expect(moved(three, entry('c'), 'down')).toEqual([]);
    expect(moved([entry('a'), entry('b', '2026-11-12T14:06:00.000Z')], entry('a'), 'down')).toEqual([]);
    expect(
      moved([entry('a', '2026-11-12'), entry('b', '2026-11-12')], entry('b', '2026-11-12'), 'up'),
    ).toEqual([]);
  });

  it('gives the wanted order after any moves, within the minute', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('up', 'down')));
    fc.assert(
      fc.property(steps, (moves) => {
        let entries: readonly TimelineEntry[] = [...three, entry('d', '2026-11-12T14:05:07.000Z')];
        for (const [id, direction] of moves) {
          const wanted = order(entries);
          const from = wanted.indexOf(id);
          const to = direction === 'up' ? from - 1 : from + 1;
          const other = wanted[to];
          if (other !== undefined) [wanted[from], wanted[to]] = [other, id];
          entries = after(entries, id, direction);
          expect(order(entries)).toEqual(wanted);
        }
        expect(entries.every(({ at }) => at.startsWith('2026-11-12T14:05'))).toBe(true);
      }),
    );
  });
});
