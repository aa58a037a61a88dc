import { lookAlikes, nearLabels } from '../../src/domain/nearLabels';
import { STARTING_LABELS as STARTING } from '../../src/domain/startingLabels';

const STARTING_LABELS = STARTING.map(({ name }) => name);

describe('A label that is being typed', () => {
  it.each([
    ['monitoring-detections', ['monitoring-detection']],
    ['detection-monitoring', ['monitoring-detection']],
    ['monitorng-detection', ['monitoring-detection']],
    ['testing gaps', ['testing-gap']],
    ['hand-off', ['communication-handoff']],
    ['config', ['configuration']],
    ['handover-communication', ['communication-handoff']],
  ])('“%s” is close to %j', (typed, near) => {
    expect(nearLabels(typed, STARTING_LABELS)).toEqual(near);
  });

  it.each(['rollback', 'on-call', 'te', '', 'testing-gap'])('“%s” is close to nothing else', (typed) => {
    expect(nearLabels(typed, STARTING_LABELS)).toEqual([]);
  });
});

describe('Labels that are in use', () => {
  it.each<[string, Readonly<Record<string, number>>, readonly (readonly [string, string])[]]>([
    ['the rarer one looks like the other', { 'hand-over': 1, handoff: 5 }, [['hand-over', 'handoff']]],
    ['as many reviews use both', { handoffs: 2, handoff: 2 }, [['handoffs', 'handoff']]],
    ['one is part of the other', { capacity: 1, 'capacity-limits': 4 }, [['capacity', 'capacity-limits']]],
    ['the other is part of it', { 'capacity-limits': 1, capacity: 4 }, [['capacity-limits', 'capacity']]],
    [
      'three of a kind: both rare ones look like the frequent one',
      { 'hand-off': 1, 'hand-over': 1, handoff: 5 },
      [
        ['hand-off', 'handoff'],
        ['hand-over', 'handoff'],
      ],
    ],
    ['they share a word and mean two things', { 'change-review': 1, 'change-release': 5 }, []],
    ['they begin with the same word', { rollback: 1, rollout: 5 }, []],
    ['there is one', { handoff: 5 }, []],
    ['there is none', {}, []],
  ])('%s', (_how, uses, pairs) => {
    const found = lookAlikes(new Map(Object.entries(uses)));
    expect(found.map(({ label, like }) => [label, like])).toEqual(pairs);
  });
});
