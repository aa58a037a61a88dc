/** The bar on top of every page: search, who you are, light or dark, the Sandbox menu. */
import { become } from '../client';
import { DASHBOARD_URL, searchUrl } from '../routes';
import { useSurfaces } from '../forge/surfaces';
import { Icon } from '../parts/Icon';
import { Avatar } from '../parts/People';
import { SandboxMenu } from './SandboxMenu';

export function TopBar() {
  const { session, mode, setMode } = useSurfaces();
  const { person, people } = session;
  return (
    <header className="top">
      <a className="brand" href="/">
        <Icon name="apps" />
        <strong>Jira</strong>
      </a>
      <a className="wide-only" href={DASHBOARD_URL}>
        Dashboard
      </a>
      <form
        className="search"
        action="/issues"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          const typed = new FormData(event.currentTarget).get('jql');
          window.location.assign(searchUrl(typeof typed === 'string' ? typed : ''));
        }}
      >
        <Icon name="search" />
        <input name="jql" type="search" placeholder="Search" aria-label="Search by words, key or JQL" />
      </form>
      <div className="top-actions">
        <SandboxMenu />
        <button
          type="button"
          className="button plain"
          aria-label="Dark theme"
          aria-pressed={mode === 'dark'}
          onClick={() => setMode(mode === 'dark' ? 'light' : 'dark')}
        >
          <Icon name={mode === 'dark' ? 'sun' : 'moon'} />
          <span className="wide-only">Dark</span>
        </button>
        <label className="person-switch">
          <Avatar accountId={person.accountId} name={person.displayName} />
          <span className="visually-hidden">You are</span>
          <select value={person.accountId} onChange={(event) => become(event.target.value)}>
            {people.map(({ accountId, displayName, active }) => (
              <option key={accountId} value={accountId} disabled={!active}>
                {displayName}
                {active ? '' : ' (deactivated)'}
              </option>
            ))}
          </select>
        </label>
      </div>
    </header>
  );
}
