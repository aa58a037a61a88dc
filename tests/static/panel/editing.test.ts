import { changeWords } from '../../../static/src/panel/actions/changeWords';
import {
  askedOf,
  dateMoves,
  editingFrom,
  keepTheirs,
  noteOf,
  seeTheirs,
  touch,
  unfinished,
  UNTOUCHED,
} from '../../../static/src/panel/actions/editing';

const now = {
  outcome: 'Alert on queue depth',
  owner: 'mia',
  due: '2026-12-04',
  priority: '3',
  verification: 'It rings',
};

describe('Changing an action in its row', () => {
  it('sends what was touched, with what stood there', () => {
    const editing = touch(touch(UNTOUCHED, 'due', '2026-12-18', now), 'owner', 'ben', now);
    expect(askedOf({ ...editing, reason: ' The vendor ' })).toEqual({
      changes: { due: '2026-12-18', owner: 'ben' },
      seen: { due: '2026-12-04', owner: 'mia' },
      reason: 'The vendor',
    });
  });

  it('forgets a field that is put back', () => {
    const editing = touch(touch(UNTOUCHED, 'due', '2026-12-18', now), 'due', '2026-12-04', now);
    expect(editing).toEqual(UNTOUCHED);
  });

  it('keeps what stood there first, also when others change it meanwhile', () => {
    const first = touch(UNTOUCHED, 'due', '2026-12-18', now);
    const then = touch(first, 'due', '2026-12-19', { ...now, due: '2026-12-11' });
    expect(askedOf(then).seen).toEqual({ due: '2026-12-04' });
  });

  it('asks why a date moves, and not why there is a first one', () => {
    expect(unfinished(touch(UNTOUCHED, 'due', '2026-12-18', now))).toBe('reason');
    const first = touch(UNTOUCHED, 'due', '2026-12-18', { ...now, due: null });
    expect(dateMoves(first)).toBe(false);
    expect(unfinished(first)).toBeUndefined();
  });

  it('does not send what Jira or the review would refuse', () => {
    expect(unfinished(touch(UNTOUCHED, 'outcome', '  ', now))).toBe('outcome');
    expect(unfinished(touch(UNTOUCHED, 'due', '', now))).toBe('due');
    expect(unfinished(touch(UNTOUCHED, 'verification', '', now))).toBe('verification');
    expect(unfinished(touch(UNTOUCHED, 'outcome', 'x'.repeat(256), now))).toBe('outcome');
  });

  it('lets a person choose between their value and Jira’s', () => {
    const editing = touch(touch(UNTOUCHED, 'due', '2026-12-18', now), 'owner', 'ben', now);
    expect(askedOf(keepTheirs(editing, ['due'])).changes).toEqual({ owner: 'ben' });
    expect(askedOf(seeTheirs(editing, { due: '2026-12-11' })).seen).toEqual({
      due: '2026-12-11',
      owner: 'mia',
    });
  });

  it('is kept as text, and anything else is no change', () => {
    const editing = { ...touch(UNTOUCHED, 'due', '2026-12-18', now), reason: 'The vendor' };
    expect(editingFrom(noteOf(editing))).toEqual(editing);
    expect(noteOf(UNTOUCHED)).toBe('');
    for (const note of ['', '{', '{"touched":{"colour":"red"}}'])
      expect(editingFrom(note)).toEqual(UNTOUCHED);
  });

  it('is said in words', () => {
    expect(changeWords({ field: 'due', from: '2026-12-04', to: '2026-12-18' })).toMatch(
      /^due date .*4.* → .*18/,
    );
    expect(changeWords({ field: 'priority', to: 'High' })).toBe('priority none → High');
    expect(changeWords({ field: 'owner', from: 'mia', to: 'ben' })).toBe('owner');
  });
});
