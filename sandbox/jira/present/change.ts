/** One entry of an issue's history as Jira shows it. */
import type { Core } from '../core';
import { jiraTime } from '../dates';
import type { ChangeItem, ChangeRow } from '../model';
import { presentAccount } from './parts';

export const presentChange = (
  core: Core,
  row: ChangeRow,
  items: readonly ChangeItem[] = row.items,
): Readonly<Record<string, unknown>> => ({
  id: row.id,
  author: presentAccount(core, row.author),
  created: jiraTime(row.created),
  items,
});
