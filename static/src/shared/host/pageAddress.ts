/**
 * The part of the browser's address that belongs to a full page: what stands after the `?` when Jira shows the page.
 * It lets a filtered view be sent to somebody, and survives a reload.
 */
export interface PageAddress {
  readonly location: { readonly search: string };
  /** @param to `?name=value&…`; each change can be gone back from */
  readonly push: (to: string) => void;
  /** As `push`, without a step to go back. */
  readonly replace: (to: string) => void;
  /** Also tells of changes by the browser's own back and forward buttons. */
  readonly listen: (
    listener: (location: { readonly search: string }, action: 'PUSH' | 'REPLACE' | 'POP') => void,
  ) => unknown;
}
