/** Children and linked issues, each under the words that Jira uses for the link. */
import { readChildren } from '../jiraData';
import type { Issue, IssueLink, LinkedIssue } from '../jiraData';
import { IssueKey } from '../parts/IssueKey';
import { Lozenge } from '../parts/Lozenge';
import { useLoad } from '../parts/useLoad';

export function LinkedIssues({ issue }: { readonly issue: Issue }) {
  const mayHaveChildren = issue.fields.issuetype.name !== 'Sub-task';
  const children = useLoad(readChildren, mayHaveChildren ? issue.key : undefined);
  const groups = groupByLabel(issue.fields.issuelinks);
  return (
    <>
      {children.value !== undefined && children.value.length > 0 && (
        <section>
          <h2>Child issues</h2>
          <IssueLines issues={children.value} />
        </section>
      )}
      {groups.length > 0 && (
        <section>
          <h2>Linked issues</h2>
          {groups.map(([label, issues]) => (
            <div key={label}>
              <h3 className="subtle small">{label}</h3>
              <IssueLines issues={issues} />
            </div>
          ))}
        </section>
      )}
    </>
  );
}

function IssueLines({ issues }: { readonly issues: readonly LinkedIssue[] }) {
  return (
    <ul className="lines">
      {issues.map(({ id, key, fields }) => (
        <li key={id}>
          <IssueKey issueKey={key} type={fields.issuetype?.name ?? 'Task'} />
          <span className="grow">{fields.summary}</span>
          {fields.status && <Lozenge status={fields.status} />}
        </li>
      ))}
    </ul>
  );
}

/** A link whose `outwardIssue` is named reads "this issue <outward> that one", and the other way round. */
function groupByLabel(links: readonly IssueLink[]): (readonly [string, LinkedIssue[]])[] {
  const groups = new Map<string, LinkedIssue[]>();
  for (const { type, inwardIssue, outwardIssue } of links) {
    const [label, other] = outwardIssue ? [type.outward, outwardIssue] : [type.inward, inwardIssue];
    if (other !== undefined) groups.set(label, [...(groups.get(label) ?? []), other]);
  }
  return [...groups];
}
