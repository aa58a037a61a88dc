/**
 * A Jira issue by its key. It opens through the host, because a link inside the frame would stay in the frame: in this
 * tab, or in a new one with the keys that do so everywhere else.
 */
import { useHost } from '../host/host';
import { Icon } from './Icon';

export function IssueLink({
  issueKey,
  children,
  tabIndex,
}: {
  readonly issueKey: string;
  readonly children?: React.ReactNode;
  /** -1 where the keyboard reaches it otherwise. */
  readonly tabIndex?: 0 | -1;
}) {
  const { openIssue, openUrl } = useHost();
  const address = `/browse/${issueKey}`;
  return (
    <a
      className="issue-link"
      href={address}
      tabIndex={tabIndex}
      onClick={(event) => {
        event.preventDefault();
        if (event.ctrlKey || event.metaKey || event.shiftKey) openUrl(address);
        else openIssue(issueKey);
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
