/** What the sandbox's own `global-bridge.js` and the page say to each other beside the commands of `@forge/bridge`. */

/** Commands that only the sandbox's bridge script sends. */
export const own = {
  /** Height of the content in CSS pixels. */
  resize: 'sandbox.resize',
  /** Asks for the colour mode; the data is a function that hears of every later one. */
  theme: 'sandbox.theme',
  /** Asks for the current location; the data is a function that hears of every later one. */
  history: 'sandbox.history',
  /** Changes the location: `{action: 'push' | 'replace' | 'go', to, state}`. */
  navigateHistory: 'sandbox.navigateHistory',
} as const;

export type ColorMode = 'light' | 'dark';

export interface FrameLocation {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly state: unknown;
  readonly key: string;
}

export type HistoryAction = 'POP' | 'PUSH' | 'REPLACE';
