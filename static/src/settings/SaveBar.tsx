/** Saves the page; stays in view while something is not saved, and says what happened to it. */
import { SETTINGS_SIZE } from '../../../src/domain/settings';
import type { JiraErrorKind } from '../../../src/jira/jiraError';
import { Button } from '../shared/components/Button';
import { Icon } from '../shared/components/Icon';
import { Message } from '../shared/components/Message';
import type { SettingsForm } from './useSettingsForm';
import { SECTION_WORDS } from './words';

interface SaveBarProps {
  readonly form: SettingsForm;
  readonly projectName: string;
}

export function SaveBar({ form, projectName }: SaveBarProps) {
  const { isDirty, isSaving, size = 0 } = form;
  const isTooLarge = size > SETTINGS_SIZE;
  const cannot = !isDirty || isSaving || isTooLarge;
  return (
    <div className={isDirty ? 'save-bar save-bar-sticky stack' : 'save-bar stack'}>
      <Told form={form} projectName={projectName} />
      {isTooLarge && (
        <Message tone="care" live="status" title="This is more than Jira keeps for a project">
          {size.toLocaleString()} characters of at most {SETTINGS_SIZE.toLocaleString()}. Shorten questions
          and what labels are for, or take some away.
        </Message>
      )}
      <div className="row">
        <Button
          look="primary"
          type="submit"
          aria-disabled={cannot}
          onClick={(event) => {
            if (cannot) event.preventDefault();
          }}
        >
          Save changes
        </Button>
        {isDirty && !isSaving && (
          <Button look="plain" onClick={form.discard}>
            Undo all changes
          </Button>
        )}
        <span className="small subtle" role="status">
          {stateWords(form)}
        </span>
      </div>
    </div>
  );
}

function stateWords({ isDirty, isSaving, isKept, problems, clash, outcome }: SettingsForm) {
  if (isSaving) return 'Saving…';
  if (problems.size > 0)
    return problems.size === 1 ? 'One field needs a look.' : `${String(problems.size)} fields need a look.`;
  if (clash !== undefined) return 'Choose above what to keep.';
  if (isDirty) return isKept ? 'Not saved yet. Kept in this browser.' : 'Not saved yet.';
  if (outcome?.state === 'saved')
    return (
      <>
        <Icon name="check" /> Saved
      </>
    );
  return 'Everything is saved.';
}

function Told({ form: { outcome, size = 0 }, projectName }: SaveBarProps) {
  if (outcome?.state === 'failed') {
    const { title, text } = failureWords(outcome.kind, projectName);
    return (
      <Message tone="bad" live="alert" title={title}>
        {text} Your changes are still here.
      </Message>
    );
  }
  // Together with what somebody else saved, or else it is said before.
  if (outcome?.state === 'too-large' && size <= SETTINGS_SIZE)
    return (
      <Message tone="care" live="alert" title="This is more than Jira keeps for a project">
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
