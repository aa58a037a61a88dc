/**
 * What a piece of text, a date or an id may look like: the building blocks of every schema.
 * Lengths are in UTF-16 units, as a browser's `maxlength` counts them.
 */
import * as z from 'zod/mini';

/** One line: titles, names, reasons for a link. Jira's own limit for a summary. */
export const LINE_LIMIT = 255;
/** A paragraph: an entry, a factor, an idea. Keeps a log row far below Forge's 240 KiB. */
export const TEXT_LIMIT = 2000;

export const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(LINE_LIMIT));
export const paragraph = z.string().check(z.trim(), z.minLength(1), z.maxLength(TEXT_LIMIT));
export const optionalParagraph = z.string().check(z.trim(), z.maxLength(TEXT_LIMIT));

/** Ids made by the app: short, safe in a storage key and in an issue property. */
export const id = z.string().check(z.regex(/^[a-z0-9]{6,32}$/));
/** A command's id: the resolver makes its own by adding a few characters to an item's id. */
export const commandId = z.string().check(z.regex(/^[a-z0-9]{6,48}$/));
/** Jira's numeric ids travel as strings. */
export const jiraId = z.string().check(z.regex(/^[0-9]{1,19}$/));
export const issueKey = z.string().check(z.regex(/^[A-Z][A-Z0-9_]{0,254}-[0-9]{1,19}$/));
/** Opaque; up to 128 characters according to Atlassian. */
export const accountId = z.string().check(z.minLength(1), z.maxLength(128), z.regex(/^[a-zA-Z0-9:_-]+$/));

export const day = z
  .string()
  .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/), z.refine(isRealDay));
export const instant = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/),
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
    .toLowerCase()
    .replace(/^factor-/, '')
    .replace(/[^a-z0-9_.-]+/g, '-')
    .replace(/^[-_.]+|-+$/g, '')
    .slice(0, 60);
}

/**
 * Seven characters that tell two texts apart: an edit says which text it started from without repeating it.
 * FNV-1a over UTF-16 units; a clash is harmless unless two people edit the very same text at the same moment.
 */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(7, '0');
}

export const textEdit = z.object({
  /** `fingerprint` of the text that the writer saw. */
  from: z.string().check(z.regex(/^[a-z0-9]{7}$/)),
  to: paragraph,
});
export type TextEdit = z.infer<typeof textEdit>;
