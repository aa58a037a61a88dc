/**
 * How themes are drawn up: each label stands in one theme at most. Every edit can be done again without a difference, and
 * is undefined when what it is about is gone, so that nothing of somebody else's is written over.
 */
import { SETTINGS_LIMITS, type Settings, type Theme } from './settings';

type Edited = Settings | undefined;

/** A new theme at the end of the list, with labels that leave the themes they were in. */
export function withNewTheme(settings: Settings, theme: Theme): Edited {
  if (settings.themes.some(({ id }) => id === theme.id)) return settings;
  return { ...settings, themes: [...without(settings.themes, theme.labels), theme] };
}

/** @param themeId undefined: into no theme */
export function withLabelsInTheme(
  settings: Settings,
  labels: readonly string[],
  themeId: string | undefined,
): Edited {
  if (themeId !== undefined && settings.themes.every(({ id }) => id !== themeId)) return undefined;
  return {
    ...settings,
    themes: without(settings.themes, labels).map((theme) =>
      theme.id === themeId ? { ...theme, labels: [...theme.labels, ...labels] } : theme,
    ),
  };
}

export function withThemeNamed(settings: Settings, themeId: string, name: string): Edited {
  if (settings.themes.every(({ id }) => id !== themeId)) return undefined;
  return {
    ...settings,
    themes: settings.themes.map((theme) => (theme.id === themeId ? { ...theme, name } : theme)),
  };
}

/** Its labels have no theme then. */
export function withoutTheme(settings: Settings, themeId: string): Settings {
  return { ...settings, themes: settings.themes.filter(({ id }) => id !== themeId) };
}

/** Two labels that look alike mean two things; the oldest pairs make room. */
export function withDifference(settings: Settings, one: string, other: string): Settings {
  const { differ = [] } = settings;
  if (areDifferent(settings, one, other)) return settings;
  return { ...settings, differ: [...differ, [one, other]].slice(-SETTINGS_LIMITS.differ) };
}

export function areDifferent({ differ = [] }: Pick<Settings, 'differ'>, one: string, other: string): boolean {
  return differ.some((pair) => pair.includes(one) && pair.includes(other));
}

const without = (themes: readonly Theme[], labels: readonly string[]): readonly Theme[] =>
  themes.map((theme) => ({ ...theme, labels: theme.labels.filter((label) => !labels.includes(label)) }));
