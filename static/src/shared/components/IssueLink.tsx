/** A Jira issue by its key. It opens through the host: a link inside the frame would stay in the frame. */
import { useHost } from '../host/host';
import { Icon } from './Icon';

export function IssueLink({
  issueKey,
  children,
}: {
  readonly issueKey: string;
  readonly children?: React.ReactNode;
}) {
  const { openIssue } = useHost();
  return (
    <a
      className="issue-link"
      href={`/browse/${issueKey}`}
      onClick={(event) => {
        event.preventDefault();
        openIssue(issueKey);
      }}
    >
      <span className="key">{issueKey}</span>
      {children !== undefined && <> {children}</>}
    </a>
  );
}

export function EvidenceLink({ url, title }: { readonly url: string; readonly title: string | undefined }) {
  const { openUrl } = useHost();
  return (
    <a
      className="evidence"
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      onClick={(event) => {
        event.preventDefault();
        openUrl(url);
      }}
    >
      <Icon name="link" />
      <span>{title ?? hostOf(url)}</span>
    </a>
  );
}

/** The site of an address, which is what a reader recognises. */
function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}
