/** What the panel shows: a review of this issue, a way to start one, or why neither can be had. */
import { useCallback, useEffect, useState } from 'react';
import type { Answer } from '../../../src/contract/answer';
import type { Input, Loaded } from '../../../src/contract/calls';
import type { CallError } from '../../../src/contract/errors';
import type { ReviewRow } from '../../../src/domain/digest';
import type { DeepReadonly } from '../../../src/domain/result';
import { ReviewSession } from '../shared/session/reviewSession';
import type { Change, SessionDeps } from '../shared/session/sessionDeps';

/** Starts a review and makes these changes in it. @returns why it could not be started */
export type StartWith = (
  input: DeepReadonly<Input<'review.open'>>,
  changes: readonly Change[],
) => Promise<CallError | undefined>;

/** Goes from one review of the issue to another. */
export interface Ways {
  /** @param number of an earlier review; absent: the latest */
  readonly open: (number?: number) => void;
  /** Leads to the start of a new one, beside those that are there. */
  readonly startAnother: () => void;
}

export type PanelState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: CallError; readonly retry: () => void }
  | {
      readonly state: 'none';
      readonly loaded: Loaded;
      readonly start: StartWith;
      /** Back to the review that is there; absent before the first. */
      readonly cancel?: () => void;
    }
  | (LimitedShown & { readonly retry: () => void; readonly ways: Ways })
  | (ReviewShown & { readonly ways: Ways });

export type UsePanel = () => PanelState;

interface ReviewShown {
  readonly state: 'review';
  readonly loaded: Loaded;
  readonly session: ReviewSession;
  /** The person has just started it here. */
  readonly isNew?: boolean;
}

/** A review that only its participants see. */
interface LimitedShown {
  readonly state: 'limited';
  readonly loaded: Loaded;
  readonly limited: ReviewRow;
}

type Shown =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: CallError }
  | { readonly state: 'none'; readonly loaded: Loaded }
  | LimitedShown
  | ReviewShown;

/** @param first the answer that was asked for before React had started: the first content waits for nothing else */
export function usePanel(deps: SessionDeps, first: Promise<Answer<Loaded>>): PanelState {
  const [shown, setShown] = useState<Shown>({ state: 'loading' });
  const [asked, setAsked] = useState<{
    readonly answer: Promise<Answer<Loaded>>;
    readonly number?: number | undefined;
  }>({ answer: first });
  const [isStarting, setStarting] = useState(false);
  useEffect(() => {
    let gone = false;
    void asked.answer.then((answer) => {
      if (!gone) setShown(shownFrom(deps, answer));
    });
    return () => {
      gone = true;
    };
  }, [asked, deps]);
  const open = useCallback(
    (number?: number) => {
      setShown({ state: 'loading' });
      setStarting(false);
      setAsked({ answer: deps.call('review.load', number === undefined ? {} : { number }), number });
    },
    [deps],
  );
  const retry = useCallback(() => open(asked.number), [open, asked]);
  const start = useCallback<StartWith>(
    async (input, changes) => {
      const answer = await deps.call('review.open', input);
      if (answer.ok) {
        const opened = shownFrom(deps, answer);
        if (opened.state === 'review') for (const change of changes) opened.session.change(change);
        setStarting(false);
        setShown(opened.state === 'review' ? { ...opened, isNew: true } : opened);
        return undefined;
      }
      // Somebody was faster: their review is the one to go on in, unless there is a write-up to decide about first.
      if (answer.error.code === 'REVIEW_EXISTS' && changes.length === 0) open();
      return answer.error;
    },
    [deps, open],
  );
  const startAnother = useCallback(() => setStarting(true), []);
  const cancel = useCallback(() => setStarting(false), []);
  switch (shown.state) {
    case 'loading':
      return shown;
    case 'failed':
      return { ...shown, retry };
    case 'none':
      return { ...shown, start };
    case 'limited':
    case 'review':
      if (isStarting) return { state: 'none', loaded: shown.loaded, start, cancel };
      return shown.state === 'review'
        ? { ...shown, ways: { open, startAnother } }
        : { ...shown, retry, ways: { open, startAnother } };
  }
}

function shownFrom(deps: SessionDeps, answer: Answer<Loaded>): Shown {
  if (!answer.ok) return { state: 'failed', error: answer.error };
  const loaded = answer.value;
  const { review, limited } = loaded;
  if (review !== undefined)
    return { state: 'review', loaded, session: new ReviewSession(deps, { ...loaded, review }) };
  return limited === undefined ? { state: 'none', loaded } : { state: 'limited', loaded, limited };
}
