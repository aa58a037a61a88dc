/**
 * A review as one person works in it: confirmed, on its way, being typed. Changes show at once, go out in order, and are
 * kept in the browser until the server has them.
 */
import type { CallError } from '../../../../src/contract/errors';
import type { ClientCommand } from '../../../../src/domain/commands';
import type { ActionDraft, Review } from '../../../../src/domain/review';
import { Drafts, type Draft } from './drafts';
import { Following } from './following';
import { Keeper, keptFrom, NOTHING_KEPT } from './keeper';
import { LateRules } from './lateRules';
import { Outbox } from './outbox';
import { LiveLink } from './liveLink';
import { noteTexts } from './noteTexts';
import { idOf, type Pending } from './pending';
import type { Rescue } from './rescue';
import type { Rules, UnreadKept } from './rules';
import { sendPending } from './sendPending';
import { sameState, SavedClock, type Problem, type SessionState } from './sessionState';
import type { Change, LoadedReview, SessionDeps } from './sessionDeps';
import { draftCommand } from './textField';
import { typedText } from './typedText';

export class ReviewSession {
  readonly me: string;
  /** Texts of the review that are being edited. */
  readonly drafts: Drafts;
  private problems: readonly Problem[] = [];
  private notes: Readonly<Record<string, string>> = {};
  private kept = true;
  private state: SessionState;
  private readonly rules: LateRules;
  /** Until the rules are there. */
  private unread: UnreadKept = NOTHING_KEPT;
  /** Until the rules are there, what is on its way does not show. */
  private view: ReturnType<Rules['viewOf']> = (confirmed) => confirmed;
  private readonly listeners = new Set<() => void>();
  private readonly outbox: Outbox;
  private readonly keeper: Keeper;
  private readonly following: Following;
  private readonly savedClock: SavedClock;
  private readonly clockOffset: number;
  private readonly link: LiveLink;

  constructor(
    private readonly deps: SessionDeps,
    loaded: LoadedReview,
  ) {
    const { clock, random, newId } = deps;
    this.me = loaded.me;
    this.clockOffset = Date.parse(loaded.now) - clock.now();
    const { issueId, number, opened } = loaded.review;
    const place = ['debrief', loaded.me, issueId, String(number), opened.at].join('/');
    this.keeper = new Keeper(deps.store, place, newId());
    const changed = (): void => this.keepAndTell();
    const shown = (): void => this.tell();
    this.rules = new LateRules({ ...deps, arrived: (late) => this.begin(late), changed: shown });
    this.outbox = new Outbox({
      ...{ clock, random, changed },
      isReady: () => this.rules.current !== undefined,
      send: (pending) => sendPending(deps.call, this.following.confirmed, pending),
      take: (news) => this.following.take(news),
      refused: (pending, error) => this.refused(pending, error),
      heard: () => this.following.heard(),
    });
    this.drafts = new Drafts({ clock, changed, commit: (field, draft) => this.commitText(field, draft) });
    const { outbox, rules } = this;
    const answered = (seq: number): void => this.link.answered(seq);
    this.following = new Following({ ...deps, outbox, rules, changed, answered }, loaded);
    const serverNow = (): number => Date.parse(this.serverTime());
    this.link = new LiveLink({ ...deps, following: this.following, serverNow, changed: shown }, loaded);
    this.savedClock = new SavedClock(clock, shown);
    const { review, canEdit } = loaded;
    this.state = { review, problems: [], saved: { state: 'saved' }, canEdit, here: [] };
    const kept = this.keeper.restore();
    this.notes = kept.notes;
    this.unread = kept;
    this.drafts.restore(kept.drafts);
    if (rules.current === undefined) this.tell();
    else this.begin(rules.current);
  }

  readonly getState = (): SessionState => this.state;
  readonly getConfirmed = (): Review => this.following.confirmed;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** True when words are only on this page: they are not saved, and the browser keeps nothing. */
  get wouldLose(): boolean {
    return !this.kept && this.changes + Object.keys(this.notes).length > 0;
  }

  private get changes(): number {
    return this.unread.commands.length + this.outbox.all.length + this.drafts.size;
  }

  /** The person's own words that the server does not have: on their way, refused, or being typed. */
  get unsent(): readonly string[] {
    const pending = [...this.outbox.all, ...this.problems.map((problem) => problem.pending)];
    const typing = Object.values(this.drafts.all).map(({ text }) => text);
    const notes = Object.values(this.notes).flatMap(noteTexts);
    return [...pending.flatMap((one) => typedText(one) ?? []), ...typing, ...notes];
  }

  /** Begins to send what was kept and to follow what others do. @returns how to stop */
  start(): () => void {
    this.following.start();
    this.rules.load();
    this.outbox.pump();
    const leave = this.link.start();
    return () => {
      leave();
      this.drafts.commitAll();
      this.following.stop();
      this.rules.stop();
      this.outbox.stop();
    };
  }

  /** Makes a change. @returns the id of its command */
  change(change: Change): string {
    const command: ClientCommand = { ...change, v: 1, id: this.deps.newId() };
    this.enqueue({ kind: 'command', command, at: this.serverTime() });
    return command.id;
  }

  /** Makes an idea a Jira issue; pressing twice is pressing once. */
  createAction(ideaId: string, draft: ActionDraft): void {
    if (this.outbox.all.some((pending) => pending.kind === 'create' && pending.ideaId === ideaId)) return;
    this.drafts.commitAll();
    this.enqueue({ kind: 'create', id: this.deps.newId(), ideaId, draft, at: this.serverTime() });
  }

  /** Takes back the person's own last change. */
  undo(): void {
    this.drafts.commitAll();
    this.enqueue({ kind: 'undo', id: this.deps.newId(), at: this.serverTime() });
  }

  /** What somebody has begun to write, by place. */
  noteAt(place: string): string {
    return this.notes[place] ?? '';
  }

  note(place: string, text: string): void {
    const { [place]: _before, ...others } = this.notes;
    this.notes = text === '' ? others : { ...others, [place]: text };
    this.keepAndTell();
  }

  /** None of the words is needed any more that the review has not taken. */
  forgetUnsent(): void {
    this.notes = {};
    this.problems = [];
    this.keepAndTell();
  }

  /** What to do with a change that the server would not take. */
  settle(problemId: string, choice: Rescue): void {
    const problem = this.problems.find(({ id }) => id === problemId);
    const rules = this.rules.current;
    if (problem === undefined || rules === undefined) return;
    this.problems = this.problems.filter((candidate) => candidate !== problem);
    const ids = { command: this.deps.newId(), item: this.deps.newId() };
    const again = rules.rescued(choice, problem.pending, this.state.review, ids, this.serverTime());
    if (again === undefined) this.keepAndTell();
    else this.enqueue(again);
  }

  /** The person, or the browser coming back online, does not want to wait for the next try. */
  readonly retryNow = (): void => {
    this.rules.load();
    this.outbox.resume();
    if (this.following.trouble !== undefined) void this.following.ask();
  };

  /** The tab was shown or hidden. */
  readonly visibilityChanged = (): void => {
    if (!this.deps.isVisible()) this.drafts.commitAll();
    this.following.shown();
    this.link.shown();
  };

  /** Takes in the answer of a call that did not wait in the queue, such as changing an action in Jira. */
  readonly takeAnswer: Following['take'] = (news) => this.following.take(news);

  private enqueue(pending: Pending): void {
    this.following.active();
    this.outbox.add(pending);
  }

  private commitText(field: string, draft: Draft): void {
    const command = draftCommand(field, draft, this.deps.newId());
    if (command === undefined) return this.keepAndTell();
    this.enqueue({ kind: 'command', command, at: this.serverTime() });
  }

  private refused(pending: Pending, error: CallError): void {
    this.problems = [...this.problems, { id: idOf(pending), pending, error }];
    // The answer says no but not what the others did; asking tells.
    void this.following.ask();
  }

  /** From here on changes show and go out: first those that were kept, then those made since. */
  private begin(rules: Rules): void {
    const { commands, problems } = rules.readKept(this.unread);
    this.unread = NOTHING_KEPT;
    this.view = rules.viewOf(this.me);
    this.problems = [...problems, ...this.problems];
    this.outbox.restore([...commands, ...this.outbox.all]);
    this.tell();
    if (this.following.canEdit) this.drafts.commitAll();
    this.outbox.pump();
  }

  private keepAndTell(): void {
    const { outbox, problems, drafts, notes, unread } = this;
    const queue = outbox.all;
    this.kept = this.keeper.write(keptFrom({ unread, queue, problems, drafts: drafts.all, notes }));
    this.tell();
  }

  private tell(): void {
    const { outbox, following, link } = this;
    const next: SessionState = {
      review: this.view(following.confirmed, outbox.all),
      problems: this.problems,
      canEdit: following.canEdit && outbox.held === undefined,
      here: link.here,
      saved: this.savedClock.read({
        canEdit: following.canEdit,
        held: outbox.held,
        behind: following.trouble,
        paused: this.rules.paused ?? outbox.paused,
        changes: this.changes,
        kept: this.kept,
      }),
    };
    if (sameState(this.state, next)) return;
    this.state = next;
    for (const listener of this.listeners) listener();
  }

  /** Now as the server counts it, as an instant: the browser's clock may be off by a day. */
  readonly serverTime = (): string => new Date(this.deps.clock.now() + this.clockOffset).toISOString();
}
