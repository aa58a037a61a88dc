/**
 * Pasted lines as the reader of write-ups knows them: lines of a log, each with its time, become a list under a heading.
 * A text that is a write-up already stays as it is. No word is changed either way.
 */
import { linesOf } from './manyLines';
import { parseEntryLine } from './parseEntryLine';

/** Any day will do: only whether a line begins with a moment is asked. */
const SOME_DAY = { day: '2000-01-01', now: '2000-01-01T00:00:00.000Z' };
const SET_OUT = /^(?:#{1,6}\s|\s*\|.*\|\s*$)/m;
const MARK = /^(?:[-*•]|\d+[.)])\s+/;

export function asWriteUp(text: string): string {
  if (SET_OUT.test(text)) return text;
  const lines = linesOf(text).map((line) => line.replace(MARK, ''));
  const timed = lines.filter(beginsWithMoment).length;
  if (timed * 2 < lines.length) return text;
  return `## Timeline\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`;
}

function beginsWithMoment(line: string): boolean {
  const read = parseEntryLine(line, SOME_DAY);
  return read !== undefined && read.text !== line;
}
