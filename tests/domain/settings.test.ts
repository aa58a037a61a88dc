import { DEFAULT_LIMITS, LIMIT_BOUNDS, limitsSchema, RULES } from '../../src/domain/languishing/limits';
import { DEFAULT_SETTINGS, SETTINGS_SIZE, settingsFrom, settingsSchema } from '../../src/domain/settings';
import {
  differingSections,
  SECTION_NAMES,
  SECTIONS,
  settingsProperty,
  unreadableSections,
  withSections,
} from '../../src/domain/settingsSections';

const chosen = settingsSchema.parse({
  ...DEFAULT_SETTINGS,
  groundRules: ['One speaks at a time'],
  followUpWeeks: 8,
  targetProjectId: '10002',
  limits: { ...DEFAULT_LIMITS, overdue: null },
});

describe('the usual settings', () => {
  it('can be written, and leave room in the property', () => {
    expect(settingsSchema.parse(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
    expect(JSON.stringify(DEFAULT_SETTINGS).length).toBeLessThan(SETTINGS_SIZE / 5);
  });

  it('have the twelve labels that a project starts with, each with what it is for', () => {
    expect(DEFAULT_SETTINGS.labels).toHaveLength(12);
    expect(DEFAULT_SETTINGS.labels.every(({ about = '' }) => about.length > 10)).toBe(true);
  });
});

describe('settings as they stand in the property', () => {
  it('are read as they were written', () => {
    expect(settingsFrom(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', '<script>alert(1)</script>'],
    ['a list', [DEFAULT_SETTINGS]],
    ['a number', 7],
    ['an object of something else', { colour: 'red' }],
  ])('are the usual ones where there is %s', (_what, found) => {
    expect(settingsFrom(found)).toEqual(DEFAULT_SETTINGS);
  });

  it.each<[string, keyof typeof DEFAULT_SETTINGS, unknown]>([
    [
      'too many ground rules',
      'groundRules',
      Array.from({ length: 13 }, (_, index) => `Rule ${String(index)}`),
    ],
    ['a question that is no text', 'prompts', [{ text: 'Why?' }]],
    ['a question of 2,001 characters', 'prompts', ['x'.repeat(2001)]],
    ['an unknown service level', 'serviceLevel', 'tomorrow'],
    ['no working day', 'workingDays', []],
    ['a ninth day of the week', 'workingDays', [8]],
    ['a follow-up after three weeks', 'followUpWeeks', 3],
    ['a follow-up after nine weeks', 'followUpWeeks', 9],
    ['a label with markup', 'labels', [{ name: '<img>' }]],
    [
      'a rule with JQL in place of an id',
      'owed',
      [{ ...DEFAULT_SETTINGS.owed[0], issueTypeIds: ['1) OR (1'] }],
    ],
    ['a rule whose label has a space', 'owed', [{ ...DEFAULT_SETTINGS.owed[0], labels: ['a b'] }]],
    ['reminders that are neither on nor off', 'reminders', 'yes'],
    ['a project by its key', 'targetProjectId', 'PAY'],
  ])('count as not chosen where there is %s, and the rest stays', (_what, key, value) => {
    expect(settingsFrom({ ...chosen, [key]: value })).toEqual({
      ...chosen,
      [key]: DEFAULT_SETTINGS[key],
    });
  });

  it('of an older version get the usual values for what it did not know', () => {
    const { groundRules, prompts, serviceLevel } = chosen;
    expect(settingsFrom({ v: 1, groundRules, prompts, serviceLevel })).toEqual({
      ...DEFAULT_SETTINGS,
      groundRules,
      prompts,
      serviceLevel,
    });
  });

  it('keep each readable threshold where another is missing or makes no sense', () => {
    const limits = { overdue: null, blocked: 30, 'no-change': 'soon', reopened: 0, colour: 'red' };
    expect(settingsFrom({ ...chosen, limits }).limits).toEqual({
      ...DEFAULT_LIMITS,
      overdue: null,
      blocked: 30,
    });
  });

  it('of a newer version are read as far as they are known', () => {
    expect(settingsFrom({ ...chosen, v: 2, moods: ['calm'] })).toEqual(chosen);
  });

  it.each(RULES)('take every threshold of "%s" within its bounds, and none beside them', (rule) => {
    const { least, most } = LIMIT_BOUNDS[rule];
    const takes = (value: unknown) => limitsSchema.shape[rule].safeParse(value).success;
    expect([least, most, null].map(takes)).toEqual([true, true, true]);
    expect([least - 1, most + 1, least + 0.5, String(least)].map(takes)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('sections', () => {
  it('hold every setting once, but for the version and what the Themes tab keeps', () => {
    const keys = SECTION_NAMES.flatMap((section): readonly string[] => SECTIONS[section]);
    expect(keys.toSorted()).toEqual(
      Object.keys(settingsSchema.shape)
        .filter((key) => !['v', 'themes', 'differ', 'merges'].includes(key))
        .toSorted(),
    );
    expect(Object.keys(SECTIONS).toSorted()).toEqual(SECTION_NAMES.toSorted());
  });

  it('differ one by one, and can be taken one by one', () => {
    expect(differingSections(DEFAULT_SETTINGS, chosen)).toEqual([
      'actions',
      'limits',
      'calendar',
      'groundRules',
    ]);
    const some = withSections(DEFAULT_SETTINGS, ['actions', 'limits'], chosen);
    expect(differingSections(some, chosen)).toEqual(['calendar', 'groundRules']);
    expect(some.targetProjectId).toBe('10002');
  });

  it('of which something cannot be read are named', () => {
    expect(unreadableSections({ ...chosen, workingDays: 'all', labels: 7 })).toEqual(['calendar', 'labels']);
    expect(unreadableSections(chosen)).toEqual([]);
    expect(unreadableSections('nonsense')).toEqual([]);
  });
});

describe('the property that is written', () => {
  const [rule] = DEFAULT_SETTINGS.owed;

  it('reads back as what was chosen', () => {
    for (const found of [undefined, 'nonsense', DEFAULT_SETTINGS, { v: 1, labels: 'none' }])
      expect(settingsFrom(settingsProperty(found, chosen))).toEqual(chosen);
  });

  it('keeps what a newer version has added: beside the known parts, and within them', () => {
    const found = {
      ...DEFAULT_SETTINGS,
      v: 3,
      moods: ['calm'],
      limits: { ...DEFAULT_LIMITS, forgotten: 4 },
      owed: [{ ...rule, fromHour: 8 }],
      labels: [{ name: 'configuration', about: 'Old', colour: 'teal' }],
    };
    const changed = {
      ...settingsFrom(found),
      limits: { ...DEFAULT_LIMITS, overdue: 2 },
      owed: [{ ...rule, id: 'starting', issueTypeIds: [], priorityIds: [], labels: ['sev1'], withinDays: 5 }],
      labels: [{ name: 'configuration' }, { name: 'handoff' }],
    };
    expect(settingsProperty(found, changed)).toMatchObject({
      v: 3,
      moods: ['calm'],
      limits: { overdue: 2, forgotten: 4 },
      owed: [{ labels: ['sev1'], fromHour: 8 }],
    });
    expect(settingsProperty(found, changed)['labels']).toEqual([
      { name: 'configuration', colour: 'teal' },
      { name: 'handoff' },
    ]);
  });

  it('leaves themes as they stand, and takes away what is chosen no more', () => {
    const themes = [{ id: 'theme00001', name: 'Handing over', labels: ['communication-handoff'] }];
    const found = { ...chosen, themes };
    const { targetProjectId: _gone, ...rest } = settingsFrom(found);
    const written = settingsProperty(found, rest);
    expect(written['themes']).toEqual(themes);
    expect('targetProjectId' in written).toBe(false);
  });
});
