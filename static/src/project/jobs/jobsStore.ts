/**
 * The long jobs of the person in this project. They are looked up when a tab wants to know, and followed while one is
 * running: every two seconds where the page is seen, seldom where it is not.
 */
import type { Answer } from '../../../../src/contract/answer';
import type { Input } from '../../../../src/contract/calls';
import type { Job } from '../../../../src/contract/followThrough';
import type { Call } from '../../shared/call';
import type { Clock } from '../../shared/clock';

/** Milliseconds until the next look. `others`: of a job of somebody else only its end is of interest. */
const PAUSES = { seen: 2000, unseen: 30_000, others: 15_000, unanswered: 10_000 } as const;

export type StartingCall = 'labels.relabel' | 'labels.undo' | 'index.rebuild' | 'jobs.resume';

export interface JobsState {
  /** Own ones, newest first; absent until the first answer. */
  readonly jobs?: readonly Job[] | undefined;
  /** Somebody else's is running. */
  readonly others: boolean;
  /** True while the last question was not answered: what is shown may be old. */
  readonly unanswered: boolean;
}

export class JobsStore {
  private readonly listeners = new Set<() => void>();
  private readonly endListeners = new Set<() => void>();
  private current: JobsState = { others: false, unanswered: false };
  private watchers = 0;
  private asking = false;
  private cancelNext: () => void = () => undefined;

  constructor(
    private readonly call: Call,
    private readonly clock: Clock,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
  readonly state = (): JobsState => this.current;

  /** Hears when a job has ended, whoever's it was: what is shown of labels is old then. */
  readonly onEnd = (listener: () => void): (() => void) => {
    this.endListeners.add(listener);
    return () => void this.endListeners.delete(listener);
  };

  /** Looks now, and goes on while somebody watches. @returns how to stop */
  readonly watch = (): (() => void) => {
    this.watchers += 1;
    if (this.watchers === 1) document.addEventListener('visibilitychange', this.seenAgain);
    void this.ask();
    return () => {
      this.watchers -= 1;
      if (this.watchers > 0) return;
      document.removeEventListener('visibilitychange', this.seenAgain);
      this.cancelNext();
    };
  };

  /** Starts a job, or hands a stalled one on; a repeat with the same id starts nothing twice. */
  readonly start = async <Name extends StartingCall>(
    name: Name,
    input: Input<Name>,
  ): Promise<Answer<Job>> => {
    const answer: Answer<Job> = await this.call<StartingCall>(name, input);
    if (answer.ok) {
      const { jobs = [] } = this.current;
      const others = jobs.filter(({ jobId }) => jobId !== answer.value.jobId);
      const isKnown = others.length < jobs.length;
      this.become({
        ...this.current,
        jobs: isKnown
          ? jobs.map((job) => (job.jobId === answer.value.jobId ? answer.value : job))
          : [answer.value, ...jobs],
      });
      if (!isKnown && answer.value.state === 'finished') this.tellEnd();
      this.plan();
    }
    return answer;
  };

  private readonly seenAgain = (): void => {
    if (document.visibilityState === 'visible' && this.isFollowing()) void this.ask();
  };

  private async ask(): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    this.cancelNext();
    const answer = await this.call('jobs.load', {}).catch(() => undefined);
    this.asking = false;
    if (answer?.ok !== true) {
      this.become({ ...this.current, unanswered: true });
    } else {
      const { jobs = [], others } = this.current;
      const ended = answer.value.jobs.some(
        ({ jobId, state }) =>
          state === 'finished' && jobs.some((job) => job.jobId === jobId && job.state !== 'finished'),
      );
      this.become({ ...answer.value, unanswered: false });
      if (ended || (others && !answer.value.others)) this.tellEnd();
    }
    this.plan();
  }

  private plan(): void {
    this.cancelNext();
    if (this.watchers === 0 || !this.isFollowing()) return;
    this.cancelNext = this.clock.after(this.pause(), () => void this.ask());
  }

  private pause(): number {
    if (document.visibilityState !== 'visible') return PAUSES.unseen;
    if (this.current.unanswered) return PAUSES.unanswered;
    return this.isRunning() ? PAUSES.seen : PAUSES.others;
  }

  private isRunning(): boolean {
    return this.current.jobs?.some(({ state }) => state === 'running') === true;
  }

  /** Without a first answer a job may be running all the same: that is not the same as none. */
  private isFollowing(): boolean {
    return this.current.jobs === undefined || this.isRunning() || this.current.others;
  }

  private become(next: JobsState): void {
    this.current = next;
    for (const listener of this.listeners) listener();
  }

  private tellEnd(): void {
    for (const listener of this.endListeners) listener();
  }
}
