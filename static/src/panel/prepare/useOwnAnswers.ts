/** The caller's own answers: read, kept in the browser while they are written, and saved as a whole, again until it works. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Output } from '../../../../src/contract/calls';
import type { CallError } from '../../../../src/contract/errors';
import type { Review } from '../../../../src/domain/review';
import { useHost } from '../../shared/host/host';
import { useSession } from '../../shared/session/useSession';
import { useLoaded, type Loaded } from '../../shared/useLoaded';
import { isPassing } from './Failed';
import {
  ANSWERS_PLACE,
  answersIn,
  lateAnswers,
  promptsFor,
  sameAnswers,
  written,
  type OwnAnswer,
} from './ownAnswers';

/** Milliseconds until a save that found no way is tried again by itself. */
const NEXT_TRY = 10_000;

type FromServer = Output<'answers.load'>;

export interface OwnAnswers {
  readonly loaded: Loaded<FromServer>;
  /** As the person sees them: what is being written, else what is saved. */
  readonly mine: readonly OwnAnswer[];
  /** Something is written here that is not saved. */
  readonly isChanged: boolean;
  readonly isSaving: boolean;
  /** Why the last try did not work; it is tried again by itself when that may help. */
  readonly error: CallError | undefined;
  /** How many people have answered. */
  readonly people: number;
  readonly change: (answer: OwnAnswer) => void;
  /** Sends what answers the questions that are asked now; words for another one stay in the browser. */
  readonly save: () => Promise<void>;
  /** What is kept here and is neither saved nor revealed. */
  readonly late: readonly OwnAnswer[];
  /** Forgets what is kept in this browser. */
  readonly letGo: () => void;
}

export function useOwnAnswers(review: Review): OwnAnswers {
  const { number } = review;
  const { call } = useHost();
  const session = useSession();
  const read = useCallback(async () => {
    const answer = await call('answers.load', { number });
    if (!answer.ok) throw new AnswersError(answer.error);
    return answer.value;
  }, [call, number]);
  const loaded = useLoaded<FromServer>(read);
  const [own, setOwn] = useState(() => answersIn(session.noteAt(ANSWERS_PLACE)));
  const [sent, setSent] = useState<{ readonly mine: readonly OwnAnswer[]; readonly people: number }>();
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<CallError | undefined>(undefined);
  const latest = useRef(own);
  const fromServer = loaded.state === 'ready' ? loaded.value : undefined;
  const saved = sent?.mine ?? fromServer?.mine ?? [];

  const asked = new Set(promptsFor(review, session.me).map(({ id }) => id));
  const isAsked = ({ promptId }: OwnAnswer): boolean => asked.has(promptId);

  const keep = (answers: readonly OwnAnswer[] | undefined): void => {
    latest.current = answers;
    setOwn(answers);
    session.note(ANSWERS_PLACE, answers === undefined ? '' : JSON.stringify(answers));
  };
  const save = async (): Promise<void> => {
    const before = latest.current;
    if (before === undefined || isSaving) return;
    setSaving(true);
    const answers = written(before).filter(isAsked);
    const answer = await call('answers.save', { number, answers });
    setSaving(false);
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    setSent({ mine: answers, people: answer.value.people });
    // What was written while it was on its way, or answers what is no longer asked, is still to be saved.
    if (latest.current === before && answers.length === written(before).length) keep(undefined);
  };
  return {
    loaded,
    mine: own ?? saved,
    isChanged: own !== undefined && !sameAnswers(own.filter(isAsked), saved.filter(isAsked)),
    late: lateAnswers(review, own ?? [], saved),
    isSaving,
    error,
    people: sent?.people ?? fromServer?.people ?? 0,
    change: (answer) => {
      const others = (latest.current ?? saved).filter(({ promptId }) => promptId !== answer.promptId);
      keep([...others, answer]);
    },
    save,
    letGo: () => {
      keep(undefined);
      setError(undefined);
    },
  };
}

/** A failed call as something that `useLoaded` can tell. */
class AnswersError extends Error {
  constructor(readonly error: CallError) {
    super(error.code);
  }
}

export function errorOf(cause: unknown): CallError {
  return cause instanceof AnswersError ? cause.error : { code: 'UNEXPECTED' };
}

/** Tries again after a pause, and at once when the connection comes back. */
export function useTryAgain(error: CallError | undefined, tryAgain: () => void): void {
  const latest = useRef(tryAgain);
  useEffect(() => {
    latest.current = tryAgain;
  });
  useEffect(() => {
    if (error === undefined || !isPassing(error)) return undefined;
    const again = (): void => latest.current();
    const timer = setTimeout(again, Math.max(NEXT_TRY, (error.retryAfter ?? 0) * 1000));
    window.addEventListener('online', again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', again);
    };
  }, [error]);
}
