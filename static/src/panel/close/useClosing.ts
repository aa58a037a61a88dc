/**
 * Closing a review and posting its recap. Both can be tried again after a lost answer: the same wish is recognised, so a
 * review is never closed twice and the recap never posted twice. What is on its way from here goes out first.
 */
import { useRef, useState } from 'react';
import type { CallError } from '../../../../src/contract/errors';
import { useHost } from '../../shared/host/host';
import { newId } from '../../shared/ids';
import type { ReviewSession } from '../../shared/session/reviewSession';
import { useSession } from '../../shared/session/useSession';

export interface ClosingWish {
  readonly reason: string | undefined;
  readonly followUpOn: string | undefined;
  readonly post: boolean;
}

export interface Closing {
  readonly busy: boolean;
  /** Why the review could not be closed, or it is not known whether it was. */
  readonly closeError: CallError | undefined;
  /** Why the recap is not on the issue. */
  readonly postError: CallError | undefined;
  /** @returns whether the review is closed now */
  readonly close: (wish: ClosingWish) => Promise<boolean>;
  readonly post: () => Promise<void>;
}

/** It may have been done: the next try has to be recognised as the same wish. */
const UNKNOWN: ReadonlySet<CallError['code']> = new Set([
  'JIRA_DOWN',
  'JIRA_BUSY',
  'STORAGE_DOWN',
  'BUSY',
  'UNEXPECTED',
  'COMMENT_UNCONFIRMED',
]);
export const mayHaveHappened = ({ code }: CallError): boolean => UNKNOWN.has(code);

/** What was typed here could not be sent, so nothing was closed. */
const NOT_SENT = { ok: false, error: { code: 'JIRA_DOWN' } } as const;

export function useClosing(): Closing {
  const session = useSession();
  const { call, refreshIssue } = useHost();
  const [busy, setBusy] = useState(false);
  const [closeError, setCloseError] = useState<CallError | undefined>(undefined);
  const [postError, setPostError] = useState<CallError | undefined>(undefined);
  const wishes = useRef({ close: newId(), post: newId() });
  const running = useRef(false);

  /** One at a time: a double click is one wish. */
  const once = async (run: () => Promise<void>): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    await run();
    running.current = false;
    setBusy(false);
  };
  const settled = (which: 'close' | 'post', error: CallError | undefined): void => {
    if (error === undefined || !mayHaveHappened(error)) wishes.current[which] = newId();
  };
  const place = () => {
    const { number, seq: after } = session.getConfirmed();
    return { number, after };
  };

  const close = async (wish: ClosingWish): Promise<boolean> => {
    let closed = false;
    await once(async () => {
      setCloseError(undefined);
      setPostError(undefined);
      const sent = await everythingSent(session);
      const commandId = wishes.current.close;
      const answer = sent ? await call('review.close', { ...place(), ...wish, commandId }) : NOT_SENT;
      settled('close', answer.ok ? undefined : answer.error);
      closed = answer.ok;
      if (answer.ok) {
        await session.takeAnswer(answer.value);
        setPostError(answer.value.notPosted);
        refreshIssue();
        return;
      }
      setCloseError(answer.error);
      // Somebody closed it, or something is missing that was not when this page last heard.
      const news = await call('review.since', place());
      if (news.ok) await session.takeAnswer(news.value);
    });
    return closed;
  };

  const post = () =>
    once(async () => {
      setPostError(undefined);
      const answer = await call('review.post', {
        ...place(),
        commandId: wishes.current.post,
        what: 'recap',
      });
      settled('post', answer.ok ? undefined : answer.error);
      if (!answer.ok) {
        setPostError(answer.error);
        return;
      }
      await session.takeAnswer(answer.value);
      refreshIssue();
    });

  return { busy, closeError, postError, close, post };
}

/** Milliseconds: longer, and the connection is the trouble. */
const PATIENCE = 8000;

/** Waits until the server has everything that was typed here: a closed review would not take it any more. */
function everythingSent(session: ReviewSession): Promise<boolean> {
  session.drafts.commitAll();
  const isSent = (): boolean => session.getState().review === session.getConfirmed();
  if (isSent()) return Promise.resolve(true);
  return new Promise((resolve) => {
    const finish = (sent: boolean): void => {
      clearTimeout(timer);
      stop();
      resolve(sent);
    };
    const timer = setTimeout(() => finish(false), PATIENCE);
    const stop = session.subscribe(() => isSent() && finish(true));
  });
}
