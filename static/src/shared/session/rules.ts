/**
 * What changes do to a review, and how kept ones are read: all that a session needs to know about commands. Loaded after
 * the first content, because a review that has just been opened can be shown without it.
 */
import { clientCommand } from '../../../../src/domain/commands';
import { foldNews, viewOf } from './foldNews';
import type { Kept } from './keeper';
import type { Pending } from './pending';
import { rescued } from './rescue';
import type { Problem } from './sessionState';

export interface Rules {
  readonly foldNews: typeof foldNews;
  readonly viewOf: typeof viewOf;
  readonly rescued: typeof rescued;
  readonly readKept: (kept: UnreadKept) => {
    readonly commands: readonly Pending[];
    readonly problems: readonly Problem[];
  };
}

/** Changes as an earlier page left them behind. */
export type UnreadKept = Pick<Kept, 'commands' | 'problems'>;

export const rules: Rules = {
  foldNews,
  viewOf,
  rescued,
  readKept: ({ commands, problems }) => ({
    commands: commands.flatMap((kept) => pendingOf(kept) ?? []),
    problems: problems.flatMap((kept) => {
      const pending = pendingOf(kept);
      return pending === undefined ? [] : [{ id: kept.command.id, pending, error: kept.error }];
    }),
  }),
};

/** One that cannot be read, from another version perhaps, must not take the others with it. */
function pendingOf({ command, at }: UnreadKept['commands'][number]): Pending | undefined {
  const parsed = clientCommand.safeParse(command);
  return parsed.success ? { kind: 'command', command: parsed.data, at } : undefined;
}
