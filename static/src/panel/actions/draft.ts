/** The draft of an action as its form shows it: what people have filled in, on top of what can be guessed. */
import type { ActionDraft, Idea } from '../../../../src/domain/review';
import { LINE_LIMIT } from '../../../../src/domain/text';
import type { JiraIssueType } from '../../../../src/jira/createScreen';
import type { Change } from '../../shared/session/sessionDeps';

/** `null` clears a field, an absent one stays. */
export type DraftChanges = Extract<Change, { readonly type: 'draftAction' }>['changes'];

/**
 * @param projectId the project of the reviewed issue
 * @param due the day that is suggested; undefined while it is not known
 * @returns a guess stays a guess: it is stored only when the action is created
 */
export function filledDraft(idea: Idea, projectId: string, due?: string): ActionDraft {
  const guessed: ActionDraft = {
    outcome: idea.text.replace(/\s+/g, ' ').slice(0, LINE_LIMIT),
    ...(due === undefined ? {} : { due }),
    projectId,
  };
  return { ...guessed, ...idea.draft };
}

/** The work type that fits most actions: a task where there is one. */
export function likelyType(types: readonly JiraIssueType[]): JiraIssueType | undefined {
  return types.find((type) => /^task$/i.test(type.name)) ?? types[0];
}
