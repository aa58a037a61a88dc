/** For people who may see the settings and not change them: what stands there, in words. */
import { settingsFrom } from '../../../src/domain/settings';
import { SECTION_NAMES } from '../../../src/domain/settingsSections';
import type { SettingsPage } from '../../../src/usecases/readSettingsPage';
import { Message } from '../shared/components/Message';
import { SectionBox } from './SectionBox';
import { sectionLines } from './sectionLines';
import { useJiraLists } from './useJiraLists';

export function ReadOnlySettings({ page }: { readonly page: SettingsPage }) {
  const settings = settingsFrom(page.found);
  const { names } = useJiraLists(page.project, settings.targetProjectId);
  return (
    <>
      <Message tone="calm" icon="eye">
        {page.project.archived === true
          ? `${page.project.name} is archived, so its settings cannot be changed. A Jira administrator can restore the project.`
          : `You can read these settings. People with the permission “Administer projects” in ${page.project.name} can change them.`}
      </Message>
      {page.found === undefined && <p className="subtle">These are the usual settings.</p>}
      {SECTION_NAMES.map((section) => {
        const lines = sectionLines(settings, section, names);
        return (
          <SectionBox key={section} section={section}>
            {lines.length === 0 ? (
              <p className="subtle">Nothing.</p>
            ) : (
              <ul className="settings-lines stack">
                {lines.map((line) => (
                  <li key={line} className="pre-line">
                    {line}
                  </li>
                ))}
              </ul>
            )}
          </SectionBox>
        );
      })}
    </>
  );
}
