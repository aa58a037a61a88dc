/** What makes an idea a commitment: the four checks under the form, and the words for what is still missing. */
import { actionAdvice } from '../../../../src/domain/advice/action/actionAdvice';
import { missingForJira, type NeededField } from '../../../../src/domain/actionReadiness';
import type { ActionDraft } from '../../../../src/domain/review';

export interface Check {
  readonly name: string;
  /** weak: there, and advice says how it could be better. */
  readonly state: 'there' | 'weak' | 'missing';
}

const CHECKS = [
  { field: 'outcome', name: 'One outcome' },
  { field: 'owner', name: 'One owner' },
  { field: 'due', name: 'A date' },
  { field: 'verification', name: 'A way to tell' },
] as const;

export function checksOf(draft: ActionDraft): readonly Check[] {
  const advised = new Set(actionAdvice(draft).map(({ field }) => field));
  return CHECKS.map(({ field, name }) => {
    if (draft[field] === undefined) return { name, state: 'missing' };
    return { name, state: advised.has(field) ? 'weak' : 'there' };
  });
}

const MISSING_WORDS: Readonly<Record<NeededField, string>> = {
  outcome: 'Say what changes',
  owner: 'Choose one owner',
  due: 'Set a date',
  verification: 'Say how you will know',
  projectId: 'Choose a project',
  issueTypeId: 'Choose a work type',
};

/** The next thing to fill in, or undefined when the action can be created. */
export function nextStep(draft: ActionDraft): string | undefined {
  const missing = missingForJira(draft);
  return missing === undefined ? undefined : MISSING_WORDS[missing];
}

/** Jira's words for a refusal, and who can help. @param code kind of the refusal, as the log has it */
export function refusalWords(
  code: string,
  project: string,
): { readonly text: string; readonly otherProject: boolean } {
  switch (code) {
    case 'denied':
      return {
        text: `You can’t create issues in ${project}. An administrator of that project can give you “Create issues”.`,
        otherProject: true,
      };
    case 'not-found':
      return {
        text: `Jira does not know ${project}, or does not show it to you.`,
        otherProject: true,
      };
    case 'busy':
      return { text: 'Jira was asked too much at once. Wait a moment and try again.', otherProject: false };
    default:
      return {
        text: `${project} does not accept one of the values. An administrator of that project can change its create screen.`,
        otherProject: true,
      };
  }
}
