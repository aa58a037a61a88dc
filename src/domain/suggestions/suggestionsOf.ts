/** The history and comments of one issue as suggested entries. */
import { LINE_LIMIT, TEXT_LIMIT } from '../text';
import { fieldWords, type ChangedField } from './fieldWords';
import type { Suggestion, SuggestingIssue } from './suggestion';

/** Characters of a comment: an entry is a fact, and its link has the rest. */
const COMMENT = 300;

export interface DatedChange extends ChangedField {
  /** Names the change among all changes of the issue. */
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
}

interface DatedComment {
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  readonly text: string;
}

/** @param site the address of the Jira site, without a slash at its end */
export function ofChange(issue: SuggestingIssue, change: DatedChange, site: string): Suggestion | undefined {
  const words = fieldWords(change);
  if (words === undefined) return undefined;
  const { type, kind } = words;
  return {
    type,
    kind,
    at: change.at,
    text: said(issue, words.words),
    evidence: evidenceOf(issue, `#change-${change.id}`, site),
  };
}

/** @returns undefined for a comment without words, such as a picture alone */
export function ofComment(
  issue: SuggestingIssue,
  { id, at, text }: DatedComment,
  site: string,
): Suggestion | undefined {
  if (text === '') return undefined;
  const shortened = text.length > COMMENT ? `${text.slice(0, COMMENT - 1).trimEnd()}…` : text;
  return {
    type: 'comment',
    kind: 'message',
    at,
    text: issue.isReviewed ? shortened : said(issue, shortened),
    evidence: evidenceOf(issue, `?focusedCommentId=${id}`, site),
  };
}

/** A child that came into the work, or left it. */
export function ofScope(
  child: Omit<SuggestingIssue, 'isReviewed'>,
  { at, id, came }: { readonly at: string; readonly id: string; readonly came: boolean },
  site: string,
): Suggestion {
  return {
    type: 'scope',
    kind: 'decision',
    at,
    text: said({ ...child, isReviewed: false }, came ? 'added to the scope' : 'taken out of the scope'),
    evidence: evidenceOf(child, `#${id}`, site),
  };
}

function said({ key, summary, isReviewed }: SuggestingIssue, words: string): string {
  const text = isReviewed
    ? `${words.charAt(0).toUpperCase()}${words.slice(1)}`
    : `${key}${summary === '' ? '' : ` ${summary}`}: ${words}`;
  return text.slice(0, TEXT_LIMIT);
}

function evidenceOf({ key }: { readonly key: string }, place: string, site: string) {
  return { url: `${site}/browse/${encodeURIComponent(key)}${place}`, title: key.slice(0, LINE_LIMIT) };
}
