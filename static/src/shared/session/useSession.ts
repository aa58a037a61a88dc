/** The review session as components see it. */
import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import type { ReviewSession } from './reviewSession';
import type { SessionState } from './sessionState';

const Context = createContext<ReviewSession | undefined>(undefined);
export const SessionProvider = Context.Provider;

/** The session to change the review with. It stays the same object, so taking it re-renders nothing. */
export function useSession(): ReviewSession {
  const session = useContext(Context);
  if (session === undefined) throw new Error('Wrap the review in a SessionProvider');
  return session;
}

export function useSessionState(session: ReviewSession): SessionState {
  return useSyncExternalStore(session.subscribe, session.getState);
}

/** Sends and follows while the screen is there; comes back at once when the tab or the connection does. */
export function useRunningSession(session: ReviewSession): void {
  useEffect(() => {
    const stop = session.start();
    const leaving = (): void => session.drafts.commitAll();
    // Browsers that keep nothing for a frame of another site would lose a half-typed line without a question.
    const asking = (event: BeforeUnloadEvent): void => {
      if (session.wouldLose) event.preventDefault();
    };
    document.addEventListener('visibilitychange', session.visibilityChanged);
    window.addEventListener('beforeunload', asking);
    window.addEventListener('online', session.retryNow);
    window.addEventListener('pagehide', leaving);
    return () => {
      document.removeEventListener('visibilitychange', session.visibilityChanged);
      window.removeEventListener('online', session.retryNow);
      window.removeEventListener('beforeunload', asking);
      window.removeEventListener('pagehide', leaving);
      stop();
    };
  }, [session]);
}
