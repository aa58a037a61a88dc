/**
 * The app's calls over one review in memory, decided by the same fold as the real ones. Stateful, for several people at
 * once, with switches for what can go wrong on the way. It stands in for the resolver where a test is about a screen.
 */
import type { Answer } from '../../src/contract/answer';
import type { CallName, Input, Loaded } from '../../src/contract/calls';
import type { CallError } from '../../src/contract/errors';
import { fold } from '../../src/domain/applyCommand';
import { missingForClosing } from '../../src/domain/checklist';
import type { Command, LogEntry } from '../../src/domain/commands';
import { rowOf, type ReviewRow } from '../../src/domain/digest';
import { maySee } from '../../src/domain/membership';
import { refusedForNew } from '../../src/domain/newRules';
import type { DeepReadonly } from '../../src/domain/result';
import type { Post } from '../../src/domain/vocabulary';
import { lostAnswer, type Call } from '../../static/src/shared/call';
import { createAction, editAction, type JiraOutcome } from './fakeActions';
import { FakeAnswers } from './fakeAnswers';
import { FakeLog, no } from './fakeLog';
import { ANA } from './review';

/** What happens to the next call: it fails, or it is carried out and its answer gets lost. */
export type Trouble = CallError | 'lost-before' | 'lost-after';

export class FakeReviewService extends FakeLog {
  canEdit = true;
  jira: JiraOutcome = { type: 'created', key: 'OPS-231' };
  /** Rows of the issue's other reviews, and their logs by number. */
  earlier: readonly ReviewRow[] = [];
  readonly earlierLogs = new Map<number, readonly LogEntry[]>();
  /** Everybody's private answers; a test may write into them as other people. */
  readonly answers = new FakeAnswers();
  /** What a browser may listen to, if anything. */
  channel: { readonly name: string; readonly token: string } | undefined;
  /** Every call that arrived, in order. */
  readonly calls: { readonly name: CallName; readonly by: string; readonly input: unknown }[] = [];
  private troubles: Trouble[] = [];
  private held: (() => void)[] | undefined;

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

  /** The calls as this person makes them. */
  as(by: string): Call {
    const call = async (name: CallName, input: never): Promise<Answer<unknown>> => {
      this.calls.push({ name, by, input });
      const trouble = this.troubles.shift();
      if (trouble === 'lost-before') return lostAnswer();
      if (trouble !== undefined && trouble !== 'lost-after') return no(trouble);
      const answer = this.answer(name, by, input);
      if (this.held !== undefined) await new Promise<void>((resolve) => this.held?.push(resolve));
      return trouble === 'lost-after' ? lostAnswer() : answer;
    };
    // One dispatcher serves every name; the cases below give each its own output.
    return call as Call;
  }

  private answer(name: CallName, by: string, input: never): Answer<unknown> {
    const { review } = this;
    const isOpening = name === 'app.ping' || name === 'review.load' || name === 'review.open';
    if (!isOpening && review === undefined) return no({ code: 'NO_REVIEW' });
    if (!isOpening && review !== undefined && !maySee(review, by)) return no({ code: 'PARTICIPANTS_ONLY' });
    switch (name) {
      case 'app.ping':
        return { ok: true, value: { app: 'debrief' } };
      case 'review.load':
        return { ok: true, value: this.loaded(by, (input as Input<'review.load'>).number) };
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
        return createAction(this, this.jira, by, input);
      case 'action.edit':
        return editAction(this, this.jira, by, input);
      case 'review.at':
        return this.at(input);
      case 'review.listen':
        return { ok: true, value: { channel: this.channel } };
      case 'review.close':
        return this.close(by, input);
      case 'review.post':
        return this.post(by, input);
      case 'answers.load':
        return { ok: true, value: this.answers.load(by, this.review) };
      case 'answers.save':
        return this.answers.save(by, this.review, input);
      case 'answers.reveal':
        return this.reveal(by, input);
      default:
        throw new Error(`The panel does not call ${name}`);
    }
  }

  /** Of earlier reviews only the row is known; a test that opens one brings its log in `earlierLogs`. */
  private loaded(by: string, number?: number): DeepReadonly<Loaded> {
    const log = number === undefined ? undefined : this.earlierLogs.get(number);
    const review = log === undefined ? this.review : fold(log);
    const sees = review === undefined || maySee(review, by);
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
        components: ['Checkout'],
      },
      ...(review === undefined ? {} : sees ? { review, channel: this.channel } : { limited: rowOf(review) }),
      earlier: this.earlier,
      latest: this.review?.number ?? 0,
    };
  }

  /** A closed or cancelled review gives way to the next one. */
  private open(by: string, input: Input<'review.open'>): Answer<unknown> {
    const { commandId: id, ...details } = input;
    const before = this.review;
    const isNext = before !== undefined && before.status !== 'open';
    if (isNext) {
      this.earlier = [...this.earlier, rowOf(before)];
      this.earlierLogs.set(before.number, this.log);
      this.log = [];
    }
    const command: Command = {
      v: 1,
      id,
      type: 'openReview',
      issueId: '10412',
      number: isNext ? before.number + 1 : 1,
      stage: details.size === 'light' ? 'facts' : 'prepare',
      ...details,
    };
    const refused = this.append(by, command);
    return refused === undefined ? { ok: true, value: this.loaded(by) } : no(refused);
  }

  private submit(by: string, { after, command }: Input<'review.submit'>): Answer<unknown> {
    const refused = refusedForNew(command);
    if (refused !== undefined) return no(refused);
    return this.recorded(by, command, after);
  }

  private close(by: string, input: Input<'review.close'>): Answer<unknown> {
    const { after, commandId: id, reason, followUpOn, post } = input;
    const { review } = this;
    if (review === undefined) return no({ code: 'NO_REVIEW' });
    const on = followUpOn ?? review.followUp.on;
    const missing = missingForClosing({ ...review, followUp: { ...review.followUp, on } }).map(
      ({ code }) => code,
    );
    const despite = reason === undefined ? undefined : { reason, missing };
    const closed = this.recorded(by, { v: 1, id, type: 'closeReview', despite, followUpOn }, after);
    if (closed.ok && post) this.comment(by, 'recap');
    return closed.ok ? { ok: true, value: this.newsAfter(after) } : closed;
  }

  private post(by: string, { what, after }: Input<'review.post'>): Answer<unknown> {
    this.comment(by, what);
    return { ok: true, value: this.newsAfter(after) };
  }

  private comment(by: string, what: Post): void {
    const ofSeq = this.log.length;
    if (this.review?.posted.some((posted) => posted.what === what && posted.seq === ofSeq) === true) return;
    const commentId = String(30_000 + ofSeq);
    this.append(by, { v: 1, id: `comment${commentId}`, type: 'commentPosted', what, ofSeq, commentId });
  }

  private reveal(by: string, { after, commandId }: Input<'answers.reveal'>): Answer<unknown> {
    const stopped = this.append(by, { v: 1, id: commandId, type: 'closeAnswers' });
    if (stopped !== undefined) return no(stopped);
    for (const [index, { id: promptId }] of (this.review?.questionnaire?.prompts ?? []).entries()) {
      const id = `${commandId}p${String(index)}`;
      this.append(by, { v: 1, id, type: 'revealAnswers', promptId, ...this.answers.to(promptId) });
    }
    return { ok: true, value: this.newsAfter(after) };
  }
}

/** A service with a review, and Ana as the one who looks. */
export const anasCalls = (service: FakeReviewService): Call => service.as(ANA);
