import { labelMerge } from '../../src/domain/labelMerge';
import { withLabelsMerged, withMergeUndone } from '../../src/domain/mergedLabels';
import { DEFAULT_SETTINGS, settingsSchema, type Settings } from '../../src/domain/settings';
import { fc } from '../builders/fastCheck';

const settings = (
  labels: readonly string[],
  themes: Readonly<Record<string, readonly string[]>> = {},
): Settings => ({
  ...DEFAULT_SETTINGS,
  labels: labels.map((name) => ({ name, about: `About ${name}` })),
  themes: Object.entries(themes).map(([id, of]) => ({ id, name: id, labels: of })),
});
const names = ({ labels }: Settings) => labels.map(({ name }) => name);
const themed = ({ themes }: Settings) => themes.map(({ labels }) => labels);

describe('merging', () => {
  it.each<[string, readonly string[], readonly string[], string, readonly string[]]>([
    ['one into another', ['a', 'b', 'c'], ['a'], 'c', ['b', 'c']],
    ['several into one of them', ['a', 'b', 'c'], ['a', 'b', 'c'], 'b', ['b']],
    ['several into a new name', ['a', 'b', 'c'], ['b', 'c'], 'd', ['a', 'd']],
    ['a rename, in its place', ['a', 'b', 'c'], ['b'], 'd', ['a', 'd', 'c']],
    ['names that the settings do not know', ['a', 'b'], ['x'], 'y', ['a', 'b']],
    ['a name that the settings do not know into one of theirs', ['a', 'b'], ['x'], 'a', ['a', 'b']],
    ['into itself', ['a', 'b'], ['a'], 'a', ['a', 'b']],
    ['nothing', ['a', 'b'], [], 'a', ['a', 'b']],
  ])('%s', (_how, labels, from, to, expected) => {
    const before = settings(labels);
    const { settings: after, merge } = withLabelsMerged(before, from, to);
    expect(names(after)).toEqual(expected);
    expect(withMergeUndone(after, merge)).toEqual(before);
  });

  it('keeps the description when a label is renamed, and that of the label that stays', () => {
    expect(withLabelsMerged(settings(['a']), ['a'], 'b').settings.labels).toEqual([
      { name: 'b', about: 'About a' },
    ]);
    expect(withLabelsMerged(settings(['a', 'b']), ['a'], 'b').settings.labels).toEqual([
      { name: 'b', about: 'About b' },
    ]);
  });

  it.each<[string, Readonly<Record<string, readonly string[]>>, readonly (readonly string[])[]]>([
    ['within one theme', { one: ['a', 'b', 'd'] }, [['b', 'd']]],
    ['from one theme to another', { one: ['a', 'd'], two: ['b'] }, [['d'], ['b']]],
    ['into a label without a theme: it takes the place', { one: ['d', 'a', 'c'] }, [['d', 'b']]],
    ['out of two themes: it goes into the first', { one: ['a'], two: ['c'] }, [['b'], []]],
    ['other themes stay', { one: ['d'] }, [['d']]],
  ])('%s', (_how, themes, expected) => {
    const before = settings(['a', 'b', 'c', 'd'], themes);
    const { settings: after, merge } = withLabelsMerged(before, ['a', 'c'], 'b');
    expect(themed(after)).toEqual(expected);
    expect(withMergeUndone(after, merge)).toEqual(before);
  });
});

describe('undoing', () => {
  it('leaves alone what was changed in between', () => {
    const { settings: after, merge } = withLabelsMerged(
      settings(['a', 'b', 'c'], { one: ['a'], two: [] }),
      ['a'],
      'x',
    );
    const changed: Settings = {
      ...after,
      reminders: false,
      labels: [...after.labels, { name: 'new' }],
      themes: after.themes.filter(({ id }) => id === 'two'),
    };
    const undone = withMergeUndone(changed, merge);
    expect(names(undone)).toEqual(['a', 'b', 'c', 'new']);
    expect(undone.reminders).toBe(false);
    expect(themed(undone)).toEqual([[]]);
  });

  it('does not double a name that has come back', () => {
    const { settings: after, merge } = withLabelsMerged(settings(['a', 'b']), ['a'], 'b');
    const changed = { ...after, labels: [...after.labels, { name: 'a' }] };
    expect(names(withMergeUndone(changed, merge))).toEqual(['b', 'a']);
  });
});

it('merging and then undoing gives the same settings, and both can be stored', () => {
  const word = fc.constantFrom<string>('a', 'b', 'c', 'd', 'e');
  const some = fc.uniqueArray(word);
  const themes = fc.dictionary(fc.constantFrom('first1', 'second', 'third1'), some);
  fc.assert(
    fc.property(some, themes, fc.array(word), word, (labels, ofThemes, from, to) => {
      const before = settings(labels, ofThemes);
      const { settings: after, merge } = withLabelsMerged(before, from, to);
      expect(withMergeUndone(after, labelMerge.parse(merge))).toEqual(before);
      expect(settingsSchema.safeParse(after).success).toBe(true);
      const gone = from.filter((name) => name !== to);
      expect(names(after).filter((name) => gone.includes(name))).toEqual([]);
      expect(
        themed(after)
          .flat()
          .filter((name) => gone.includes(name)),
      ).toEqual([]);
      expect(new Set(names(after)).size).toBe(names(after).length);
    }),
  );
});
