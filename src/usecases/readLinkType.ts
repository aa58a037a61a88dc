/** The link between a reviewed issue and its actions: the project's choice where Jira still has it, else the usual one. */
import { LINK_TYPE } from '../jira/issues';
import { JiraError } from '../jira/jiraError';
import { readLinkTypes } from '../jira/projects';
import type { JiraAccess } from '../jira/request';
import { readSettings } from './readSettings';

/**
 * @param projectId of the reviewed issue
 * @returns the name of the type; the usual one also where Jira does not say what the project chose: a link of another
 * kind is better than an action that is not made
 */
export async function readLinkType(access: JiraAccess, projectId: string): Promise<string> {
  try {
    const { linkType } = await readSettings(access, projectId);
    return linkType === undefined ? LINK_TYPE : await readKnownLinkType(access, linkType);
  } catch (error) {
    if (error instanceof JiraError) return LINK_TYPE;
    throw error;
  }
}

/** @param chosen what the project's settings say @throws JiraError */
export async function readKnownLinkType(access: JiraAccess, chosen: string): Promise<string> {
  if (chosen === LINK_TYPE) return chosen;
  const known = await readLinkTypes(access);
  return known.some(({ name }) => name === chosen) ? chosen : LINK_TYPE;
}
