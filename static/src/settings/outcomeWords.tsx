/** What became of the settings when they were saved, in words: a line beside the button, and a message where it takes more. */
import type { ReactNode } from 'react';
import { SETTINGS_SIZE } from '../../../src/domain/settings';
import type { JiraErrorKind } from '../../../src/jira/jiraError';
import { Icon } from '../shared/components/Icon';
import { Message } from '../shared/components/Message';
import type { SettingsForm } from './useSettingsForm';
import { SECTION_WORDS } from './words';

/** @param choice where the parts stand that somebody else changed too, seen from these words */
export function stateWords(
  { isDirty, isSaving, isKept, problems, clash, outcome }: SettingsForm,
  choice: 'above' | 'below',
): ReactNode {
  if (isSaving) return 'Saving…';
  if (problems.size > 0)
    return problems.size === 1 ? 'One field needs a look.' : `${String(problems.size)} fields need a look.`;
  if (clash !== undefined) return `Choose ${choice} what to keep.`;
  if (isDirty) return isKept ? 'Not saved yet. Kept in this browser.' : 'Not saved yet.';
  if (outcome?.state === 'saved')
    return (
      <>
        <Icon name="check" /> Saved
      </>
    );
  return 'Everything is saved.';
}

const TOO_LARGE = 'This is more than Jira keeps for a project';

/** @param size characters of the property as it would be saved */
export const TooLarge = ({ size }: { readonly size: number }) => (
  <Message tone="care" live="status" title={TOO_LARGE}>
    {size.toLocaleString()} characters of at most {SETTINGS_SIZE.toLocaleString()}. Shorten questions and what
    labels are for, or take some away.
  </Message>
);

interface SaveMessageProps {
  readonly form: Pick<SettingsForm, 'outcome' | 'size'>;
  readonly projectName: string;
}

export function SaveMessage({ form: { outcome, size = 0 }, projectName }: SaveMessageProps) {
  if (outcome?.state === 'failed') {
    const { title, text } = failureWords(outcome.kind, projectName);
    return (
      <Message tone="bad" live="alert" title={title}>
        {text} Your changes are still here.
      </Message>
    );
  }
  if (outcome?.state === 'too-large')
    return size > SETTINGS_SIZE ? (
      <TooLarge size={size} />
    ) : (
      <Message tone="care" live="alert" title={TOO_LARGE}>
        Together with what somebody else saved it is {outcome.size.toLocaleString()} characters, of at most{' '}
        {SETTINGS_SIZE.toLocaleString()}. Shorten some of it.
      </Message>
    );
  if (outcome?.state === 'saved' && outcome.taken.length > 0)
    return (
      <Message
        tone="info"
        live="status"
        icon="people"
        title="Saved, together with what somebody else changed"
      >
        They changed: {outcome.taken.map((section) => SECTION_WORDS[section].name).join(', ')}.
      </Message>
    );
  return null;
}

function failureWords(
  kind: JiraErrorKind,
  projectName: string,
): { readonly title: string; readonly text: string } {
  switch (kind) {
    case 'denied':
      return {
        title: 'Jira does not let you change these settings',
        text: `It takes the permission “Administer projects” in ${projectName}. Somebody who has it can give it to you.`,
      };
    case 'not-found':
      return {
        title: 'Jira does not take settings for this project any more',
        text: 'It was archived or deleted, or it is out of your sight.',
      };
    case 'refused':
      return { title: 'Jira did not accept these settings', text: 'Nothing was changed.' };
    case 'busy':
      return { title: 'Jira asks us to slow down', text: 'Nothing was changed. Save again in a moment.' };
    case 'down':
    case 'lost':
    case 'malformed':
      return {
        title: 'Jira did not say whether it saved',
        text: 'Save again: doing it twice does no harm.',
      };
    default:
      return kind satisfies never;
  }
}
