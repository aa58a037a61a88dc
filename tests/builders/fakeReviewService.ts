/**
 * The app's calls over one review in memory, decided by the same fold as the real ones. Stateful, for several people at
 * once, with switches for what can go wrong on the way. It stands in for the resolver where a test is about a screen.
 */
import type { Answer } from '../../src/contract/answer';
import type { CallName, Input, Loaded, News } from '../../src/contract/calls';
import type { CallError } from '../../src/contract/errors';
import { applyCommand, fold } from '../../src/domain/applyCommand';
import type { Command, LogEntry } from '../../src/domain/commands';
import { missingForJira } from '../../src/domain/actionReadiness';
import { invertCommand } from '../../src/domain/invertCommand';
import type { DeepReadonly } from '../../src/domain/result';
import { lostAnswer, type Call } from '../../static/src/shared/call';
import { ANA, logOf, NOW, openCommand } from './review';

/** What happens to the next call: it fails, or it is carried out and its answer gets lost. */
export type Trouble = CallError | 'lost-before' | 'lost-after';

/** What Jira says when an action is created. */
type JiraOutcome =
  | { readonly type: 'created'; readonly key: string }
  | { readonly type: 'refused'; readonly code: string; readonly fields: Readonly<Record<string, string>> }
  | { readonly type: 'unconfirmed' };

const NEWS_LIMIT = 100;

export class FakeReviewService {
  log: readonly LogEntry[];
  canEdit = true;
  now = NOW;
  jira: JiraOutcome = { type: 'created', key: 'OPS-231' };
  /** What a browser may listen to, if anything. */
  channel: { readonly name: string; readonly token: string } | undefined;
  /** Hears of everything that is recorded, as the channel would. */
  told: (entry: LogEntry) => void = () => undefined;
  /** Every call that arrived, in order. */
  readonly calls: { readonly name: CallName; readonly by: string; readonly input: unknown }[] = [];
  private troubles: Trouble[] = [];
  private held: (() => void)[] | undefined;

  constructor(commands: readonly Command[] | 'no-review' = []) {
    this.log = commands === 'no-review' ? [] : logOf([openCommand, ...commands]);
  }

  get review() {
    return fold(this.log);
  }

  named(name: CallName): readonly unknown[] {
    return this.calls.filter((call) => call.name === name).map((call) => call.input);
  }

  /** The next calls fail so, one each. */
  fail(...troubles: readonly Trouble[]): void {
    this.troubles = [...this.troubles, ...troubles];
  }

  /** Answers wait until `release`; the calls themselves are carried out as they arrive. */
  hold(): void {
    this.held = [];
  }

  release(): void {
    const waiting = this.held ?? [];
    this.held = undefined;
    for (const go of waiting) go();
  }

  /** Somebody else writes, past this browser. */
  write(by: string, ...commands: readonly Command[]): void {
    for (const command of commands) {
      const refused = this.append(by, command);
      if (refused !== undefined) throw new Error(`${command.type}: ${refused.code}`);
    }
  }

  /** The calls as this person makes them. */
  as(by: string): Call {
    const call = async (name: CallName, input: never): Promise<Answer<unknown>> => {
      this.calls.push({ name, by, input });
      const trouble = this.troubles.shift();
      if (trouble === 'lost-before') return lostAnswer();
      if (trouble !== undefined && trouble !== 'lost-after') return { ok: false, error: trouble };
      const answer = this.answer(name, by, input);
      if (this.held !== undefined) await new Promise<void>((resolve) => this.held?.push(resolve));
      return trouble === 'lost-after' ? lostAnswer() : answer;
    };
    // One dispatcher serves every name; the cases below give each its own output.
    return call as Call;
  }

  private answer(name: CallName, by: string, input: never): Answer<unknown> {
    switch (name) {
      case 'app.ping':
        return { ok: true, value: { app: 'debrief' } };
      case 'review.load':
        return { ok: true, value: this.loaded(by) };
      case 'review.open':
        return this.open(by, input);
      case 'review.submit':
        return this.submit(by, input);
      case 'review.since':
        return { ok: true, value: this.newsAfter((input as Input<'review.since'>).after) };
      case 'review.history':
        return this.history(input);
      case 'review.undo':
        return this.undo(by, input);
      case 'action.create':
        return this.create(by, input);
      case 'review.listen':
        return { ok: true, value: { channel: this.channel } };
      default:
        throw new Error(`The fake service does not know ${name}`);
    }
  }

  private loaded(by: string): DeepReadonly<Loaded> {
    return {
      me: by,
      now: this.now,
      canEdit: this.canEdit,
      issue: {
        id: '10412',
        key: 'PAY-412',
        summary: 'Payment outage on 12 November',
        projectId: '10001',
        projectKey: 'PAY',
        issueType: 'Incident',
        labels: ['card-payments'],
      },
      review: this.review,
      earlier: [],
      latest: this.review?.number ?? 0,
      channel: this.channel,
    };
  }

  private open(by: string, input: Input<'review.open'>): Answer<unknown> {
    const { commandId: id, ...details } = input;
    const command: Command = { v: 1, id, type: 'openReview', issueId: '10412', number: 1, ...details };
    const refused = this.append(by, command);
    return refused === undefined ? { ok: true, value: this.loaded(by) } : { ok: false, error: refused };
  }

  private submit(by: string, { after, command }: Input<'review.submit'>): Answer<unknown> {
    return this.recorded(by, command, after);
  }

  private history({ before }: Input<'review.history'>): Answer<unknown> {
    const older = this.log.filter((entry) => before === undefined || entry.seq < before).toReversed();
    return { ok: true, value: { entries: older.slice(0, NEWS_LIMIT), more: older.length > NEWS_LIMIT } };
  }

  private undo(by: string, { after, commandId }: Input<'review.undo'>): Answer<unknown> {
    const undone = new Set(
      this.log.flatMap(({ command }) => (command.type === 'undo' ? [command.ofSeq] : [])),
    );
    const last = this.log.findLast(
      (entry) =>
        entry.by === by && !undone.has(entry.seq) && !['undo', 'openReview'].includes(entry.command.type),
    );
    const before = last === undefined ? undefined : fold(this.log.slice(0, last.seq - 1));
    if (last === undefined || before === undefined || this.review === undefined)
      return { ok: false, error: { code: 'NOTHING_TO_UNDO' } };
    const inverse = invertCommand(before, this.review, last.command, commandId);
    if (!inverse.ok) return { ok: false, error: inverse.error };
    return this.recorded(
      by,
      { v: 1, id: commandId, type: 'undo', ofSeq: last.seq, inverse: inverse.value },
      after,
    );
  }

  private create(by: string, input: Input<'action.create'>): Answer<unknown> {
    const { after, commandId: id, ideaId, draft } = input;
    const missing = missingForJira(draft);
    if (missing !== undefined) return { ok: false, error: { code: 'ACTION_INCOMPLETE', field: missing } };
    if (this.log.some((entry) => entry.command.id === id)) return { ok: true, value: this.newsAfter(after) };
    const wished = this.recorded(by, { v: 1, id, type: 'commitAction', ideaId, draft }, after);
    if (!wished.ok) return wished;
    const head = { v: 1, ideaId, id: `${ideaId}x${String(this.log.length)}` } as const;
    const { jira } = this;
    if (jira.type === 'created')
      this.append(by, { ...head, type: 'actionCreated', issueId: '20231', key: jira.key, linked: true });
    else if (jira.type === 'refused') this.append(by, { ...head, ...jira, type: 'actionRefused' });
    else this.append(by, { ...head, type: 'actionUnconfirmed', linkedAtOnce: true });
    return { ok: true, value: this.newsAfter(after) };
  }

  private recorded(by: string, command: Command, after: number): Answer<unknown> {
    const refused = this.append(by, command);
    return refused === undefined ? { ok: true, value: this.newsAfter(after) } : { ok: false, error: refused };
  }

  /** A command that is in the log already is recognised by its id and not repeated. */
  private append(by: string, command: Command): CallError | undefined {
    if (this.log.some((entry) => entry.command.id === command.id)) return undefined;
    const entry: LogEntry = { seq: this.log.length + 1, at: this.now, by, command };
    const after = applyCommand(this.review, entry);
    if (!after.ok) return after.error;
    this.log = [...this.log, entry];
    this.told(entry);
    return undefined;
  }

  private newsAfter(after: number): DeepReadonly<News> {
    const entries = this.log.filter((entry) => entry.seq > after);
    return entries.length > NEWS_LIMIT ? { entries: [], reload: true } : { entries, reload: false };
  }
}

/** A service with a review, and Ana as the one who looks. */
export const anasCalls = (service: FakeReviewService): Call => service.as(ANA);
