import {
  isMergeMissing,
  withMergeKept,
  withMergeTakenBack,
  withOldestForgotten,
} from '../../src/domain/keptMerges';
import { DEFAULT_SETTINGS, SETTINGS_LIMITS, settingsSchema, type Settings } from '../../src/domain/settings';

const before: Settings = {
  ...DEFAULT_SETTINGS,
  labels: [{ name: 'handoff', about: 'Between two teams' }, { name: 'hand-over' }],
  themes: [{ id: 'theme1', name: 'Between teams', labels: ['hand-over'] }],
};
const job = { jobId: 'job001', from: ['hand-over'], to: 'handoff' };

it('remembers what a merge took out, and puts it back exactly', () => {
  const after = withMergeKept(before, job);
  expect(after.labels).toEqual([{ name: 'handoff', about: 'Between two teams' }]);
  expect(after.themes[0]?.labels).toEqual(['handoff']);
  expect(settingsSchema.parse(after)).toEqual(after);
  expect(withMergeTakenBack(after, 'job001')).toEqual({ ...before, merges: [] });
});

it('changes nothing when it is done twice', () => {
  const after = withMergeKept(before, job);
  expect(withMergeKept(after, job)).toBe(after);
  const back = withMergeTakenBack(after, 'job001');
  expect(withMergeTakenBack(back, 'job001')).toBe(back);
});

it('remembers the last merges only, and leaves the settings alone for one that it has forgotten', () => {
  const jobs = Array.from({ length: SETTINGS_LIMITS.merges + 1 }, (_, index) => `job${String(index + 100)}`);
  const after = jobs.reduce((settings, jobId) => withMergeKept(settings, { ...job, jobId }), before);
  expect(after.merges).toHaveLength(SETTINGS_LIMITS.merges);
  expect(withMergeTakenBack(after, 'job100')).toBe(after);
  expect(withOldestForgotten(after)?.merges).toHaveLength(SETTINGS_LIMITS.merges - 1);
  expect(withOldestForgotten(before)).toBeUndefined();
});

it('tells a merge that never came to the settings', () => {
  expect(isMergeMissing(before, job)).toBe(true);
  expect(isMergeMissing(withMergeKept(before, job), job)).toBe(false);
  expect(isMergeMissing({ ...before, labels: [], themes: [] }, job)).toBe(false);
  expect(isMergeMissing(before, { jobId: 'job002', from: [] })).toBe(false);
});

describe('two merges into the same new name', () => {
  const start: Settings = {
    ...DEFAULT_SETTINGS,
    labels: [{ name: 'relay' }, { name: 'hand-over' }, { name: 'capacity' }],
    themes: [
      { id: 'theme1', name: 'Between teams', labels: ['relay'] },
      { id: 'theme2', name: 'Between shifts', labels: ['hand-over'] },
    ],
  };
  const one = { jobId: 'job001', from: ['relay'], to: 'handoff' };
  const other = { jobId: 'job002', from: ['hand-over'], to: 'handoff' };
  const both = withMergeKept(withMergeKept(start, one), other);
  const known = ({ labels }: Settings) => labels.map(({ name }) => name);

  it('the name stays while one of them stands, wherever it was brought in', () => {
    const left = withMergeTakenBack(both, one.jobId);
    expect([...known(left)].sort()).toEqual(['capacity', 'handoff', 'relay']);
    expect(left.themes[0]?.labels).toEqual(['relay', 'handoff']);
    expect(settingsSchema.parse(left)).toEqual(left);
  });

  it.each([
    ['in the order in which they were made', [one, other]],
    ['the other way round', [other, one]],
  ])('are both taken back, %s', (_how, jobs) => {
    const back = jobs.reduce((settings, { jobId }) => withMergeTakenBack(settings, jobId), both);
    expect(back).toEqual({ ...start, merges: [] });
  });
});
