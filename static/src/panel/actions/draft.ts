/** The draft of an action as its form shows it: what people have filled in, on top of what can be guessed. */
import type { ActionDraft, Idea } from '../../../../src/domain/review';
import { LINE_LIMIT } from '../../../../src/domain/text';
import type { JiraIssueType } from '../../../../src/jira/createScreen';
import type { Change } from '../../shared/session/sessionDeps';
import { addDays, dayOf, workingDay } from '../../shared/dates';

/** `null` clears a field, an absent one stays. */
export type DraftChanges = Extract<Change, { readonly type: 'draftAction' }>['changes'];

/** Days between the decision and the suggested due date. */
const TIME_TO_DO = 28;

/**
 * @param projectId the project of the reviewed issue
 * @returns a guess stays a guess: it is stored only when the action is created
 */
export function filledDraft(idea: Idea, projectId: string): ActionDraft {
  const guessed: ActionDraft = {
    outcome: idea.text.replace(/\s+/g, ' ').slice(0, LINE_LIMIT),
    due: suggestedDue(idea),
    projectId,
  };
  return { ...guessed, ...idea.draft };
}

function suggestedDue(idea: Idea): string {
  const from = idea.decision.outcome === 'do' ? idea.decision.at : idea.added.at;
  return workingDay(addDays(dayOf(from), TIME_TO_DO));
}

/** The work type that fits most actions: a task where there is one. */
export function likelyType(types: readonly JiraIssueType[]): JiraIssueType | undefined {
  return types.find((type) => /^task$/i.test(type.name)) ?? types[0];
}
