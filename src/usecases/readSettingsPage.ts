/** What the settings page of a project begins with, read as the person: what stands there, and whether they may change it. */
import { SETTINGS_KEY } from '../domain/settings';
import { readCreateScreen, readIssueTypes } from '../jira/createScreen';
import { readPermissions } from '../jira/issues';
import { JiraError } from '../jira/jiraError';
import { readProjectProperty } from '../jira/projectProperties';
import { readProject, type ProjectDetails } from '../jira/projects';
import type { JiraAccess } from '../jira/request';

export interface SettingsPage {
  readonly project: ProjectDetails;
  /** The property as it stands in Jira, unchecked; undefined: the project has chosen nothing. */
  readonly found: unknown;
  /** Jira decides again when it is written. */
  readonly mayEdit: boolean;
}

/** Either of them lets a person write the properties of a project. */
const WRITERS = ['ADMINISTER_PROJECTS', 'ADMINISTER'] as const;

/** @throws JiraError `not-found` for a project out of sight; others when Jira did not say */
export async function readSettingsPage(access: JiraAccess, projectId: string): Promise<SettingsPage> {
  const [project, found, held] = await Promise.all([
    readProject(access, projectId),
    readProjectProperty(access, projectId, SETTINGS_KEY),
    readPermissions(access, { projectId }, WRITERS),
  ]);
  if (project === undefined) throw new JiraError('not-found', { call: 'GET project' });
  return { project, found, mayEdit: held.size > 0 };
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Work types differ in their screens; the first ones tell nearly always. */
const SCREENS = 3;

/**
 * The priorities that issues of the project can have, the most urgent first, as its create screens offer them: a list for
 * the whole site is not what the project uses.
 * @returns undefined where the caller may create nothing, so that it is not known
 * @throws JiraError
 */
export async function readPriorities(
  access: JiraAccess,
  projectId: string,
): Promise<readonly Named[] | undefined> {
  const types = await readIssueTypes(access, projectId);
  if (types.length === 0) return undefined;
  const screens = await Promise.all(
    types.slice(0, SCREENS).map((type) => readCreateScreen(access, projectId, type.id)),
  );
  const offered = screens.flatMap((fields) => fields.find((field) => field.fieldId === 'priority') ?? []);
  const byId = new Map(
    offered.flatMap((field) =>
      (field.allowedValues ?? []).flatMap(({ id, name, value }) =>
        id === undefined ? [] : [[id, { id, name: name ?? value ?? id }] as const],
      ),
    ),
  );
  return [...byId.values()];
}
