/** What Themes is made of besides the reviews: what the project has chosen, and the actions that tell about a quarter. */
import type { Quarter } from '../../../../src/domain/quarters';
import type { Settings } from '../../../../src/domain/settings';
import { readSettingsPart } from '../../../../src/usecases/readAttentionNames';
import { NOTHING_YET, type AttentionRead } from '../../../../src/usecases/readAttentionParts';
import { collect } from '../../../../src/usecases/readInParts';
import { readQuarterActions } from '../../../../src/usecases/readQuarterActions';
import type { Page } from '../page';
import { SharedReading } from '../sharedReading';

/** What was just written by this very page: it is shown without asking for it. */
const written = new WeakMap<Page, Settings>();

export const projectSettings = new SharedReading<AttentionRead>((page) => async (access, { told }) => {
  const settings = written.get(page);
  written.delete(page);
  if (settings !== undefined) return { ...NOTHING_YET, settings };
  const { add, soFar } = collect(NOTHING_YET, told);
  await add(readSettingsPart(access, page.project.id));
  return soFar();
});

/** Shows settings that the person has just saved. */
export function showWritten(page: Page, settings: Settings): void {
  written.set(page, settings);
  projectSettings.on(page).start();
}

const byQuarter = new Map<Quarter, SharedReading<AttentionRead>>();

/** Each quarter looks back at other actions. */
export function quarterActions(quarter: Quarter): SharedReading<AttentionRead> {
  const known = byQuarter.get(quarter);
  if (known !== undefined) return known;
  const made = new SharedReading<AttentionRead>(
    (page) => (access, options) =>
      readQuarterActions(access, { projectId: page.project.id, quarter }, options),
  );
  byQuarter.set(quarter, made);
  return made;
}
