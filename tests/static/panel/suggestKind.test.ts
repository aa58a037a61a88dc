import { suggestKind } from '../../../static/src/panel/start/suggestKind';

describe('The suggested kind', () => {
  it.each([
    ['Incident', [], 'incident', 'work type Incident'],
    ['Epic', [], 'project', 'work type Epic'],
    ['Task', [], 'project', 'work type Task'],
    ['Epic', ['post-mortem'], 'incident', 'label post-mortem'],
    ['Story', ['near-miss'], 'near-miss', 'label near-miss'],
    ['Bug', ['team-a'], 'incident', 'work type Bug'],
  ])('of a %s with labels %j is %s', (issueType, labels, kind, because) => {
    expect(suggestKind({ issueType, labels })).toEqual({ kind, because });
  });
});
