/** A comment as Jira shows it. */
import type { Core } from '../core';
import { jiraTime } from '../dates';
import type { CommentRow } from '../model';
import { api, presentAccount } from './parts';

export const presentComment = (core: Core, row: CommentRow): Readonly<Record<string, unknown>> => ({
  self: api(core, `/issue/${row.issueId}/comment/${row.id}`),
  id: row.id,
  author: presentAccount(core, row.author),
  body: row.body,
  updateAuthor: presentAccount(core, row.author),
  created: jiraTime(row.created),
  updated: jiraTime(row.updated),
  jsdPublic: true,
  ...(row.visibility === undefined
    ? {}
    : { visibility: { ...row.visibility, identifier: row.visibility.value } }),
});

/** What Jira tells only to those who ask for it. */
export const withProperties = (core: Core, row: CommentRow): Readonly<Record<string, unknown>> => ({
  ...presentComment(core, row),
  properties: row.properties ?? [],
});
