/** What a project has chosen, read as the person; the defaults where it has chosen nothing or nothing readable. */
import { settingsFrom, SETTINGS_KEY, type Settings } from '../domain/settings';
import { readProjectProperty } from '../jira/projectProperties';
import type { JiraAccess } from '../jira/request';

/** @throws JiraError when Jira did not say: that is not the same as having chosen nothing */
export async function readSettings(access: JiraAccess, projectId: string): Promise<Settings> {
  return settingsFrom(await readProjectProperty(access, projectId, SETTINGS_KEY));
}
