/** The log of one review in memory, decided by the same fold as the real one. */
import type { Answer } from '../../src/contract/answer';
import type { Input, News, Output } from '../../src/contract/calls';
import type { CallError } from '../../src/contract/errors';
import { applyCommand, fold } from '../../src/domain/applyCommand';
import type { Command, LogEntry } from '../../src/domain/commands';
import { invertCommand, isStep } from '../../src/domain/invertCommand';
import type { DeepReadonly } from '../../src/domain/result';
import { logOf, NOW, openCommand } from './review';

const NEWS_LIMIT = 100;

export class FakeLog {
  log: readonly LogEntry[];
  now = NOW;
  /** Hears of everything that is recorded, as the channel would. */
  told: (entry: LogEntry) => void = () => undefined;

  constructor(commands: readonly Command[] | 'no-review' = []) {
    this.log = commands === 'no-review' ? [] : logOf([openCommand, ...commands]);
  }

  get review() {
    return fold(this.log);
  }

  /** Somebody else writes, past this browser. */
  write(by: string, ...commands: readonly Command[]): void {
    for (const command of commands) {
      const refused = this.append(by, command);
      if (refused !== undefined) throw new Error(`${command.type}: ${refused.code}`);
    }
  }

  recorded(by: string, command: Command, after: number): Answer<unknown> {
    const refused = this.append(by, command);
    return refused === undefined ? { ok: true, value: this.newsAfter(after) } : no(refused);
  }

  /** A command that is in the log already is recognised by its id and not repeated. */
  append(by: string, command: Command): CallError | undefined {
    if (this.log.some((entry) => entry.command.id === command.id)) return undefined;
    const entry: LogEntry = { seq: this.log.length + 1, at: this.now, by, command };
    const after = applyCommand(this.review, entry);
    if (!after.ok) return after.error;
    this.log = [...this.log, entry];
    this.told(entry);
    return undefined;
  }

  newsAfter(after: number): DeepReadonly<News> {
    const entries = this.log.filter((entry) => entry.seq > after);
    return entries.length > NEWS_LIMIT ? { entries: [], reload: true } : { entries, reload: false };
  }

  history({ before }: Input<'review.history'>): Answer<unknown> {
    const older = this.log.filter((entry) => before === undefined || entry.seq < before).toReversed();
    return { ok: true, value: { entries: older.slice(0, NEWS_LIMIT), more: older.length > NEWS_LIMIT } };
  }

  undo(by: string, { after, commandId }: Input<'review.undo'>): Answer<unknown> {
    const undone = new Set(
      this.log.flatMap(({ command }) => (command.type === 'undo' ? [command.ofSeq] : [])),
    );
    const last = this.log.findLast(
      (entry) => entry.by === by && !undone.has(entry.seq) && isStep(entry.command),
    );
    const before = last === undefined ? undefined : fold(this.log.slice(0, last.seq - 1));
    if (last === undefined || before === undefined || this.review === undefined)
      return no({ code: 'NOTHING_TO_UNDO' });
    const inverse = invertCommand(before, this.review, last.command, commandId);
    if (!inverse.ok) return no(inverse.error);
    return this.recorded(
      by,
      { v: 1, id: commandId, type: 'undo', ofSeq: last.seq, inverse: inverse.value },
      after,
    );
  }

  at({ seq }: Input<'review.at'>): Answer<DeepReadonly<Output<'review.at'>>> {
    const review = fold(this.log.slice(0, seq));
    return review === undefined ? no({ code: 'ITEM_NOT_FOUND' }) : { ok: true, value: { review } };
  }
}

export const no = (error: CallError): { readonly ok: false; readonly error: CallError } => ({
  ok: false,
  error,
});
