/**
 * What reading a document gives: a draft that a person looks through before anything becomes part of a review.
 * Every word of the document is in it somewhere; what was not recognised stands under `notes`.
 * Ids, Jira users and issues are not here: whoever saves the draft assigns them.
 */
import * as z from 'zod/mini';
import type { DeepReadonly, Result } from '../domain/result';
import { day, line, moment, paragraph } from '../domain/text';
import { entryKind } from '../domain/vocabulary';

/** In UTF-16 units. The longest real review known to us has 24,000. */
export const DOCUMENT_LIMIT = 500_000;

const lines = z.object({
  /** Line numbers of the pasted text, from 1, both included. */
  from: z.int(),
  to: z.int(),
});

const SECTIONS = [
  'summary',
  'impact',
  'timeline',
  'causes',
  'practices',
  'lessons',
  'actions',
  'detection',
  'resolution',
  'other',
] as const;
export const section = z.enum(SECTIONS);

const importedEntry = z.object({
  /** UTC, to the second; a day alone when the document gives no time of day. */
  at: moment,
  /** The moment as the document wrote it, for the person who checks it. */
  written: z.string(),
  text: paragraph,
  kind: entryKind,
  evidenceUrl: z.optional(z.string()),
  lines,
});

const importedStatement = z.object({ text: paragraph, lines });

const importedAction = z.object({
  /** One line for a Jira summary: the text without what was read out of it. */
  summary: line,
  /** The whole item as written, with owner, due date and ticket. */
  text: paragraph,
  /** A name or handle as written; a person matches it to a Jira user. */
  ownerHint: z.optional(line),
  due: z.optional(day),
  /** An issue key (`OPS-12`), a web address, or `#123`. */
  ticket: z.optional(z.string()),
  done: z.optional(z.boolean()),
  /** Summary of the item that this one stands under. */
  under: z.optional(line),
  lines,
});

const importedNote = z.object({ text: paragraph, heading: z.optional(line), lines });

/** A heading, a label such as `**Impact**:`, column heads or a line such as "All times in UTC", with its section. */
const importedHeading = z.object({ text: paragraph, section, lines });

export const importDraft = z.object({
  title: z.optional(line),
  eventDate: z.optional(day),
  headings: z.array(importedHeading),
  entries: z.array(importedEntry),
  factors: z.array(importedStatement),
  practices: z.array(importedStatement),
  actions: z.array(importedAction),
  notes: z.array(importedNote),
  /** Counts of source lines that hold words: `recognised + asNotes = lines`. */
  coverage: z.object({ lines: z.int(), recognised: z.int(), asNotes: z.int() }),
});

export type Lines = DeepReadonly<z.infer<typeof lines>>;
export type Section = z.infer<typeof section>;
export type ImportedEntry = DeepReadonly<z.infer<typeof importedEntry>>;
export type ImportedStatement = DeepReadonly<z.infer<typeof importedStatement>>;
export type ImportedAction = DeepReadonly<z.infer<typeof importedAction>>;
export type ImportedNote = DeepReadonly<z.infer<typeof importedNote>>;
export type ImportedHeading = DeepReadonly<z.infer<typeof importedHeading>>;
export type ImportDraft = DeepReadonly<z.infer<typeof importDraft>>;

/** `TOO_LARGE`: over DOCUMENT_LIMIT. `UNKNOWN_TIME_ZONE`: `timeZone` is not an IANA name that this machine knows. */
export type ImportError = 'TOO_LARGE' | 'UNKNOWN_TIME_ZONE';
export type ImportResult = Result<ImportDraft, ImportError>;
