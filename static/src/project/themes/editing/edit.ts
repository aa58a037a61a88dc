/** What an administrator is about to do with labels or a theme, and where on the page its form stands. */
import type { Theme } from '../../../../../src/domain/settings';

export type Edit = {
  /** `chosen`: under the buttons for the chosen labels; else the label or the id of the theme in whose row it stands. */
  readonly at: string;
} & (
  | { readonly form: 'move' | 'merge'; readonly labels: readonly string[] }
  | { readonly form: 'rename'; readonly label: string }
  | { readonly form: 'new-theme' }
  | { readonly form: 'rename-theme' | 'remove-theme'; readonly theme: Theme }
);

export const AT_CHOSEN = 'chosen';
