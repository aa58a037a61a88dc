/** The day that the document is about: it dates timeline lines that give a time alone. */
import type { Block } from './blocks';
import { textOf } from './blocks';
import { findDay } from './days';

export interface EventDaySources {
  readonly frontMatterDate?: string;
  readonly title?: string;
  readonly fallbackDate?: string;
  readonly blocks: readonly Block[];
}

/** Blocks from the top within which the day has to be named. */
const SEARCHED = 80;
const DATE_LABEL =
  /^\W*(?:(?:incident|event|outage|start|occurrence) )?(?:date|day|occurred|started)\b[^:\n]{0,30}:/i;
/** When a document was written says nothing about the event. */
const ABOUT_THE_DOCUMENT =
  /^\W*(?:last |date )?(?:created|modified|updated|published|written|authors?|reviewed|due)\b|\blast (?:modified|updated)\b/i;

/** In this order: front matter, title, a line "Date: …", the date the caller knows, the first day in the text. */
export function findEventDay(sources: EventDaySources): string | undefined {
  const near = sources.fallbackDate;
  const texts = sources.blocks.slice(0, SEARCHED).map((block) => textOf(block).slice(0, 400));
  const labelled = texts.find((text) => DATE_LABEL.test(text) && findDay(text, near) !== undefined);
  const named = [sources.frontMatterDate, sources.title, labelled]
    .map((text) => (text === undefined ? undefined : findDay(text, near)?.day))
    .find((day) => day !== undefined);
  if (named !== undefined || near !== undefined) return named ?? near;
  for (const text of texts) {
    const day = ABOUT_THE_DOCUMENT.test(text) ? undefined : findDay(text, undefined)?.day;
    if (day !== undefined) return day;
  }
  return undefined;
}
