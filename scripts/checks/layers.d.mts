/** Types of layers.mjs for the tests; ESLint loads that file without a compiler, so it cannot be TypeScript. */
import type { Rule } from 'eslint';

/** Why the file may not import what it names, or undefined when it may. */
export function forbiddenImport(file: string, specifier: string): string | undefined;
export const layersRule: Rule.RuleModule;
