/**
 * `debrief.action` follows the review: what the second look found, and, once a limited review is closed, which factor an
 * action answers. A write that fails is noted and made good with the next change; the review itself has it all.
 */
import { ACTION_KEY, actionPropertyOf } from '../domain/actionProperty';
import type { Command } from '../domain/commands';
import { actionsOf } from '../domain/followUp';
import { isLimited } from '../domain/membership';
import type { Review } from '../domain/review';
import { readIssue, writeIssueProperty } from '../jira/issues';
import { JiraError } from '../jira/jiraError';
import type { Deps } from './deps';

/** Milliseconds: a person waits for an answer whose change is already safe. */
const PATIENCE = 1000;
/** Jira calls at once. */
const AT_ONCE = 5;

/** @param after the review with the command in it. @returns ids of the ideas whose action must say something new */
export function touchesActions(command: Command, after: Review): readonly string[] {
  switch (command.type) {
    case 'recordOutcome':
      return [command.ideaId];
    case 'editDetails':
      // From limited to open to all, or the other way round.
      return command.visibility === undefined ? [] : actionsOf(after).map((idea) => idea.id);
    case 'reopenReview':
      return isLimited(after) ? actionsOf(after).map((idea) => idea.id) : [];
    default:
      return [];
  }
}

/** Writes the property of each of the actions, as the person. */
export async function keepActionProperties(
  deps: Deps,
  review: Review,
  ideaIds: readonly string[],
): Promise<void> {
  const wanted = actionsOf(review).filter((idea) => ideaIds.includes(idea.id));
  if (wanted.length === 0) return;
  const jira = { ...deps.jira, longestWait: PATIENCE };
  try {
    const { fields } = await readIssue(jira, deps.issueId, { fields: ['project'] });
    const projectId = fields?.project?.id;
    if (projectId === undefined) return;
    for (let from = 0; from < wanted.length; from += AT_ONCE) {
      const some = wanted.slice(from, from + AT_ONCE);
      await Promise.all(
        some.map(async (idea) => {
          if (idea.creation.state !== 'created') return;
          const property = actionPropertyOf(review, idea, projectId);
          try {
            await writeIssueProperty(jira, idea.creation.issueId, ACTION_KEY, property);
          } catch (error) {
            if (!(error instanceof JiraError)) throw error;
            deps.warn(`action-property-not-written-${error.kind}`);
          }
        }),
      );
    }
  } catch (error) {
    if (!(error instanceof JiraError)) throw error;
    deps.warn(`action-property-not-written-${error.kind}`);
  }
}
