/**
 * The one place that writes log lines: codes, names of calls and milliseconds. Never what people wrote, never a name,
 * because logs can be read by others than those who may see the issue.
 */

export interface LogLine {
  readonly call: string;
  readonly outcome: string;
  readonly milliseconds: number;
  readonly reference: string;
}

export function writeLog(line: LogLine): void {
  console.log(JSON.stringify(line));
}

/** Only the kind of error and where it was thrown: messages may quote what somebody typed. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  // The stack repeats the message, and a message may have a line that looks like a place.
  const stack = error.stack ?? '';
  const message = stack.indexOf(error.message);
  const places = message === -1 ? '' : stack.slice(message + error.message.length);
  const place = places.split('\n').find((part) => part.trimStart().startsWith('at '));
  return `${error.name}${place === undefined ? '' : ` ${place.trim()}`}`;
}
