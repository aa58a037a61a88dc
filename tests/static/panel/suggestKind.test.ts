import { suggestKind } from '../../../static/src/panel/start/suggestKind';

describe('The suggested kind', () => {
  it.each([
    ['Incident', [], undefined, 'incident', 'work type Incident'],
    ['Incident', [], 'Done', 'incident', 'work type Incident'],
    ['Incident', [], 'Cannot Reproduce', 'near-miss', 'work type Incident, resolution Cannot Reproduce'],
    ['Epic', [], undefined, 'project', 'work type Epic'],
    ['Epic', [], "Won't Do", 'missed-goal', "work type Epic, resolution Won't Do"],
    ['Epic', ['launch-2026'], "Won't Do", 'success', 'label launch-2026'],
    ['Task', [], undefined, 'project', 'work type Task'],
    ['Epic', ['post-mortem'], undefined, 'incident', 'label post-mortem'],
    ['Story', ['near-miss'], undefined, 'near-miss', 'label near-miss'],
    ['Story', ['phase-2'], undefined, 'phase', 'label phase-2'],
    ['Story', ['adr'], undefined, 'decision', 'label adr'],
    ['Story', ['2026-q3'], undefined, 'quarter-end', 'label 2026-q3'],
    ['Bug', ['team-a'], undefined, 'incident', 'work type Bug'],
  ])('of a %s with labels %j and resolution %s is %s', (issueType, labels, resolution, kind, because) => {
    expect(suggestKind({ issueType, labels, resolution })).toEqual({ kind, because });
  });
});
