/** The draft of an action as its form shows it: what people have filled in, on top of what can be guessed. */
import type { ActionDraft, Idea } from '../../../../src/domain/review';
import { LINE_LIMIT } from '../../../../src/domain/text';
import type { JiraIssueType } from '../../../../src/jira/createScreen';
import type { Change } from '../../shared/session/sessionDeps';
import type { Target } from './targets';

/** `null` clears a field, an absent one stays. */
export type DraftChanges = Extract<Change, { readonly type: 'draftAction' }>['changes'];

/**
 * @param target where actions go when nobody says otherwise; undefined while it is not known
 * @param due the day that is suggested; undefined while it is not known
 * @returns a guess stays a guess: it is stored only when the action is created
 */
export function filledDraft(idea: Idea, target: Target | undefined, due?: string): ActionDraft {
  const guessed: ActionDraft = {
    outcome: idea.text.replace(/\s+/g, ' ').slice(0, LINE_LIMIT),
    ...(due === undefined ? {} : { due }),
    ...(target === undefined ? {} : { projectId: target.projectId }),
  };
  const projectId = idea.draft.projectId ?? target?.projectId;
  // A work type belongs to its project.
  const issueTypeId = projectId === target?.projectId ? target?.issueTypeId : undefined;
  return { ...guessed, ...(issueTypeId === undefined ? {} : { issueTypeId }), ...idea.draft };
}

/** The work type that fits most actions: a task where there is one. */
export function likelyType(types: readonly JiraIssueType[]): JiraIssueType | undefined {
  return types.find((type) => /^task$/i.test(type.name)) ?? types[0];
}
