/**
 * Writes the settings as the person. What somebody else saved since the page was read is never written over unseen: parts
 * that only they changed are taken on, parts that both changed are for the person to choose.
 */
import { SETTINGS_KEY, SETTINGS_SIZE, settingsFrom, type Settings } from '../../../src/domain/settings';
import {
  differingSections,
  settingsProperty,
  withSections,
  type Section,
} from '../../../src/domain/settingsSections';
import { JiraError, type JiraErrorKind } from '../../../src/jira/jiraError';
import { readProjectProperty, writeProjectProperty } from '../../../src/jira/projectProperties';
import type { JiraAccess } from '../../../src/jira/request';

export type SaveOutcome =
  /** `found`: the property as it stands there now; `taken`: what came from somebody else. */
  | { readonly state: 'saved'; readonly found: unknown; readonly taken: readonly Section[] }
  | { readonly state: 'clash'; readonly found: unknown; readonly sections: readonly Section[] }
  | { readonly state: 'too-large'; readonly size: number }
  | { readonly state: 'failed'; readonly kind: JiraErrorKind };

interface Save {
  /** What the person saw before they changed anything. */
  readonly base: Settings;
  readonly mine: Settings;
}

export async function saveSettings(
  access: JiraAccess,
  projectId: string,
  { base, mine }: Save,
): Promise<SaveOutcome> {
  try {
    const found = await readProjectProperty(access, projectId, SETTINGS_KEY);
    const theirs = settingsFrom(found);
    const own = differingSections(base, mine);
    const taken = differingSections(base, theirs).filter((section) => !own.includes(section));
    const sections = differingSections(base, theirs).filter(
      (section) => own.includes(section) && differingSections(mine, theirs).includes(section),
    );
    if (sections.length > 0) return { state: 'clash', found, sections };
    const value = settingsProperty(found, withSections(theirs, own, mine));
    const size = sizeOf(value);
    if (size > SETTINGS_SIZE) return { state: 'too-large', size };
    await write(access, projectId, value);
    return { state: 'saved', found: value, taken };
  } catch (error) {
    if (error instanceof JiraError) return { state: 'failed', kind: error.kind };
    throw error;
  }
}

/** A lost answer is no refusal: what stands there afterwards decides. */
async function write(access: JiraAccess, projectId: string, value: unknown): Promise<void> {
  try {
    await writeProjectProperty(access, projectId, SETTINGS_KEY, value);
  } catch (error) {
    if (!(error instanceof JiraError) || !error.outcomeUnknown) throw error;
    const stands = await readProjectProperty(access, projectId, SETTINGS_KEY);
    if (differingSections(settingsFrom(stands), settingsFrom(value)).length > 0) throw error;
  }
}

/** Characters of the property. */
export function sizeOf(value: unknown): number {
  return JSON.stringify(value).length;
}
