import { DEFAULT_SETTINGS, SETTINGS_LIMITS, type Settings } from '../../src/domain/settings';
import {
  areDifferent,
  withDifference,
  withLabelsInTheme,
  withNewTheme,
  withoutTheme,
  withThemeNamed,
} from '../../src/domain/themeEdits';

const settings: Settings = {
  ...DEFAULT_SETTINGS,
  themes: [
    { id: 'split1', name: 'After the split', labels: ['handoff', 'service-split'] },
    { id: 'early1', name: 'Seeing trouble early', labels: ['monitoring-detection'] },
  ],
};
const labelsOf = (edited: Settings | undefined) => edited?.themes.map(({ labels }) => labels);

it('moves labels out of the theme that they were in', () => {
  expect(labelsOf(withLabelsInTheme(settings, ['handoff'], 'early1'))).toEqual([
    ['service-split'],
    ['monitoring-detection', 'handoff'],
  ]);
  expect(labelsOf(withLabelsInTheme(settings, ['handoff'], undefined))).toEqual([
    ['service-split'],
    ['monitoring-detection'],
  ]);
});

it('begins a theme with labels from others, once however often it is asked', () => {
  const theme = { id: 'vendor', name: 'Vendors', labels: ['handoff'] };
  const edited = withNewTheme(settings, theme);
  expect(labelsOf(edited)).toEqual([['service-split'], ['monitoring-detection'], ['handoff']]);
  expect(edited && withNewTheme(edited, theme)).toBe(edited);
});

it('renames and removes a theme, whose labels have none then', () => {
  expect(withThemeNamed(settings, 'split1', 'Two teams')?.themes[0]?.name).toBe('Two teams');
  expect(labelsOf(withoutTheme(settings, 'split1'))).toEqual([['monitoring-detection']]);
});

it('does nothing about a theme that somebody has removed', () => {
  expect(withLabelsInTheme(settings, ['handoff'], 'gone01')).toBeUndefined();
  expect(withThemeNamed(settings, 'gone01', 'Back again')).toBeUndefined();
  expect(withoutTheme(settings, 'gone01')).toEqual(settings);
});

it('remembers that two labels mean two things, whichever is named first, as far back as there is room', () => {
  const once = withDifference(settings, 'handoff', 'hand-over');
  expect(withDifference(once, 'hand-over', 'handoff')).toBe(once);
  expect(areDifferent(once, 'hand-over', 'handoff')).toBe(true);
  expect(areDifferent(once, 'hand-over', 'handover')).toBe(false);
  const full = Array.from({ length: SETTINGS_LIMITS.differ }, (_, index) => `label-${String(index)}`).reduce(
    (edited, label) => withDifference(edited, 'vendor', label),
    once,
  );
  expect(full.differ).toHaveLength(SETTINGS_LIMITS.differ);
  expect(areDifferent(full, 'handoff', 'hand-over')).toBe(false);
});
