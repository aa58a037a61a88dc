/** The form over all sections, saved as a whole from wherever somebody is in it. */
import { useRef, useState, type FormEvent } from 'react';
import { SECTION_NAMES, unreadableSections, type Section } from '../../../src/domain/settingsSections';
import type { SettingsPage } from '../../../src/usecases/readSettingsPage';
import type { Clock } from '../shared/clock';
import { Button } from '../shared/components/Button';
import { Message } from '../shared/components/Message';
import { localDay, showMoment } from '../shared/dates';
import { ClashMessage } from './ClashMessage';
import type { DraftKeeper } from './keptDraft';
import { SaveMessage, stateWords } from './outcomeWords';
import { SaveBar } from './SaveBar';
import { SavingProvider, type Saving } from './SectionBox';
import { ActionsSection } from './sections/ActionsSection';
import { CalendarSection } from './sections/CalendarSection';
import { LabelsSection } from './sections/LabelsSection';
import { LimitsSection } from './sections/LimitsSection';
import { OwedSection } from './sections/OwedSection';
import { RemindersSection } from './sections/RemindersSection';
import { GroundRulesSection, PromptsSection } from './sections/TextsSection';
import { useJiraLists } from './useJiraLists';
import { useSettingsForm, type SettingsForm } from './useSettingsForm';
import { SECTION_WORDS } from './words';

interface SettingsEditorProps {
  readonly page: SettingsPage;
  readonly keeper: DraftKeeper;
  readonly clock: Clock;
  readonly onThemes: (projectKey: string) => void;
}

export function SettingsEditor({ page, keeper, clock, onThemes }: SettingsEditorProps) {
  const { project, found } = page;
  const form = useSettingsForm({ projectId: project.id, found, keeper, clock });
  const lists = useJiraLists(project, form.draft.targetProjectId);
  const unreadable = unreadableSections(found);
  const { draft, problems, change } = form;
  const section = { draft, problems, change };
  const saveButton = useRef<HTMLButtonElement>(null);
  const [from, setFrom] = useState<Section | undefined>(undefined);
  return (
    <form
      className="stack stack-wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setFrom(sectionOf(event));
        form.save();
      }}
    >
      {form.isUsual && !form.isDirty && (
        <p className="subtle">These are the usual settings. Nothing has been chosen for this project yet.</p>
      )}
      {form.foundAt !== undefined && form.isDirty && (
        <Message
          tone="info"
          icon="history"
          title="Your changes are back"
          actions={
            <Button small onClick={form.discard}>
              Start from what is saved
            </Button>
          }
        >
          You left them here on {showMoment(new Date(form.foundAt).toISOString())}, and they were not saved.
        </Message>
      )}
      {unreadable.length > 0 && (
        <Message tone="care" title="Some of what is saved cannot be read">
          The usual values are used for: {unreadable.map((name) => SECTION_WORDS[name].name).join(', ')}.
          Saving puts them in its place.
        </Message>
      )}
      <SavingProvider value={savingOf(form, from, project.name)}>
        <OwedSection {...section} lists={lists} today={localDay(new Date(clock.now()))} />
        <ActionsSection {...section} lists={lists} />
        <LimitsSection {...section} />
        <CalendarSection {...section} />
        <LabelsSection {...section} differ={form.differ} projectKey={project.key} onThemes={onThemes} />
        <GroundRulesSection {...section} list="groundRules" />
        <PromptsSection {...section} list="prompts" />
        <RemindersSection {...section} />
      </SavingProvider>
      {form.clash && (
        <ClashMessage clash={form.clash} form={form} names={lists.names} saveButton={saveButton} />
      )}
      <SaveBar
        form={form}
        projectName={project.name}
        isToldElsewhere={from !== undefined}
        saveButton={saveButton}
      />
    </form>
  );
}

function savingOf(form: SettingsForm, from: Section | undefined, projectName: string): Saving {
  const { changed, isSaving, outcome, problems, clash } = form;
  const hasNews = isSaving || outcome !== undefined || problems.size > 0 || clash !== undefined;
  if (!hasNews) return { changed, from };
  return {
    changed,
    from,
    words: stateWords(form, 'below'),
    message: <SaveMessage form={form} projectName={projectName} />,
  };
}

/** Where the person is: in a field in which Enter was pressed, else at the button. */
function sectionOf({ nativeEvent }: FormEvent): Section | undefined {
  const field = document.activeElement?.matches('input') === true ? document.activeElement : undefined;
  const button = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : undefined;
  const name = (field ?? button)?.closest('[data-section]')?.getAttribute('data-section');
  return SECTION_NAMES.find((section) => section === name);
}
