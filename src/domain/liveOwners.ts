/** Actions that lost their one owner in Jira: nobody has them, or somebody who has left. One that is done needs none. */

interface LiveAction {
  readonly id: string;
  readonly assignee?: { readonly active: boolean } | null | undefined;
  readonly status?: { readonly statusCategory: { readonly key: string } } | undefined;
}

/** @param actions as Jira shows them now. @returns ids of the issues */
export function ownerlessOf(actions: readonly LiveAction[]): readonly string[] {
  return actions
    .filter(({ assignee, status }) => status?.statusCategory.key !== 'done' && assignee?.active !== true)
    .map(({ id }) => id);
}
