/** The form over all sections, with one button that saves it. */
import { unreadableSections } from '../../../src/domain/settingsSections';
import type { SettingsPage } from '../../../src/usecases/readSettingsPage';
import type { Clock } from '../shared/clock';
import { Button } from '../shared/components/Button';
import { Message } from '../shared/components/Message';
import { localDay, showMoment } from '../shared/dates';
import { ClashMessage } from './ClashMessage';
import type { DraftKeeper } from './keptDraft';
import { SaveBar } from './SaveBar';
import { ChangedSections } from './SectionBox';
import { ActionsSection } from './sections/ActionsSection';
import { CalendarSection } from './sections/CalendarSection';
import { LabelsSection } from './sections/LabelsSection';
import { LimitsSection } from './sections/LimitsSection';
import { OwedSection } from './sections/OwedSection';
import { RemindersSection } from './sections/RemindersSection';
import { GroundRulesSection, PromptsSection } from './sections/TextsSection';
import { useJiraLists } from './useJiraLists';
import { useSettingsForm } from './useSettingsForm';
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
  return (
    <form
      className="stack stack-wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
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
      <ChangedSections value={form.changed}>
        <OwedSection {...section} lists={lists} today={localDay(new Date(clock.now()))} />
        <ActionsSection {...section} lists={lists} />
        <LimitsSection {...section} />
        <CalendarSection {...section} />
        <LabelsSection {...section} differ={form.differ} projectKey={project.key} onThemes={onThemes} />
        <GroundRulesSection {...section} list="groundRules" />
        <PromptsSection {...section} list="prompts" />
        <RemindersSection {...section} />
      </ChangedSections>
      {form.clash && <ClashMessage clash={form.clash} form={form} names={lists.names} />}
      <SaveBar form={form} projectName={project.name} />
    </form>
  );
}
