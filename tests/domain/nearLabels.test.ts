import { nearLabels } from '../../src/domain/nearLabels';
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
  ])('“%s” is close to %j', (typed, near) => {
    expect(nearLabels(typed, STARTING_LABELS)).toEqual(near);
  });

  it.each(['rollback', 'on-call', 'te', '', 'testing-gap'])('“%s” is close to nothing else', (typed) => {
    expect(nearLabels(typed, STARTING_LABELS)).toEqual([]);
  });
});
