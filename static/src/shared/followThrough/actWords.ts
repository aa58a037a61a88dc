/** What a person reads when an act on a row was not carried out. Nothing is sent by itself here, so nothing says so. */
import type { CallError } from '../../../../src/contract/errors';
import { wordsFor, type ErrorWords } from '../words';

const KEPT = 'What you typed is kept here.';

export function actWords(error: CallError): ErrorWords {
  switch (error.code) {
    case 'BUSY':
    case 'JIRA_BUSY':
      return {
        title: 'Jira asks us to slow down',
        text: `Nothing was changed. ${KEPT}`,
        next: `Try again in ${error.retryAfter === undefined ? 'a moment' : `${String(error.retryAfter)} s`}.`,
      };
    case 'JIRA_DOWN':
      return {
        title: 'No answer came back',
        text: `It may have arrived or not. ${KEPT}`,
        next: 'Trying again is safe: nothing happens twice.',
      };
    case 'STORAGE_DOWN':
      return { title: 'Saving does not work right now', text: KEPT, next: 'Try again in a moment.' };
    case 'REVIEW_NOT_CLOSED':
      return {
        title: 'Its review is still open',
        text: `Whether an action worked is said after the review is closed. ${KEPT}`,
        next: 'Open the review and close it first.',
      };
    case 'ITEM_NOT_FOUND':
    case 'NO_REVIEW':
      return {
        title: 'This action is no longer in its review',
        text: `Somebody took it out. ${KEPT}`,
        next: 'Change the issue in Jira itself.',
      };
    default:
      return wordsFor(error);
  }
}

/** Codes after which the same try can end otherwise. */
export function isWorthAnotherTry({ code }: CallError): boolean {
  return ['BUSY', 'JIRA_BUSY', 'JIRA_DOWN', 'STORAGE_DOWN', 'UNEXPECTED'].includes(code);
}

/** What Jira itself said about a field, when it refused a value. */
export function jiraSaid({ code, fields = {} }: CallError): readonly string[] {
  return code === 'JIRA_REFUSED' || code === 'ACTION_LOCKED' ? Object.values(fields) : [];
}
