/** The first step of a reading: ids by JQL, and what the project and the site have chosen, each a part of its own. */
import { readStatusCategories } from '../jira/catalogue';
import type { JiraAccess } from '../jira/request';
import { searchIds } from '../jira/search';
import type { AttentionPart } from './readAttentionParts';
import { readSettings } from './readSettings';

/** @param into the list that the search fills */
export async function readIds(
  access: JiraAccess,
  jql: string,
  into: 'ids' | 'doneLately' | 'doneBefore',
): AttentionPart {
  const found = await searchIds(access, jql);
  return (soFar) => ({ ...soFar, [into]: found });
}

export async function readSettingsPart(access: JiraAccess, projectId: string): AttentionPart {
  const settings = await readSettings(access, projectId);
  return (soFar) => ({ ...soFar, settings });
}

/** What tells a reopening in a history. */
export async function readStatuses(access: JiraAccess): AttentionPart {
  const statuses = await readStatusCategories(access);
  return (soFar) => ({ ...soFar, statuses });
}
