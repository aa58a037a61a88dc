/** The door for existing write-ups: what the part behind it is given. That part is loaded when the door is opened. */
import type { ComponentType, LazyExoticComponent } from 'react';
import type { Input, Loaded } from '../../../../src/contract/calls';
import type { CallError } from '../../../../src/contract/errors';
import type { Change } from '../../shared/session/sessionDeps';

/** What a review starts with. */
export type StartDetails = Omit<Input<'review.open'>, 'commandId'>;

export interface ImportProps {
  readonly loaded: Loaded;
  /** What the person has chosen so far; of the open review when there is one. */
  readonly details: StartDetails;
  /**
   * Saves what the person has checked: starts the review unless one is open, then makes the changes in it.
   * @returns why the review could not be started
   */
  readonly onSave: (details: StartDetails, changes: readonly Change[]) => Promise<CallError | undefined>;
  readonly onClose: () => void;
  /** A text that was pasted elsewhere and is to be read. */
  readonly text?: string | undefined;
}

export type ImportPart = LazyExoticComponent<ComponentType<ImportProps>>;
