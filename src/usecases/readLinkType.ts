/** The link between a reviewed issue and its actions: the project's choice where Jira still has it, else the usual one. */
import { LINK_TYPE } from '../jira/issues';
import { JiraError } from '../jira/jiraError';
import { readLinkTypes } from '../jira/projects';
import type { JiraAccess } from '../jira/request';
import type { CommonDeps } from './deps';
import { readSettings } from './readSettings';

/**
 * @param projectId of the reviewed issue
 * @returns the name of the type; the usual one also where Jira does not say what the project chose: a link of another
 * kind is better than an action that is not made. A choice that is not followed is noted.
 */
export async function readLinkType(
  { jira, warn }: Pick<CommonDeps, 'jira' | 'warn'>,
  projectId: string,
): Promise<string> {
  try {
    const { linkType } = await readSettings(jira, projectId);
    if (linkType === undefined) return LINK_TYPE;
    const type = await readKnownLinkType(jira, linkType);
    if (type !== linkType) warn('link-type-unknown');
    return type;
  } catch (error) {
    if (!(error instanceof JiraError)) throw error;
    warn(`link-type-not-read-${error.kind}`);
    return LINK_TYPE;
  }
}

/** @param chosen what the project's settings say @throws JiraError */
export async function readKnownLinkType(access: JiraAccess, chosen: string): Promise<string> {
  if (chosen === LINK_TYPE) return chosen;
  const known = await readLinkTypes(access);
  return known.some(({ name }) => name === chosen) ? chosen : LINK_TYPE;
}
