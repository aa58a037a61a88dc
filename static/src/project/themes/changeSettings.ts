/**
 * Changes one thing in the project's settings as the person. The change is made to what stands there at that moment, so
 * that nothing of what somebody else has saved is written over; where what it is about is gone it is not made.
 */
import { withOldestForgotten } from '../../../../src/domain/keptMerges';
import {
  SETTINGS_KEY,
  SETTINGS_SIZE,
  settingsFrom,
  settingsSchema,
  type Settings,
} from '../../../../src/domain/settings';
import { settingsProperty } from '../../../../src/domain/settingsSections';
import { JiraError, type JiraErrorKind } from '../../../../src/jira/jiraError';
import { readProjectProperty, writeProjectProperty } from '../../../../src/jira/projectProperties';
import type { JiraAccess } from '../../../../src/jira/request';

/** Undefined: what it is about is gone. */
export type SettingsChange = (settings: Settings) => Settings | undefined;

export type ChangeOutcome =
  | { readonly state: 'saved'; readonly settings: Settings }
  /** Somebody has removed what the change is about. `settings`: as they stand now. */
  | { readonly state: 'gone'; readonly settings: Settings }
  /** There are as many themes or labels as there can be. */
  | { readonly state: 'full' }
  | { readonly state: 'failed'; readonly kind: JiraErrorKind };

export async function changeSettings(
  access: JiraAccess,
  projectId: string,
  change: SettingsChange,
): Promise<ChangeOutcome> {
  try {
    const found = await readProjectProperty(access, projectId, SETTINGS_KEY);
    const before = settingsFrom(found);
    const wanted = change(before);
    if (wanted === undefined) return { state: 'gone', settings: before };
    if (JSON.stringify(wanted) === JSON.stringify(before)) return { state: 'saved', settings: before };
    const settings = thatFits(found, wanted);
    if (settings === undefined) return { state: 'full' };
    await write(access, projectId, settingsProperty(found, settings));
    return { state: 'saved', settings };
  } catch (error) {
    if (error instanceof JiraError) return { state: 'failed', kind: error.kind };
    throw error;
  }
}

/** What old merges took out of the settings makes room for what is in them. */
function thatFits(found: unknown, wanted: Settings): Settings | undefined {
  if (!settingsSchema.safeParse(wanted).success) return undefined;
  let settings: Settings | undefined = wanted;
  while (settings !== undefined && JSON.stringify(settingsProperty(found, settings)).length > SETTINGS_SIZE)
    settings = withOldestForgotten(settings);
  return settings;
}

/** A lost answer is no refusal: what stands there afterwards decides. */
async function write(access: JiraAccess, projectId: string, value: unknown): Promise<void> {
  try {
    await writeProjectProperty(access, projectId, SETTINGS_KEY, value);
  } catch (error) {
    if (!(error instanceof JiraError) || !error.outcomeUnknown) throw error;
    const stands = settingsFrom(await readProjectProperty(access, projectId, SETTINGS_KEY));
    if (JSON.stringify(stands) !== JSON.stringify(settingsFrom(value))) throw error;
  }
}
