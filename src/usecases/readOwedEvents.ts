/**
 * The events that the project's rules for owed reviews are about, for the share of them that was reviewed: the same
 * events, and told by the same rules, as those of Attention.
 */
import { inPieces } from '../domain/inPieces';
import type { JiraAccess } from '../jira/request';
import { readSettingsPart } from './readAttentionNames';
import { missingEvents, readEvents, readOwedIds } from './readAttentionOwed';
import { NOTHING_YET, type AttentionAsked, type AttentionRead } from './readAttentionParts';
import { collect } from './readInParts';

const PIECE = 100;

/** Takes and gives the same as `readAttention`, of which it reads the settings and the events alone. */
export async function readOwedEvents(
  access: JiraAccess,
  { projectId, today }: AttentionAsked,
  options: { readonly from?: AttentionRead; readonly told?: (soFar: AttentionRead) => void } = {},
): Promise<AttentionRead> {
  const start: AttentionRead = { ...(options.from ?? NOTHING_YET), failure: undefined };
  const { add, soFar } = collect(start, options.told ?? (() => undefined));
  if (start.settings === undefined) await add(readSettingsPart(access, projectId));
  const { settings, owedIds } = soFar();
  const unasked = (settings?.owed ?? []).filter(({ id }) => !owedIds.has(id));
  await Promise.all(unasked.map((rule) => add(readOwedIds(access, { projectId, rule, today }))));
  const events = inPieces(missingEvents(soFar()), PIECE);
  await Promise.all(events.map((piece) => add(readEvents(access, piece))));
  return soFar();
}
