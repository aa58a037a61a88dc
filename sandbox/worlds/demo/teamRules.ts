/** What the payments team has chosen in its settings: which events are owed a review, and which labels belong together. */
import { DEFAULT_SETTINGS, SETTINGS_KEY, type Settings } from '../../../src/domain/settings';
import { writeProjectProperty } from '../../../src/jira/projectProperties';
import type { Sandbox } from '../../createSandbox';
import { standardTypes } from '../../jira/standardSite';
import { jiraAccessAs } from '../jiraAccessAs';
import { people } from '../people';
import { PAYMENTS } from './targets';

const CHOSEN: Settings = {
  ...DEFAULT_SETTINGS,
  owed: [
    {
      id: 'incidents1',
      issueTypeIds: [standardTypes.incident],
      priorityIds: [],
      labels: [],
      statusCategory: 'done',
      withinDays: 10,
    },
    {
      id: 'epicsdone1',
      issueTypeIds: [standardTypes.epic],
      priorityIds: [],
      labels: [],
      statusCategory: 'done',
      withinDays: 15,
    },
  ],
  themes: [
    {
      id: 'theme00001',
      name: 'After the service split',
      labels: ['communication-handoff', 'design-architecture'],
    },
    { id: 'theme00002', name: 'Seeing trouble early', labels: ['monitoring-detection'] },
  ],
};

/** Saved as the project's administrator, as the settings page does. */
export function choosePaymentsRules(sandbox: Sandbox): Promise<void> {
  const access = jiraAccessAs(sandbox, people.ana);
  return writeProjectProperty(access, PAYMENTS.projectId, SETTINGS_KEY, CHOSEN);
}
