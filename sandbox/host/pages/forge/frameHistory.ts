/** The part of the page's address that belongs to a full page's frame: what `view.createHistory()` reads and changes. */
import * as z from 'zod/mini';
import type { FrameLocation, HistoryAction } from '../../shared/bridgeMessages';

type Listener = (location: FrameLocation, action: HistoryAction) => unknown;

export interface FrameHistory {
  /** Adds a listener and gives the current location. */
  listen(listener: Listener): FrameLocation;
  navigate(request: unknown): void;
}

const requestSchema = z.object({
  action: z.enum(['push', 'replace', 'go']),
  to: z.union([
    z.string(),
    z.number(),
    z.object({
      pathname: z.optional(z.string()),
      search: z.optional(z.string()),
      hash: z.optional(z.string()),
    }),
  ]),
  state: z.optional(z.unknown()),
});

/** @param base path of the page that the frame's own paths come after, e.g. `/projects/PAY/reviews` */
export function createFrameHistory(base: string): FrameHistory {
  const listeners = new Set<Listener>();

  const current = (): FrameLocation => ({
    pathname: window.location.pathname.slice(base.length) || '/',
    search: window.location.search,
    hash: window.location.hash,
    state: window.history.state,
    key: String(window.history.length),
  });
  const tell = (action: HistoryAction): void => {
    for (const listener of listeners) listener(current(), action);
  };
  window.addEventListener('popstate', () => tell('POP'));

  return {
    listen(listener) {
      listeners.add(listener);
      return current();
    },
    navigate(data) {
      const { action, to, state } = requestSchema.parse(data);
      if (typeof to === 'number') {
        window.history.go(to);
        return;
      }
      const path = typeof to === 'string' ? to : pathOf(to, current());
      const url = base + (path.startsWith('/') ? path : `/${path}`).replace(/^\/(?=$|[?#])/, '');
      if (action === 'push') window.history.pushState(state ?? null, '', url);
      else window.history.replaceState(state ?? null, '', url);
      tell(action === 'push' ? 'PUSH' : 'REPLACE');
    },
  };
}

function pathOf(
  to: { pathname?: string | undefined; search?: string | undefined; hash?: string | undefined },
  from: FrameLocation,
): string {
  return (to.pathname ?? from.pathname) + (to.search ?? '') + (to.hash ?? '');
}
