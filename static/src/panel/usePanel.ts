/** What the panel shows: the review of this issue, a way to start one, or why neither can be had. */
import { useCallback, useEffect, useState } from 'react';
import type { Answer } from '../../../src/contract/answer';
import type { Input, Loaded } from '../../../src/contract/calls';
import type { CallError } from '../../../src/contract/errors';
import type { DeepReadonly } from '../../../src/domain/result';
import { ReviewSession } from '../shared/session/reviewSession';
import type { Change, SessionDeps } from '../shared/session/sessionDeps';

/** Starts a review and makes these changes in it. @returns why it could not be started */
export type StartWith = (
  input: DeepReadonly<Input<'review.open'>>,
  changes: readonly Change[],
) => Promise<CallError | undefined>;

export type PanelState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: CallError; readonly retry: () => void }
  | { readonly state: 'none'; readonly loaded: Loaded; readonly start: StartWith }
  | ReviewShown;

export type UsePanel = () => PanelState;

interface ReviewShown {
  readonly state: 'review';
  readonly loaded: Loaded;
  readonly session: ReviewSession;
  /** The person has just started it here. */
  readonly isNew?: boolean;
}

type Shown =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: CallError }
  | { readonly state: 'none'; readonly loaded: Loaded }
  | ReviewShown;

/** @param first the answer that was asked for before React had started: the first content waits for nothing else */
export function usePanel(deps: SessionDeps, first: Promise<Answer<Loaded>>): PanelState {
  const [shown, setShown] = useState<Shown>({ state: 'loading' });
  const [asked, setAsked] = useState(first);
  useEffect(() => {
    let gone = false;
    void asked.then((answer) => {
      if (!gone) setShown(shownFrom(deps, answer));
    });
    return () => {
      gone = true;
    };
  }, [asked, deps]);
  const retry = useCallback(() => {
    setShown({ state: 'loading' });
    setAsked(deps.call('review.load', {}));
  }, [deps]);
  const start = useCallback<StartWith>(
    async (input, changes) => {
      const answer = await deps.call('review.open', input);
      if (answer.ok) {
        const opened = shownFrom(deps, answer);
        if (opened.state === 'review') for (const change of changes) opened.session.change(change);
        setShown(opened.state === 'review' ? { ...opened, isNew: true } : opened);
        return undefined;
      }
      // Somebody was faster: their review is the one to go on in, unless there is a write-up to decide about first.
      if (answer.error.code === 'REVIEW_EXISTS' && changes.length === 0) retry();
      return answer.error;
    },
    [deps, retry],
  );
  switch (shown.state) {
    case 'failed':
      return { ...shown, retry };
    case 'none':
      return { ...shown, start };
    default:
      return shown;
  }
}

function shownFrom(deps: SessionDeps, answer: Answer<Loaded>): Shown {
  if (!answer.ok) return { state: 'failed', error: answer.error };
  const loaded = answer.value;
  const { review } = loaded;
  return review === undefined
    ? { state: 'none', loaded }
    : { state: 'review', loaded, session: new ReviewSession(deps, { ...loaded, review }) };
}
