/**
 * What a piece of text, a date or an id may look like: the building blocks of every schema.
 * Lengths are in UTF-16 units, as a browser's `maxlength` counts them.
 */
import * as z from 'zod/mini';

/** One line: titles, names, reasons for a link. Jira's own limit for a summary. */
export const LINE_LIMIT = 255;
/** A paragraph: an entry, a factor, an idea. Keeps a log row far below Forge's 240 KiB. */
export const TEXT_LIMIT = 2000;

/** zod's own maximum counts code points, which Jira and browsers do not. */
const atMost = (limit: number) => z.refine<string>((text) => text.length <= limit);

export const line = z.string().check(z.overwrite(tidyLine), z.minLength(1), atMost(LINE_LIMIT));
export const paragraph = z.string().check(z.overwrite(tidy), z.minLength(1), atMost(TEXT_LIMIT));
export const optionalParagraph = z.string().check(z.overwrite(tidy), atMost(TEXT_LIMIT));

/** Control characters but tab and line feed. */
const CONTROL = /[^\P{Cc}\t\n]/gu;

/**
 * A text as it is kept: without what no screen shows and Jira refuses (control characters, halves of a surrogate pair),
 * with one kind of line break, and without spaces around it. Doing it twice changes nothing.
 */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim();
}

/** The same on one line: Jira refuses a summary with a line break. */
function tidyLine(text: string): string {
  return tidy(text).replace(/[\n\t\u2028\u2029]+/g, ' ');
}

/** Ids made by the browser, for items and commands: short, safe in a storage key and in an issue property. */
export const id = z.string().check(z.regex(/^[a-z0-9]{6,32}$/));
/** Ids that the resolver makes for what it records of an idea: the full stop keeps browsers from taking them first. */
export const outcomeId = z.string().check(z.regex(/^[a-z0-9]{6,32}\.[cru][0-9]{1,6}$/));
/** What a long job records in a review: the job's id, and which of its changes there it is. Again no browser can take it. */
export const jobCommandId = z.string().check(z.regex(/^[a-z0-9]{6,32}\.m[1-9]$/));
/** Jira's numeric ids travel as strings. */
export const jiraId = z.string().check(z.regex(/^[0-9]{1,19}$/));
export const issueKey = z.string().check(z.regex(/^[A-Z][A-Z0-9_]{0,254}-[0-9]{1,19}$/));
/** Opaque; up to 128 characters according to Atlassian. */
export const accountId = z.string().check(z.minLength(1), z.maxLength(128), z.regex(/^[a-zA-Z0-9:_-]+$/));

export const day = z
  .string()
  .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/), z.refine(isRealDay));
export const instant = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{3})?Z$/),
  z.refine((text) => isRealDay(text.slice(0, 10))),
);
/** A fact may be known to the minute or only to the day. */
export const moment = z.union([instant, day]);

/** False for dates such as 31 February, which the pattern alone lets through. */
function isRealDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * A factor label as the team reads it; in Jira it is the ordinary label `factor-<name>`. No spaces, because Jira
 * labels have none.
 */
export const factorLabel = z.string().check(z.regex(/^[a-z0-9][a-z0-9_.-]{0,59}$/));
export const JIRA_LABEL_PREFIX = 'factor-';

/** Turns what a person typed into a factor label, or into '' when nothing usable is left. */
export function toFactorLabel(typed: string): string {
  return typed
    .slice(0, LINE_LIMIT)
    .toLowerCase()
    .replace(/^factor-/, '')
    .replace(/[^a-z0-9_.-]+/g, '-')
    .replace(/^[-_.]+|-+$/g, '')
    .slice(0, 60);
}

/**
 * Seven characters that tell two texts apart: an edit says which text it started from without repeating it.
 * FNV-1a over UTF-16 units; a clash is harmless unless two people edit the very same text at the same moment.
 * The text counts as it is kept, so that a browser and the log agree on what was typed.
 */
export function fingerprint(text: string): string {
  const kept = tidy(text);
  let hash = 0x811c9dc5;
  for (let index = 0; index < kept.length; index += 1) {
    hash = Math.imul(hash ^ kept.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(7, '0');
}

/** `fingerprint` of the text that the writer saw. */
export const seenText = z.string().check(z.regex(/^[a-z0-9]{7}$/));
export const textEdit = z.object({ from: seenText, to: paragraph });
/** The same for what is kept on one line, such as a title. */
export const lineEdit = z.object({ from: seenText, to: line });
/** The same for a text that may be empty. */
export const passageEdit = z.object({ from: seenText, to: optionalParagraph });
export type TextEdit = z.infer<typeof textEdit>;

/** Only web addresses: the panel turns evidence into links. */
export const evidenceLink = z.object({
  url: z.string().check(z.maxLength(2000), z.regex(/^https?:\/\/[^\s\p{Cc}\p{Surrogate}<>"']+$/iu)),
  title: z.optional(line),
});
