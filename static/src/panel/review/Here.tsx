/** The others who have the review open right now, as their browsers say. */
import { Avatar } from '../../shared/components/Person';

/** More would push the title aside. */
const MOST = 4;

export function Here({ people }: { readonly people: readonly string[] }) {
  if (people.length === 0) return null;
  const shown = people.slice(0, MOST);
  const more = people.length - shown.length;
  return (
    <span className="avatars" role="group" aria-label="Here now">
      {shown.map((accountId) => (
        <Avatar key={accountId} accountId={accountId} named />
      ))}
      {more > 0 && (
        <span className="avatar avatar-gray" title={`${String(more)} more`}>
          +{more}
        </span>
      )}
    </span>
  );
}
