/**
 * Merges that can be taken back: the settings after a merge remember, under the job that carries it out, what it took out
 * of them. Doing either twice changes nothing, so a try whose answer was lost can be repeated.
 */
import type { LabelMerge } from './labelMerge';
import { withLabelsMerged, withMergeUndone } from './mergedLabels';
import { SETTINGS_LIMITS, type Settings } from './settings';

interface MergeJob {
  readonly jobId: string;
  readonly from: readonly string[];
  readonly to?: string | undefined;
}

/** The settings after a merge; of the oldest ones it is forgotten what they took out. */
export function withMergeKept(settings: Settings, { jobId, from, to }: MergeJob): Settings {
  const { merges = [] } = settings;
  if (to === undefined || merges.some((kept) => kept.jobId === jobId)) return settings;
  const { settings: merged, merge } = withLabelsMerged(settings, from, to);
  return { ...merged, merges: [...merges, { jobId, merge }].slice(-SETTINGS_LIMITS.merges) };
}

/**
 * The settings before it; those of a merge that is not remembered stay as they are. Where another merge into the same name
 * still stands, that name stays with it.
 */
export function withMergeTakenBack(settings: Settings, jobId: string): Settings {
  const { merges = [] } = settings;
  const kept = merges.find((candidate) => candidate.jobId === jobId);
  if (kept === undefined) return settings;
  const others = merges.filter((candidate) => candidate !== kept);
  const heir = others.find(({ merge }) => merge.to === kept.merge.to);
  if (heir === undefined) return { ...withMergeUndone(settings, kept.merge), merges: others };
  return {
    ...withMergeUndone(settings, withNothingAdded(kept.merge)),
    merges: others.map((each) =>
      each === heir ? { ...each, merge: withWhatWasAdded(each.merge, kept.merge) } : each,
    ),
  };
}

const withNothingAdded = (merge: LabelMerge): LabelMerge => ({
  ...merge,
  added: false,
  themes: merge.themes.map((theme) => ({ ...theme, added: false })),
});

/** What the one that is gone had brought in goes when the one that stands is taken back too. */
function withWhatWasAdded(standing: LabelMerge, gone: LabelMerge): LabelMerge {
  const added = gone.themes.filter((theme) => theme.added).map(({ id }) => id);
  const own = standing.themes.map(({ id }) => id);
  return {
    ...standing,
    added: standing.added || gone.added,
    themes: [
      ...standing.themes.map((theme) => ({ ...theme, added: theme.added || added.includes(theme.id) })),
      ...added.filter((id) => !own.includes(id)).map((id) => ({ id, added: true, labels: [] })),
    ],
  };
}

/** Whether the list of labels or a theme still says what a merge was to replace: it was cut off before it came there. */
export function isMergeMissing(settings: Settings, { jobId, from, to }: MergeJob): boolean {
  const { merges = [], labels, themes } = settings;
  if (to === undefined || merges.some((kept) => kept.jobId === jobId)) return false;
  const named = new Set([...labels.map(({ name }) => name), ...themes.flatMap((theme) => theme.labels)]);
  return from.some((label) => label !== to && named.has(label));
}

/** Without what the oldest merge took out; undefined when nothing is remembered that could make room. */
export function withOldestForgotten(settings: Settings): Settings | undefined {
  const { merges = [] } = settings;
  return merges.length === 0 ? undefined : { ...settings, merges: merges.slice(1) };
}
