/** How a change of the settings ended, as the forms of the page know answers. */
import type { Answer } from '../../../../../src/contract/answer';
import type { ErrorCode } from '../../../../../src/contract/errors';
import type { Settings } from '../../../../../src/domain/settings';
import type { JiraErrorKind } from '../../../../../src/jira/jiraError';
import type { ChangeOutcome } from '../changeSettings';

export function answerOf(outcome: ChangeOutcome): Answer<{ readonly settings: Settings }> {
  switch (outcome.state) {
    case 'saved':
      return { ok: true, value: { settings: outcome.settings } };
    case 'gone':
      return { ok: false, error: { code: 'ITEM_REMOVED' } };
    case 'full':
      return { ok: false, error: { code: 'TOO_LARGE' } };
    case 'failed':
      return { ok: false, error: { code: CODES[outcome.kind] } };
  }
}

const CODES: Readonly<Record<JiraErrorKind, ErrorCode>> = {
  denied: 'ADMINS_ONLY',
  'not-found': 'ADMINS_ONLY',
  refused: 'JIRA_REFUSED',
  busy: 'JIRA_BUSY',
  down: 'JIRA_DOWN',
  lost: 'JIRA_DOWN',
  malformed: 'JIRA_DOWN',
};
