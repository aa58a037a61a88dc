/** What went wrong, as the one code that may leave the app. Unknown errors say nothing outward. */
import type { CallError } from '../contract/errors';
import { JiraError } from '../jira/jiraError';
import { StorageError } from '../storage/kvs';
import { QueueError } from '../usecases/jobQueue';

export function toCallError(error: unknown, reference: string): CallError {
  if (error instanceof StorageError) return { code: 'STORAGE_DOWN' };
  if (error instanceof QueueError) return { code: 'QUEUE_DOWN' };
  if (!(error instanceof JiraError)) return { code: 'UNEXPECTED', reference };
  switch (error.kind) {
    case 'denied':
    case 'not-found':
      return { code: 'DENIED' };
    case 'busy':
      return { code: 'JIRA_BUSY', retryAfter: error.details.retryAfter };
    case 'refused':
      return { code: 'JIRA_REFUSED', fields: { ...error.details.fields } };
    case 'down':
    case 'lost':
    case 'malformed':
      return { code: 'JIRA_DOWN' };
  }
}
