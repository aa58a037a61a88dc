/** Jira's own words for a refusal, as they are kept and shown: by field, cut to what a row can hold. */
import type { JiraError } from '../jira/jiraError';

const WORD_LIMIT = 500;
/** Far more than a screen of Jira shows; keeps the row small whatever Jira answers. */
const WORDS_LIMIT = 50;

/** General words stand under `general`. */
export function wordsOfJira(error: JiraError): Readonly<Record<string, string>> {
  const general = error.details.messages ?? [];
  const words = { ...error.details.fields, ...(general.length === 0 ? {} : { general: general.join(' ') }) };
  return Object.fromEntries(
    Object.entries(words)
      .slice(0, WORDS_LIMIT)
      .map(([field, text]) => [field.slice(0, 60), text.slice(0, WORD_LIMIT)]),
  );
}
