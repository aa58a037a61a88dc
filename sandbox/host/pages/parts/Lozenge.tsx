/** A status in the colour of its category. */
import type { Status } from '../jiraData';

export function Lozenge({ status }: { readonly status: Status }) {
  return <span className={`lozenge ${status.statusCategory.key}`}>{status.name}</span>;
}
