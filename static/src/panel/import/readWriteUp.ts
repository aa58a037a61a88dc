/** Reads a pasted text in the reader's own time zone, which is also the one in which the panel shows times. */
import { findDay } from '../../../../src/import/days';
import type { ImportResult } from '../../../../src/import/draft';
import { importMarkdown } from '../../../../src/import/importMarkdown';

/** @param day dates times that stand alone, and dates without a year, where the text names no day of its own */
export function readWriteUp(text: string, day: string | undefined): ImportResult {
  const options = day === undefined ? {} : { fallbackDate: day };
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const read = importMarkdown(text, { ...options, timeZone });
  // Some browsers cannot name their zone; the preview shows every time, so a shift is seen before it is saved.
  return !read.ok && read.error === 'UNKNOWN_TIME_ZONE'
    ? importMarkdown(text, { ...options, timeZone: 'UTC' })
    : read;
}

/** The day in the name of a file, such as `2026-11-12-checkout.md`. */
export function dayInName(name: string): string | undefined {
  return findDay(name.replaceAll('_', '-'), undefined)?.day;
}
