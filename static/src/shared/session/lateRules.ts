/** The rules of a session: there from the beginning, or asked for, ever more slowly, until they are. */
import type { CallError } from '../../../../src/contract/errors';
import { pauseBefore } from './retry';
import type { SessionDeps } from './sessionDeps';
import type { Rules } from './rules';

/** The person is told what they are told when Jira does not answer: it is the same connection. */
const ERROR: CallError = { code: 'JIRA_DOWN' };

interface LateRulesDeps extends Pick<SessionDeps, 'rules' | 'clock' | 'random'> {
  /** Not called for rules that were there from the beginning. */
  readonly arrived: (rules: Rules) => void;
  /** They could not be had, or it is being tried again. */
  readonly changed: () => void;
}

export class LateRules {
  private rules: Rules | undefined;
  private isComing = false;
  private failures = 0;
  private isWanted = false;
  private pausedBy:
    { readonly error: CallError; readonly until: number; readonly cancel: () => void } | undefined;

  constructor(private readonly deps: LateRulesDeps) {
    if (typeof deps.rules !== 'function') this.rules = deps.rules;
  }

  get current(): Rules | undefined {
    return this.rules;
  }

  /** Why they are not there, and when they are asked for again (milliseconds since 1970). */
  get paused(): { readonly error: CallError; readonly until: number } | undefined {
    return this.pausedBy;
  }

  /** Asks for them, unless they are there or on their way. */
  readonly load = (): void => {
    this.isWanted = true;
    const { rules, arrived } = this.deps;
    if (this.rules !== undefined || this.isComing || typeof rules !== 'function') return;
    this.pausedBy?.cancel();
    this.pausedBy = undefined;
    this.isComing = true;
    rules().then(
      (loaded) => {
        this.rules = loaded;
        arrived(loaded);
      },
      () => this.failed(),
    );
  };

  /** Does not ask again by itself. */
  stop(): void {
    this.isWanted = false;
    this.pausedBy?.cancel();
    this.pausedBy = undefined;
  }

  private failed(): void {
    this.isComing = false;
    this.failures += 1;
    if (!this.isWanted) return;
    const length = pauseBefore(ERROR, this.failures, this.deps.random());
    const cancel = this.deps.clock.after(length, this.load);
    this.pausedBy = { error: ERROR, until: this.deps.clock.now() + length, cancel };
    this.deps.changed();
  }
}
