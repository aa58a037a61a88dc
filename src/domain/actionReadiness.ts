/**
 * A commitment says what changes, who does it, by when and how we will know. Without these four an idea cannot become
 * a Jira issue; purpose and strength describe it but never block.
 */
import type { ActionDraft } from './review';

const NEEDED = ['outcome', 'owner', 'due', 'verification', 'projectId', 'issueTypeId'] as const;
export type NeededField = (typeof NEEDED)[number];

/** The first missing field in the order of the form, or undefined when the draft is ready. */
export function missingForJira(draft: ActionDraft): NeededField | undefined {
  return NEEDED.find((field) => draft[field] === undefined);
}
