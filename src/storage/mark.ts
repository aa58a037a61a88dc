/**
 * How a command is recognised when it arrives a second time. A browser's command is its own only together with its
 * author: an id that somebody else has used, by chance or on purpose, makes no command disappear. What the resolver
 * records of what Jira did happens once, whoever's call it was.
 */
import type { Command, LogEntry } from '../domain/commands';

const OUTCOMES: ReadonlySet<Command['type']> = new Set([
  'actionCreated',
  'actionRefused',
  'actionUnconfirmed',
  'commentPosted',
]);

/** Neither an id nor an account id has a slash. */
export function markOf({ command, by }: Pick<LogEntry, 'command' | 'by'>): string {
  return OUTCOMES.has(command.type) ? command.id : markOfOwn(command.id, by);
}

/** For a browser's command of which only the id is at hand. */
export function markOfOwn(commandId: string, by: string): string {
  return `${commandId}/${by}`;
}
