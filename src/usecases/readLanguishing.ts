/** The languishing actions of several projects in one list, as the person may see them, each by its own project's rules. */
import type { Calendar } from '../domain/languishing/actionState';
import { DEFAULT_SETTINGS } from '../domain/settings';
import type { NamedProject } from '../jira/projectNames';
import type { JiraAccess } from '../jira/request';
import { readAttention } from './readAttention';
import { readAttentionLists, worstFirst, type AttentionRow } from './readAttentionLists';
import type { AttentionRead } from './readAttentionParts';
import { readRepeats } from './readAttentionRepeats';
import { readEachProject, type EachProject, type ReadingOptions } from './readEachProject';

export type LanguishingRead = EachProject<AttentionRead>;

/** Four steps deep: which projects, then what Attention reads of each but for owed reviews. */
export function readLanguishing(
  access: JiraAccess,
  { projectIds, today }: { readonly projectIds: readonly string[]; readonly today: string },
  options: ReadingOptions<LanguishingRead> = {},
): Promise<LanguishingRead> {
  return readEachProject<AttentionRead>(
    access,
    projectIds,
    (projectId, one) => readAttention(access, { projectId, today, withoutOwed: true }, one),
    options,
  );
}

export interface LanguishingRow extends AttentionRow {
  /** Whose reviews decided it. */
  readonly project: NamedProject;
  /** What was read of that project: it names what the row only refers to. */
  readonly read: AttentionRead;
}

export interface LanguishingRows {
  /** Worst first, of all projects together. */
  readonly languishing: readonly LanguishingRow[];
  readonly onTrack: readonly LanguishingRow[];
}

/** @param owner account id: only what this person owns */
export function readLanguishingRows(
  { projects = [], reads }: LanguishingRead,
  calendar: Calendar,
  owner?: string,
): LanguishingRows {
  const lists = projects.flatMap((project) => {
    const read = reads.get(project.id);
    if (read === undefined) return [];
    const { limits } = read.settings ?? DEFAULT_SETTINGS;
    const found = readAttentionLists(read, { calendar, limits, repeats: readRepeats(read, calendar) });
    const rows = (list: readonly AttentionRow[]): readonly LanguishingRow[] =>
      list
        .filter(({ action }) => owner === undefined || action.owner?.accountId === owner)
        .map((row) => ({ ...row, project, read }));
    return [{ languishing: rows(found.languishing), onTrack: rows(found.onTrack) }];
  });
  return {
    languishing: lists.flatMap(({ languishing }) => languishing).sort(worstFirst(calendar)),
    onTrack: lists.flatMap(({ onTrack }) => onTrack),
  };
}
