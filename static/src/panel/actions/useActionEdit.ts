/** Changing one action in Jira: what is typed, the call, and what came of it. */
import { useRef, useState } from 'react';
import type { CallError } from '../../../../src/contract/errors';
import type { ActionValues, EditedField } from '../../../../src/domain/actionEdit';
import type { Idea } from '../../../../src/domain/review';
import type { JiraIssue } from '../../../../src/jira/schemas';
import { useHost } from '../../shared/host/host';
import { newId } from '../../shared/ids';
import { useSession } from '../../shared/session/useSession';
import type { ActionChange } from './changeWords';
import {
  askedOf,
  editingFrom,
  noteOf,
  touch,
  unfinished,
  UNTOUCHED,
  valuesNow,
  type Editing,
} from './editing';

export interface SaidChange {
  readonly changes: readonly ActionChange[];
  readonly reason: string | undefined;
}

export interface ActionEditing {
  readonly editing: Editing;
  /** What each field shows: what was typed, or what Jira says. */
  readonly shown: Required<ActionValues>;
  readonly sending: boolean;
  readonly error: CallError | undefined;
  /** Set once somebody has tried to send it. */
  readonly missing: EditedField | 'reason' | undefined;
  readonly set: (field: EditedField, value: string | null) => void;
  readonly setReason: (reason: string) => void;
  /** @param from what to send instead of what is there */
  readonly send: (from?: Editing) => Promise<void>;
  readonly replace: (editing: Editing) => void;
  /** Nothing of it is wanted any more. */
  readonly drop: () => void;
}

interface ActionEditDeps {
  readonly idea: Idea;
  readonly issue: JiraIssue;
  /** @param said undefined when there was nothing to change */
  readonly onDone: (said: SaidChange | undefined) => void;
}

export function useActionEdit({ idea, issue, onDone }: ActionEditDeps): ActionEditing {
  const session = useSession();
  const { call } = useHost();
  const place = editPlace(idea.id);
  const [editing, setEditing] = useState(() => editingFrom(session.noteAt(place)));
  const [sending, setSending] = useState(false);
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<CallError | undefined>(undefined);
  /** The same wish has the same id, however often it is sent. */
  const wish = useRef({ words: '', id: '' });
  const now = valuesNow(issue, idea);
  const replace = (next: Editing): void => {
    setEditing(next);
    setError(undefined);
    session.note(place, noteOf(next));
  };
  const send = async (wanted: Editing = editing): Promise<void> => {
    if (sending) return;
    if (unfinished(wanted) !== undefined) {
      setTried(true);
      return;
    }
    if (Object.keys(wanted.touched).length === 0) {
      onDone(undefined);
      return;
    }
    setSending(true);
    const asked = askedOf(wanted);
    const words = JSON.stringify(asked);
    if (wish.current.words !== words) wish.current = { words, id: newId() };
    const { number, seq: after } = session.getConfirmed();
    const commandId = wish.current.id;
    const answer = await call('action.edit', { number, after, commandId, ideaId: idea.id, ...asked });
    setSending(false);
    if (!answer.ok) {
      setError(answer.error);
      return;
    }
    void session.takeAnswer(answer.value);
    replace(UNTOUCHED);
    const said = answer.value.entries.map(({ command }) => command).find(({ id }) => id === commandId);
    onDone(said?.type === 'actionEdited' ? { changes: said.changes, reason: said.reason } : undefined);
  };
  return {
    editing,
    shown: { ...now, ...editing.touched },
    sending,
    error,
    missing: tried ? unfinished(editing) : undefined,
    set: (field, value) => replace(touch(editing, field, value, now)),
    setReason: (reason) => replace({ ...editing, reason }),
    send,
    replace,
    drop: () => replace(UNTOUCHED),
  };
}

/** Where the session keeps what was typed. */
export const editPlace = (ideaId: string): string => `edit-action/${ideaId}`;
