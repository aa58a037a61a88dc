/** The start page: three things to try, the projects, the people. */
import { become } from '../client';
import { useSurfaces } from '../forge/surfaces';
import { readProjects, search } from '../jiraData';
import { Icon } from '../parts/Icon';
import { IssueKey } from '../parts/IssueKey';
import { Lozenge } from '../parts/Lozenge';
import { Avatar } from '../parts/People';
import { useLoad } from '../parts/useLoad';
import { DASHBOARD_URL, issueUrl, issuesUrl, projectUrl } from '../routes';

export function HomeView() {
  const { session } = useSurfaces();
  const projects = useLoad(readProjects, 'projects');
  const recent = useLoad(search, 'created >= -3650d ORDER BY updated DESC');
  const unreviewed = useLoad(search, 'type in (Epic, Incident) AND reviewStatus is EMPTY ORDER BY type ASC');
  const reviewed = useLoad(search, 'reviewStatus = open ORDER BY updated DESC');
  const open = reviewed.value?.issues[0];
  const fresh = unreviewed.value?.issues[0];
  const issue = fresh ?? open;
  const project = projects.value?.find(({ key }) => issue?.key.startsWith(`${key}-`)) ?? projects.value?.[0];
  return (
    <main className="page">
      <h1>A Jira of your own</h1>
      <p className="subtle">
        Debrief runs here with Atlassian’s own packages. Nothing leaves this machine, and everything you do is
        kept.
      </p>
      <section>
        <h2>Three things to try</h2>
        <ol className="tries">
          <li>
            {issue ? (
              <>
                Open <a href={issueUrl(issue.key)}>{issue.key}</a> and{' '}
                {fresh ? 'start a review on it' : 'go on with its review'}.
              </>
            ) : (
              'Create an issue through the REST API and start a review on it.'
            )}
          </li>
          <li>
            Look at{' '}
            {project ? (
              <a href={projectUrl(project.key)}>the Reviews page of {project.name}</a>
            ) : (
              'a Reviews page'
            )}
            : what languishes, and why.
          </li>
          <li>
            Open {open ? <a href={issueUrl(open.key)}>{open.key}</a> : 'the same review'} in two windows, as
            two people (choose who you are in the top bar), and type in both.
          </li>
        </ol>
      </section>
      {(projects.error ?? recent.error) && <p className="message">{projects.error ?? recent.error}</p>}
      <section>
        <h2>Projects</h2>
        {projects.value?.length === 0 && (
          <p className="subtle">This world has no projects that you may see.</p>
        )}
        <ul className="cards">
          {projects.value?.map(({ key, name }) => (
            <li key={key} className="card">
              <span className="project-mark">{key}</span>
              <span className="grow">
                <a href={projectUrl(key)}>{name}</a>
                <a className="subtle small" href={issuesUrl(`project = ${key} ORDER BY updated DESC`)}>
                  Issues
                </a>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <p>
        <a href={DASHBOARD_URL}>The dashboard with the app’s widgets</a>
      </p>
      {recent.value !== undefined && recent.value.issues.length > 0 && (
        <section>
          <h2>Lately changed</h2>
          <ul className="lines">
            {recent.value.issues.slice(0, 8).map(({ key, fields }) => (
              <li key={key}>
                <IssueKey issueKey={key} type={fields.issuetype.name} />
                <span className="grow">{fields.summary}</span>
                <Lozenge status={fields.status} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>People you can be</h2>
        <ul className="cards">
          {session.people
            .filter(({ active }) => active)
            .map(({ accountId, displayName, admin }) => (
              <li key={accountId} className="card">
                <Avatar accountId={accountId} name={displayName} />
                <span className="grow">
                  {displayName}
                  {admin && <span className="subtle small"> Site administrator</span>}
                </span>
                {accountId === session.person.accountId ? (
                  <span className="subtle small row">
                    <Icon name="check" /> You
                  </span>
                ) : (
                  <button type="button" className="button" onClick={() => become(accountId)}>
                    Be {displayName.split(' ')[0]}
                  </button>
                )}
              </li>
            ))}
        </ul>
      </section>
    </main>
  );
}
