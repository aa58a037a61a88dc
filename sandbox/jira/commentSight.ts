/** Who sees a comment: whoever sees its issue, unless it is for the members of one role or group alone. */
import type { Core } from './core';
import type { CommentRow, IssueRow } from './model';
import type { Person } from './people';

type Visibility = NonNullable<CommentRow['visibility']>;

/** A role as the project fills it, a group as the person's account names it. */
export function isMember(core: Core, person: Person, issue: IssueRow, { type, value }: Visibility): boolean {
  const { accountId, row } = person;
  const groups = row?.groups ?? [];
  if (type === 'group') return groups.includes(value);
  const members = core.db.projects.get(issue.projectId)?.roles[value] ?? [];
  return members.some((member) => member === accountId || groups.includes(member));
}

/** The comments of the issue that this person sees, oldest first. */
export function seenComments(core: Core, person: Person, issue: IssueRow): readonly CommentRow[] {
  return core.db.comments
    .of(issue.id)
    .filter(({ visibility }) => visibility === undefined || isMember(core, person, issue, visibility));
}
