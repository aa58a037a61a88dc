/** Types of layers.mjs for the tests; ESLint loads that file without a compiler, so it cannot be TypeScript. */
import type { Rule } from 'eslint';

export interface Layer {
  readonly folder: string;
  readonly folders: readonly string[];
  readonly packages: readonly string[] | undefined;
  readonly advice: string;
}
export const layers: readonly Layer[];
export function forbiddenImport(file: string, specifier: string): string | undefined;
export const layersRule: Rule.RuleModule;
