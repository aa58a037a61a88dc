/** An issue's type and key, as a link to it. */
import { issueUrl } from '../routes';
import { TypeIcon } from './Icon';

export function IssueKey({ issueKey, type }: { readonly issueKey: string; readonly type: string }) {
  return (
    <a className="issue-key" href={issueUrl(issueKey)}>
      <TypeIcon name={type} />
      {issueKey}
    </a>
  );
}
