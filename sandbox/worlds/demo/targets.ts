/** Where the demo's actions are created: a project and its work type Task. */
import { standardTypes } from '../../jira/standardSite';
import { SERVICE_FIELD } from '../site';

export const PAYMENTS = { projectId: '10000', issueTypeId: standardTypes.task } as const;
export const OPERATIONS = { projectId: '10001', issueTypeId: standardTypes.task } as const;
/** Its create screen asks for the service. */
export const GATEWAY = {
  projectId: '10002',
  issueTypeId: standardTypes.task,
  fields: { [SERVICE_FIELD]: { id: '10110' } },
} as const;
