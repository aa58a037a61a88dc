/** What a session works with, all of it injected, and what it is asked to do. */
import type { Loaded } from '../../../../src/contract/calls';
import type { ClientCommand } from '../../../../src/domain/commands';
import type { Review } from '../../../../src/domain/review';
import type { Call } from '../call';
import type { Clock } from '../clock';
import type { Channel, Channels } from '../host/channels';
import type { NewId } from '../ids';
import type { TextStore } from './keeper';
import type { Rules } from './rules';

export interface SessionDeps {
  readonly call: Call;
  readonly clock: Clock;
  /** 0 <= value < 1. */
  readonly random: () => number;
  readonly newId: NewId;
  readonly store: TextStore;
  readonly isVisible: () => boolean;
  /** What changes do to a review, or how to get it: a review can be read without. */
  readonly rules: Rules | (() => Promise<Rules>);
  /** Absent where nobody tells: everything is then learned by asking. */
  readonly channels?: Channels;
}

/** A command before it gets its id. */
export type Change = ClientCommand extends infer Command
  ? Command extends ClientCommand
    ? Omit<Command, 'v' | 'id'>
    : never
  : never;

export type LoadedReview = Pick<Loaded, 'me' | 'now' | 'canEdit'> & {
  readonly review: Review;
  readonly channel?: Channel | undefined;
};
