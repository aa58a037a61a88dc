/** Issue search: a box for JQL and what Jira finds, or Jira's own words on why it cannot. */
import { useState } from 'react';
import { useSurfaces } from '../forge/surfaces';
import { search } from '../jiraData';
import type { SearchPage } from '../jiraData';
import { dayText } from '../parts/dates';
import { IssueKey } from '../parts/IssueKey';
import { Lozenge } from '../parts/Lozenge';
import { Avatar } from '../parts/People';
import { messageOf, useLoad } from '../parts/useLoad';

export function IssuesView({ jql }: { readonly jql: string }) {
  const { person } = useSurfaces().session;
  const { page, error, more } = useSearch(jql);
  return (
    <main className="page">
      <h1>Issues</h1>
      <form className="jql" action="/issues">
        <label htmlFor="jql" className="visually-hidden">
          JQL
        </label>
        <input
          id="jql"
          name="jql"
          defaultValue={jql}
          placeholder="project = PAY AND status != Done ORDER BY duedate"
        />
        <button type="submit" className="button primary">
          Search
        </button>
      </form>
      {error !== undefined && (
        <p className="message" role="alert">
          {error}
        </p>
      )}
      {page && error === undefined && (
        <>
          {page.issues.length === 0 ? (
            <p className="subtle">No issue that you may see matches this search.</p>
          ) : (
            <div className="table-scroll" tabIndex={0} role="region" aria-label="Issues found">
              <table className="issues">
                <thead>
                  <tr>
                    <th scope="col">Key</th>
                    <th scope="col">Summary</th>
                    <th scope="col">Status</th>
                    <th scope="col">Assignee</th>
                    <th scope="col">Due</th>
                  </tr>
                </thead>
                <tbody>
                  {page.issues.map(({ key, fields }) => (
                    <tr key={key}>
                      <td>
                        <IssueKey issueKey={key} type={fields.issuetype.name} />
                      </td>
                      <td className="summary">{fields.summary}</td>
                      <td>
                        <Lozenge status={fields.status} />
                      </td>
                      <td>
                        {fields.assignee ? (
                          <span className="row nowrap">
                            <Avatar
                              accountId={fields.assignee.accountId}
                              name={fields.assignee.displayName}
                            />
                            {fields.assignee.displayName}
                          </span>
                        ) : (
                          <span className="subtle">Unassigned</span>
                        )}
                      </td>
                      <td className="nowrap">{fields.duedate ? dayText(fields.duedate, person) : ''}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          {page.nextPageToken !== undefined && (
            <button type="button" className="button" onClick={more}>
              Show more
            </button>
          )}
        </>
      )}
    </main>
  );
}

/** An empty box shows everything lately changed; Jira refuses a search without any restriction. */
const EVERYTHING = 'created >= -3650d ORDER BY updated DESC';

/** The first page at once, further ones when asked for. */
function useSearch(jql: string) {
  const wanted = jql === '' ? EVERYTHING : jql;
  const first = useLoad(search, wanted);
  const [later, setLater] = useState<SearchPage>();
  const [laterError, setLaterError] = useState<string>();
  const page = later ?? first.value;
  const more = (): void => {
    search(wanted, page?.nextPageToken).then(
      (next) => setLater({ ...next, issues: [...(page?.issues ?? []), ...next.issues] }),
      (reason: unknown) => setLaterError(messageOf(reason)),
    );
  };
  return { page, error: first.error ?? laterError, more };
}
