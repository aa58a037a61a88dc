/** The design tokens that Jira gives to pages and frames, light and dark, as one stylesheet made from `@atlaskit/tokens`. */
import { createRequire } from 'node:module';
import * as z from 'zod';

const THEMES = ['light', 'dark', 'spacing', 'typography', 'shape'] as const;

/** The attribute that makes the themes apply; the colour mode stands beside it in `data-color-mode`. */
export const THEME_ATTRIBUTE = 'light:light dark:dark spacing:spacing typography:typography shape:shape';

/** @returns CSS that defines `--ds-…` for `html[data-theme][data-color-mode]` */
export function themeCss(): string {
  // Straight from the generated files: the package's own loader asks a feature-flag service first and complains.
  const load = createRequire(__filename);
  const read = (theme: string): string => {
    const file: unknown = load(`@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-${theme}`);
    return z.object({ default: z.string() }).parse(file).default;
  };
  return THEMES.map(read).join('\n');
}
