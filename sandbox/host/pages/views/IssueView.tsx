/** Jira's issue view: what the issue says, Debrief's panel, comments, and the details at the side. */
import { useEffect, useState } from 'react';
import { Surface } from '../forge/Surface';
import { useSurfaces } from '../forge/surfaces';
import { readComments, readIssue, saveFields } from '../jiraData';
import type { Issue } from '../jiraData';
import { Adf } from '../parts/Adf';
import { IssueKey } from '../parts/IssueKey';
import { messageOf, useLoad } from '../parts/useLoad';
import { issuesUrl, projectUrl } from '../routes';
import { Comments } from './Comments';
import { Details } from './Details';
import { LinkedIssues } from './LinkedIssues';

export function IssueView({ issueKey }: { readonly issueKey: string }) {
  const issue = useLoad(readIssue, issueKey);
  const comments = useLoad(readComments, issueKey);
  useEffect(() => {
    if (issue.value) document.title = `[${issue.value.key}] ${issue.value.fields.summary}`;
  }, [issue.value]);
  if (issue.error !== undefined && issue.value === undefined) {
    return (
      <main className="page">
        <h1>You can’t view this issue</h1>
        <p className="message">{issue.error}</p>
      </main>
    );
  }
  if (issue.value === undefined) return <main className="page" aria-busy="true" />;
  const reload = (): void => {
    issue.reload();
    comments.reload();
  };
  return <LoadedIssue issue={issue.value} comments={comments} reload={reload} />;
}

interface LoadedIssueProps {
  readonly issue: Issue;
  readonly comments: Parameters<typeof Comments>[0]['comments'];
  readonly reload: () => void;
}

function LoadedIssue({ issue, comments, reload }: LoadedIssueProps) {
  const { session } = useSurfaces();
  const { fields, key } = issue;
  const projectKey = fields.project?.key ?? key.replace(/-\d+$/, '');
  const panel = session.modules.find(({ type }) => type === 'jira:issuePanel');
  const aside = session.modules.find(({ type }) => type === 'jira:issueContext');
  return (
    <main className="issue">
      <nav className="crumbs" aria-label="Breadcrumb">
        <a href={projectUrl(projectKey)}>{fields.project?.name ?? projectKey}</a>
        <span>/</span>
        {fields.parent && (
          <>
            <IssueKey issueKey={fields.parent.key} type={fields.parent.fields.issuetype?.name ?? 'Epic'} />
            <span>/</span>
          </>
        )}
        <IssueKey issueKey={key} type={fields.issuetype.name} />
      </nav>
      <Title issue={issue} onSaved={reload} />
      <div className="issue-columns">
        <div className="issue-main">
          <section>
            <h2>Description</h2>
            {fields.description ? (
              <Adf document={fields.description} />
            ) : (
              <p className="subtle">No description.</p>
            )}
          </section>
          {panel && (
            <section aria-label={panel.title}>
              <h2 className="frame-title">
                <img src={panel.icon} alt="" width="20" height="20" />
                {panel.title}
              </h2>
              <Surface
                type="jira:issuePanel"
                at={{ issueKey: key }}
                projectKey={projectKey}
                onRefresh={reload}
              />
            </section>
          )}
          <LinkedIssues issue={issue} />
          <Comments issueKey={key} comments={comments} />
        </div>
        <div className="issue-side">
          <Details issue={issue} onSaved={reload} />
          {aside && (
            <details className="box" open>
              <summary>
                <h2>{aside.title}</h2>
              </summary>
              <div className="box-body">
                <Surface
                  type="jira:issueContext"
                  at={{ issueKey: key }}
                  projectKey={projectKey}
                  onRefresh={reload}
                />
              </div>
            </details>
          )}
          <p className="subtle small">
            <a href={issuesUrl(`key = ${key}`)}>Show in search</a>
          </p>
        </div>
      </div>
    </main>
  );
}

/** The summary: a heading that becomes a field when pressed. */
function Title({ issue, onSaved }: { readonly issue: Issue; readonly onSaved: () => void }) {
  const [draft, setDraft] = useState<string>();
  const [error, setError] = useState<string>();
  const save = (): void => {
    const summary = draft?.trim() ?? '';
    setDraft(undefined);
    if (summary === '' || summary === issue.fields.summary) return;
    saveFields(issue.key, { summary }).then(
      () => {
        setError(undefined);
        onSaved();
      },
      (reason: unknown) => setError(messageOf(reason)),
    );
  };
  return (
    <>
      {draft === undefined ? (
        <h1 className="title">
          <button type="button" title="Edit summary" onClick={() => setDraft(issue.fields.summary)}>
            {issue.fields.summary}
          </button>
        </h1>
      ) : (
        <input
          className="title-field"
          aria-label="Summary"
          autoFocus
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={save}
          onKeyDown={(event) => {
            if (event.key === 'Enter') save();
            if (event.key === 'Escape') setDraft(undefined);
          }}
        />
      )}
      {error !== undefined && (
        <p className="message" role="alert">
          {error}
        </p>
      )}
    </>
  );
}
