/** The frame of every page: top bar, the page that the address asks for, flags. */
import { useCallback, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { ColorMode } from '../shared/bridgeMessages';
import { readSession } from './client';
import type { Session } from './client';
import { createEventBus } from './forge/eventBus';
import { Flags } from './forge/Flags';
import type { FlagOptions } from './forge/flagOptions';
import { SurfacesContext } from './forge/surfaces';
import { useLoad } from './parts/useLoad';
import { routeOf } from './routes';
import type { Route } from './routes';
import { DashboardView } from './views/DashboardView';
import { HomeView } from './views/HomeView';
import { IssuesView } from './views/IssuesView';
import { IssueView } from './views/IssueView';
import { OutboxView } from './views/OutboxView';
import { ProjectView } from './views/ProjectView';
import { SettingsView } from './views/SettingsView';
import { TopBar } from './views/TopBar';

export function App() {
  const session = useLoad(readSession, 'session');
  if (session.error !== undefined) return <p className="page message">{session.error}</p>;
  return session.value === undefined ? null : <Page session={session.value} />;
}

function Page({ session }: { readonly session: Session }) {
  const [mode, setModeState] = useState<ColorMode>(
    document.documentElement.dataset['colorMode'] === 'dark' ? 'dark' : 'light',
  );
  const [flags, setFlags] = useState<readonly FlagOptions[]>([]);
  const close = useCallback(
    (id: string) => setFlags((list) => list.filter((flag) => String(flag.id) !== id)),
    [],
  );
  const show = useCallback(
    (flag: FlagOptions) =>
      setFlags((list) => [...list.filter(({ id }) => String(id) !== String(flag.id)), flag]),
    [],
  );
  const setMode = useCallback((next: ColorMode) => {
    document.documentElement.dataset['colorMode'] = next;
    document.cookie = `sandbox-mode=${next}; Path=/; SameSite=Strict; Max-Age=31536000`;
    setModeState(next);
  }, []);
  const events = useMemo(() => createEventBus(), []);
  const surfaces = useMemo(
    () => ({ session, mode, setMode, events, flags: { show, close } }),
    [session, mode, setMode, events, show, close],
  );
  return (
    <SurfacesContext.Provider value={surfaces}>
      <TopBar />
      {pageFor(routeOf(window.location.pathname, window.location.search))}
      <Flags flags={flags} onClose={close} />
    </SurfacesContext.Provider>
  );
}

function pageFor(route: Route): ReactNode {
  switch (route.page) {
    case 'home':
      return <HomeView />;
    case 'issue':
      return <IssueView issueKey={route.key} />;
    case 'issues':
      return <IssuesView jql={route.jql} />;
    case 'project':
      return <ProjectView projectKey={route.key} />;
    case 'settings':
      return <SettingsView projectKey={route.key} />;
    case 'dashboard':
      return <DashboardView />;
    case 'outbox':
      return <OutboxView />;
    case 'missing':
      return (
        <main className="page">
          <h1>Nothing here</h1>
          <p>
            The sandbox has no page at this address. <a href="/">Go to the start</a>
          </p>
        </main>
      );
  }
}
