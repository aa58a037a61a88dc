import { needsReason, planActionEdit } from '../../src/domain/actionEdit';

describe('changing an action', () => {
  test('writes what differs from Jira, and says what it was there', () => {
    const plan = planActionEdit({
      wanted: { due: '2026-12-18', owner: 'account-ben' },
      seen: { due: '2026-12-04', owner: 'account-ben' },
      current: { due: '2026-12-04', owner: 'account-ben', outcome: 'Alert on queue depth' },
    });
    expect(plan).toEqual({
      conflicts: {},
      write: ['due'],
      changes: [{ field: 'due', from: '2026-12-04', to: '2026-12-18' }],
    });
  });

  test('does not write over what somebody else has set since the person looked', () => {
    const plan = planActionEdit({
      wanted: { due: '2026-12-18', outcome: 'Alert on queue age' },
      seen: { due: '2026-12-04', outcome: 'Alert on queue depth' },
      current: { due: '2026-12-11', outcome: 'Alert on queue depth' },
    });
    expect(plan.conflicts).toEqual({ due: '2026-12-11' });
  });

  test('records what an earlier try has written already, from what the person saw', () => {
    const plan = planActionEdit({
      wanted: { due: '2026-12-18' },
      seen: { due: '2026-12-04' },
      current: { due: '2026-12-18' },
    });
    expect(plan).toEqual({
      conflicts: {},
      write: [],
      changes: [{ field: 'due', from: '2026-12-04', to: '2026-12-18' }],
    });
  });

  test('changes nothing where everybody wants what is there', () => {
    const same = { owner: null, priority: '2' };
    expect(planActionEdit({ wanted: same, seen: same, current: same })).toEqual({
      conflicts: {},
      write: [],
      changes: [],
    });
  });

  test('sees a field that was emptied in the meantime', () => {
    const plan = planActionEdit({ wanted: { owner: 'b' }, seen: { owner: 'a' }, current: {} });
    expect(plan.conflicts).toEqual({ owner: null });
  });

  test('asks for a reason when a date moves, not when one is set for the first time', () => {
    const due = (from: string | null) => [{ field: 'due' as const, from, to: '2026-12-18' }];
    expect(needsReason(due('2026-12-04'))).toBe(true);
    expect(needsReason(due(null))).toBe(false);
    expect(needsReason([{ field: 'owner', from: 'a', to: 'b' }])).toBe(false);
  });
});
