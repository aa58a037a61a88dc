/** The same issues in Jira's own search, where Jira's own tools work on them. */
import { searchOfShown } from '../../../../src/usecases/readAttentionSearches';
import { useHost } from '../../shared/host/host';
import { Icon } from '../../shared/components/Icon';

/** @param issueIds what is shown, in its order */
export function OpenInSearch({ issueIds }: { readonly issueIds: readonly string[] }) {
  const { openUrl } = useHost();
  const search = searchOfShown(issueIds);
  if (search === undefined) return null;
  const address = `/issues/?jql=${encodeURIComponent(search.jql)}`;
  return (
    <a
      className="evidence push"
      href={address}
      title={search.cut ? 'An address names 500 issues at most: the first ones of this list' : undefined}
      onClick={(event) => {
        event.preventDefault();
        openUrl(address);
      }}
    >
      Open in Jira search
      <Icon name="external" />
    </a>
  );
}
